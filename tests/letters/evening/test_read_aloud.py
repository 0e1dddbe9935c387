"""What is read aloud to a group, and what is not."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.letters.stories import SHEET
from urgentaction.document.model import Document, Person
from urgentaction.languages.language import codes
from urgentaction.letters.evening import read_aloud as module
from urgentaction.letters.evening.read_aloud import ReadAloud, read_aloud

LISTS: dict[str, list[str]] = tomllib.loads(
    files("urgentaction.letters.evening").joinpath("hard_words.toml").read_text("utf-8")
)


def aloud(**changes: object) -> ReadAloud:
    return read_aloud(SHEET.model_copy(update=changes))


def test_it_says_who_what_and_what_is_asked() -> None:
    said = aloud(
        people=(Person(name="Danica Orlev", age="34", description="librarian"),),
        headline="LIBRARIAN HELD",
        summary="Danica Orlev was taken from her library. Nobody knows where she is.",
    )
    assert said.people == ("Danica Orlev, 34, librarian",)
    assert said.headline == "LIBRARIAN HELD"
    assert " ".join(said.story) == (
        "Danica Orlev was taken from her library. Nobody knows where she is."
    )
    assert said.asks[1] == "Calling on them to give her insulin"
    assert (said.left_out, said.hard) == (0, ())


def test_a_sentence_with_a_hard_word_is_left_out_and_counted() -> None:
    said = aloud(summary="She was taken away. Dr. Malin says she was beaten. She needs insulin.")
    assert said.story == ("She was taken away.", "She needs insulin.")
    assert said.left_out == 1
    assert said.hard == ("beaten",)


def test_a_headline_with_a_hard_word_is_left_out_too() -> None:
    said = aloud(headline="LIBRARIAN TORTURED", summary="She is held.")
    assert (said.headline, said.story, said.left_out) == (None, ("She is held.",), 1)


def test_the_story_is_never_read_but_its_hard_words_are_named() -> None:
    said = aloud(body=("They beat her, and beat her again.",), summary="She is held.")
    assert "beat" not in " ".join((*said.story, *said.asks))
    assert said.hard == ("beat",)


def test_what_is_asked_stays_whole() -> None:
    said = aloud(calls=("Urging them to protect her from torture;",))
    assert said.asks == ("Urging them to protect her from torture",)
    assert said.hard == ("torture",)


def test_in_a_language_without_a_list_only_people_and_asks_are_read() -> None:
    said = aloud(language="tr", summary="Danica Orlev gözaltında. İnsüline ihtiyacı var.")
    assert (said.headline, said.story, said.left_out) == (None, (), 3)


@pytest.mark.parametrize(
    ("code", "summary", "kept"),
    [
        ("fr", "Elle est détenue. Elle a été frappée. Elle a besoin d'insuline.", [0, 2]),
        ("ru", "Её держат под стражей. Её избили в участке. Ей нужен инсулин.", [0, 2]),
        ("ru", "Она пыталась позвонить домой.", [0]),
        ("de", "Sie ist in Haft. Beamte haben sie geschlagen. Sie braucht Insulin.", [0, 2]),
        ("es", "Está detenida hoy. La golpearon en comisaría. Necesita insulina ya.", [0, 2]),
        ("ar", "هي محتجزة الآن هناك. وقد تعرضت للضرب مرات. وهي تحتاج إلى الأنسولين.", [0, 2]),
    ],
)
def test_the_lists_know_the_words_of_their_language(
    code: str, summary: str, kept: list[int]
) -> None:
    sentences = [f"{each}." for each in summary.removesuffix(".").split(". ")]
    assert aloud(language=code, summary=summary, headline=None).story == tuple(
        sentences[at] for at in kept
    )


def test_the_lists_are_of_languages_that_we_have() -> None:
    assert set(LISTS) <= set(codes())


@given(st.lists(st.sampled_from(LISTS["en"] + ["and", "Dr.", "she", "held.", "“why?”"])))
def test_no_word_of_the_list_is_ever_read_from_a_summary(words: list[str]) -> None:
    summary = " ".join(word.replace("*", "ing") for word in words)
    said = read_aloud(Document(language="en", summary=summary, headline=summary))
    read = " ".join((*said.story, said.headline or ""))
    assert not module._hard_in(read, "en")
