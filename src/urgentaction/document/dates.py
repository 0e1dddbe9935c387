"""Dates as sheets print them: with words, with numbers, in part, and ambiguous.

Numbers and ISO dates are found by their form. A month's name is looked for before every year, so
that a long text costs little and the names of any language can be given (domain.md 3.7, rule 4).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from babel.dates import format_date

from urgentaction.document.figures import around
from urgentaction.document.folding import MARKS, folded
from urgentaction.document.indexes import CODE_PATTERN
from urgentaction.document.locales import locale_of
from urgentaction.document.model import Span

Order = Literal["dmy", "mdy"]

_CENTURY = 61
"""Two-digit years from here on are of the last century."""

_LOOK_BACK = 48
"""Characters before a year in which its day and month stand; bounds the cost of a hostile text."""

_FORMS = re.compile(
    rf"(?i:https?://|www\.)\S+|(?i:{CODE_PATTERN})"
    r"|(?P<iso>(?<![\d/.-])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)(?!\d))"
    r"|(?P<numeric>(?<![\w/.-])(?P<a>\d\d?)(?P<t>[-/.])(?P<b>\d\d?)(?P=t)(?P<c>\d{4}|\d\d)"
    r"(?![\d/-]|\.\d))"
    r"|(?P<chinese>(?P<cy>\d{4})\s?年\s?(?P<cm>\d\d?)\s?月(?:\s?(?P<cd>\d\d?)\s?[日号])?)"
    r"|(?P<year>(?<!\d)\d{4}(?!\d))(?:\s?(?:года|г\.|року|р\.))?"
)
_CORE = re.compile(r"\d{4}|\d[-/.]\d\d?[-/.]\d\d")
_TOKEN = re.compile(rf"\d+|(?:[^\W\d_]+[{MARKS}]*)+|[^\s\u200e\u200f]")
_BEFORE_YEAR = frozenset({",", ".", "-", "،", "de", "del", "of"})
_BEFORE_MONTH = frozenset({".", "-", "º", "°", "'", "’", "d", "de", "of", "er", "re"})
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_ALSO_WORDS = frozenset({"out", "set", "ago", "ara", "mar", "gen"})
"""Short names of months that are words of another language: "came out 2014" is no October."""


@dataclass(frozen=True)
class PartialDate:
    """A date of which a sheet may print only a part.

    `alternatives` holds both readings of an ambiguous 04/07/2011, the day first; `month` and `day`
    are then those of the default order, or None where there is none.
    """

    year: int
    month: int | None = None
    day: int | None = None
    alternatives: tuple[date, ...] = ()

    @property
    def date(self) -> date | None:
        """The whole date, where month and day are known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

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
    """Return all dates in the text that have a year, in order.

    `months` is a `month_table`; `default_order` says how 04/07/2011 is read.
    """
    found = []
    done = 0
    for match in (match for one in around(_CORE, text) for match in _FORMS.finditer(text, *one)):
        start, value = match.start(), _from_numbers(match, default_order)
        if match["year"] and 1900 <= int(match["year"]) <= 2099:
            since = max(done, start - _LOOK_BACK)
            start, value = _named(text[since:start], int(match["year"]), months, since)
        if value:
            found.append(FoundDate((start, match.end()), value))
        done = match.end()
    return found


@cache
def _names_of_months(language: str) -> dict[str, int]:
    by_use = locale_of(language).months
    return {
        name.lower(): number
        for use in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in by_use[use][width].items()
    }


def month_names(language_codes: Iterable[str]) -> dict[str, int]:
    """Return the names of months in these languages, lower case, wide and abbreviated."""
    names: dict[str, int] = {}
    for language in language_codes:
        names |= _names_of_months(language)
    return names


def month_table(months: Mapping[str, int]) -> dict[str, int]:
    """Return printed names of months, which stand for 1 … 12, by their words as `find_dates` wants.

    Those are folded, without stops and strokes.
    """
    return {
        " ".join(folded(word) for word in _TOKEN.findall(name) if word not in {".", "/"}): number
        for name, number in months.items()
    }


_DIGITS = {"fa": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")}
"""Digits of its own that a language's text is written with; Babel knows them but prints ours."""


@lru_cache(maxsize=1000)
def date_in_words(day: date, language: str) -> str:
    """Return the date as a letter in this language (BCP 47) prints it: 28 January 2015.

    Plain "en" is British, as the project's wording is; "en-US" is January 28, 2015.
    """
    # Babel's narrow no-break space is missing from many fonts; the common one is in all.
    words = format_date(day, "long", locale_of(language)).replace("\u202f", "\u00a0")
    if day.day == 1 and language.startswith("fr"):
        # In French the first of a month is an ordinal, which Babel does not know.
        words = f"1er{words[1:]}"
    return words.translate(_DIGITS.get(language.partition("-")[0], {}))


def _from_numbers(match: re.Match[str], default_order: Order | None) -> PartialDate | None:
    """Return the date of an ISO, a numeric or a Chinese form; None where the numbers are none."""
    if match["iso"]:
        return _whole(int(match["y"]), int(match["m"]), int(match["d"]))
    if match["chinese"]:
        year, month = int(match["cy"]), int(match["cm"])
        return _whole(year, month, int(match["cd"])) if match["cd"] else _month_of(year, month)
    if match["numeric"]:
        return _either_order(match, default_order)
    return None


def _either_order(match: re.Match[str], default_order: Order | None) -> PartialDate | None:
    first, second, digits = int(match["a"]), int(match["b"]), match["c"]
    year = int(digits)
    if len(digits) == 2:
        year += 1900 if year >= _CENTURY else 2000
    day_first = _whole(year, second, first)
    month_first = None if match["t"] == "." else _whole(year, first, second)
    if day_first and month_first and day_first != month_first:
        readings = tuple(value.date for value in (day_first, month_first) if value.date)
        chosen = {"dmy": day_first, "mdy": month_first}.get(default_order or "", PartialDate(year))
        return PartialDate(year, chosen.month, chosen.day, readings)
    return day_first or month_first


def _whole(year: int, month: int, day: int) -> PartialDate | None:
    try:
        date(year, month, day)
    except ValueError:
        return None
    return PartialDate(year, month, day)


def _month_of(year: int, month: int) -> PartialDate | None:
    return PartialDate(year, month) if 1 <= month <= 12 else None


def _named(
    before: str, year: int, months: Mapping[str, int], offset: int
) -> tuple[int, PartialDate | None]:
    """Return where the date that ends with this year begins, and the date.

    `before` is the text before the year, from `offset` on: "… on 28 January ", "June 11, ".
    """
    tokens = list(_TOKEN.finditer(before))
    tokens = _without(tokens, _BEFORE_YEAR)
    day = _day_at_end(_without(tokens, _ORDINALS))
    if day:  # June 11, 2020
        tokens = _without(tokens, _ORDINALS)[:-1]
    name = _month_at_end(tokens, months)
    if name is None:
        return 0, None
    number, length = name
    start = tokens[-length].start()
    if day is None:
        rest = _without(tokens[:-length], _BEFORE_MONTH | _ORDINALS)
        day = _day_at_end(rest)
        if day and _whole(year, number, day):
            start = rest[-1].start()
        elif folded(tokens[-length][0]) in _ALSO_WORDS:
            return 0, None
    value = _whole(year, number, day) if day else None
    return offset + start, value or PartialDate(year, number)


Tokens = list[re.Match[str]]


def _without(tokens: Tokens, words: frozenset[str]) -> Tokens:
    """Return the tokens without those of `words` that stand at the end."""
    end = len(tokens)
    while end and folded(tokens[end - 1][0]) in words:
        end -= 1
    return tokens[:end]


def _day_at_end(tokens: Tokens) -> int | None:
    last = tokens[-1][0] if tokens else ""
    return int(last) if last.isdecimal() and len(last) <= 2 and 1 <= int(last) <= 31 else None


def _month_at_end(tokens: Tokens, months: Mapping[str, int]) -> tuple[int, int] | None:
    """Return the month that the last tokens name, and how many of them do: the longest name.

    Arabic prints two names with a stroke; that is a month where one of the two is known.
    """
    for length in range(min(5, len(tokens)), 0, -1):
        words = [folded(token[0]) for token in tokens[-length:]]
        if not all(word.isalpha() or word == "/" for word in words):
            continue
        number = months.get(" ".join(word for word in words if word != "/"))
        if number is None and "/" in words[1:-1]:
            stroke = words.index("/")
            halves = (" ".join(words[:stroke]), " ".join(words[stroke + 1 :]))
            number = next((months[half] for half in halves if half in months), None)
        if number is not None and words[0] != "/":
            return number, length
    return None
