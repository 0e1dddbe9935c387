"""The source of a document, cut where the evidence of a field begins or ends."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from urgentaction.document.model import Document


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the source; `number` is 0 where it is evidence of nothing."""

    text: str
    paths: tuple[str, ...] = ()
    number: int = 0
    doubtful: bool = False


def pieces(document: Document) -> list[Piece]:
    """Return the source in pieces that join to it; those that are evidence are numbered from 1."""
    return list(_pieces(document))


def _pieces(document: Document) -> Iterator[Piece]:
    text = document.source_text
    begins, ends = defaultdict(list), defaultdict(list)
    for path, spans in document.evidence.items():
        for start, end in spans:
            if 0 <= start < end <= len(text):
                begins[start].append(path)
                ends[end].append(path)
    cuts = sorted({0, len(text), *begins, *ends})
    doubted = {doubt.field for doubt in document.doubts}
    standing: list[str] = []
    number = 0
    for start, end in pairwise(cuts):
        for path in ends[start]:
            standing.remove(path)
        standing += begins[start]
        number += bool(standing)
        yield Piece(
            text[start:end],
            tuple(dict.fromkeys(standing)),
            number if standing else 0,
            not doubted.isdisjoint(standing),
        )


def first_numbers(marked: list[Piece]) -> dict[str, int]:
    """Return, for each path, the number of its first piece, which links point to."""
    found: dict[str, int] = {}
    for piece in marked:
        for path in piece.paths:
            found.setdefault(path, piece.number)
    return found
