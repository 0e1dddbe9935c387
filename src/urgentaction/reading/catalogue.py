"""The title that a library gives a sheet.

"UA 12/93 - Kestovia: fear of torture: Emil Torv, Jana Torv".

It is no headline. But where a page lost the head of the sheet, its names and its concern stand
only here.
"""

import re
from dataclasses import dataclass, field

from urgentaction.document.countries import FoundCountry, find_countries
from urgentaction.reading.people import read_person
from urgentaction.reading.printed_numbers import numbers_in
from urgentaction.reading.sheet import Passage

_COUNTRY = re.compile(r"\s[-–—]\s+(?=[^\W\d_])")
_PIECE = re.compile(r"\s*[,;]\s*(?![^()]*\))|\s+(?:and|et|y|und)\s+")
_CATEGORY = re.compile(r"[^:,;]{3,40}:\s+")
_FAR = 80
"""Characters in which a library's title has printed the number."""


@dataclass
class Catalogue:
    """What a library's title holds."""

    country: Passage
    found: FoundCountry
    place: Passage | None = None
    concern: Passage | None = None
    people: list[Passage] = field(default_factory=list)


def read_catalogue(line: Passage, tongues: tuple[str, ...]) -> Catalogue | None:
    """Return what a library's title says; None where the line is none."""
    numbers = [found for found in numbers_in(line) if found[0][1] <= _FAR]
    if not numbers:
        return None
    dash = _COUNTRY.search(line.text, numbers[0][0][1])
    if dash is None:
        return None
    rest = line.cut(dash.end())
    countries = find_countries(rest.text[:60])
    if not countries or countries[0].span[0] != 0:
        return None
    after = re.match(r"\s*(?:\(([^()]+)\)|/\s*([\w ]+))?\s*:\s*", rest.text[countries[0].span[1] :])
    if after is None:
        return None
    catalogue = Catalogue(rest.cut(*countries[0].span), countries[0])
    tail = rest.cut(countries[0].span[1])
    for group in (1, 2):
        if after[group]:
            catalogue.place = tail.cut(*after.span(group))
    _read_tail(catalogue, tail.cut(after.end()), tongues)
    return catalogue


def _read_tail(catalogue: Catalogue, tail: Passage, tongues: tuple[str, ...]) -> None:
    """Read "concern: names" and "concern - detained: names; burned: names"."""
    colon = re.search(r":\s", tail.text)
    end = colon.start() if colon else len(tail.text)
    concern = re.split(r"\s[-–]\s", tail.text[:end])[0]
    catalogue.concern = tail.cut(0, len(concern))
    if colon is None:
        return
    names = tail.cut(colon.end())
    place = 0
    for cut in [
        *(match.span() for match in _PIECE.finditer(names.text)),
        (len(names.text), len(names.text)),
    ]:
        piece = names.cut(place, cut[0])
        place = cut[1]
        if category := _CATEGORY.match(piece.text):
            piece = piece.cut(category.end())
        if _is_person(piece, tongues):
            catalogue.people.append(piece)


def _is_person(piece: Passage, tongues: tuple[str, ...]) -> bool:
    person = read_person(piece, tongues)
    if person is None:
        return False
    words = person.name.text.split()
    return (
        len(words) > 1
        and all(
            not word[:1].islower()
            or word in ("al-", "de", "la", "del", "dos", "da")
            or "-" in word
            or len(word) <= 3
            for word in words
        )
        and words[0][:1].isupper() | words[0].startswith("al-") | ("..." in piece.text)
    )
