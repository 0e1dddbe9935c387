"""What a sheet cannot carry, whatever its form: so that a round trip can be asserted honestly.

A sheet that our reader reads is the document as `as_printed` returns it, not the one that went in.
The tables say in words what that function does; a test keeps them true. In a PDF the addresses of
links inside paragraphs are not on the page, but can be followed.
"""

from collections.abc import Mapping
from typing import TypeVar

from urgentaction.document.countries import country_name
from urgentaction.document.indexes import parse_index
from urgentaction.document.markup import runs
from urgentaction.document.model import Country, Document, Office
from urgentaction.languages.language import Language
from urgentaction.publishing.inert import inert_document
from urgentaction.publishing.layout import ASKS_NOTHING
from urgentaction.publishing.offices import address_lines, remarks

NOT_PRINTED: Mapping[str, str] = {
    "format": "It says how the JSON is written, not what the sheet says.",
    "source_text": "Only the desk may see it.",
    "evidence": "Only the desk may see it.",
    "doubts": "Only the desk may see them.",
    "letter_opening": "It is for letters; a sheet has no place for it.",
}
"""Fields that no sheet prints, and why."""

IN_OTHER_WORDS: Mapping[str, str] = {
    "kind": "Said by the head (Further information on, Correction to) or by a sentence.",
    "series": "Printed with the number, so not without one.",
    "ordinal": "In words, from the first update on; a first sheet does not count itself.",
    "deadline_is": "In the words of the deadline line; where it is not known the line says “by”.",
    "language": "Seen from the words.",
    "country.code": "Seen from the name.",
    "people[].gender": "As a letter.",
    "appeal_languages[]": "As the names of languages.",
    "own_language": "As words.",
    "copy_to_missions": "As a sentence.",
    "addressees[].country": "In the address, if any; a line is added where no line names it.",
    "addressees[].languages[]": "As a remark.",
    "copies[].country": "In the address, if any; a line is added where no line names it.",
    "copies[].languages[]": "As a remark.",
    "copies[].mission": "Seen from the words; missions come last where the sheet speaks of all.",
}
"""Fields whose values a sheet says in words of its own."""

NOT_WHERE_NOTHING_IS_ASKED: Mapping[str, object] = {
    "deadline": None,
    "deadline_is": None,
    "appeal_languages": (),
    "own_language": False,
    "calls": (),
    "sample_letter": None,
    "addressees": (),
    "copies": (),
    "copy_to_missions": False,
    "after_deadline": None,
}
"""What a stop and an information sheet leave out, whatever the document holds, and what is left."""

NOT_TOLD_APART: Mapping[str, str] = {
    "kind": "An update or a correction says so beside its number; without one it looks first.",
    "country": "Where the head names none, the index code or an address still does.",
    "summary": "It is the first paragraph; but a head with concerns and no headline has none.",
    "body": "Its first paragraph is read as the summary where that is not told from it.",
    "addressees[].salutation": "Who has none is greeted as the sample letter greets.",
}
"""What is on a sheet but looks like something else, and how it is read."""

TYPE: Mapping[str, str] = {
    "**bold**": "Type but in text. A paragraph that has more of it than not is read as design.",
    "*italic*": "Type, as bold is.",
}
"""Marks that come back from Word files and pages as `without_design` says, and not from a PDF."""

_AnyOffice = TypeVar("_AnyOffice", bound=Office)


def as_printed(document: Document, language: Language) -> Document:
    """Return what somebody who only has the sheet can know of the document."""
    document = inert_document(document.for_the_public())
    changes: dict[str, object] = {"letter_opening": None, "ordinal": _ordinal(document)}
    if document.number is None:
        changes["series"] = None
    changes["deadline_is"] = document.deadline and (document.deadline_is or "by")
    if document.kind in ASKS_NOTHING:
        changes |= NOT_WHERE_NOTHING_IS_ASKED
    else:
        changes |= _offices(document, language)
    return document.model_copy(update=changes)


def as_read(document: Document, language: Language) -> Document:
    """Return what the words of a sheet tell of the document, without looking at how they are set.

    It is `as_printed`, after what `NOT_TOLD_APART` lists.
    """
    printed = as_printed(document, language)
    changes: dict[str, object] = {"country": printed.country or _country(printed, language)}
    if printed.number is None and printed.kind in {"update", "correction"}:
        changes |= {"kind": "first", "ordinal": 1}
    narrative = tuple(filter(None, (printed.summary, *printed.body)))
    has_summary = bool(narrative) and (printed.headline is not None or not printed.concerns)
    changes["summary"] = narrative[0] if has_summary else None
    changes["body"] = narrative[1:] if has_summary else narrative
    opening = printed.sample_letter.salutation if printed.sample_letter else None
    changes["addressees"] = tuple(
        one.model_copy(update={"salutation": one.salutation or opening})
        for one in printed.addressees
    )
    return printed.model_copy(update=changes)


def without_design(document: Document) -> Document:
    """Return the document without the marks of paragraphs that are bold or italic for the most."""
    return Document.model_validate(_without_design(document.model_dump()))


def _without_design(value: object) -> object:
    match value:
        case str() if "*" in value:
            pieces = runs(value)
            marked = sum(len(run.text) for run in pieces if run.bold or run.italic)
            most = 2 * marked > sum(len(run.text) for run in pieces)
            return value.replace("*", "") if most else value
        case dict():
            return {key: _without_design(inner) for key, inner in value.items()}
        case tuple() | list():
            return tuple(map(_without_design, value))
        case _:
            return value


def _country(document: Document, language: Language) -> Country | None:
    """Return the country that the index code or an address names."""
    index = parse_index(document.index) if document.index else None
    of_offices = (one.country for one in (*document.addressees, *document.copies))
    codes = [*(index.countries if index else ()), *filter(None, of_offices)]
    return Country(code=codes[0], name=country_name(codes[0], language.code)) if codes else None


def _ordinal(document: Document) -> int | None:
    if document.number and (document.ordinal or 1) > 1:
        return document.ordinal
    return 1 if document.kind == "first" else None


def _offices(document: Document, language: Language) -> dict[str, object]:
    copies = [_office(copy, language) for copy in document.copies]
    if document.copy_to_missions:
        copies.sort(key=lambda copy: copy.mission)
    addressees = tuple(_office(addressee, language) for addressee in document.addressees)
    return {"addressees": addressees, "copies": tuple(copies)}


def _office(office: _AnyOffice, language: Language) -> _AnyOffice:
    changes = {
        "address": address_lines(office, language),
        "country": office.country if office.address else None,
        "notes": remarks(office, language),
        "languages": (),
    }
    return office.model_copy(update=changes)
