"""Calls as sheets print them, and what a person says instead."""

import pytest

from tests.letters.stories import MINISTER, PROSECUTOR
from urgentaction.document.model import Addressee, Copy, Office
from urgentaction.letters.english_calls import own_words

BOARD = Addressee(role="Wallsend Board of Reprieves")
GOVERNOR = Addressee(role="Governor of Wallsend", name="The Honourable Nell Barrow")
AMBASSADOR = Copy(role="Ambassador", organisation="Embassy of Kestovia", mission=True)


def said(call: str, to: Office = PROSECUTOR, *, plural: bool = False) -> str:
    ask = own_words(call, to, plural=plural)
    assert ask is not None
    return f"{ask.verb} {ask.rest}"


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("Urging the authorities to open the gate", "urge you to open the gate"),
        ("URGING the authorities to open the gate", "urge you to open the gate"),
        ("Urge the authorities to open the gate", "urge you to open the gate"),
        ("Please urge them to open the gate", "urge you to open the gate"),
        ("Urging the Kestovian authorities to act", "urge you to act"),
        ("Urging the relevant authorities to act", "urge you to act"),
        ("Urging the authorities in Kestovia not to act", "urge you not to act"),
        ("Calling on the government of Kestovia to act", "call on you to act"),
        ("Calling upon the Government to act", "call on you to act"),
        ("Requesting the authorities to give Ada Brock bail", "ask you to give Ada Brock bail"),
        ("Appealing to the authorities to act", "appeal to you to act"),
        ("Respectfully asking them to act", "respectfully ask you to act"),
        ("Urging the authorities immediately to act", "urge you immediately to act"),
        ("Asking the authorities for a promise", "ask you for a promise"),
        ("Reminding the authorities that the law binds all", "remind you that the law binds all"),
        ("Thanking the authorities for the visit", "thank you for the visit"),
        ("Drawing the authorities’ attention to the rules", "draw your attention to the rules"),
        ("Calling for the authorities to act", "call on you to act"),
    ],
)
def test_the_authorities_are_the_official_who_reads(call: str, expected: str) -> None:
    assert said(call) == expected


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("Calling for an independent inquiry", "call for an independent inquiry"),
        ("Asking for bail", "ask for bail"),
        ("Asking that Ada Brock be told why", "ask that Ada Brock be told why"),
        ("Asking why Ada Brock was moved", "ask why Ada Brock was moved"),
        ("Urging better light in the yard", "urge better light in the yard"),
        ("Welcoming the release of Ada Brock", "welcome the release of Ada Brock"),
        ("Demanding that the gate be opened", "demand that the gate be opened"),
        ("Insisting on a fair hearing", "insist on a fair hearing"),
        ("Appealing for mercy", "appeal for mercy"),
        ("Noting that the law allows bail", "note that the law allows bail"),
        ("Condemning the raid", "condemn the raid"),
        ("Seeking assurances from them of bail", "seek assurances from you of bail"),
        ("Pointing out to the authorities that she is ill", "point out that she is ill"),
    ],
)
def test_a_call_without_an_object_stays_a_wish(call: str, expected: str) -> None:
    assert said(call) == expected


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("Expressing concern that Ada is ill", "am concerned that Ada is ill"),
        ("Expressing concern for Ada Brock", "am concerned for Ada Brock"),
        ("Expressing your deep concern at the reports", "am deeply concerned at the reports"),
        ("Expressing fear that she is hurt", "fear that she is hurt"),
        ("Expressing hope that she is well", "hope that she is well"),
        ("Expressing opposition to the ban", "am opposed to the ban"),
        ("Expressing your sympathy for her family", "wish to express my sympathy for her family"),
        ("Saying that you are against the ban", "am against the ban"),
        ("Stating that you were her pupil", "was her pupil"),
        ("Explaining that you believe in your cause", "believe in my cause"),
        ("Explaining that you are a nurse and that you care", "am a nurse and care"),
        ("Saying that the ban is cruel", "wish to say that the ban is cruel"),
    ],
)
def test_what_the_supporter_feels_and_says_is_the_letters_own(call: str, expected: str) -> None:
    assert said(call) == expected


def test_several_writers_are_concerned_together() -> None:
    assert said("Expressing concern for Ada", plural=True) == "are concerned for Ada"
    assert said("Saying that you are against it", plural=True) == "are against it"
    assert said("Expressing your sympathy", plural=True) == "wish to express our sympathy"


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("Release Ada Brock immediately", "urge you to release Ada Brock immediately"),
        ("Immediately and fully release Ada", "urge you to immediately and fully release Ada"),
        ("Do not extradite Ada Brock", "urge you not to extradite Ada Brock"),
        ("To release Ada Brock", "urge you to release Ada Brock"),
        ("That Ada Brock be released", "ask that Ada Brock be released"),
        ("The authorities must drop all charges", "urge you to drop all charges"),
        ("The Kestovian government should not appeal", "urge you not to appeal"),
    ],
)
def test_what_the_authorities_should_do_is_asked_of_them(call: str, expected: str) -> None:
    assert said(call) == expected


def test_only_the_object_of_the_opening_verb_becomes_you() -> None:
    call = "Urging them to ensure that they are free and that their homes are safe"
    assert said(call) == "urge you to ensure that they are free and that their homes are safe"


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (
            "Urging them to stop, and calling on them to pay",
            "urge you to stop, and call on you to pay",
        ),
        ("Urging them to stop and urging them to pay", "urge you to stop and urge you to pay"),
        ("Noting the ban and asking the authorities to act", "note the ban and ask you to act"),
        ("Welcoming the ban; and calling for a law", "welcome the ban, and call for a law"),
    ],
)
def test_a_second_verb_is_said_too(call: str, expected: str) -> None:
    assert said(call) == expected


def test_whose_verb_a_second_one_is_can_be_unclear() -> None:
    ask = own_words("Expressing concern that police stop men and urging them to leave", PROSECUTOR)
    assert ask is not None
    assert not ask.sure


@pytest.mark.parametrize(
    "call",
    [
        "Reminding the authorities that they must act",
        "Stating that you, as a nurse, are worried",
        "Urging him to act",
        "Urging the authorities to act, reminding them that she is ill",
    ],
)
def test_a_call_that_can_be_read_in_two_ways_is_doubtful(call: str) -> None:
    ask = own_words(call, MINISTER)
    assert ask is not None
    assert not ask.sure


def test_an_office_that_is_written_to_is_you_and_another_stays_named() -> None:
    call = "asking the Wallsend Board of Reprieves to recommend that the Governor act"
    assert said(call, BOARD) == "ask you to recommend that the Governor act"
    named = "ask the Wallsend Board of Reprieves to recommend that the Governor act"
    assert said(call, GOVERNOR) == named
    assert said("Urging the Governor to show mercy", GOVERNOR) == "urge you to show mercy"
    deputy = Addressee(role="Deputy Governor")
    assert said("Urging the Governor to act", deputy) == "urge the Governor to act"


def test_a_mission_is_asked_for_its_government() -> None:
    assert said("Urging the authorities to act", AMBASSADOR) == "ask your government to act"
    assert said("Release Ada Brock", AMBASSADOR) == "ask your government to release Ada Brock"
    reminded = "remind your government that she is ill"
    assert said("Reminding them that she is ill", AMBASSADOR) == reminded


def test_a_call_of_another_shape_is_not_guessed() -> None:
    assert own_words("Ada Brock must be released", PROSECUTOR) is None
    assert own_words("Freedom for Ada Brock", PROSECUTOR) is None
    assert own_words("Urging", PROSECUTOR) is None
