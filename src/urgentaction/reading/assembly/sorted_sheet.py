"""A sheet whose lines have been sorted into parts, with what its head says.

What every assembler starts from.
"""

from dataclasses import dataclass

from urgentaction.document.model import Kind
from urgentaction.reading.parts import Part, Parts
from urgentaction.reading.sheet import Passage, SheetText
from urgentaction.reading.sorted_head import Head


@dataclass(frozen=True)
class SortedSheet:
    """The parts and the head of a sheet.

    `tongues` are its likely languages, the likeliest first.
    """

    sheet: SheetText
    parts: Parts
    head: Head
    tongues: tuple[str, ...]
    kind: Kind
    kind_at: Passage | None
    ordinal: int | None
    ordinal_at: Passage | None
    later_heads: list[Part]
    is_language_doubtful: bool
