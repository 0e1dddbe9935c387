"""Pages put one after the other, so that no page end cuts a paragraph, a list or an address."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from urgentaction.reading.sources.pdf.hyphens import Vocabulary
from urgentaction.reading.sources.pdf.lines import Line
from urgentaction.reading.sources.pdf.paragraphs import in_blocks
from urgentaction.reading.sources.pdf.steps import SAME_SIZE, Paragraph, Step, fills
from urgentaction.reading.sources.pdf.wording import text_of
from urgentaction.reading.sources.source import PAGE_BREAK, Block
from urgentaction.reading.sources.tables import is_label

_ENDED = re.compile(r"[.!?:;…][”»\")]*$")
_LEAST = 30
"""Characters in a line of running text, at the least, even in a column."""
_LABEL = re.compile(r"([^:\n]{2,30}):")


@dataclass(slots=True)
class Page:
    """The paragraphs of one page between its heads and feet."""

    heads: list[Line]
    paragraphs: list[Paragraph]
    feet: list[Line]


def blocks_of(pages: Sequence[Page], vocabulary: Vocabulary) -> list[Block]:
    """Return the blocks of all pages; what runs over a page end stands whole before it."""
    _heal_page_ends(pages)
    blocks: list[Block] = []
    for number, page in enumerate(pages):
        if number:
            blocks.append(Block((PAGE_BREAK,)))
        blocks.extend(_lines_apart(page.heads, vocabulary))
        blocks.extend(_grouped(page.paragraphs, vocabulary))
        blocks.extend(_lines_apart(page.feet, vocabulary))
    return blocks


def _lines_apart(lines: Sequence[Line], vocabulary: Vocabulary) -> list[Block]:
    return [Block((text_of([line], vocabulary),)) for line in lines]


def _grouped(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> list[Block]:
    return [
        Block(
            tuple(
                text_of(one.lines, vocabulary, has_lost_bullet=one.has_lost_bullet) for one in group
            )
        )
        for group in in_blocks(paragraphs)
    ]


def heal_columns(columns: Sequence[list[Paragraph]]) -> list[Paragraph]:
    """Return the paragraphs of a page's columns, those that run over a column's end made whole."""
    found: list[Paragraph] = []
    for column in columns:
        if found and column and _runs_on(found[-1], column[0]):
            found[-1].lines.extend(column[0].lines)
            found.extend(column[1:])
        else:
            found.extend(column)
    return found


def _heal_page_ends(pages: Sequence[Page]) -> None:
    """Move what continues a page's last paragraph from the next pages to it."""
    page: Page | None = None
    for following in pages:
        if page is not None and following.paragraphs:
            _take_over(page.paragraphs, following.paragraphs)
        if following.paragraphs:
            page = following


def _take_over(before: list[Paragraph], after: list[Paragraph]) -> None:
    if _runs_on(before[-1], after[0]):
        before[-1].lines.extend(after.pop(0).lines)
    elif _stands_on(before[-1], after[0]):
        after[0].step = Step.LINE
    else:
        return
    while after and after[0].step is Step.LINE:
        before.append(after.pop(0))


def _runs_on(last: Paragraph, first: Paragraph) -> bool:
    """Tell that a paragraph's sentence goes on in the next column or on the next page."""
    above, line = last.lines[-1], first.lines[0]
    if line.item or not _are_alike(last, first):
        return False
    if not line.text[:1].islower() and (len(last.lines) < 2 or _ENDED.search(above.text)):
        return False
    return len(above.text) > _LEAST and fills(above, line, last.right)


def _stands_on(last: Paragraph, first: Paragraph) -> bool:
    """Tell that a list or an address goes on, with its next item or its next labelled line."""
    above, line = last.lines[-1], first.lines[0]
    if line.item:
        return last.lines[0].item
    label = _LABEL.match(line.text)
    if label is None or not is_label(label[0]) or label[1].isupper() or not _are_alike(last, first):
        return False
    return not _ENDED.search(above.text) and above.right < last.right - 2 * line.height


def _are_alike(last: Paragraph, first: Paragraph) -> bool:
    """Tell that two paragraphs are of one size and begin at the same place of their columns."""
    above, line = last.lines[-1], first.lines[0]
    inset = line.left - first.left
    aligned = min(abs(inset - (edge - last.left)) for edge in (last.lines[0].start, above.left))
    return abs(above.height - line.height) < SAME_SIZE * line.height and aligned < line.height
