"""Where a letter goes: the lines of the address, as the post of the writer's country reads them."""

import re
from dataclasses import dataclass, replace
from functools import cache

from babel.languages import get_official_languages

from urgentaction.document.countries import country_name, country_named, official_languages
from urgentaction.document.markup import plain
from urgentaction.document.model import Document, Office
from urgentaction.letters.offices import is_mission
from urgentaction.typesetting.fonts import missing_characters
from urgentaction.typesetting.scripts import script_of

_US_CODE = re.compile(r"\b[A-Z]{2},? \d{5}(?:-\d{4})?\Z")
_TURKIC = frozenset({"tr", "az"})


@dataclass(frozen=True)
class Destination:
    """An address as printed, role and name first, its country apart (ISO 3166-1 alpha-2).

    `country_is_printed` is False where it was taken from the sheet, because the address names none.
    """

    lines: tuple[str, ...]
    country: str | None
    country_is_printed: bool = True


def destination(office: Office, document: Document) -> Destination:
    """Return where letters go: "105005 Moscow, Russian Federation" gives up its country."""
    printed = [office.role, office.name, office.organisation, *office.address]
    lines = [line for text in printed if text and (line := plain(text).strip(" ,;\n"))]
    country = _printed_country(lines, document)
    if country:
        return Destination(tuple(lines), country)
    if lines and _US_CODE.search(lines[-1]):
        return Destination(tuple(lines), "US")
    if office.country:
        return Destination(tuple(lines), office.country)
    if is_mission(office):
        # It stands in the writer's country, not in the one that it speaks for.
        return Destination(tuple(lines), None)
    of_sheet = document.country.code if document.country else None
    return Destination(tuple(lines), of_sheet, country_is_printed=False)


def with_native_role(
    to: Destination, office: Office, spoken: Office | None, language: str
) -> Destination:
    """Return an address with the office above it in the script that its own post reads first.

    `spoken` is the office in a language (BCP 47). Only where that is a language of the country that
    the letter goes to, in another script than the printed one.
    """
    native = plain(spoken.role).strip(" ,;\n") if spoken and spoken.role else ""
    if not (native and office.role and to.country):
        return to
    of_country = get_official_languages(to.country, de_facto=True) or official_languages(to.country)
    if language not in of_country or script_of(native) == script_of(office.role):
        return to
    return replace(to, lines=(native, *to.lines))


def postal_lines(to: Destination, posted_from: str | None, preferred: str) -> tuple[str, ...]:
    """Return the lines of an address for mail from a country, its own country last, in capitals.

    Inland mail has no country. Of several postal languages `preferred` (BCP 47) is taken.
    """
    if to.country is None or to.country == posted_from:
        return to.lines
    return (*to.lines, country_in_capitals(to.country, posted_from, preferred))


@cache
def country_in_capitals(country: str, posted_from: str | None, preferred: str) -> str:
    """Return a country's name in capitals in the language of the post where a letter is posted.

    English, which every post reads, where our fonts do not have that language's characters.
    """
    for language in _postal_languages(posted_from, preferred):
        name = _capitals(country_name(country, language), language)
        if not missing_characters(name):
            return name
    return _capitals(country_name(country, "en"), "en")


def _postal_languages(country: str | None, preferred: str) -> tuple[str, ...]:
    official = get_official_languages(country, de_facto=True) if country else ()
    if country and not official:
        official = official_languages(country)[:1]
    return tuple(sorted(official, key=lambda language: language != preferred))


def _capitals(name: str, language: str) -> str:
    return (name.replace("i", "İ") if language in _TURKIC else name).upper()


def _printed_country(lines: list[str], document: Document) -> str | None:
    """Take the country off the end of the lines, if it stands there, and return it."""
    if not lines:
        return None
    before, comma, last = lines[-1].rpartition(",")
    code = country_named(last)
    in_georgia_us = code == "GE" and document.country is not None and document.country.code == "US"
    if code is None or in_georgia_us or (not comma and len(lines) == 1):
        return None
    lines[-1:] = [before.rstrip(" ,")] if comma else []
    return code
