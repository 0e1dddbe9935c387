"""One invented story as a sheet of every kind, in every language: see tongues.toml."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from urgentaction.document.countries import country_name
from urgentaction.document.model import Addressee, Copy, Country, Document, Person, SampleLetter
from urgentaction.languages.language import language
from urgentaction.publishing.phrases import first_sentence

from .invented import EARLIER

STORIES: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "tongues.toml").read_text("utf-8")
)
KINDS = ("first", "update", "correction", "stop", "information", "letter")
"""Every kind of sheet, and the form with a sample letter instead of calls."""


def told(code: str, kind: str = "first") -> Document:
    """Return the story in a language (BCP 47), as a sheet of one kind."""
    document = _first(code)
    match kind:
        case "update" | "correction" | "stop" | "information":
            return document.model_copy(update=_LATER | {"kind": kind})
        case "letter":
            return document.model_copy(update={"calls": (), "sample_letter": _letter(code)})
        case _:
            return document


_LATER = {
    "ordinal": 2,
    "index": "XUR 10/011/2026",
    "issued": date(2026, 3, 20),
    "follows": (EARLIER,),
}


def _first(code: str) -> Document:
    story, country = STORIES[code], country_name("XU", code)
    return Document(
        series="UA",
        number="907/26",
        ordinal=1,
        index="XUR 10/007/2026",
        issued=date(2026, 3, 2),
        deadline=date(2026, 4, 13),
        deadline_is="before",
        country=Country(code="XU", name=country, place=story["place"]),
        language=code,
        headline=story["headline"],
        summary=story["summary"],
        body=tuple(story["body"]),
        people=(Person(name=story["name"], gender="male", description=story["description"]),),
        appeal_languages=("ru", "en"),
        own_language=True,
        calls=tuple(story["calls"]),
        addressees=(_minister(code, country), _governor(country)),
        copies=(_embassy(country),),
        copy_to_missions=True,
        after_deadline=first_sentence(language(code), "after_deadline", date="13.4.2026"),
        additional_information=tuple(story["more"]),
    )


def _minister(code: str, country: str) -> Addressee:
    story = STORIES[code]
    return Addressee(
        role=story["role"],
        name="Oleta Branduin",
        address=("7 Ferry Street", "1001 Dravena", country),
        country="XU",
        phone=("+44 20 7946 0110",),
        fax=("+44 20 7946 0111",),
        email=("minister@posts.example",),
        web=("https://posts.example/write",),
        salutation=story["salutation"],
    )


def _governor(country: str) -> Addressee:
    return Addressee(
        role="Governor of Velin Prison",
        name="Mr Tomas Erlund",
        address=("Prison Road 1", "1090 Velin", country),
        country="XU",
        fax=("+44 20 7946 0115",),
        email=("governor@velin.example",),
        salutation="Dear Governor",
    )


def _embassy(country: str) -> Copy:
    return Copy(
        role="Ambassador",
        name="H.E. Rolf Santry",
        organisation="Embassy of Kestovia",
        address=("12 Garden Place", "London W1A 0ZZ", country),
        country="XU",
        phone=("+44 20 7946 0130",),
        email=("embassy@kestovia.example",),
        mission=True,
    )


def _letter(code: str) -> SampleLetter:
    story = STORIES[code]
    return SampleLetter(
        salutation=story["salutation"],
        paragraphs=tuple(story["letter"]),
        closing=story["closing"],
    )
