"""Whatever stands in a field changes nothing on the sheet but its own place."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urgentaction.document.model import Document
from urgentaction.publishing.inert import inert

from .invented import FIRST, MINISTER
from .reading_back import EVERY_FORM, page_of, seen, sheet_text, words_of

BENIGN = "Oleta Branduin"
FRAGMENTS = (
    "{date} {}", "%(name)s", "#set text(red)", "#{", "$x^2$", "@ref", "`raw`", "\\", "//", "= H",
    "<b>bold</b>", "</main>", "<!--", "]]>", "&lt;", "<script>alert(1)</script>", '"', "'",
    "\u202ereversed", "\u2066open", "\u2069", "\u200f", "\ufeff", "a\u0301\u0301\u0301", "🕊",
    "m" * 300, "two\nlines", "tab\there", "\x00", "\x1b[31m", "\u2028", "\ufffe", "- item", "שלום",
)  # fmt: skip
HOSTILE = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=4).map(" ".join)


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


@given(HOSTILE)
@settings(max_examples=8, deadline=None)
@pytest.mark.parametrize("form", EVERY_FORM)
def test_words_around_a_strange_name_stay_as_they_were(form: str, name: str) -> None:
    before, after = without_feet(words_of(with_name(BENIGN), form)).split(seen(BENIGN))
    words = without_feet(words_of(with_name(f"Ms {name} Ms"), form))
    assert words.startswith(before)
    assert words.endswith(after)


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
