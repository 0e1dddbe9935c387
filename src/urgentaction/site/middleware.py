"""What happens around every page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from urgentaction import wording

Page = Callable[[HttpRequest], HttpResponse]


def speak(page: Page) -> Page:
    """Let the plain half's sentences speak the language of the page."""

    def spoken(request: HttpRequest) -> HttpResponse:
        wording.speak([get_language() or "en"])
        return page(request)

    return spoken


def keep_private(page: Page) -> Page:
    """Let no browser, proxy or search engine keep a page of the desk."""

    def kept(request: HttpRequest) -> HttpResponse:
        response = page(request)
        response.headers.setdefault("Cache-Control", "no-store, private")
        response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        return response

    return kept
