"""Numbers of actions and index codes on a sheet; each passage is looked through once."""

from urgentaction.document.indexes import Index, find_indexes
from urgentaction.document.model import Span
from urgentaction.document.numbers import Number, find_numbers
from urgentaction.reading.sheet import Passage


def numbers_in(passage: Passage) -> list[tuple[Span, Number]]:
    """Return the numbers of a passage; spans count from the passage's start."""
    return passage.look_once(find_numbers)


def indexes_in(passage: Passage) -> list[tuple[Span, Index]]:
    """Return the index codes of a passage; spans count from the passage's start."""
    return passage.look_once(find_indexes)


def spans_of_references(passage: Passage) -> list[Span]:
    """Return where numbers and index codes stand in a passage."""
    return [span for span, _one in (*numbers_in(passage), *indexes_in(passage))]
