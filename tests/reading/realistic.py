"""Documents for Hypothesis that read like issued sheets, so that a reader can tell their parts.

Real words, since nobody can tell a role in gibberish from an address in gibberish; the words of
each language are in realistic.toml. Every field is sometimes empty. Everybody in them is invented.
"""

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from tests.strategies import EMAILS, HANDLES, NUMBERS, PHONES, URLS, XUR_PLACES, few, perhaps
from urgentaction.document.invented_country import invented_country
from urgentaction.document.model import (
    Addressee,
    Copy,
    Country,
    Document,
    Followed,
    Link,
    Person,
    SampleLetter,
)
from urgentaction.languages.language import language

WORDS: dict[str, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text("utf-8")
)
LANGUAGES = tuple(WORDS)
"""The languages that the reader claims (BCP 47)."""

DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31))


def documents(code: str) -> st.SearchStrategy[Document]:
    """Return documents in a language (BCP 47), with any of their fields filled or empty."""
    return st.composite(_document)(code)


def _document(draw: st.DrawFn, code: str) -> Document:
    words = WORDS[code]
    people = draw(_people(words))
    fields = {
        **_head(code, words),
        **_asks(code, words),
        "summary": perhaps(_sentences(words, people)),
        "body": few(_paragraphs(words, people)),
        "additional_information": few(_paragraphs(words, people)),
    }
    drawn = {key: draw(strategy, label=key) for key, strategy in fields.items()}
    if drawn["number"] is None:  # an earlier sheet of an action has the number of this one
        drawn["series"] = None
        drawn["follows"] = [one for one in drawn["follows"] if one.number is None]
    if drawn["kind"] == "first":
        drawn["ordinal"] = 1
    drawn["deadline_is"] = draw(st.sampled_from(["before", "by"])) if drawn["deadline"] else None
    return Document.model_validate({"language": code, "people": people, **drawn})


def _head(code: str, words: dict[str, list[str]]) -> dict[str, st.SearchStrategy[Any]]:
    return {
        "kind": st.sampled_from(["first", "update", "stop", "information", "correction"]),
        "series": st.sampled_from(["UA", "EXTRA", "MA"]),
        "number": perhaps(NUMBERS),
        "ordinal": perhaps(st.integers(1, 9)),
        "follows": few(_followed()),
        "index": perhaps(XUR_PLACES),
        "issued": perhaps(DAYS),
        "deadline": perhaps(DAYS),
        "country": perhaps(_countries(code, words)),
        "headline": perhaps(_one(words["headlines"])),
        "concerns": few(_one(words["concerns"])),
        "links": few(st.builds(Link, text=_one(words["links"]), url=URLS)),
    }


def _asks(code: str, words: dict[str, list[str]]) -> dict[str, st.SearchStrategy[Any]]:
    return {
        "appeal_languages": few(st.sampled_from(["en", "fr", "ru", "ar", "es"])),
        "own_language": st.booleans(),
        "calls": few(_one(words["calls"]), 3),
        "sample_letter": perhaps(_letters(words)),
        "addressees": few(_addressees(code, words)),
        "copies": few(_copies(code, words)),
        "copy_to_missions": st.booleans(),
        "after_deadline": perhaps(st.just(language(code).sentence("after_deadline"))),
    }


def _one(texts: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(texts)


def _sentences(words: dict[str, list[str]], people: tuple[Person, ...]) -> st.SearchStrategy[str]:
    named = [one.name for one in people if one.name not in words["groups"]][:1]
    told = [text.format(name=f"**{name}**") for name in named for text in words["told"]]
    return _one([*told, *words["sentences"]])


def _paragraphs(words: dict[str, list[str]], people: tuple[Person, ...]) -> st.SearchStrategy[str]:
    several = st.lists(_sentences(words, people), min_size=1, max_size=3, unique=True)
    return several.map(" ".join)


def _people(words: dict[str, list[str]]) -> st.SearchStrategy[tuple[Person, ...]]:
    person = st.builds(
        Person,
        name=_one(words["names"]),
        gender=perhaps(st.sampled_from(["male", "female", "other"])),
        age=perhaps(st.integers(16, 99).map(str)),
        description=perhaps(_one(words["descriptions"])),
    )
    person = st.builds(_with_pronouns, person, perhaps(st.just(words.get("pronouns", ()))))
    named = st.lists(person, max_size=2, unique_by=lambda one: one.name).map(tuple)
    group = st.builds(Person, name=_one(words["groups"]))
    return st.builds(lambda one, more: (*one, *more), named, few(group, 1))


def _with_pronouns(person: Person, pronouns: Sequence[str] | None) -> Person:
    """Return the person with the pronouns of a man or a woman, where these are wanted and known."""
    known = dict(zip(("male", "female"), pronouns or (), strict=False))
    return person.model_copy(update={"pronouns": known.get(person.gender or "")})


def _followed() -> st.SearchStrategy[Followed]:
    sheet = st.builds(
        Followed,
        number=perhaps(NUMBERS),
        index=perhaps(XUR_PLACES),
        issued=perhaps(DAYS),
        url=perhaps(URLS),
    )
    return sheet.filter(lambda one: one.number is not None or one.index is not None)


def _countries(code: str, words: dict[str, list[str]]) -> st.SearchStrategy[Country]:
    invented = invented_country()
    return st.builds(
        Country,
        code=st.just(invented.code),
        name=st.just(invented.names[code]),
        place=perhaps(_one(words["places"])),
    )


def _letters(words: dict[str, list[str]]) -> st.SearchStrategy[SampleLetter]:
    return st.builds(
        SampleLetter,
        salutation=_one(words["salutations"]),
        paragraphs=st.lists(_one(words["letters"]), min_size=1, max_size=3, unique=True).map(tuple),
        closing=perhaps(_one(words["closings"])),
    )


def _addressees(code: str, words: dict[str, list[str]]) -> st.SearchStrategy[Addressee]:
    return st.builds(Addressee, role=_one(words["roles"]), **_particulars(code, words))


def _copies(code: str, words: dict[str, list[str]]) -> st.SearchStrategy[Copy]:
    office = st.builds(Copy, role=_one(words["roles"]), **_particulars(code, words))
    particulars = {
        **_particulars(code, words),
        "organisation": _one(words["embassies"]),
        "address": _addresses(code, words).filter(bool),
        "mission": st.just(value=True),
    }
    mission = st.builds(Copy, role=_one(words["missions"]), **particulars)
    return office | mission


def _particulars(code: str, words: dict[str, list[str]]) -> dict[str, st.SearchStrategy[Any]]:
    return {
        "name": perhaps(_one(words["officials"])),
        "organisation": perhaps(_one(words["organisations"])),
        "address": _addresses(code, words),
        "country": st.just(invented_country().code),
        "phone": few(PHONES),
        "fax": few(PHONES),
        "email": few(EMAILS),
        "social": few(HANDLES, 1),
        "web": few(URLS, 1),
        "salutation": perhaps(_one(words["salutations"])),
        "notes": few(_one(words["notes"]), 1),
        "languages": few(st.sampled_from(["en", "fr", "ru"])),
    }


def _addresses(code: str, words: dict[str, list[str]]) -> st.SearchStrategy[tuple[str, ...]]:
    """Return street, postcode and town, and country, as envelopes have them."""
    town = st.builds("{} {}".format, st.integers(1000, 9999), _one(words["places"]))
    country = invented_country().names[code]
    lines = st.tuples(_one(words["streets"]), town)
    return lines | lines.map(lambda two: (*two, country)) | st.just(())
