"""Paper, and where the window of an envelope shows it. All lengths are millimetres.

Positions are from the left and the top edge of the sheet, as it lies unfolded.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

INCH = 25.4


WindowName = Literal["din-a", "din-b", "dl", "us10", "none"]
WINDOW_NAMES: tuple[WindowName, ...] = ("din-a", "din-b", "dl", "us10", "none")


@dataclass(frozen=True)
class Paper:
    """A sheet of paper."""

    name: str
    width: float
    height: float


@dataclass(frozen=True)
class Zone:
    """A rectangle on the sheet."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The distance of the right edge from the left edge of the sheet."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The distance of the lower edge from the top of the sheet."""
        return self.top + self.height


@dataclass(frozen=True)
class Window:
    """Where an address has to stand to be read through an envelope's window.

    `folds` are where the sheet is folded, `marked` says that the standard has marks for that.
    `zone` shows when the folded sheet rests on the bottom of its envelope, as it does; `always`
    shows however far the sheet slides about in there. `address` is where lines are set: they begin
    at its top, and from its bottom upwards where they are too many; the stroke of an l stands a
    little above it, a comma hangs a little below it. What may show by accident ends at `clear`: at
    the left nothing but the address stands above that. `returns` is the line for the sender's own
    address, where the standard has one; `returns_high` is its place above an address that grows.
    """

    name: str
    paper: Paper
    folds: tuple[float, float]
    marked: bool
    zone: Zone
    always: Zone
    address: Zone
    clear: float
    returns: Zone | None = None
    returns_high: Zone | None = None

    @property
    def highest(self) -> float:
        """How high up an address may grow that has too many lines."""
        return self.returns_high.bottom + 1 if self.returns_high else self.zone.top + 0.6


A4 = Paper("A4", 210, 297)
"""ISO 216."""

LETTER = Paper("US Letter", 8.5 * INCH, 11 * INCH)
"""ANSI/ASME Y14.1 size A."""


def _din_5008(form: str, top: float, folds: tuple[float, float]) -> Window:
    """Return the window of a form whose address field begins so far from the top.

    The field is 85 × 45 mm, 20 mm from the left. Its upper 17.7 mm are for a return address and
    remarks, its lower 27.3 mm for the six lines of the address, set in 5 mm. In a DL envelope (220
    × 110 mm, DIN 680: window 90 × 45 mm, 20 mm from the left and 15 mm from the bottom) the folded
    sheet, 105 mm high, has 10 mm to slide sideways and 5 mm upwards, which leaves `always`; slid
    up, it shows 5 mm more below. An address of more than six lines grows upwards into the zone for
    remarks, and the return address makes room for it.
    """
    return Window(
        name=f"DIN 5008 form {form}",
        paper=A4,
        folds=folds,
        marked=True,
        zone=Zone(20, top, 85, 45),
        always=Zone(20, top + 5, 80, 40),
        address=Zone(25, top + 17.7, 74, 26.3),
        clear=top + 50,
        returns=Zone(25, top + 12.7, 74, 3.2),
        returns_high=Zone(25, top + 0.7, 74, 3.6),
    )


DIN_5008_A = _din_5008("A", 27, (87, 192))
DIN_5008_B = _din_5008("B", 45, (105, 210))
"""DIN 5008:2020."""

DL = Window(
    name="DL",
    paper=A4,
    folds=(99, 198),
    marked=False,
    zone=Zone(20, 46, 85, 33),
    always=Zone(20, 57, 80, 22),
    address=Zone(25, 57.8, 74, 20.2),
    clear=92,
)
"""A DL envelope (ISO 269: 220 × 110 mm) with the window of British stock: 90 × 35 mm, 20 mm from
the left, and 18 or 20 mm from the bottom, as the maker pleases; ISO 269 has no window.

The sheet, folded in three, is 99 mm high: it has 10 mm to slide sideways and 11 mm up. On the
bottom it shows 44 to 79 mm or 46 to 81 mm, slid up 55 to 90 mm or 57 to 92 mm. What they share is
five lines high; a longer address grows upwards from there.
"""

US_NUMBER_10 = Window(
    name="US #10",
    paper=LETTER,
    folds=(11 * INCH / 3, 22 * INCH / 3),
    marked=False,
    zone=Zone(0.875 * INCH, 3.667 * INCH - 1.625 * INCH, 3.5 * INCH, 1.125 * INCH),
    always=Zone(0.875 * INCH, 2.5 * INCH, 3.5 * INCH, 0.667 * INCH),
    address=Zone(1 * INCH, 2.5 * INCH + 0.4, 3.3 * INCH, 15.5),
    clear=3.625 * INCH,
)
"""A standard #10 window envelope: 9 1/2 × 4 1/8 in, window 4 1/2 × 1 1/8 in, 7/8 in from the left
and 1/2 in from the bottom (the common stock size).

The letter, folded in three, is 8 1/2 × 3 2/3 in: it has 1 in to slide sideways and 11/24 in up.
Seen from the top of the envelope the window spans 2 1/2 to 3 5/8 in. With the sheet on the bottom
that is 2.042 to 3.167 in of the sheet, slid up 2.5 to 3.625 in; flush left 0.875 to 5.375 in, flush
right up to 4.375 in. What they share is 3 1/2 × 2/3 in: three or four lines. A longer address grows
upwards from there, so that its last lines, which the post reads, show always, and its first ones
when the sheet rests on the bottom.
"""


def _without(paper: Paper) -> Window:
    """Return where an address stands on paper that goes into an envelope without a window."""
    return Window(
        name=f"none, {paper.name}",
        paper=paper,
        folds=(paper.height / 3, 2 * paper.height / 3),
        marked=False,
        zone=Zone(20, 43, 90, 43),
        always=Zone(20, 43, 90, 43),
        address=Zone(25, 45, 85, 40),
        clear=86,
    )


NONE_ON_A4 = _without(A4)
NONE_ON_LETTER = _without(LETTER)

_WINDOWS: Mapping[WindowName, Window] = {
    "din-a": DIN_5008_A,
    "din-b": DIN_5008_B,
    "dl": DL,
    "us10": US_NUMBER_10,
}

_LETTER_COUNTRIES = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE"
"""Where the shops sell Letter paper (Unicode CLDR, measurementData, paperSize US-Letter)."""

_DL_COUNTRIES = "GB GG IE IM JE"


def window_for(country: str | None, asked: WindowName | None = None) -> Window:
    """Return the window that is asked for, else that of the country where letters are posted.

    `country` is ISO 3166-1 alpha-2; where we know nothing better it is form B of DIN 5008. A window
    brings its paper; without one, the paper is the country's.
    """
    on_letter = country in _LETTER_COUNTRIES.split()
    if asked == "none":
        return NONE_ON_LETTER if on_letter else NONE_ON_A4
    if asked:
        return _WINDOWS[asked]
    if on_letter:
        return US_NUMBER_10
    return DL if country in _DL_COUNTRIES.split() else DIN_5008_B
