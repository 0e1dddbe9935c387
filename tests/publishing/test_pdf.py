"""The paper form: two pages, readable by machines that read aloud, and always the same."""

import io
from datetime import date

import pikepdf
import pytest

from urgentaction.document.errors import PublishingError
from urgentaction.document.model import Document
from urgentaction.publishing import publish

from .invented import FIRST, GOVERNOR, MINISTER, TODAY, UPDATE, WITH_SAMPLE_LETTER
from .reading_back import lines_by_eye, pdf_pages, seen


def made(document: Document, today: date = TODAY) -> bytes:
    return publish(document, "pdf", today=today)


@pytest.mark.parametrize("sheet", [FIRST, UPDATE])
def test_it_has_two_pages_and_the_second_says_again_what_it_is_about(sheet: Document) -> None:
    first, second = map(seen, pdf_pages(made(sheet)))
    assert "1/2" in first
    assert "2/2" in second
    assert seen(sheet.headline or "") in first
    assert second.startswith(seen(f"URGENT ACTION {sheet.headline} ADDITIONAL INFORMATION"))
    assert "ADDITIONALINFORMATION" not in first


def test_a_first_page_that_runs_over_is_not_followed_by_an_empty_one() -> None:
    long = WITH_SAMPLE_LETTER.model_copy(update={"body": ("Nobody knows why. " * 40,) * 2})
    assert len(pdf_pages(made(long))) == 2


def test_it_is_tagged_and_says_its_title_and_its_language() -> None:
    with pikepdf.open(io.BytesIO(made(FIRST))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en"
        assert "/StructTreeRoot" in pdf.Root
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "UA 907/26: PRINTER HELD FOR A CALENDAR"
            assert metadata["pdfuaid:part"] == "1"
            assert "dc:creator" not in metadata


def test_every_font_is_inside() -> None:
    with pikepdf.open(io.BytesIO(made(FIRST))) as pdf:
        fonts = [item for item in pdf.objects if _is_font_descriptor(item)]
        assert fonts
        assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)


def _is_font_descriptor(item: object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"


def test_the_same_sheet_on_the_same_day_is_the_same_file() -> None:
    assert made(FIRST) == made(FIRST)
    assert made(FIRST) != made(FIRST, date(2026, 3, 3))


def test_a_mailbox_that_is_long_is_still_printed_in_one_piece() -> None:
    mailbox = "secretariat.of.the.minister@ministry-of-posts.example"
    office = MINISTER.model_copy(update={"email": (mailbox,)})
    sheet = FIRST.model_copy(update={"addressees": (office, GOVERNOR, GOVERNOR)})
    assert mailbox in "".join(pdf_pages(made(sheet)))


def test_one_long_mailbox_does_not_keep_the_others_from_standing_side_by_side() -> None:
    mailbox = "secretariat.of.the.first.deputy@ministry-of-posts.northern-fjord.example"
    long = MINISTER.model_copy(update={"email": (mailbox,)})
    data = made(FIRST.model_copy(update={"addressees": (MINISTER, GOVERNOR, long, GOVERNOR)}))
    assert mailbox in "".join(pdf_pages(data))
    names = [line for line in lines_by_eye(data) if seen("Mr Tomas Erlund") in seen(line)]
    assert seen(names[0]) == seen("Oleta Branduin Mr Tomas Erlund")


def test_a_mailbox_goes_to_the_next_line_before_it_is_broken() -> None:
    page = "https://posts.example/write-to-us"[:28]
    office = MINISTER.model_copy(update={"web": (page,)})
    data = made(FIRST.model_copy(update={"addressees": (office, GOVERNOR, GOVERNOR)}))
    assert any(seen(page) in seen(line) for line in lines_by_eye(data))


def test_a_character_that_no_font_has_is_named_not_boxed() -> None:
    with pytest.raises(PublishingError, match=r"U\+13000"):
        made(FIRST.model_copy(update={"headline": "PRINTER \U00013000 HELD"}))
