"""Whatever somebody writes of themselves, it changes nothing but its own place on the page."""

from dataclasses import astuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.letters.printed import folded, page_of, put_in, text_of
from tests.letters.stories import MARTHA, MINISTER, SHEET, TODAY
from urgentaction.document.errors import LetterError
from urgentaction.letters.letter import Letter, compose
from urgentaction.letters.post import page
from urgentaction.letters.writer import Writer, writer_from

PIECES = st.sampled_from(
    [
        "{", "}", "{names}", "%(x)s", "#panic()", "*b*", "_i_", "$x$", "@a", "<label>", "\\", "//",
        "`", "=", "+1", "-", '=HYPERLINK("http://a.example")', "@SUM(A1)", "\t=1", "-1+1",
        '"', "[", "]", "&amp;", "<b>", "W" * 300,
        "é", "e\u0301", "ß", "Ж", "Ω",
        "\u202eabc", "\u2066", "\ufeff", "\x00", "\n\n", "\t", "…", "“", "😀", "👍🏽",
        " word", " word", " word",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=4).map("".join)


def letter(writer: Writer) -> Letter:
    return compose(SHEET, MINISTER, writer, language=None, translation=None, today=TODAY)


def page_or_refusal(written: Letter) -> bytes:
    """Return a letter's page; an address that would fill it is refused, and there is no page."""
    try:
        return page(written)
    except LetterError as error:
        assume("too long" not in str(error))
        raise


PLAIN = page_of(page(letter(MARTHA)))


@given(name=TEXTS, line=TEXTS, place=TEXTS, words=TEXTS)
@settings(max_examples=15, deadline=None)
def test_only_the_writers_own_places_change(name: str, line: str, place: str, words: str) -> None:
    values = {"name": f"N{name}", "lines": [line, "Leeds"], "place": place, "words": words}
    written = letter(writer_from(values | {"country": "GB"}))
    pdf = page_or_refusal(written)
    printed = page_of(pdf)
    for own in (*written.destination, "Dear"):
        assert folded(own) in folded(text_of(pdf))
    address = "".join(written.destination)
    places = [
        (each.zone_of(address), each.zone_of("Yours sincerely,")) for each in (printed, PLAIN)
    ]
    (where, closing), (plainly, closing_plainly) = places
    assert astuple(where) == pytest.approx(astuple(plainly), abs=0.01)
    assert closing.left == pytest.approx(closing_plainly.left, abs=0.5)
    assert printed.zone_of("United Kingdom").bottom < printed.zone_of("20 November 2026").top


@given(name=TEXTS, line=TEXTS, place=TEXTS, words=TEXTS)
@settings(max_examples=15, deadline=None)
def test_what_they_wrote_is_what_is_printed(name: str, line: str, place: str, words: str) -> None:
    values = {"name": f"N{name}", "lines": [line], "place": place, "words": words}
    written = letter(writer_from(values))
    assert folded(text_of(page_or_refusal(written))) == put_in(written)


@given(name=st.text(min_size=1), words=st.text(max_size=200))
@settings(max_examples=40, deadline=None)
def test_a_letter_to_be_mailed_takes_any_text(name: str, words: str) -> None:
    values = {"name": f"N{name}", "words": words}
    assert letter(writer_from(values)).signature.startswith("N")
