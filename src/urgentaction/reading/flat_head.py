"""A head that a page put on one line with its narrative, cut back into its lines."""

import re
from itertools import pairwise

from urgentaction.document.countries import find_countries
from urgentaction.reading.capitalised import NAME_WORD
from urgentaction.reading.labels import Mark, marks_in
from urgentaction.reading.printed_numbers import indexes_in, numbers_in
from urgentaction.reading.sheet import Passage

_FLAT = 40
"""Words of a line that holds more than a head's line would."""
_LEADS = frozenset({"distribution", "index", "number", "update_of"})
_OWN_LINE = frozenset({"update_of", "new_name", "released", "new_concern"})
_NAME = rf"(?:[A-Z]\w{{0,3}}\.? )?{NAME_WORD}(?:\s+(?:[a-z]{{1,3}}\s+)?{NAME_WORD}){{0,5}}"
_MARKED = re.compile(
    rf"{_NAME}(?:['’]s \w+)?(?:\s*\([^()]{{3,40}}\))?\s*\([mfh]\)"
    r"(?:,\s*[^\s,.]+(?:\s+[a-z\d][^\s,.]*)*)*"
)
"""An entry with its gender mark and what is said behind it: up to a comma before a capital."""
_NUMBERED = re.compile(rf"\d{{1,2}}\.\s+{_NAME}(?:,\s*\d{{1,3}} [a-z]+)?(?:\s*\([a-z]+\))?")
_BETWEEN = re.compile(r"[\s:;,.-]*")
_PLACE = re.compile(r"\s*\([^()]{2,30}\)|\s*/\s*[A-Z][\w ]{2,24}?(?=\s*:|\s[A-Z][a-z])")
_GLUED = re.compile(r"[A-ZÀ-Þ]{4,}(?=[A-ZÀ-Þ][a-zà-ÿ])")


def is_flat(line: Passage, marks: list[Mark]) -> bool:
    """Tell whether a line holds a head's references and a narrative behind them."""
    if len(line.text.split()) < _FLAT:
        return False
    first = next(iter(marks_in(marks, line)), None)
    leads = first is not None and first.key in _LEADS and first.start <= line.start + 2
    return leads and bool(numbers_in(line)) and bool(indexes_in(line))


def unflatten(line: Passage, marks: list[Mark]) -> list[Passage]:
    """Cut a flat line before its number, its country, each marked person and the narrative."""
    if not is_flat(line, marks):
        return [line]
    cuts: set[int] = set()
    number = numbers_in(line)[0][0]
    leads = [mark.start - line.start for mark in marks_in(marks, line) if mark.key in _OWN_LINE]
    lead = max((one for one in leads if one < number[0]), default=None)
    cuts.add(number[0] if lead is None else lead)
    country = _loud_country(line, number[1])
    if country is not None:
        cuts.add(country[0])
        if _behind_place(line, country[1]) == country[1]:
            cuts.add(country[1])
        cuts.update(one for one in leads if one > country[0])
        labels = {
            mark.start - line.start: mark.end - line.start
            for mark in marks_in(marks, line)
            if mark.key in _OWN_LINE
        }
        cuts.update(_ends_of_entries(line, _behind_place(line, country[1]), labels))
    places = [0, *sorted(cut for cut in cuts if cut > 0), len(line.text)]
    pieces = [line.cut(start, end) for start, end in pairwise(places)]
    return [piece for piece in pieces if piece]


def _behind_place(line: Passage, end: int) -> int:
    """Return where a place behind the country ends: "KESTOVIA/VELIN:", "KESTOVIA (Velin)"."""
    place = _PLACE.match(line.text, end)
    return place.end() if place else end


def _loud_country(line: Passage, start: int) -> tuple[int, int] | None:
    """Return where the first country in capitals stands behind the number."""
    text = line.text
    for glued in _GLUED.finditer(text, start):
        if find_countries(glued[0]):
            return glued.span()
    for found in find_countries(text[start:]):
        begin, end = found.span[0] + start, found.span[1] + start
        if text[begin:end].isupper() and end - begin > 3:
            return begin, end
    return None


def _ends_of_entries(line: Passage, start: int, labels: dict[int, int]) -> list[int]:
    """Return where marked or numbered people behind the country end: there the next one begins.

    `labels` says where a label such as "Released:" that begins at a place ends.
    """
    ends: list[int] = []
    place = start
    while gap := _BETWEEN.match(line.text, place):
        begin = gap.end()
        while begin in labels:
            begin = labels[begin]
            begin += len(line.text[begin:]) - len(line.text[begin:].lstrip(" :"))
        entry = _MARKED.match(line.text, begin) or _NUMBERED.match(line.text, begin)
        if entry is None:
            return ends
        place = entry.end()
        ends.append(place)
    return ends
