"""Dates on a sheet, with the month names of its languages."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from urgentaction.document.dates import FoundDate, Order, find_dates, month_names, month_table
from urgentaction.languages.language import language
from urgentaction.reading.sheet import Passage, fold, with_lost_letters

_ONE_ORDER = frozenset({"de", "es", "fr", "it", "nl", "pt", "ru", "uk", "tr"})
"""Languages in which 04/07/2011 is the fourth of July; English is printed on both shores."""


_QUOTE = re.compile(r"\n[ \t]*>+")


@cache
def _months(tongues: tuple[str, ...]) -> dict[str, int]:
    names = month_names(tongues)
    for code in tongues:
        names.update(language(code).months)
    return month_table(
        {lost: number for name, number in names.items() for lost in with_lost_letters(name)}
    )


def is_date(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line holds a date, its weekday at most, and nothing else."""
    found = dates_in(line, tongues)
    if len(found) != 1:
        return False
    start, end = found[0].span
    return len((line.text[:start] + line.text[end:]).split()) <= 1


def date_in_year(passage: Passage, year: int, tongues: tuple[str, ...]) -> date | None:
    """Return the date of a passage that prints day and month only: "13 July"."""
    printed = passage.text.strip(" .:\n")
    found = find_dates(f"{printed} {year}", _months(tongues))
    return found[0].value.date if found and found[0].span[0] < len(printed) else None


def dates_in(
    passage: Passage, tongues: tuple[str, ...], order: Order | None = None
) -> list[FoundDate]:
    """Return the dates of a passage; spans count from the passage's start."""
    if order is None and tongues[0] in _ONE_ORDER:
        order = "dmy"
    return passage.look_once(_finder(tongues, order))


@cache
def _finder(tongues: tuple[str, ...], order: Order | None) -> Callable[[str], list[FoundDate]]:
    months = _months(tongues)

    def find(text: str) -> list[FoundDate]:
        if ">" in text:
            text = _QUOTE.sub(lambda quote: "\n" + " " * (len(quote[0]) - 1), text)
        return find_dates(text, months, default_order=order)

    return find


@cache
def folded_months(tongues: tuple[str, ...]) -> frozenset[str]:
    """Return the folded names of the months in these languages."""
    return frozenset(fold(name) for name in _months(tongues))
