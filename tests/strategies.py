"""Documents for Hypothesis: varied, in several scripts, and such that every form can carry them.

Texts are folded and not empty, and no line begins with a label of any language, so that what is
published can be read back. Everybody and every place in them is invented.
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st

from urgentaction.document.folding import folded
from urgentaction.document.invented_country import invented_country
from urgentaction.document.model import (
    Addressee,
    Copy,
    Country,
    Document,
    Doubt,
    Followed,
    Link,
    Person,
    SampleLetter,
)
from urgentaction.languages.language import codes, language

Some = TypeVar("Some")

LETTERS = {
    "latin": "abcdefghijklmnopqrstuvwyzäéñöşüç",
    "cyrillic": "абвгдежзийклмнопрстуфхцчшщыьэюя",
    "arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "han": "山水火土木金人口手目耳足日月星云雨风花草鸟鱼",
}
SCRIPTS = {"ru": "cyrillic", "uk": "cyrillic", "ar": "arabic", "fa": "arabic", "zh": "han"}
"""The scripts of languages that are not written in Latin letters."""

DAYS = st.dates(date(1973, 3, 19), date(2035, 12, 31))
XUR_PLACES = st.builds("XUR 10/{:03}/{}".format, st.integers(1, 999), st.integers(2001, 2035))
NUMBERS = st.builds("{}/{:02}".format, st.integers(900, 999), st.integers(0, 35))
PHONES = st.one_of(
    st.builds("+44 20 7946 0{:03}".format, st.integers(0, 999)),
    st.builds("+1 202 555 01{:02}".format, st.integers(0, 99)),
)
HOSTS = st.from_regex(r"[a-z]{2,8}\.example", fullmatch=True)
EMAILS = st.builds("{}@{}".format, st.from_regex(r"[a-z]{2,8}", fullmatch=True), HOSTS)
HANDLES = st.from_regex(r"@[a-z]{3,12}", fullmatch=True)
URLS = st.builds("https://{}/{}".format, HOSTS, st.from_regex(r"[a-z]{1,9}", fullmatch=True))


@cache
def _label_beginnings() -> re.Pattern[str]:
    """Return what finds a label, or the fixed beginning of a sentence, at the start of a line."""
    known = [language(code) for code in codes()]
    forms = [
        form for one in known for kind in (one.labels, one.sentences) for form in kind.values()
    ]
    beginnings = {folded(text.split("{")[0]).strip(" :.,") for texts in forms for text in texts}
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(beginnings - {''})))})(?!\w)")


def begins_with_a_label(text: str) -> bool:
    """Tell whether a line of this text would be read as a label."""
    return bool(_label_beginnings().match(folded(text)))


def words(script: str, fewest: int = 1, most: int = 6) -> st.SearchStrategy[str]:
    """Return some words in a script, the first with a capital where there are any."""
    word = st.text(LETTERS[script], min_size=2, max_size=9)
    together = st.lists(word, min_size=fewest, max_size=most).map(" ".join)
    return together.map(lambda text: text[0].upper() + text[1:]).filter(_is_plain)


def _is_plain(text: str) -> bool:
    return not begins_with_a_label(text)


def sentences(script: str) -> st.SearchStrategy[str]:
    """Return a sentence, now and then with a bold word, an italic one or a link in its middle."""
    middle = st.sampled_from(["{}", "**{}**", "*{}*", "[{}](https://papers.example/a)"])
    marked = st.builds(str.format, middle, words(script, most=2))
    return st.builds("{} {} {}.".format, words(script), marked, words(script))


def perhaps(values: st.SearchStrategy[Some]) -> st.SearchStrategy[Some | None]:
    """Return one of the values, or None."""
    return st.none() | values


def few(values: st.SearchStrategy[Some], most: int = 2) -> st.SearchStrategy[tuple[Some, ...]]:
    """Return none to a few of the values, none of them twice."""
    return st.lists(values, max_size=most, unique=True).map(tuple)


def people(script: str) -> st.SearchStrategy[Person]:
    return st.builds(
        Person,
        name=words(script, most=3),
        gender=perhaps(st.sampled_from(["male", "female", "other"])),
        pronouns=st.none(),
        age=perhaps(st.integers(1, 99).map(str)),
        description=perhaps(words(script)),
    )


def _particulars(script: str) -> dict[str, st.SearchStrategy[object]]:
    """Return what every office may have; an address always, so that everybody can be written to."""
    return {
        "name": perhaps(words(script, 2, 3)),
        "organisation": perhaps(words(script, 2, 4)),
        "address": st.lists(words(script, 2, 4), min_size=1, max_size=3).map(tuple),
        "country": perhaps(st.just(invented_country().code)),
        "phone": few(PHONES),
        "fax": few(PHONES),
        "email": few(EMAILS),
        "social": few(HANDLES, 1),
        "web": few(URLS, 1),
        "salutation": perhaps(words(script, 2, 3)),
        "languages": few(st.sampled_from(["en", "fr", "ru"])),
        "notes": few(words(script), 1),
    }


def addressees(script: str) -> st.SearchStrategy[Addressee]:
    return st.builds(Addressee, role=words(script, 2, 4), **_particulars(script))


def copies(script: str) -> st.SearchStrategy[Copy]:
    mission = st.booleans()
    return st.builds(Copy, role=words(script, 2, 4), mission=mission, **_particulars(script))


def followed() -> st.SearchStrategy[Followed]:
    return st.builds(
        Followed,
        number=perhaps(NUMBERS),
        index=perhaps(XUR_PLACES),
        issued=perhaps(DAYS),
        url=perhaps(URLS),
    ).filter(lambda sheet: sheet != Followed())


def sample_letters(script: str) -> st.SearchStrategy[SampleLetter]:
    return st.builds(
        SampleLetter,
        salutation=perhaps(words(script, 2, 3)),
        paragraphs=st.lists(sentences(script), min_size=1, max_size=2).map(tuple),
        closing=perhaps(words(script, 2, 3)),
    )


def countries(code: str, script: str) -> st.SearchStrategy[Country]:
    invented = invented_country()
    name = invented.names.get(code, invented.names["en"])
    return st.builds(
        Country, code=st.just(invented.code), name=st.just(name), place=perhaps(words(script, 1, 2))
    )


def _heads(code: str, script: str) -> dict[str, st.SearchStrategy[object]]:
    return {
        "series": perhaps(st.sampled_from(["UA", "EXTRA", "MA", "RAN"])),
        "number": perhaps(NUMBERS),
        "ordinal": perhaps(st.integers(1, 9)),
        "follows": few(followed()),
        "index": perhaps(XUR_PLACES),
        "issued": perhaps(DAYS),
        "deadline": perhaps(DAYS),
        "country": perhaps(countries(code, script)),
        "language": st.just(code),
        "headline": perhaps(words(script, 2).map(str.upper)),
        "summary": perhaps(sentences(script)),
        "concerns": few(words(script, 1, 3)),
        "doubts": few(st.builds(Doubt, field=st.just("unplaced"), reason=words("latin"))),
    }


def _asks(script: str) -> dict[str, st.SearchStrategy[object]]:
    return {
        "kind": st.sampled_from(["first", "update", "stop", "information", "correction"]),
        "body": few(sentences(script)),
        "people": few(people(script)),
        "appeal_languages": few(st.sampled_from(["en", "fr", "ru", "ar"])),
        "own_language": st.booleans(),
        "calls": few(sentences(script), 3),
        "sample_letter": perhaps(sample_letters(script)),
        "letter_opening": perhaps(sentences(script)),
        "addressees": few(addressees(script)),
        "copies": few(copies(script), 1),
        "copy_to_missions": st.booleans(),
        "after_deadline": perhaps(sentences(script)),
        "additional_information": few(sentences(script)),
        "links": few(st.builds(Link, text=words(script), url=URLS)),
        "source_text": words(script),
    }


@st.composite
def documents(
    draw: st.DrawFn, languages: Iterable[str] = ("en", "fr", "ru", "ar", "zh")
) -> Document:
    """Return documents in these languages (BCP 47), with any of their fields filled or empty."""
    code = draw(st.sampled_from(sorted(languages)))
    script = SCRIPTS.get(code, "latin")
    parts = {**_heads(code, script), **_asks(script)}
    fields = {key: draw(strategy, label=key) for key, strategy in parts.items()}
    if fields["number"] is None:
        fields["series"] = None
    fields["deadline_is"] = draw(st.sampled_from(["before", "by"])) if fields["deadline"] else None
    fields["evidence"] = _evidence(draw, str(fields["source_text"]), sorted(fields))
    return Document.model_validate(fields)


def _evidence(draw: st.DrawFn, source: str, keys: list[str]) -> dict[str, tuple[object, ...]]:
    places = st.tuples(st.integers(0, len(source)), st.integers(0, len(source)))
    spans = few(places.map(lambda place: (min(place), max(place))))
    return draw(st.dictionaries(st.sampled_from(keys), spans, max_size=3))
