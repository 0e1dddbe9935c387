"""The machine's Chromium, for tests that look at a page as its readers have it.

Nothing is downloaded. Where there is no Chromium such a test is skipped, unless `CI` is set: a run
that has to be green before a change lands has to have looked.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

_RUN = "axe.run({resultTypes: ['violations'], preload: false})"

_WITHOUT_SANDBOX = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
"""Chromium refuses to run as root with its sandbox; these pages are all ours."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the machine's Chromium; where there is none skip the test, or fail it under `CI`."""
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        missing = (
            "Chromium is not here (Debian: apt-get install chromium), so no page was looked at"
        )
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_WITHOUT_SANDBOX)
        yield browser
        browser.close()


@contextmanager
def page_to_look_at(browser: Browser, *, width: int = 1280) -> Iterator[Page]:
    """Open an empty page; our policy, which forbids all scripts, does not bind what looks at it."""
    context = browser.new_context(
        bypass_csp=True, offline=True, viewport={"width": width, "height": 900}
    )
    yield context.new_page()
    context.close()


def accessibility_faults(page: Page) -> list[str]:
    """Return what axe-core finds wrong with the page, a line for each element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: dict[str, Any] = page.evaluate(_RUN)
    return [
        f"{fault['id']}: {node['html']}" for fault in found["violations"] for node in fault["nodes"]
    ]
