"""Pages put one after the other, so that no page end cuts a paragraph, a list or an address."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from urgentaction.reading.sources.pdf.lines import Line
from urgentaction.reading.sources.pdf.paragraphs import Paragraph, Step, fills
from urgentaction.reading.sources.pdf.wording import text_of
from urgentaction.reading.sources.source import PAGE_BREAK, Block
from urgentaction.reading.sources.tables import is_label

_ENDED = re.compile(r"[.!?:;…][”»\")]*$")
_LABEL = re.compile(r"([^:\n]{2,30}):")


@dataclass(slots=True)
class Page:
    """The paragraphs of one page between its heads and feet."""

    heads: list[Line]
    paragraphs: list[Paragraph]
    feet: list[Line]


def blocks_of(pages: Sequence[Page], known: frozenset[str]) -> list[Block]:
    """Return the blocks of all pages; what runs over a page end stands whole before it."""
    _heal_page_ends(pages)
    blocks: list[Block] = []
    for number, page in enumerate(pages):
        if number:
            blocks.append(Block((PAGE_BREAK,)))
        blocks.extend(_lines_apart(page.heads, known))
        blocks.extend(_grouped(page.paragraphs, known))
        blocks.extend(_lines_apart(page.feet, known))
    return blocks


def _lines_apart(lines: Sequence[Line], known: frozenset[str]) -> list[Block]:
    return [Block((text_of([line], known),)) for line in lines]


def _grouped(paragraphs: Sequence[Paragraph], known: frozenset[str]) -> list[Block]:
    groups: list[list[str]] = []
    for paragraph in paragraphs:
        if not groups or paragraph.step is Step.BLOCK:
            groups.append([])
        groups[-1].append(
            text_of(paragraph.lines, known, has_lost_bullet=paragraph.has_lost_bullet)
        )
    return [Block(tuple(group)) for group in groups]


def _heal_page_ends(pages: Sequence[Page]) -> None:
    """Move what continues a page's last paragraph from the next page to it."""
    full = [page for page in pages if page.paragraphs]
    for page, following in pairwise(full):
        if not following.paragraphs:
            continue
        step = _step_over_page_end(page.paragraphs[-1], following.paragraphs[0])
        if step is Step.BLOCK:
            continue
        first = following.paragraphs.pop(0)
        if step is Step.JOIN:
            page.paragraphs[-1].lines.extend(first.lines)
        else:
            first.step = Step.LINE
            page.paragraphs.append(first)
        while following.paragraphs and following.paragraphs[0].step is Step.LINE:
            page.paragraphs.append(following.paragraphs.pop(0))


def _step_over_page_end(last: Paragraph, first: Paragraph) -> Step:
    above, line = last.lines[-1], first.lines[0]
    if abs(above.height - line.height) > 0.18 * line.height:
        return Step.BLOCK
    if line.item:
        return Step.LINE if last.lines[0].item else Step.BLOCK
    aligned = min(abs(line.left - last.lines[0].start), abs(line.left - above.left)) < line.height
    if not aligned:
        return Step.BLOCK
    ended = _ENDED.search(above.text) and not line.text[:1].islower()
    if not ended and len(above.text) > 30 and fills(above, line, last.right):
        return Step.JOIN
    label = _LABEL.match(line.text)
    goes_on = (
        label is not None
        and is_label(label[0])
        and not label[1].isupper()
        and not _ENDED.search(above.text)
    )
    return Step.LINE if goes_on and above.right < last.right - 2 * line.height else Step.BLOCK
