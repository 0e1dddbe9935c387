"""The page in a browser: axe-core finds no barrier in it, and it fits every screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import accessibility_faults, chromium, page_to_look_at
from urgentaction import samples
from urgentaction.document.model import Document
from urgentaction.publishing import NEUTRAL, Theme, publish, read_theme

from .invented import FIRST, MINISTER, TODAY
from .tongues import KINDS, STORIES, told

NARROW = 320
"""In CSS pixels: a page has to be read there without scrolling sideways (WCAG 2.2, 1.4.10)."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with page_to_look_at(browser) as opened:
        yield opened


@pytest.fixture(scope="module")
def narrow_page(browser: Browser) -> Iterator[Page]:
    with page_to_look_at(browser, width=NARROW) as opened:
        yield opened


def show(page: Page, document: Document, theme: Theme = NEUTRAL) -> None:
    page.set_content(publish(document, "html", today=TODAY, theme=theme).decode())


@pytest.mark.browser
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_barrier_in_any_language(page: Page, kind: str) -> None:
    faults = {}
    for code in STORIES:
        show(page, told(code, kind))
        faults[code] = accessibility_faults(page)
    assert faults == {code: [] for code in STORIES}


@pytest.mark.browser
def test_axe_would_say_so(page: Page) -> None:
    page.set_content("<html><body><img src='data:,'><p style='color:#ccc'>pale</p></body></html>")
    found = {line.split(":")[0] for line in accessibility_faults(page)}
    assert {"image-alt", "color-contrast", "html-has-lang"} <= found


@pytest.mark.browser
def test_axe_finds_no_barrier_in_the_sample_theme(page: Page) -> None:
    show(page, FIRST, read_theme(Path(str(samples.THEME))))
    assert accessibility_faults(page) == []


@pytest.mark.browser
@pytest.mark.parametrize("code", STORIES)
def test_nothing_sticks_out_of_a_narrow_screen(narrow_page: Page, code: str) -> None:
    long = MINISTER.model_copy(update={"email": (f"{'secretariat.' * 9}@posts.example",)})
    document = told(code, "update")
    document = document.model_copy(update={"addressees": (*document.addressees, long)})
    show(narrow_page, document)
    assert narrow_page.evaluate("document.documentElement.scrollWidth") <= NARROW
