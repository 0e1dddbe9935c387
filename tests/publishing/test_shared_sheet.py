"""The real sheet that the project starts from, read and published again."""

from pathlib import Path

import pytest

from urgentaction.document.model import Document
from urgentaction.publishing import publish
from urgentaction.reading import read

from .invented import TODAY
from .reading_back import EVERY_FORM, pdf_pages, seen, words_of

SHEET = Path(__file__).parents[2] / "../shared/samples/sheets/ua-315-14.txt"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHEET.exists(), reason="the shared samples are not here"),
]


@pytest.fixture(scope="module")
def sheet() -> Document:
    return read(SHEET.read_bytes(), name=SHEET.name)


def test_it_is_two_pages(sheet: Document) -> None:
    assert len(pdf_pages(publish(sheet, "pdf", today=TODAY))) == 2


@pytest.mark.parametrize("form", EVERY_FORM)
def test_every_fact_of_the_original_is_there(form: str, sheet: Document) -> None:
    words = words_of(sheet, form)
    facts = [
        "UA: 315/14",
        "EUR 46/055/2014",
        "17 December 2014",
        "BEFORE 28 JANUARY 2015",
        "Russian, English or your own language",
        "Name: Igor Kalyapin",
        "Gender: m",
        *filter(None, (sheet.headline, sheet.summary, sheet.after_deadline)),
        *sheet.body,
        *sheet.calls,
        *sheet.additional_information,
        *(line for office in sheet.addressees for line in (*office.address, *office.fax)),
        *(text for office in sheet.addressees for text in (*office.email, office.salutation or "")),
    ]
    assert [fact for fact in facts if seen(fact) not in words] == []
