"""How many pages a sheet takes, and which part to cut where it is more than two.

Type never shrinks to make a sheet fit: whoever wrote it knows best what can go. Only the narrative,
a sample letter and the additional information can be shortened; what is asked and of whom cannot.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import pypdfium2

from urgentaction.wording import _, counted

PAGES = 2
"""What a sheet takes at most; the networks' sheets have had two since 2009 (domain.md 3.3)."""

_PAGES_OF_TYPST = re.compile(rb"%PDF-1\.7\n%\x80{4}\n\n1 0 obj\n<</Type/Pages/Count (\d+)/Kids\[")

Cut = Literal["case", "letter", "more"]
_CAN_BE_CUT: tuple[Cut, ...] = ("case", "letter", "more")


@dataclass(frozen=True, slots=True)
class PartEnd:
    """Where a part ends: its page, and the distance from the top of the page in millimetres."""

    part: str
    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Length:
    """The pages of a sheet; over two, the part to shorten and by how many lines, about."""

    pages: int
    cut: Cut | None = None
    lines: int = 0

    @property
    def sentence(self) -> str | None:
        """What to tell whoever has to shorten the sheet; None where nobody has to."""
        if self.pages <= PAGES:
            return None
        long = _("The sheet has %(pages)d pages instead of two") % {"pages": self.pages}
        if self.cut is None:
            return long + "."
        shorten = counted(
            "please shorten %(part)s by about %(lines)d line",
            "please shorten %(part)s by about %(lines)d lines",
            self.lines,
        )
        return f"{long}: {shorten % {'part': _part_names()[self.cut], 'lines': self.lines}}."


def pages_of(pdf: bytes) -> int:
    """Return how many pages a PDF has.

    typst says so where its file begins; for any other the file is opened.
    """
    if said := _PAGES_OF_TYPST.match(pdf):
        return int(said[1])
    with pypdfium2.PdfDocument(pdf) as opened:
        return len(opened)


def measured(
    pages: int, ends: Sequence[PartEnd], *, top: float, height: float, line: float
) -> Length:
    """Return the length of a sheet whose parts end there, in their order.

    The text of a page begins `top` millimetres below its edge and is `height` high; a line of type
    takes `line`.
    """
    if pages <= PAGES or not ends:
        return Length(pages)
    places = [(end.page - 1) * height + end.y - top for end in ends]
    over = places[-1] - PAGES * height
    heights: dict[str, float] = {}
    for end, (before, after) in zip(ends, pairwise((0.0, *places)), strict=True):
        heights[end.part] = heights.get(end.part, 0) + after - before
    cut = max(_candidates(ends), key=lambda part: heights.get(part, 0), default=None)
    return Length(pages, cut, max(1, math.ceil(over / line)))


def _candidates(ends: Sequence[PartEnd]) -> list[Cut]:
    """Return what can be cut: where page one holds, only what stands on page two."""
    there = [part for part in _CAN_BE_CUT if any(end.part == part for end in ends)]
    page_one_holds = all(end.page == 1 for end in ends if end.part not in ("more", "people"))
    return [part for part in there if part == "more"] if page_one_holds else there


def _part_names() -> dict[Cut, str]:
    return {
        "case": _("the narrative"),
        "letter": _("the sample letter"),
        "more": _("the additional information"),
    }
