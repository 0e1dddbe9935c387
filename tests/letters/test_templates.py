"""An organisation's own text of letters, and all that can be wrong with it."""

import tomllib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.letters.stories import MARTHA, MINISTER, PROSECUTOR, RUSSIAN, SHEET, TODAY
from urgentaction.document.errors import LetterError
from urgentaction.document.model import Person
from urgentaction.languages.frames import letter_frame, letter_languages
from urgentaction.letters.letter import Letter, compose
from urgentaction.letters.templates import read_template, template_text
from urgentaction.letters.tongue import Settings
from urgentaction.letters.writer import Writer


def letter(template: str, writer: Writer = MARTHA, language: str | None = None) -> Letter:
    code, frame = read_template(template.encode(), "ours.toml")
    return compose(
        SHEET,
        MINISTER,
        writer,
        language=language,
        translation=RUSSIAN,
        today=TODAY,
        settings=Settings({code: frame}),
    )


@pytest.mark.parametrize("code", letter_languages())
def test_the_template_that_we_print_is_the_frame(code: str) -> None:
    assert read_template(template_text(code).encode(), "x.toml") == (code, letter_frame(code))


def test_what_a_template_changes_is_said_and_the_rest_stays() -> None:
    written = letter('language = "en"\nclosing = "Respectfully,"\n[one]\nthanks = "Please reply."')
    assert (written.closing, written.paragraphs[-1]) == ("Respectfully,", "Please reply.")
    assert written.paragraphs[0].startswith("I am writing to you because")
    russian = letter('language = "en"\nclosing = "Respectfully,"', language="ru")
    assert russian.closing == "С уважением,"


def test_an_organisation_is_mentioned_only_where_it_says_so() -> None:
    written = letter('language = "en"\norganisation = "Friends of {names}"')
    assert written.paragraphs[0] == (
        "I am writing to you because I am deeply concerned about Danica Orlev. "
        "This case came to my attention through the work of Friends of {names}."
    )
    plain = compose(SHEET, MINISTER, MARTHA, language=None, translation=None, today=TODAY)
    assert "attention through" not in "".join(plain.paragraphs)


@pytest.mark.parametrize("code", letter_languages())
def test_every_language_can_name_an_organisation(code: str) -> None:
    frame = letter_frame(code)
    for voice in (frame.one, frame.several):
        assert "{organisation}" in voice.organisation


def test_paragraphs_can_be_added_and_each_writer_has_one_way_of_several() -> None:
    ways = ["I read books.", "I lend books.", "I write books about {names}."]
    template = (
        'language = "en"\n[one]\n'
        f'paragraphs = ["{{opening}}", {ways}, "{{asks}}", "{{words}}", "{{thanks}}"]'
    )
    said = set()
    for number in range(30):
        writer = Writer(name=f"Writer {number}")
        written = letter(template, writer)
        said.add(written.paragraphs[1])
        assert written == letter(template, writer)
        assert written.paragraphs[2].startswith("I urge you")
    assert said == {"I read books.", "I lend books.", "I write books about Danica Orlev."}


def test_one_writer_says_the_same_to_all_officials() -> None:
    template = (
        'language = "en"\n[one]\n'
        'paragraphs = ["{opening}", ["A.", "B.", "C."], "{asks}", "{words}", ["D.", "E."]]'
    )
    code, frame = read_template(template.encode(), "x")
    for number in range(10):
        letters = [
            compose(
                SHEET,
                office,
                Writer(name=f"W{number}"),
                language=None,
                translation=None,
                today=TODAY,
                settings=Settings({code: frame}),
            )
            for office in (MINISTER, PROSECUTOR)
        ]
        assert letters[0].paragraphs == letters[1].paragraphs


def test_a_name_with_braces_stays_a_name_in_a_template_too() -> None:
    code, frame = read_template(template_text("en").encode(), "x")
    document = SHEET.model_copy(update={"people": (Person(name="{thanks} {names.__class__}"),)})
    written = compose(
        document,
        MINISTER,
        MARTHA,
        language=None,
        translation=None,
        today=TODAY,
        settings=Settings({code: frame}),
    )
    assert written.subject == "The case of {thanks} {names.__class__}"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("=", "not written in TOML"),
        ('closing = "x"', "at “language”, it has to be one of ar, "),
        ('language = "sv"', "at “language”"),
        (
            'language = "en"\nsignature = "x"',
            "at “signature”, there is no such key; there are lang",
        ),
        ('language = "en"\n[one]\nsign = "x"', "at “one.sign”, there is no such key"),
        ('language = "en"\nsubject_one = "{nmaes}"', "“{nmaes}” is no placeholder here: there is"),
        ('language = "en"\nsubject_one = "{names.__class__}"', "“{names.__class__}” is no placeh"),
        ('language = "en"\nsubject_one = "{0} {names}"', "“{0}” is no placeholder here"),
        ('language = "en"\nsubject_one = "{names} }"', "“}” is no placeholder here"),
        ('language = "en"\nsubject_one = "The case"', "{names} has to stand in it"),
        ('language = "en"\n[one]\nthanks = "{names}"', "this text has none"),
        ('language = "en"\n[one]\nthanks = 4', "at “one.thanks”, this is not a text"),
        ('language = "en"\n[one]\nparagraphs = ["{asks}"]', "{words} is missing among the paragr"),
        ('language = "en"\n[one]\nparagraphs = ["a {asks}", "{words}"]', "a paragraph of its own"),
    ],
)
def test_a_mistake_in_a_template_is_one_sentence(template: str, said: str) -> None:
    with pytest.raises(LetterError) as caught:
        read_template(template.encode(), "ours.toml")
    assert said in str(caught.value)
    assert str(caught.value).startswith("The template ours.toml cannot be used: ")
    assert "\n" not in str(caught.value)


@given(st.text())
def test_no_text_of_a_template_breaks_it(text: str) -> None:
    lines = [f"{line}\n" for line in template_text("en").splitlines()]
    changed = "".join(line for line in lines if not line.startswith("closing"))
    with suppress(LetterError):
        read_template(f"closing = {text}\n{changed}".encode(errors="replace"), "x.toml")


def test_a_template_is_toml_that_says_how_it_is_used() -> None:
    text = template_text("ru")
    assert text.startswith("# ")
    assert tomllib.loads(text)["language"] == "ru"
    with pytest.raises(LetterError, match="no letters in “sv”"):
        template_text("sv")
