"""The person who writes, from a TOML file."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urgentaction.document.errors import WriterError
from urgentaction.letters.writer import Writer, clean_line, read_writer, writer_from


def test_a_writer_is_read_with_all_that_they_say_of_themselves() -> None:
    writer = read_writer(
        b'\xef\xbb\xbfname = "Martha  Penrose"\nlines = ["14 Harbour Lane", "", "Falmouth"]\n'
        b'country = "gb"\nemail = "martha@post.example"\nphone = "+44 20 7946 0200"\n'
        b'place = "Falmouth"\ngender = "f"\nplural = true\nwords = """One.\nStill one.\n\nTwo."""\n'
    )
    assert writer == Writer(
        name="Martha Penrose",
        lines=("14 Harbour Lane", "Falmouth"),
        country="GB",
        email="martha@post.example",
        phone="+44 20 7946 0200",
        place="Falmouth",
        gender="female",
        plural=True,
        words=("One. Still one.", "Two."),
    )


def test_a_name_is_enough() -> None:
    assert read_writer(b'name = "Martha"') == Writer(name="Martha")


@pytest.mark.parametrize(
    ("toml", "field", "said"),
    [
        ('lines = ["a"]', "name", "name"),
        ('name = "A"\nadress = "x"', "adress", "“adress”"),
        ('name = "A"\ncountry = "Germny"', "country", "GERMNY"),
        ('name = "A"\nemail = "nobody"', "email", "“nobody”"),
        ('name = "A"\ngender = "maybe"', "gender", "“maybe”"),
        ('name = "A"\nplural = "maybe"', "plural", "“maybe”"),
        ('name = "A"\nlines = "1 Mill Road"', "lines", "list"),
        ('name = "A"\nlines = ["1", "2", "3", "4", "5", "6", "7"]', "lines", "7"),
        ("name = 5", "name", "“name”"),
        ("name = ", None, "TOML"),
    ],
)
def test_what_cannot_be_used_is_named(toml: str, field: str | None, said: str) -> None:
    with pytest.raises(WriterError, match=said) as caught:
        read_writer(toml.encode())
    assert caught.value.field == field


def test_a_file_that_is_no_text_is_one_sentence() -> None:
    with pytest.raises(WriterError, match="TOML"):
        read_writer(b"\xff\xfe\x00")


def test_characters_that_turn_their_neighbours_round_are_left_out() -> None:
    assert clean_line("A\u202ebc\u2066d\u0007e\nf\u200fg") == "Abcd e f\u200fg"


def test_a_tower_of_accents_is_cut_down() -> None:
    assert len(clean_line("q" + "\u0301" * 200)) < 10


@given(st.text())
def test_any_text_becomes_one_clean_line(text: str) -> None:
    line = clean_line(text)
    assert clean_line(line) == line
    assert "\n" not in line
    assert line.encode().decode() == line


@given(st.dictionaries(st.sampled_from(["name", "lines", "country", "words"]), st.text()))
def test_any_values_make_a_writer_or_a_sentence(values: dict[str, object]) -> None:
    with suppress(WriterError):
        assert writer_from(values).name
