"""The tags of a PDF's page: which paragraph each of its texts belongs to, where the file says so.

Word, LibreOffice, browsers and we ourselves write tagged files. A tag tells for certain what the
looks of a page only suggest: that two lines are two paragraphs. Not that they are one, since a line
end inside a paragraph has no tag.
"""

import ctypes
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pypdfium2.raw as pdfium

from urgentaction.reading.sources.pdf.lines import Line
from urgentaction.reading.sources.pdf.words import Handle

_MOST_TAGS = 5_000
_DEEPEST = 40
"""Tags of a page, and tags inside one another; what comes beyond is read by its looks."""
_INLINE = frozenset(
    {"Span", "Link", "Strong", "Em", "Quote", "Reference", "Annot", "Code", "Lbl", "LBody"}
)
_WHOLE = frozenset({"Document", "DocumentFragment", "Part", "Sect", "Art"})
"""Tags of so much text that what stands in them without a tag of its own may be anything."""
_RUNNING = 40
"""Characters in a line of running text, at the least."""


def paragraphs_by_tags(page: Handle) -> dict[int, int]:
    """Return the paragraph of each marked content of a page; empty without tags.

    Paragraphs are numbered in the order in which they are read.
    """
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    try:
        count = pdfium.FPDF_StructTree_CountChildren(tree)
        roots = (pdfium.FPDF_StructTree_GetChildAtIndex(tree, place) for place in range(count))
        found: dict[int, int] = {}
        waiting = [(root, 0, 0) for root in roots if root][::-1]
        for number in range(1, _MOST_TAGS):
            if not waiting:
                break
            tag, paragraph, depth = waiting.pop()
            kind = _kind(tag)
            if kind in _WHOLE:
                paragraph = 0
            elif kind not in _INLINE:
                paragraph = number
            if paragraph:
                found.update(dict.fromkeys(_contents(tag), paragraph))
            if depth < _DEEPEST:
                inside = [(child, paragraph, depth + 1) for child in _children(tag)]
                waiting += reversed(inside)
        return found
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _kind(tag: Handle) -> str:
    size = pdfium.FPDF_StructElement_GetType(tag, None, 0)
    if not 2 < size <= 64:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDF_StructElement_GetType(tag, buffer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _contents(tag: Handle) -> Iterator[int]:
    for place in range(pdfium.FPDF_StructElement_GetMarkedContentIdCount(tag)):
        content = pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(tag, place)
        if content >= 0:
            yield content


def _children(tag: Handle) -> Iterator[Handle]:
    for place in range(pdfium.FPDF_StructElement_CountChildren(tag)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(tag, place)
        if child:
            yield child


def forget_wrong_tags(lines: Sequence[Line]) -> None:
    """Forget the tags of a file that calls each line of a sentence a paragraph."""
    inside = [pair for pair in pairwise(lines) if _reads_on(*pair)]
    if sum(starts_paragraph(*pair) for pair in inside) * 4 > len(inside):
        for line in lines:
            for word in line.words:
                word.paragraph = None


def _reads_on(above: Line, line: Line) -> bool:
    return (
        line.words[0].text[:1].islower()
        and above.words[-1].text[-1].isalpha()
        and len(above.text) > _RUNNING
    )


def starts_paragraph(above: Line, line: Line) -> bool:
    """Tell that the tags of two lines name different paragraphs."""
    one, other = above.words[-1].paragraph, line.words[0].paragraph
    return one is not None and other is not None and one != other


def share_paragraph(above: Line, line: Line) -> bool:
    """Tell that the tags of two lines name one paragraph, whose lines they may be or not."""
    return above.words[-1].paragraph is not None and not starts_paragraph(above, line)
