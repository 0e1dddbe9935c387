"""What an office needs besides the letters: envelopes, or labels to put on envelopes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from urgentaction.letters.layout import Blocks
from urgentaction.letters.letter import Letter
from urgentaction.letters.placing import placed
from urgentaction.letters.print_request import LabelSheet
from urgentaction.typesetting.pages import A4, INCH, LETTER, Paper, Zone, window_for

ENVELOPES_IN_FILE = 250
LABEL_SHEETS_IN_FILE = 50

_ADDRESS_SIZES = (12, 11, 10.5, 10, 9.5, 9, 8.5, 8)
_RETURN_SIZES = (9, 8.5, 8, 7.5, 7, 6.5, 6)
LABEL_SIZES = (10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6)


@dataclass(frozen=True)
class Envelope:
    """An envelope's front, flap on top: where it goes, and in its corner where it comes from.

    The address leaves free what posts ask for: 40 mm at the top for stamps, 15 mm at the right and
    at the bottom.
    """

    width: float
    height: float
    address: Zone
    returns: Zone


DL_ENVELOPE = Envelope(220, 110, Zone(100, 49, 105, 46), Zone(12, 10, 80, 30))
"""ISO 269."""
NUMBER_10_ENVELOPE = Envelope(
    9.5 * INCH,
    4.125 * INCH,
    Zone(4.2 * INCH, 1.75 * INCH, 4.7 * INCH, 1.7 * INCH),
    Zone(12, 10, 80, 30),
)
"""The last 5/8 in at the bottom are for the bar code of the post (USPS DMM 202)."""


@dataclass(frozen=True)
class Labels:
    """A sheet of self-adhesive labels, row by row from the top left; lengths in millimetres."""

    paper: Paper
    columns: int
    rows: int
    first: Zone
    across: float
    down: float
    margin: tuple[float, float]
    """What stays white in each label, at the sides and above and below."""

    @property
    def count(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    def place(self, number: int) -> Zone:
        """Return where text may stand in a label, counted from 0."""
        row, column = divmod(number, self.columns)
        aside, above = self.margin
        return Zone(
            self.first.left + column * self.across + aside,
            self.first.top + row * self.down + above,
            self.first.width - 2 * aside,
            self.first.height - 2 * above,
        )


A4_LABELS = Labels(A4, 3, 8, Zone(0, 4.5, 70, 36), 70, 36, (6, 2.5))
"""24 labels of 70 × 36 mm on A4, 4.5 mm free at the top (Avery Zweckform 3475 and many others)."""
LETTER_LABELS = Labels(
    LETTER, 3, 10, Zone(3 / 16 * INCH, INCH / 2, 2.625 * INCH, INCH), 2.75 * INCH, INCH, (3, 1.5)
)
"""30 labels of 2 5/8 × 1 in on Letter (Avery 5160 and many others)."""

LABELS: dict[LabelSheet, Labels] = {"a4": A4_LABELS, "letter": LETTER_LABELS}


def envelopes(letters: Iterable[Letter]) -> Iterator[list[Blocks]]:
    """Yield the pages of envelopes, a page a letter, a file at a time."""
    pages = (_envelope(letter) for letter in letters)
    while file := list(islice(pages, ENVELOPES_IN_FILE)):
        yield file


def label_sheets(
    letters: Iterable[Letter], labels: Labels, first_label: int
) -> Iterator[list[Blocks]]:
    """Yield the pages of labels, a file at a time; those before the first (from 1) are used up."""
    waiting = (letter.destination for letter in letters)
    begin = first_label - 1
    pages: list[Blocks] = []
    while addresses := list(islice(waiting, labels.count - begin)):
        pages.append(
            _page(
                labels.paper.width,
                labels.paper.height,
                [
                    placed(lines, labels.place(begin + at), LABEL_SIZES, centred=True)
                    for at, lines in enumerate(addresses)
                ],
            )
        )
        begin = 0
        if len(pages) == LABEL_SHEETS_IN_FILE:
            yield pages
            pages = []
    if pages:
        yield pages


def _envelope(letter: Letter) -> Blocks:
    paper = window_for(letter.posted_from, letter.window).paper
    envelope = NUMBER_10_ENVELOPE if paper == LETTER else DL_ENVELOPE
    addresses = [placed(letter.destination, envelope.address, _ADDRESS_SIZES)]
    if letter.return_address:
        addresses.insert(0, placed(letter.return_address, envelope.returns, _RETURN_SIZES))
    return _page(envelope.width, envelope.height, addresses)


def _page(width: float, height: float, addresses: list[Blocks]) -> Blocks:
    return {"width": width, "height": height, "addresses": addresses}
