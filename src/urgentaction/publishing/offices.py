"""The offices of a sheet: addressees, copies and missions, each with a line that leads to them."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from urgentaction.document.countries import country_name, find_countries
from urgentaction.document.dates import date_in_words
from urgentaction.document.model import Copy, Document, Office
from urgentaction.languages.language import Language
from urgentaction.publishing.phrases import (
    label,
    language_names,
    sentence,
    sentence_without_list,
)
from urgentaction.publishing.sheet import Block, Detail, OfficeCard, Offices, Part, Sentence

_ROUTES = ("phone", "fax", "email", "social", "web")
"""The order in which sheets print an office's routes; each is a field and a label."""

_NOBODY = OfficeCard("", "", (), (), (), ())


def addressees(document: Document, language: Language) -> Part:
    """Return the line that says until when, and the officials to write to."""
    cards = _cards(document.addressees, language)
    heading = _until_when(document, language, leads_on=bool(cards))
    return Part("addressees", heading, (Offices(cards),) if cards else ())


def copies(document: Document, language: Language) -> Part:
    """Return the offices that get a copy, but for missions that stand in a part of their own."""
    cards = _cards(_copies_apart(document), language)
    heading = label(language, "copies") if cards else ""
    return Part("copies", heading, (Offices(cards),) if cards else ())


def missions(document: Document, language: Language) -> Part:
    """Return the sentence about missions, and those missions that are named.

    Issued sheets print a row of placeholders where none is named; nobody should ever see one.
    """
    if not document.copy_to_missions:
        return Part("missions", "", ())
    blocks: list[Block] = [Sentence(sentence(language, "missions"))]
    cards = _cards((copy for copy in document.copies if copy.mission), language)
    if cards:
        blocks.append(Offices(cards))
    return Part("missions", "", tuple(blocks))


def _copies_apart(document: Document) -> Iterator[Copy]:
    return (copy for copy in document.copies if not (copy.mission and document.copy_to_missions))


def _until_when(document: Document, language: Language, *, leads_on: bool) -> str:
    if document.deadline is None:
        return label(language, "addressees") if leads_on else ""
    key = "deadline_before" if document.deadline_is == "before" else "deadline_by"
    day = date_in_words(document.deadline, language.code)
    phrase = sentence if leads_on else sentence_without_list
    return phrase(language, key, date=day)


def _cards(offices: Iterable[Office], language: Language) -> tuple[OfficeCard, ...]:
    cards = (_card(office, language) for office in offices)
    return tuple(card for card in cards if card != _NOBODY)


def _card(office: Office, language: Language) -> OfficeCard:
    organisation = (office.organisation,) if office.organisation else ()
    return OfficeCard(
        role=office.role or "",
        name=office.name or "",
        address=(*organisation, *address_lines(office, language)),
        routes=tuple(_routes(office, language)),
        notes=tuple(f"({remark})" for remark in remarks(office, language)),
        salutation=_salutation(office, language),
    )


def address_lines(office: Office, language: Language) -> tuple[str, ...]:
    """Return the lines of an address, with the country's, so that a letter can get there."""
    if office.address and office.country and not _names_country(office):
        return (*office.address, country_name(office.country, language.code))
    return office.address


def remarks(office: Office, language: Language) -> tuple[str, ...]:
    """Return the remarks on an office, the last being the languages that are read there."""
    if office.languages:
        return (*office.notes, language_names(language, office.languages))
    return office.notes


def _names_country(office: Office) -> bool:
    """Tell whether the printed address says which country it is in, in whatever language."""
    return any(office.country in _countries_in(line) for line in office.address)


@lru_cache(maxsize=1000)
def _countries_in(line: str) -> frozenset[str | None]:
    # Remembered, since a batch of editions has the same offices over and over.
    return frozenset(found.code for found in find_countries(line))


def _routes(office: Office, language: Language) -> Iterator[Detail]:
    for route in _ROUTES:
        for value in getattr(office, route):
            yield Detail(label(language, route), value, exact=True, url=_url(route, value))


def _url(route: str, value: str) -> str | None:
    match route:
        case "email" if "@" in value and " " not in value:
            return f"mailto:{value}"
        case "web" if value.startswith(("http://", "https://")):
            return value
        case _:
            return None


def _salutation(office: Office, language: Language) -> tuple[Detail, ...]:
    if not office.salutation:
        return ()
    return (Detail(label(language, "salutation"), office.salutation),)
