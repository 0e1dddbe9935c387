"""The index code of a sheet: EUR 46/055/2014, in every form of domain.md 2.3.

Until 2000 the year has two digits; from 2015 one serial runs through all countries and wraps, so
that its zeros carry meaning and are kept. `key` folds them for a comparison.
"""

import re
from dataclasses import dataclass
from functools import cache

from urgentaction.document.figures import around
from urgentaction.document.invented_country import data_file, invented_country
from urgentaction.document.model import Span

_FOUNDED = 61
"""Two-digit years below this one are of this century: the first index codes are of the 1960s."""

CODE_PATTERN = (
    r"(?<![A-Za-z0-9/])(?:[A-Z]{3}|AIDE)\s?\d{2}\s?/\s?\d{1,4}\s?/\s?(?:(?:19|20)\d{2}|\d{2}(?!\d))"
)
"""An index code within other text, for finders that have to step over one. Ignore case."""

_URL_PATTERN = r"(?:https?://|www\.)[^\s<>()\[\]\"]+"
_FIND = re.compile(
    rf"{_URL_PATTERN}|(?P<index>{CODE_PATTERN}(?:/[A-Za-z]{{1,2}}(?![\w/]))?)(?!/?\d)",
    re.IGNORECASE | re.ASCII,
)
_PARTS = re.compile(
    r"([A-Z]{3,4})\s?(\d\d)\s?/\s?(\d{1,4})\s?/\s?(\d{4}|\d\d)(?:/([A-Z]{1,2}))?",
    re.IGNORECASE | re.ASCII,
)
_IN_URL = re.compile(
    r"(?:^|/)([a-z]{3})/?(\d\d)/?(\d{3,4})/?((?:19|20)\d\d)(?:/?(en|es|fr|ar)(?![a-z]))?",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True)
class Index:
    """An index code. `serial` keeps its zeros; `year` has four digits; `language` is the suffix."""

    region: str
    place: str
    serial: str
    year: int
    language: str | None = None

    @property
    def text(self) -> str:
        """The normal form, with one space and a year of four digits: EUR 46/055/2014."""
        suffix = f"/{self.language}" if self.language else ""
        return f"{self.region} {self.place}/{self.serial}/{self.year}{suffix}"

    @property
    def key(self) -> tuple[str, str, int, int]:
        """What the forms of one index have in common: padding, century and language are folded."""
        return (self.region, self.place, int(self.serial), self.year)

    @property
    def country(self) -> str | None:
        """The country of the place code, ISO 3166-1 alpha-2; none for regions and themes."""
        return next(iter(self.countries), None)

    @property
    def countries(self) -> tuple[str, ...]:
        """All countries that the place code stands for, as IL and PS for MDE 15."""
        return _places().get((self.region, self.place), ())

    @property
    def known(self) -> bool:
        """Whether region and place stand in the table."""
        return (self.region, self.place) in _places()


def parse_index(text: str) -> Index | None:
    """Return the index code that the whole text is."""
    found = find_indexes(text)
    if len(found) != 1:
        return None
    (start, end), index = found[0]
    return index if not (text[:start] + text[end:]).strip() else None


_CORE = re.compile(r"\d\s?/\s?\d", re.ASCII)


def find_indexes(text: str) -> list[tuple[Span, Index]]:
    """Return all index codes in the text, with their places; none inside a URL."""
    return [
        (match.span(), index)
        for stretch in around(_CORE, text)
        for match in _FIND.finditer(text, *stretch)
        if match["index"] and (index := _index(match["index"]))
    ]


def index_in_url(url: str) -> Index | None:
    """Return the index code in the address of a library's page or file.

    Both `/documents/amr37/3776/2016/en/` and `/mde240272011es.html` hold one.
    """
    match = _IN_URL.search(url)
    if match is None or match[1].upper() not in _regions():
        return None
    region, place, serial, year, language = match.groups()
    return Index(region.upper(), place, serial, int(year), language)


def _index(printed: str) -> Index | None:
    """Return the printed code as a value; None for what only looks like one."""
    match = _PARTS.fullmatch(printed)
    if match is None:
        return None
    letters, place, serial, year, language = match.groups()
    # Scans of the 1980s read the M of MDE as AI.
    region = "MDE" if letters.upper() == "AIDE" else letters.upper()
    if region not in _regions() and (not letters.isupper() or len(serial) < 3):
        return None  # "GMT 12/10/2014" is a date
    return Index(region, place, serial, _whole_year(year), language)


def _whole_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (1900 if year >= _FOUNDED else 2000)


@cache
def _regions() -> frozenset[str]:
    return frozenset(region for region, _ in _places())


@cache
def _places() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the countries of every known place; an empty tuple for regions and themes."""
    invented = invented_country()
    places: dict[tuple[str, str], tuple[str, ...]] = {
        (invented.region, invented.place): (invented.code,)
    }
    for region, codes in data_file("index_codes.toml").items():
        places |= {(region, place): () for place in codes["several"]}
        places |= {(region, place): tuple(c) for place, c in codes.get("countries", {}).items()}
    return places


def place_of(country: str) -> str | None:
    """Return region and place code of a country (ISO 3166-1 alpha-2), as in EUR 46; else None."""
    for (region, place), countries in _places().items():
        if countries[:1] == (country,):
            return f"{region} {place}"
    return None
