"""Editorial checks: what an editor is told, and what is passed over in silence."""

from datetime import date

import pytest
from hypothesis import given, settings

from tests.strategies import documents
from urgentaction.document.checks import CHECKS, check
from urgentaction.document.deadlines import last_sending_day
from urgentaction.document.model import Addressee, Copy, Country, Document, SampleLetter

TODAY = date(2026, 11, 20)
MINISTER = Addressee(
    role="Minister",
    address=("Bridge Street 4", "1015 Dravena"),
    country="XU",
    fax=("+44 20 7946 0101",),
    email=("minister@office.example",),
    salutation="Dear Minister",
)
SOUND = Document(
    number="901/26",
    index="XUR 10/001/2026",
    issued=date(2026, 11, 16),
    deadline=date(2026, 12, 28),
    deadline_is="before",
    country=Country(code="XU", name="Kestovia"),
    language="en",
    headline="LIBRARIAN HELD",
    calls=("Urging the authorities to say where she is held.",),
    appeal_languages=("ru", "en"),
    addressees=(MINISTER,),
)


def found(document: Document) -> dict[str, str]:
    """Return the fields at fault by the code of the check."""
    return {finding.code: finding.field for finding in check(document, TODAY)}


def but(**changes: object) -> Document:
    """Return the sound sheet with some fields changed."""
    fields = {key: getattr(SOUND, key) for key in Document.model_fields}
    return Document.model_validate({**fields, **changes})


def addressed(**changes: object) -> Document:
    """Return the sound sheet with its addressee changed."""
    return but(addressees=(MINISTER.model_copy(update=changes),))


def test_a_sound_sheet_raises_nothing() -> None:
    assert check(SOUND, TODAY) == ()


NOWHERE: dict[str, tuple[str, ...]] = {"address": (), "fax": (), "email": ()}

FAULTS = {
    "deadline-before-issue": (but(deadline=date(2026, 11, 15)), "deadline"),
    "no-route": (addressed(**NOWHERE), "addressees[0]"),
    "malformed-phone": (addressed(fax=("+44 20",)), "addressees[0].fax[0]"),
    "malformed-email": (addressed(email=("[email protected]",)), "addressees[0].email[0]"),
    "nothing-asked": (but(calls=()), "calls"),
    "unfilled-placeholder": (addressed(name="XXX"), "addressees[0].name"),
    "no-deadline": (but(deadline=None, deadline_is=None), "deadline"),
    "deadline-passed": (but(deadline=TODAY), "deadline"),
    "no-salutation": (addressed(salutation=None), "addressees[0].salutation"),
    "index-country": (but(index="EUR 46/055/2014"), "index"),
    "no-appeal-language": (but(appeal_languages=()), "appeal_languages"),
    "odd-language": (
        but(
            country=Country(code="RU", name="Russia"),
            index=None,
            appeal_languages=("en", "ar"),
            addressees=(MINISTER.model_copy(update={"country": "RU"}),),
        ),
        "appeal_languages[1]",
    ),
}


@pytest.mark.parametrize("code", [one.code for one in CHECKS])
def test_every_check_finds_its_fault_and_says_so(code: str) -> None:
    document, field = FAULTS[code]
    [finding] = [finding for finding in check(document, TODAY) if finding.code == code]
    assert finding.field == field
    assert finding.sentence.endswith(".")
    assert finding.why.endswith(".")


def test_errors_come_first() -> None:
    severities = [finding.severity for finding in check(Document(headline="XXX"), TODAY)]
    assert severities == sorted(severities)
    assert set(severities) == {"error", "warning"}


@pytest.mark.parametrize("kind", ["stop", "information"])
def test_a_sheet_that_asks_for_nothing_is_not_asked_for_calls_and_a_deadline(kind: str) -> None:
    bare = Document.model_validate({"kind": kind, "headline": "SHE IS FREE"})
    assert check(bare, TODAY) == ()


def test_a_sample_letter_stands_for_calls_salutation_and_language() -> None:
    letter = SampleLetter(salutation="Dear Minister", paragraphs=("Please say where she is.",))
    sheet = addressed(salutation=None).model_copy(
        update={"calls": (), "sample_letter": letter, "appeal_languages": ()}
    )
    assert check(sheet, TODAY) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Please insert local diplomatic addresses below:",
        "[Sections to add when relevant]",
        "[insert name]",
        "Name Address 1 Address 2 Address 3 Fax Fax number",
        "XXX",
    ],
)
def test_a_placeholder_is_noticed_wherever_it_was_left(text: str) -> None:
    assert found(but(body=("All is well.", text)))["unfilled-placeholder"] == "body[1]"
    copies = (Copy(name=text, address=("1 Street",)),)
    assert found(but(copies=copies))["unfilled-placeholder"] == "copies[0].name"


@pytest.mark.parametrize(
    "text", ["[add your name](https://papers.example)", "They would add: “No” [sic]", "Article XX"]
)
def test_words_that_only_look_like_a_placeholder_are_left_alone(text: str) -> None:
    assert found(but(body=(text,))) == {}


def test_what_the_source_says_is_no_placeholder() -> None:
    assert found(but(source_text="Please insert local diplomatic addresses below:")) == {}


def test_a_copy_s_routes_are_checked_too() -> None:
    sheet = but(copies=(Copy(role="Embassy", email=("embassy",), phone=("12",), country="GB"),))
    assert found(sheet) == {
        "malformed-email": "copies[0].email[0]",
        "malformed-phone": "copies[0].phone[0]",
    }


@pytest.mark.parametrize(
    ("code", "languages"),
    [
        ("RU", ("ru", "en")),
        ("IR", ("fa", "ar", "en", "fr")),
        ("CN", ("zh", "en")),
        ("UZ", ("uz", "ru")),
        ("CH", ("it", "de")),
        ("AF", ("prs", "ps")),
        ("MM", ("my",)),
        ("BA", ("sh",)),
        ("PH", ("tl",)),
        ("MX", ("es",)),
        ("XU", ("tr", "zh")),
        ("ZZ", ("tlh",)),
    ],
)
def test_no_alarm_is_raised_for_a_language_that_officials_read(
    code: str, languages: tuple[str, ...]
) -> None:
    country = Country(code=code, name="a country")
    assert "odd-language" not in found(but(country=country, appeal_languages=languages))


def test_a_language_of_the_mission_or_of_the_sheet_is_not_odd() -> None:
    iran = Country(code="IR", name="Iran")
    in_berlin = (MINISTER.model_copy(update={"country": "DE", "fax": ()}),)
    sheet = but(country=iran, appeal_languages=("de",), addressees=in_berlin, index=None)
    assert found(sheet) == {}
    german = but(country=iran, appeal_languages=("de",), language="de", index=None)
    assert found(german) == {}


@pytest.mark.parametrize(
    ("index", "code"), [("MDE 15/001/2010", "PS"), ("ASA 19/001/2010", "HK"), ("EUR 01/1/10", "RU")]
)
def test_an_index_of_two_countries_or_of_a_region_fits(index: str, code: str) -> None:
    assert "index-country" not in found(but(index=index, country=Country(code=code, name="it")))


def test_before_a_date_means_the_day_before_and_by_it_means_that_day() -> None:
    assert last_sending_day(SOUND) == date(2026, 12, 27)
    assert last_sending_day(but(deadline_is="by")) == date(2026, 12, 28)
    assert last_sending_day(Document()) is None
    assert "deadline-passed" not in found(but(deadline=TODAY, deadline_is="by"))


@given(documents())
@settings(max_examples=15)
def test_any_document_can_be_checked(document: Document) -> None:
    for finding in check(document, TODAY):
        assert finding.sentence
        assert finding.why
