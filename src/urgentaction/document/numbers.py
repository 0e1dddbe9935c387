"""The number of an urgent action: UA 315/14, in every form that sheets print (domain.md 2.1, 2.2)."""

from dataclasses import dataclass

from urgentaction.document.model import Span


@dataclass(frozen=True)
class Number:
    """A number of a series. `year` has four digits; `update` is the suffix of UA-074/2019-1."""

    series: str | None
    serial: int
    year: int
    update: int | None = None

    @property
    def text(self) -> str:
        """The number as a document keeps it: 315/14, no padding, no series, no update."""
        raise NotImplementedError

    @property
    def is_fiction(self) -> bool:
        """Whether the serial is one that invented sheets use."""
        raise NotImplementedError

    def __lt__(self, other: "Number") -> bool:
        raise NotImplementedError


def parse_number(text: str) -> Number | None:
    """Return the number that the whole text is, with or without a series."""
    raise NotImplementedError


def find_numbers(text: str) -> list[tuple[Span, Number]]:
    """Return all numbers that stand in the text after the name of a series, with their places."""
    raise NotImplementedError
