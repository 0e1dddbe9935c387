"""Stop means stop: a sheet after which nobody is to write gives nobody to write to."""

import pytest

from urgentaction.document.model import Document
from urgentaction.languages.language import language
from urgentaction.publishing import publish

from .invented import INFORMATION, STOP, TODAY
from .reading_back import EVERY_FORM, page_of, pdf_pages, seen, words_of

TO_WRITE_WITH = (
    "minister@posts.example",
    "+44 20 7946 0110",
    "Ferry Street",
    "Embassy of Kestovia",
    "Urging the authorities",
    "SEND APPEALS",
    "accredited to your country",
    "section office",
)


@pytest.mark.parametrize("form", EVERY_FORM)
@pytest.mark.parametrize("sheet", [STOP, INFORMATION])
def test_it_says_so_and_names_nobody_to_write_to(form: str, sheet: Document) -> None:
    words = words_of(sheet, form)
    assert seen(language("en").sentence(sheet.kind)) in words
    assert not [asked for asked in TO_WRITE_WITH if seen(asked) in words]


@pytest.mark.parametrize("form", EVERY_FORM)
def test_a_stop_says_so_before_it_tells_the_story(form: str) -> None:
    words = words_of(STOP, form)
    notice = words.index(seen(language("en").sentence("stop")))
    assert notice < words.index(seen(STOP.summary or ""))


def test_only_a_stop_is_framed_in_red() -> None:
    for sheet, frame in ((STOP, "notice alarm"), (INFORMATION, "notice")):
        [notice] = page_of(sheet).xpath("//p[contains(@class, 'notice')]")
        assert notice.get("class") == frame


def test_a_short_stop_is_one_page() -> None:
    assert len(pdf_pages(publish(STOP, "pdf", today=TODAY))) == 1
