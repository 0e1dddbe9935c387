"""Every kind of sheet in every language: set, tagged, and copied out as it was put in."""

import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

import pikepdf
import pytest
from pdfua import validate

from urgentaction.document.model import Document
from urgentaction.languages.language import codes, language
from urgentaction.publishing import publish
from urgentaction.publishing.layout import lay_out

from .invented import TODAY
from .reading_back import EVERY_FORM, pdf_pages, seen, sheet_text, words_of
from .tongues import KINDS, STORIES, told

RIGHT_TO_LEFT = ["ar", "fa"]
LEFT_TO_RIGHT = sorted(set(STORIES) - set(RIGHT_TO_LEFT))


def test_the_story_is_told_in_every_language() -> None:
    assert sorted(STORIES) == list(codes())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("code", STORIES)
def test_the_checker_of_pdf_ua_finds_nothing(tmp_path: Path, code: str, kind: str) -> None:
    made = tmp_path / "sheet.pdf"
    made.write_bytes(publish(told(code, kind), "pdf", today=TODAY))
    assert [finding.message for finding in validate(str(made)).findings] == []
    with pikepdf.open(made) as pdf:
        assert str(pdf.Root.Lang) == code


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("code", LEFT_TO_RIGHT)
def test_what_is_copied_out_of_the_pdf_is_what_was_put_in(code: str, kind: str) -> None:
    document = told(code, kind)
    put_in = seen(sheet_text(document).replace("\n- ", "\n•"))
    assert copied(document) == put_in


def copied(document: Document) -> str:
    """Return all pages but their feet, and but for the second's banner and headline."""
    sheet = lay_out(document, language(document.language or ""))
    pages = pdf_pages(publish(document, "pdf", today=TODAY))
    foot = re.escape(seen(sheet.reference)) + rf"\d/{len(pages)}"
    texts = [re.sub(foot, "", seen(page)) for page in pages]
    again = seen(sheet.banner + sheet.headline)
    return "".join([texts[0], *(text.removeprefix(again) for text in texts[1:])])


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils are not here")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("code", RIGHT_TO_LEFT)
def test_arabic_and_persian_come_out_word_by_word(tmp_path: Path, code: str, kind: str) -> None:
    """Words with vowel signs are left out: see docs/publishing.md for what becomes of them."""
    document = told(code, kind)
    found = poppler_text(tmp_path, document)
    put_in = Counter(plain_words(sheet_text(document)))
    missing = put_in - Counter(plain_words(found))
    assert sum(put_in.values()) > 60
    assert not missing


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils are not here")
@pytest.mark.parametrize("code", RIGHT_TO_LEFT)
def test_numbers_mailboxes_and_days_are_whole_among_arabic_letters(
    tmp_path: Path, code: str
) -> None:
    found = poppler_text(tmp_path, told(code, "update"))
    for whole in (
        "907/26",
        "XUR 10/011/2026",
        "XUR 10/007/2026",
        "+44 20 7946 0199",  # in a sentence, in brackets
        "+44 20 7946 0110",
        "help@printers.example",
        "minister@posts.example",
        "https://posts.example/write",
        "https://sheets.example/907",
        "7 Ferry Street",
    ):
        assert whole in found, whole


def poppler_text(folder: Path, document: Document) -> str:
    """Return what another reader than ours copies out, without marks of direction."""
    made = folder / "sheet.pdf"
    made.write_bytes(publish(document, "pdf", today=TODAY))
    told_back = subprocess.run(
        ["pdftotext", made, "-"], check=True, capture_output=True, text=True
    ).stdout
    text = unicodedata.normalize("NFKC", told_back)
    return "".join(
        letter for letter in text if letter not in "\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
    )


def plain_words(text: str) -> list[str]:
    """Return the runs of Arabic letters that have no sign but tanwin on an alef; no joiners."""
    text = unicodedata.normalize("NFKC", re.sub("[\u200c\u200d]", "", text))
    words = re.findall(r"[\u0621-\u065f\u0670-\u06d3]+", text)
    other_sign = r"(?<!\u0627)\u064b|[\u064c-\u065f\u0670]|\u0644\u0627\u064b"
    return [word for word in words if not re.search(other_sign, word)]


def test_tanwin_is_among_the_words_that_come_out() -> None:
    assert {"تقويماً", "فوراً", "أيضاً"} <= set(plain_words(sheet_text(told("ar"))))
    assert {"لطفاً", "فوراً"} <= set(plain_words(sheet_text(told("fa"))))


@pytest.mark.parametrize("form", EVERY_FORM)
@pytest.mark.parametrize("code", STORIES)
def test_a_stop_says_stop_in_every_language_and_names_nobody_to_write_to(
    code: str, form: str
) -> None:
    words = words_of(told(code, "stop"), form)
    torn = form == "pdf" and code in RIGHT_TO_LEFT  # by pdfium; poppler's words are looked at above
    assert torn or seen(language(code).sentence("stop")) in words
    assert seen("minister@posts.example") not in words
    assert not [number for number in ("0110", "0111", "0115", "0130") if number in words]
