"""Whatever stands in a field changes nothing on the sheet but its own place."""

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urgentaction.document.model import Addressee, Country, Document, Link, Person, SampleLetter
from urgentaction.publishing.inert import inert

from .invented import EARLIER, EMBASSY, FIRST, GOVERNOR, MINISTER, OMBUDSMAN, UPDATE
from .reading_back import EVERY_FORM, page_of, sheet_text, words_of

BENIGN = "Oleta Branduin"
FRAGMENTS = (
    "{date} {}", "%(name)s", "#set text(red)", "#{", "$x^2$", "@ref", "`raw`", "\\", "//", "= H",
    "<b>bold</b>", "</main>", "<!--", "]]>", "&lt;", "<script>alert(1)</script>", '"', "'",
    "\u202ereversed", "\u2066open", "\u2069", "\u200f", "\ufeff", "a\u0301\u0301\u0301", "🕊",
    "👩🏽\u200d⚖\ufe0f", "🇽🇰", "m" * 300, "*one", "**two", "[three](",
    "](https://x.example)", "{#", "~", "___", "two\nlines", "tab\there", "\x00", "\x1b[31m",
    "\u2028", "\ufffe", "- item", "שלום",
)  # fmt: skip
HOSTILE = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=4, unique=True).map(" ".join)
"""Each at most once: where long words fill the first page, the second does not repeat its head."""


def with_name(name: str) -> Document:
    office = MINISTER.model_copy(update={"name": name})
    alone = {"addressees": (office,), "additional_information": (), "links": ()}
    return FIRST.model_copy(update=alone)


@given(HOSTILE | st.text())
def test_a_name_touches_no_other_line_of_the_text(name: str) -> None:
    before, after = sheet_text(with_name(BENIGN)).split(BENIGN)
    text = sheet_text(with_name(f"Ms {name} Ms"))
    assert text == f"{before}{inert(f'Ms {name} Ms')}{after}"


@given(HOSTILE | st.text())
def test_a_name_adds_no_element_to_the_page(name: str) -> None:
    plain, strange = page_of(with_name(BENIGN)), page_of(with_name(f"Ms {name} Ms"))
    assert [element.tag for element in strange.iter()] == [element.tag for element in plain.iter()]
    texts = list(plain.itertext())
    changed = [text for text in strange.itertext() if text not in texts]
    assert changed == [inert(f"Ms {name} Ms")]


SHORT = UPDATE.model_copy(update={"copies": ()})
MARKER = "Quillon"
FIELDS: dict[str, Callable[[str], dict[str, object]]] = {
    "headline": lambda text: {"headline": text},
    "summary": lambda text: {"summary": text},
    "narrative": lambda text: {"body": ("Before it.", text, "After it.")},
    "concern": lambda text: {"concerns": (text, "Health concern")},
    "place": lambda text: {"country": Country(code="XU", name="Kestovia", place=text)},
    "call": lambda text: {"calls": (*FIRST.calls, text)},
    "role": lambda text: {"addressees": (office(role=text), GOVERNOR)},
    "name": lambda text: {"addressees": (office(name=text), GOVERNOR)},
    "organisation": lambda text: {"addressees": (GOVERNOR, office(organisation=text))},
    "address": lambda text: {"addressees": (office(address=("1 Ferry Street", text, "Kestovia")),)},
    "fax": lambda text: {"addressees": (office(fax=(text,)), GOVERNOR)},
    "mailbox": lambda text: {"addressees": (office(email=(text,)), GOVERNOR)},
    "remark": lambda text: {"addressees": (office(notes=(text,)), GOVERNOR)},
    "salutation": lambda text: {"addressees": (office(salutation=text), GOVERNOR)},
    "copy": lambda text: {"copies": (OMBUDSMAN.model_copy(update={"name": text}),)},
    "mission": lambda text: {"copies": (EMBASSY.model_copy(update={"name": text}),)},
    "after the deadline": lambda text: {"after_deadline": text},
    "letter": lambda text: {
        "sample_letter": SampleLetter(salutation=text, paragraphs=("Please.",), closing="Yours")
    },
    "more": lambda text: {"additional_information": (text, "Calendars are shown.")},
    "person": lambda text: {"people": (Person(name=text), Person(name="14 apprentices"))},
    "description": lambda text: {"people": (Person(name="Marek Tolvan", description=text),)},
    "link": lambda text: {"links": (Link(text=text, url="https://law.example/1"),)},
    "earlier sheet": lambda text: {"follows": (EARLIER.model_copy(update={"index": text}),)},
}
"""Every place where somebody's words get onto a sheet."""


def office(**changes: object) -> Addressee:
    return MINISTER.model_copy(update=changes)


@given(st.sampled_from(sorted(FIELDS)), HOSTILE)
@settings(max_examples=12)
@pytest.mark.parametrize("form", EVERY_FORM)
def test_words_around_a_strange_text_stay_as_they_were(form: str, field: str, text: str) -> None:
    plain = SHORT.model_copy(update=FIELDS[field](MARKER))
    strange = SHORT.model_copy(update=FIELDS[field](f"Ms {text} Ms"))
    pieces = without_feet(words_of(plain, form)).split(MARKER)
    assert len(pieces) > 1
    words = without_feet(words_of(strange, form))
    assert words.startswith(f"{pieces[0]}Ms")
    assert words.endswith(f"Ms{pieces[-1]}")
    for piece in pieces[1:-1]:  # a headline stands on every page
        _, between, words = words.partition(f"Ms{piece}Ms")
        assert between


def without_feet(words: str) -> str:
    """Return the words without the numbers of pages, which there may be more of."""
    return re.sub(r"UA907/26\d/\d", "", words)


@given(HOSTILE | st.text())
def test_an_inert_text_is_one_line_and_leaves_no_direction_open(text: str) -> None:
    done = inert(text)
    assert len(done.splitlines()) <= 1
    assert inert(done) == done
    assert not set(done) & set("\u202a\u202b\u202d\u202e")
    opened = sum(character in "\u2066\u2067\u2068" for character in done)
    assert opened == done.count("\u2069")


@given(st.text(st.characters(exclude_categories=["C", "Z"])))
def test_what_can_be_seen_is_all_kept(text: str) -> None:
    assert inert(text) == text
    assert all(unicodedata.category(character) != "Cc" for character in inert(text))
