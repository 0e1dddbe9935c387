"""Dates as sheets print them: with words, with numbers, in part, and ambiguous."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from urgentaction.document.model import Span

Order = Literal["dmy", "mdy"]


@dataclass(frozen=True)
class PartialDate:
    """A date of which a sheet may print only a part.

    `alternatives` holds both readings of an ambiguous 04/07/2011; `month` and `day` are then those
    of the default order, or None where there is none.
    """

    year: int
    month: int | None = None
    day: int | None = None
    alternatives: tuple[date, ...] = ()

    @property
    def date(self) -> date | None:
        """The whole date, where month and day are known."""
        raise NotImplementedError

    @property
    def is_ambiguous(self) -> bool:
        """Whether the numbers can be read as two dates."""
        return bool(self.alternatives)


@dataclass(frozen=True)
class FoundDate:
    """A date in a text, with its place."""

    span: Span
    value: PartialDate


def find_dates(
    text: str, months: Mapping[str, int], *, default_order: Order | None = None
) -> list[FoundDate]:
    """Return all dates in the text. `months` maps printed names, lower case, to 1 … 12."""
    raise NotImplementedError


def month_names(language_codes: Iterable[str]) -> dict[str, int]:
    """Return the names of months in these languages, lower case, wide and abbreviated."""
    raise NotImplementedError


def date_in_words(day: date, language: str) -> str:
    """Return the date as a letter in this language prints it: 28 January 2015."""
    raise NotImplementedError
