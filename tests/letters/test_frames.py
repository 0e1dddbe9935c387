"""The frames of letters, as the data files have them."""

import re
import tomllib
from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.publishing.tongues import told
from urgentaction.languages.frames import (
    LetterFrame,
    letter_frame,
    letter_languages,
    offered_languages,
)
from urgentaction.languages.language import codes, language
from urgentaction.letters.asks import bare
from urgentaction.letters.letter import draft
from urgentaction.letters.tongue import Settings, tongue_of

GENDERED_RUSSIAN = re.compile(
    r"\b(?:\w+(?:ился|илась)|рад|рада|обеспокоен|обеспокоена|должен|должна|уверен|уверена"
    r"|узнал|узнала|хотел|хотела|благодарен|благодарна)\b"
)
LATIN = re.compile(r"[A-Za-z]{2,}")


LATIN_SCRIPTS = ("de", "en", "es", "fr", "it", "nl", "pt", "tr")
SHOWS_GENDER = {
    "de": r"\b(?:besorgte[rn]?|Bürgerin|Bürger|Unterzeichnende[rn]?)\b",
    "es": r"\b(?:preocupad[oa]s?|agradecid[oa]s?|muy señor\w*|estimad[oa])\b",
    "fr": r"(?<!m’)\b(?:inquiète|inquiet|préoccupée?s?|reconnaissante?s?|heureux|heureuse)\b",
    "it": r"\b(?:preoccupat[oaie]|grat[oaie]|lieto|lieta)\b",
    "pt": r"\b(?:preocupad[oa]s?|grat[oa]s?|obrigad[oa]s?)\b",
    "ru": GENDERED_RUSSIAN.pattern,
    "uk": r"\b(?:стурбован\w+|вдячн\w+|повинен|повинна|хотів|хотіла|дізна\w+|ра[дт]ий|рада)\b",
    "ar": r"\b(?:قلقة?|ممتنة?|شاكراً|شاكرة|متمنياً|معبراً|سيدي|سيدتي|حضرتك)\b",
}
WELL = Settings(even_unread=True)


def sentences(frame: LetterFrame) -> list[str]:
    """Return every sentence of a frame that can stand in a letter."""
    found = [frame.subject_one, frame.subject_several, frame.subject_nobody, frame.closing]
    found += [rank.salutation for rank in frame.ranks.values() if rank.salutation]
    for voice in (frame.one, frame.several):
        values = voice.model_dump().values()
        found += [text for text in values if isinstance(text, str)]
        for asks in (voice.asks, voice.mission_asks, voice.that_asks):
            found += [asks.first, *asks.further, asks.last] if asks else []
    found += [shape.one or shape.ask for shape in frame.own_calls]
    return [*found, frame.salutation]


def test_five_languages_are_offered_and_eight_wait_for_a_reader() -> None:
    assert offered_languages() == ("ar", "en", "es", "fr", "ru")
    assert letter_languages() == codes()


@pytest.mark.parametrize("code", letter_languages())
def test_every_frame_is_whole_and_says_who_checked_it(code: str) -> None:
    frame = letter_frame(code)
    assert "read by a native speaker" in frame.checked_by
    assert frame.formality
    assert frame.ask_note.startswith(("continues", "stands inside"))
    assert list(frame.identity) == list(letter_frame("en").identity)
    assert (
        frame.one.model_dump(exclude={"closing"}).keys()
        == frame.several.model_dump(exclude={"closing"}).keys()
    )


@pytest.mark.parametrize("code", sorted(SHOWS_GENDER))
def test_no_sentence_shows_whether_a_man_or_a_woman_writes_or_reads(code: str) -> None:
    for sentence in sentences(letter_frame(code)):
        assert not re.search(SHOWS_GENDER[code], sentence, re.IGNORECASE), sentence


@pytest.mark.parametrize("code", letter_languages())
def test_no_sentence_is_left_in_english(code: str) -> None:
    if code not in LATIN_SCRIPTS:
        for sentence in sentences(letter_frame(code)):
            assert not LATIN.search(re.sub(r"\{\w+\}", "", sentence)), sentence


@pytest.mark.parametrize("code", letter_languages())
def test_one_and_several_say_everything_differently_but_what_names_nobody(code: str) -> None:
    """A sentence that was copied and not put into the plural is found here."""
    frame = letter_frame(code)
    one, several = frame.one, frame.several
    alike = {"verb", "mission_verb", "closing", "paragraphs", "thanks"}
    for key, text in one.model_dump().items():
        if key not in alike and text is not None:
            assert text != several.model_dump()[key], key


@pytest.mark.parametrize("code", codes())
def test_the_calls_of_a_sheet_in_its_own_language_are_turned_into_asks(code: str) -> None:
    """The invented story of the sheets' tests has two calls, as a sheet of each language prints."""
    document = told(code)
    frame = letter_frame(code)
    for plural in (False, True):
        made = draft(tongue_of(document, None, None, WELL), document.addressees[0], plural=plural)
        assert not made.doubts
        for paragraph, call in zip(made.paragraphs[1:3], document.calls, strict=True):
            assert paragraph.endswith(frame.stop)
            assert bare(call)[:9] not in paragraph


TURNED = tomllib.loads((Path(__file__).parent / "own_calls.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("code", "call", "said"),
    [(code, call, said) for code, pairs in TURNED.items() for call, said in pairs.items()],
)
def test_a_call_reads_as_a_person_says_it(code: str, call: str, said: str) -> None:
    document = told(code).model_copy(update={"calls": (call,)})
    made = draft(tongue_of(document, None, None, WELL), document.addressees[0], plural=False)
    assert made.paragraphs[1] == said
    quoted = letter_frame(code).one.unknown_ask.partition("{call}")[0]
    assert bool(made.doubts) == said.startswith(quoted)


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
