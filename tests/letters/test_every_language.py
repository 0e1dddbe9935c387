"""A letter by post in every language: what is copied out of it is what was put in."""

import shutil

import pytest

from tests.letters.printed import folded, is_whole, page_count, put_in, text_of
from tests.letters.test_hostile_everywhere import letter
from urgentaction.languages.language import codes, language
from urgentaction.letters.post import page
from urgentaction.letters.writer import Writer

ANA = Writer(
    name="Ana Lehner",
    lines=("Gasse 1", "8000 Zürich"),
    country="CH",
    place="Zürich",
    words=("Ich lese viel, und ich schreibe nicht oft an jemanden wie Sie.",),
)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils are not here")
@pytest.mark.parametrize("code", codes())
def test_what_is_copied_out_of_a_letter_is_what_was_put_in(code: str) -> None:
    written = letter(code, ANA)
    pdf = page(written)
    assert page_count(pdf) == 1
    if language(code).direction == "ltr":
        assert folded(text_of(pdf)) == put_in(written)
    texts = (*written.destination, written.subject, written.salutation, *written.paragraphs)
    assert is_whole(pdf, (*texts, written.closing), code)
