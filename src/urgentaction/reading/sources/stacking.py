"""Paragraphs of a word processor or a web page stacked into blocks.

There every line of an address may be a paragraph. Short paragraphs without space between them are
lines of one block, as they look; so are the items of a list.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from urgentaction.reading.sources.source import Block

_SHORT = 90
"""Characters in a line of an address, at most."""
_TOUCHING = 3.0
"""Points of space under which two paragraphs look like two lines."""
_APART = 12.0
"""Points of space that part two paragraphs in a cell, where short ones are lines."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The lines of a paragraph, none for an empty one; spaces above and below in points."""

    lines: tuple[str, ...]
    is_item: bool = False
    above: float = 0.0
    below: float = 0.0

    @property
    def is_short(self) -> bool:
        """Tell whether it may be a line of an address."""
        return all(len(line) <= _SHORT for line in self.lines)


EMPTY = Paragraph(())
Item = Paragraph | list[Block]
"""What stands in a document's flow: a paragraph, or a table or text box that has been read."""


def blocks_of(items: Iterable[Item]) -> list[Block]:
    """Return the blocks of a document's flow."""
    blocks: list[Block] = []
    waiting: list[Paragraph] = []
    for item in items:
        if isinstance(item, Paragraph):
            waiting.append(item)
            continue
        blocks += [*stacked(waiting), *item]
        waiting = []
    return [*blocks, *stacked(waiting)]


def as_cell(items: Iterable[Item]) -> list[Paragraph]:
    """Return the flow inside a cell as paragraphs; the blocks of a table in it stay apart."""
    found: list[Paragraph] = []
    for item in items:
        if isinstance(item, Paragraph):
            found.append(item)
        else:
            found += [piece for block in item for piece in (EMPTY, Paragraph(block.lines), EMPTY)]
    return found


def stacked(paragraphs: Sequence[Paragraph], *, in_cell: bool = False) -> list[Block]:
    """Return the blocks that the paragraphs make; in a table's cell short ones are lines."""
    groups: list[list[str]] = []
    last, parted = EMPTY, False
    for paragraph in paragraphs:
        if not paragraph.lines:
            parted = True
            continue
        listed = last.is_item and paragraph.is_item
        if listed or (
            not parted and last.lines and _stand_together(last, paragraph, in_cell=in_cell)
        ):
            groups[-1].extend(paragraph.lines)
        else:
            groups.append(list(paragraph.lines))
        last, parted = paragraph, False
    return [Block(tuple(group)) for group in groups]


def _stand_together(one: Paragraph, other: Paragraph, *, in_cell: bool) -> bool:
    if one.is_item or other.is_item:
        return False
    touching = max(one.below, other.above) < (_APART if in_cell else _TOUCHING)
    return touching and one.is_short and other.is_short
