"""A PDF file as blocks of text in reading order."""

from collections.abc import Sequence
from itertools import groupby

import pypdfium2
import pypdfium2.raw as pdfium

from urgentaction.document.errors import ReadingError
from urgentaction.reading.sources.characters import is_right_to_left
from urgentaction.reading.sources.pdf.columns import in_columns
from urgentaction.reading.sources.pdf.flows import flows_of
from urgentaction.reading.sources.pdf.furniture import without_furniture
from urgentaction.reading.sources.pdf.hyphens import Vocabulary
from urgentaction.reading.sources.pdf.lines import Line, lines_of, segments
from urgentaction.reading.sources.pdf.links import give_links
from urgentaction.reading.sources.pdf.pages import Page, blocks_of, heal_columns
from urgentaction.reading.sources.pdf.paragraphs import leading_of, paragraphs_of
from urgentaction.reading.sources.pdf.righttoleft import words_right_to_left
from urgentaction.reading.sources.pdf.tags import forget_wrong_tags, paragraphs_by_tags
from urgentaction.reading.sources.pdf.unread import doubt_unread
from urgentaction.reading.sources.pdf.words import Handle, TextPage, Word
from urgentaction.reading.sources.source import Block, Finds, is_address
from urgentaction.wording import _

_MOST_PAGES = 200
_MOST_WORDS = 100_000
_LONG_LINE = 45


def read(data: bytes, finds: Finds) -> list[Block]:
    """Return the blocks of a PDF; refuse one that is damaged, locked, too long or a scan."""
    document = _opened(data)
    try:
        if len(document) > _MOST_PAGES:
            raise ReadingError(
                _("The file has more than %(number)d pages. Please give the sheet alone.")
                % {"number": _MOST_PAGES}
            )
        return _blocks(document, finds)
    except pypdfium2.PdfiumError as error:
        raise ReadingError(
            _("The PDF file is damaged and cannot be opened. Please fetch it again.")
        ) from error
    finally:
        document.close()


def _opened(data: bytes) -> Handle:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
            raise ReadingError(
                _(
                    "The PDF file is protected by a password. "
                    "Please save it without one and try again."
                )
            ) from error
        raise ReadingError(
            _("The PDF file is damaged and cannot be opened. Please fetch it again.")
        ) from error


def _blocks(document: Handle, finds: Finds) -> list[Block]:
    pages = _pages(document, finds)
    if not any(lines for _height, lines in pages):
        raise ReadingError(
            _(
                "The PDF file holds pictures of pages and no text. "
                "Please run text recognition (OCR) on it, or type the sheet."
            )
        )
    forget_wrong_tags([line for _height, lines in pages for line in lines])
    parted = without_furniture(pages)
    right = _right_margin([line for page in parted for line in page.body])
    flows = [flows_of(in_columns(page.body), right) for page in parted]
    leading = leading_of(flow for page in flows for flow in page)
    vocabulary = Vocabulary(lambda: (line.text for page in parted for line in page.body))
    read_pages = [
        Page(page.heads, heal_columns([paragraphs_of(flow, leading) for flow in found]), page.feet)
        for page, found in zip(parted, flows, strict=True)
    ]
    return blocks_of(read_pages, vocabulary)


def _pages(document: Handle, finds: Finds) -> list[tuple[float, list[Line]]]:
    pages: list[tuple[float, list[Line]]] = []
    words = 0
    for number in range(len(document)):
        pages.append(_lines(document, number, finds))
        words += sum(len(line.words) for line in pages[-1][1])
        if words > _MOST_WORDS:
            raise ReadingError(_("The file is too large for a sheet. Please give the sheet alone."))
    return pages


def _lines(document: Handle, number: int, finds: Finds) -> tuple[float, list[Line]]:
    """Return a page's height and lines; on one from right to left x runs from the right edge."""
    page = document[number]
    try:
        text = _upright(page)
        if text.is_cut:
            finds.doubt(
                _("Page %(number)d holds more text than a sheet; its end was left out.")
                % {"number": number + 1}
            )
        if is_right_to_left(text.text):
            characters = text.characters()
            words = words_right_to_left(characters, text.width, finds)
            if not text.rotation:
                doubt_unread(page.raw, text.objects, characters, words, finds)
            return text.height, lines_of(words)
        words = text.words()
        give_links(document.raw, page.raw, words, text.turned)
        for url, linked in groupby(words, key=lambda word: word.url):
            printed = " ".join(word.text for word in linked).rstrip(".,;:")
            if url and not is_address(printed, url):
                finds.link(printed, url)
        if not text.rotation:
            _measure_from_the_page(words, page)
        return text.height, lines_of(words)
    finally:
        page.close()


def _upright(page: Handle) -> TextPage:
    """Return a page's text; a page that somebody turned in a viewer is turned back for it."""
    text = _as_shown(page)
    if (quarters := text.upright()) == text.rotation:
        return text
    page.set_rotation(90 * quarters)
    return _as_shown(page)


def _as_shown(page: Handle) -> TextPage:
    width, height = page.get_size()
    tags = paragraphs_by_tags(page.raw)
    return TextPage(page.get_textpage(), width, height, page.get_rotation() // 90, tags)


def _measure_from_the_page(words: Sequence[Word], page: Handle) -> None:
    """Move the words of a page whose box does not begin at the bottom of its space."""
    _left, bottom, _right, _top = page.get_bbox()
    if bottom:
        for word in words:
            word.bottom -= bottom
            word.top -= bottom


def _right_margin(lines: Sequence[Line]) -> float:
    """Return where the text of the pages ends: the longest line of running text tells."""
    running = [
        line.right for line in lines if len(line.text) >= _LONG_LINE and len(segments(line)) == 1
    ]
    if running:
        return max(running)
    return max((line.right for line in lines), default=0.0)
