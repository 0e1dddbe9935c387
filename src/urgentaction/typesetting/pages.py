"""Paper, and where the window of an envelope shows it. All lengths are millimetres.

Positions are from the left and the top edge of the sheet, as it lies unfolded.
"""

from dataclasses import dataclass

INCH = 25.4


@dataclass(frozen=True)
class Paper:
    """A sheet of paper; `fold` is how far from the top the first fold lies."""

    name: str
    width: float
    height: float
    fold: float


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

    `zone` shows when the folded sheet rests on the bottom of its envelope, as it does; `always`
    shows however far the sheet slides about in there. `address` is where lines are set: they begin
    at its top, and from its bottom upwards where they are too many; the stroke of an l stands a
    little above it, a comma hangs a little below it. What may show by accident ends at `clear`: at
    the left nothing but the address stands above that.
    """

    name: str
    paper: Paper
    zone: Zone
    always: Zone
    address: Zone
    clear: float


A4 = Paper("A4", 210, 297, fold=105)
"""ISO 216; folded as DIN 5008 form B folds it, at 105 and 210 mm."""

LETTER = Paper("US Letter", 8.5 * INCH, 11 * INCH, fold=11 * INCH / 3)
"""ANSI/ASME Y14.1 size A; folded in three equal parts."""

DIN_5008_B = Window(
    name="DIN 5008 form B",
    paper=A4,
    zone=Zone(20, 45, 85, 45),
    always=Zone(20, 50, 80, 40),
    address=Zone(25, 62.7, 74, 26.3),
    clear=95,
)
"""DIN 5008:2020, form B, in a DL envelope (220 × 110 mm, DIN 680: window 90 × 45 mm, 20 mm from the
left and 15 mm from the bottom).

The field is 85 × 45 mm, 20 mm from the left and 45 mm from the top. Its upper 17.7 mm are for a
return address and remarks, its lower 27.3 mm for the six lines of the address, set in 5 mm. The
sheet has 10 mm to slide sideways and 5 mm upwards, which leaves `always`; slid up, it shows down to
95 mm. An address of more than six lines grows upwards into the zone for remarks.
"""

US_NUMBER_10 = Window(
    name="US #10",
    paper=LETTER,
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

_LETTER_COUNTRIES = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE"
"""Where the shops sell Letter paper (Unicode CLDR, measurementData, paperSize US-Letter)."""


def window_for(country: str | None) -> Window:
    """Return the window for letters posted in a country (ISO 3166-1 alpha-2); form B elsewhere."""
    return US_NUMBER_10 if country in _LETTER_COUNTRIES.split() else DIN_5008_B
