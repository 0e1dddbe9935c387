"""The page can be read by anybody, with anything, and tells nobody that it is being read."""

import re
from itertools import pairwise

import pytest

from urgentaction.document.model import Document

from .invented import BARE, FIRST, INFORMATION, STOP, UPDATE, WITH_SAMPLE_LETTER
from .reading_back import page_of

EVERY_KIND = [FIRST, UPDATE, STOP, INFORMATION, WITH_SAMPLE_LETTER, BARE]


@pytest.mark.parametrize("sheet", EVERY_KIND)
def test_a_screen_reader_finds_its_way(sheet: Document) -> None:
    page = page_of(sheet)
    assert page.get("lang") == "en"
    assert page.get("dir") == "ltr"
    assert page.findtext(".//title")
    levels = [int(heading.tag[1]) for heading in page.iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(page.findall(".//main")) == len(page.findall(".//header")) == 1


@pytest.mark.parametrize("sheet", EVERY_KIND)
def test_every_section_is_named_by_its_own_heading(sheet: Document) -> None:
    page = page_of(sheet)
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for section in page.iter("section"):
        assert page.get_element_by_id(section.get("aria-labelledby")).getparent() is section


@pytest.mark.parametrize("sheet", EVERY_KIND)
def test_reading_it_asks_nobody_for_anything(sheet: Document) -> None:
    page = page_of(sheet)
    assert not list(page.iter("script", "link", "img", "iframe", "object", "form", "base"))
    assert not [element for element in page.iter() if element.get("src") or element.get("style")]
    style = page.findtext(".//style") or ""
    assert not re.search(r"url\(|@import|@font-face", style)
    policy = page.find(".//meta[@http-equiv='Content-Security-Policy']")
    assert "default-src 'none'" in policy.get("content")


def test_only_pages_and_mailboxes_are_linked() -> None:
    text = (
        "[a](https://a.example/x) [b](javascript:alert(1)) [c](#top) [d](data:text/html,x) "
        "[e](file:///x) [f](mailto:f@f.example)"
    )
    page = page_of(FIRST.model_copy(update={"body": (text,), "links": (), "addressees": ()}))
    links = {link.get("href") for link in page.iter("a")}
    assert links == {"https://a.example/x", "mailto:f@f.example"}


def test_a_mailbox_can_be_written_to_and_a_number_stays_whole() -> None:
    page = page_of(FIRST)
    assert page.find(".//a[@href='mailto:minister@posts.example']") is not None
    number = next(bdi for bdi in page.iter("bdi") if bdi.text == "+44 20 7946 0111")
    assert number.get("dir") == "ltr"
