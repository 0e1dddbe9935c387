"""The frames of letters, as the data files have them."""

import re

import pytest
from pydantic import ValidationError

from urgentaction.languages.frames import LetterFrame, letter_frame, letter_languages
from urgentaction.languages.language import language

GENDERED_RUSSIAN = re.compile(
    r"\b(?:\w+(?:ился|илась)|рад|рада|обеспокоен|обеспокоена|должен|должна|уверен|уверена"
    r"|узнал|узнала|хотел|хотела|благодарен|благодарна)\b"
)
LATIN = re.compile(r"[A-Za-z]{2,}")


def sentences(frame: LetterFrame) -> list[str]:
    """Return every sentence of a frame that can stand in a letter."""
    found = [frame.subject_one, frame.subject_several, frame.subject_nobody]
    for voice in (frame.one, frame.several):
        found += [text for text in voice.model_dump().values() if isinstance(text, str)]
        for asks in (voice.asks, voice.mission_asks):
            found += [asks.first, *asks.further, asks.last]
    return [*found, frame.salutation, frame.closing]


def test_letters_are_offered_in_english_and_in_russian() -> None:
    assert letter_languages() == ("en", "ru")


@pytest.mark.parametrize("code", letter_languages())
def test_every_frame_is_whole_and_says_who_checked_it(code: str) -> None:
    frame = letter_frame(code)
    assert frame.checked_by
    assert frame.formality
    assert "infinitive" in frame.ask_note


def test_no_russian_sentence_shows_a_gender_or_is_in_english() -> None:
    for sentence in sentences(letter_frame("ru")):
        assert not GENDERED_RUSSIAN.search(sentence), sentence
        assert not LATIN.search(re.sub(r"\{\w+\}", "", sentence)), sentence


def test_three_asks_do_not_begin_alike_and_a_second_is_not_the_last() -> None:
    for code in letter_languages():
        for voice in (letter_frame(code).one, letter_frame(code).several):
            leads = [voice.asks.lead(position, 4) for position in range(4)]
            assert len(set(leads)) == 4
            assert voice.asks.lead(1, 2) == voice.asks.further[0]


def test_an_official_is_addressed_with_a_capital_in_russian() -> None:
    for sentence in sentences(letter_frame("ru")):
        assert not re.search(r"\b(?:вы|вас|вам|ваш\w*)\b", sentence), sentence


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("closing", ""),
        ("subject_one", "No names"),
        ("subject_one", "{names} {nobody}"),
        ("date_line", "{place}"),
        ("salutation_mark", "!!"),
    ],
)
def test_a_mistake_in_a_frame_is_found(key: str, value: str) -> None:
    table = dict(language("en").letter) | {key: value}
    with pytest.raises(ValidationError):
        LetterFrame.model_validate(table)


def test_asks_that_need_a_verb_have_one() -> None:
    table = dict(language("en").letter)
    table["one"] = dict(table["one"]) | {"verb": ""}
    with pytest.raises(ValidationError, match="need a verb"):
        LetterFrame.model_validate(table)


def test_a_language_without_letters_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        letter_frame("xx")
