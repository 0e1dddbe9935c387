"""Links of a PDF's page, given to the words that they lie over."""

import ctypes
from collections.abc import Callable, Iterator, Sequence

import pypdfium2.raw as pdfium

from urgentaction.reading.sources.pdf.words import Handle, Word

Turned = Callable[[Handle], tuple[float, float, float, float]]

_MOST_LINKS = 200
_LONGEST = 2_000


def give_links(document: Handle, page: Handle, words: Sequence[Word], turned: Turned) -> None:
    """Set `url` on the words that stand in the rectangle of a link to somewhere else.

    `turned` places a rectangle as the words are placed.
    """
    for url, box in _links(document, page):
        left, right, bottom, top = turned(box)
        for word in words:
            middle = (word.left + word.right) / 2
            if left <= middle <= right and bottom <= (word.bottom + word.top) / 2 <= top:
                word.url = url


def _links(document: Handle, page: Handle) -> Iterator[tuple[str, Handle]]:
    place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    for _count in range(_MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, place, link):
            return
        url = _url(document, link)
        box = pdfium.FS_RECTF()
        if url and pdfium.FPDFLink_GetAnnotRect(link, box):
            yield url, box


def _url(document: Handle, link: Handle) -> str | None:
    action = pdfium.FPDFLink_GetAction(link)
    if not action:
        return None
    buffer = ctypes.create_string_buffer(_LONGEST)
    size = pdfium.FPDFAction_GetURIPath(document, action, buffer, _LONGEST)
    url = buffer.value.decode("utf-8", "replace").strip() if 1 < size <= _LONGEST else ""
    return url if url.isprintable() and not set(url) & set(' <>[]"') and url else None
