"""The number of an urgent action: UA 315/14, in every form that sheets print (domain.md 2.1, 2.2).

A finder that met every "3/14" would meet fractions, statutes and dates: in running text only what
stands after the name of a series counts; as a whole text ("315/14" after a label) a bare one does.
Numbers of the United Nations ("UA IRN 14/2021") are another issuer's and never read as ours.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import total_ordering

from urgentaction.document.figures import around
from urgentaction.document.invented_country import invented_country
from urgentaction.document.model import Span

_FIRST_YEAR = 73
"""The first urgent action is of March 1973: two-digit years from here on are of that century."""

SERIES: Mapping[str, str] = {
    "ua": "UA",
    "uaa": "UA",
    "exa": "EXTRA",
    "urgent action": "UA",
    "action urgente": "UA",
    "acción urgente": "UA",
    "accion urgente": "UA",
    "ação urgente": "UA",
    "azione urgente": "UA",
    "eilaktion": "UA",
    "acil eylem": "UA",
    "срочная акция": "UA",
    "термінова акція": "UA",
    "تحرك عاجل": "UA",
    "اقدام فوری": "UA",
    "紧急行动": "UA",
    "medical action": "MA",
    "refugee action": "NSA",
}
"""Names of series, in any case, and the series they name."""

SHOUTED_SERIES: Mapping[str, str] = {
    "AU": "UA",
    "FI": "UA",  # Swiss "further information", always on a UA
    "EX": "EXTRA",
    "EXTRA": "EXTRA",
    "Extra": "EXTRA",
    "MA": "MA",
    "NSA": "NSA",
    "RAN": "RAN",
}
"""Names that are words of a language in lower case ("du 3/12 au 15/12"): read as printed here."""


def _one_of(names: Mapping[str, str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(name.replace(" ", r"\s{1,3}") for name in longest_first)


_FIRST = "".join(sorted({case(name[0]) for name in SERIES for case in (str.lower, str.upper)}))
# A look at the first letter spares most places in a text the whole list of names.
_SERIES = rf"(?<![^\W\d_])(?:(?=[{_FIRST}])(?i:{_one_of(SERIES)})|{_one_of(SHOUTED_SERIES)})"
_WORD = r"(?:(?i:number|numéro|número|numero|nummer|num|nr|no|n[°º]|№)[\s.:#°º]{0,3})?"
_NAME = rf"{_SERIES}[\s:.#()–-]{{0,4}}{_WORD}"
_UPDATE = r"(?:-(?P<{}>[1-9]|1[0-2])(?![\d/.]))?"
_YEAR = r"(?P<year>(?:19|20)\d\d|\d\d)(?!\d|[/.]\d|\.(?:pdf|html?|docx?|txt)\b)"
_NUMBER = (
    r"#?0{0,4}(?P<serial>[1-9]\d{0,2})(?:-(?P<update>[1-9]|1[0-2]))?\s?[/.]\s?"
    rf"{_YEAR}{_UPDATE.format('update_after')}"
)
_OBSERVATORY = (
    r"[A-Z]{3}(?<![A-Z]{4})\s?\d{3}\s?/\s?\d\d(?P<obs_year>\d\d)\s?/\s?"
    r"OBS\s?0{0,2}(?P<obs>\d{1,3})(?:\.(?P<obs_update>\d{1,2}))?(?!\d)"
)
_URL = r"(?:https?://|www\.)[^\s<>()\[\]\"]+"

_FIND = re.compile(rf"{_URL}|{_OBSERVATORY}|(?P<name>(?:{_NAME}){{1,2}}){_NUMBER}")
_WHOLE = re.compile(rf"{_OBSERVATORY}|(?P<name>(?:{_NAME}){{0,2}}){_NUMBER}", re.IGNORECASE)
_LAST_NAME = re.compile(_SERIES, re.IGNORECASE)


@total_ordering
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
        return f"{self.serial}/{self.year % 100:02}"

    @property
    def is_fiction(self) -> bool:
        """Whether the serial is one that invented sheets use; no real network has got so far."""
        invented = invented_country()
        return invented.first_serial <= self.serial <= invented.last_serial

    def __lt__(self, other: "Number") -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[int, int, str, int]:
        return (self.year, self.serial, self.series or "", self.update or 0)


_CORE = re.compile(r"\d\s?[/.]\s?\d")


def parse_number(text: str) -> Number | None:
    """Return the number that the whole text is, with or without a series."""
    match = _WHOLE.fullmatch(text.strip())
    return _number(match) if match else None


def find_numbers(text: str) -> list[tuple[Span, Number]]:
    """Return all numbers that stand in the text after the name of a series, with their places."""
    return [
        (match.span(), number)
        for stretch in around(_CORE, text)
        for match in _FIND.finditer(text, *stretch)
        if (number := _number(match))
    ]


def _number(match: re.Match[str]) -> Number | None:
    """Return what was matched as a value; None for a URL that was stepped over."""
    if match["obs"]:
        update = match["obs_update"]
        return Number("OBS", int(match["obs"]), _whole_year(match["obs_year"]), _optional(update))
    if not match["serial"]:
        return None
    update = match["update"] or match["update_after"]
    return Number(
        _series(match["name"]), int(match["serial"]), _whole_year(match["year"]), _optional(update)
    )


def _series(name: str) -> str | None:
    """Return the series that the last of the printed names means ("Medical action MA" → MA)."""
    names = _LAST_NAME.findall(name)
    if not names:
        return None
    folded = " ".join(names[-1].casefold().split())
    return SERIES.get(folded) or _SHOUTED_FOLDED[folded]


_SHOUTED_FOLDED = {name.casefold(): series for name, series in SHOUTED_SERIES.items()}


def _optional(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _whole_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (1900 if year >= _FIRST_YEAR else 2000)
