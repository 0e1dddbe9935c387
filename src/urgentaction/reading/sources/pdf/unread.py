"""Letters that stand on a page and that pdfium leaves out: each one is a doubt.

It takes a piece of text for a second print of the one before it, where both are alike and near; an
Arabic name can lose a letter so. What it left out cannot be read, only be pointed at.
"""

import ctypes
from collections.abc import Collection, Iterator, Sequence

import pypdfium2.raw as pdfium

from urgentaction.reading.sources.pdf.words import Character, Handle, Word
from urgentaction.reading.sources.source import Finds
from urgentaction.wording import _

_LEAST = 0.3
"""Points; what is smaller leaves no ink, a blank for one."""
_MOST_OBJECTS = 20_000


def doubt_unread(
    page: Handle,
    read: Collection[int],
    characters: Sequence[Character],
    words: Sequence[Word],
    finds: Finds,
) -> None:
    """Note each line with a text object that was not read and has no read character upon it."""
    for left, right, middle in _unread(page, read):
        if any(
            one.left - _LEAST <= (left + right) / 2 <= one.right + _LEAST
            and one.bottom <= middle <= one.top
            for one in characters
        ):
            continue
        line = " ".join(word.text for word in words if word.bottom <= middle <= word.top)
        finds.doubt(_("A letter of this line could not be read. Please look at the page."), line)


def _unread(page: Handle, read: Collection[int]) -> Iterator[tuple[float, float, float]]:
    """Yield left, right and middle height of the text objects whose addresses are not in `read`."""
    left, bottom, right, top = (ctypes.c_float() for _side in range(4))
    for place in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        shown = pdfium.FPDFPage_GetObject(page, place)
        if pdfium.FPDFPageObj_GetType(shown) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        if ctypes.addressof(shown.contents) in read:
            continue
        pdfium.FPDFPageObj_GetBounds(shown, left, bottom, right, top)
        if min(right.value - left.value, top.value - bottom.value) > _LEAST:
            yield left.value, right.value, (bottom.value + top.value) / 2
