"""A sheet says everything, in the order in which people who know sheets look for it."""

import re

import pytest

from urgentaction.languages.language import language

from .invented import BARE, FIRST, UPDATE, WITH_SAMPLE_LETTER
from .reading_back import EVERY_FORM, seen, sheet_text, words_of

ENGLISH = language("en")

IN_ORDER = (
    "907/26",
    "XUR 10/007/2026",
    "Kestovia (Velin)",
    "2 March 2026",
    "Arbitrary detention / Health concern",
    ENGLISH.label("urgent_action"),
    "PRINTER HELD FOR A CALENDAR",
    "The printer Marek Tolvan has been held in Velin since 20 February.",
    "Marek Tolvan printed a calendar with pictures of birds for a school in Velin.",
    "Please write immediately in Russian, English or your own language:",
    "Urging the authorities to release Marek Tolvan immediately and unconditionally;",
    "Calling on them to let him see a doctor of his own choice.",
    "PLEASE SEND APPEALS BEFORE 13 APRIL 2026 TO:",
    "Minister of Posts",
    "Oleta Branduin",
    "Ministry of Posts",
    "7 Ferry Street",
    "1001 Dravena",
    "Phone: +44 20 7946 0110",
    "Fax: +44 20 7946 0111",
    "Fax: +44 20 7946 0112",
    "Email: minister@posts.example",
    "@KestoviaPosts",
    "https://posts.example/write",
    "(please keep trying)",
    "Salutation: Dear Minister",
    "Governor of Velin Prison",
    "Email: governor@velin.example",
    "COPIES TO:",
    "Ilse Varga",
    "Also send copies to diplomatic representatives accredited to your country.",
    "Embassy of Kestovia",
    "Please check with your section office if sending appeals after the above date.",
    "ADDITIONAL INFORMATION",
    "Calendars have to be shown to the Ministry of Posts before they are printed.",
    "Marek Tolvan (m) (he/him), aged 52, printer, and father of three",
    "14 apprentices",
    "UA: 907/26 Index: XUR 10/007/2026",
)


@pytest.mark.parametrize("form", EVERY_FORM)
def test_every_form_says_the_same_in_the_official_order(form: str) -> None:
    words, place = words_of(FIRST, form), 0
    for expected in map(seen, IN_ORDER):
        assert expected in words[place:]
        place = words.index(expected, place) + len(expected)


def test_a_person_alone_has_their_gender_on_a_line_of_its_own() -> None:
    alone = FIRST.model_copy(update={"people": FIRST.people[:1]})
    assert "Tolvan (he/him), aged 52, printer, and father of three\nGender: m\n" in sheet_text(
        alone
    )


def test_an_update_says_which_one_it_is_and_what_came_before() -> None:
    text = sheet_text(UPDATE)
    assert text.startswith("Further information on UA: 907/26 Index: XUR 10/011/2026")
    assert "This is the first update of UA 907/26." in text
    assert "UA 907/26 (XUR 10/007/2026, 2 March 2026) https://sheets.example/907" in text


def test_a_sample_letter_stands_between_the_addresses_and_the_second_page() -> None:
    text = sheet_text(WITH_SAMPLE_LETTER)
    assert "Please write immediately in Russian, English or your own language\n" in text
    assert re.search(r"Dear Minister,\n\nI am writing[^\n]*\n\nPlease release[^\n]*\n\nYours", text)
    assert text.index("Your Excellency") < text.index("SAMPLE LETTER") < text.index("ADDITIONAL")


def test_nobody_ever_sees_a_placeholder_for_missions() -> None:
    text = sheet_text(FIRST.model_copy(update={"copies": ()}))
    assert "accredited to your country." in " ".join(text.split())
    assert not any(row in text for row in ENGLISH.sentences["missions_placeholder"])


def test_a_link_is_told_once_where_its_words_are_or_else_with_its_address() -> None:
    text = sheet_text(FIRST)
    assert text.count("https://workshop.example/velin") == 1
    assert "The law on calendars https://law.example/calendars" in text


@pytest.mark.parametrize("form", EVERY_FORM)
def test_a_document_with_nothing_in_it_is_still_a_sheet(form: str) -> None:
    assert seen(ENGLISH.label("urgent_action")) in words_of(BARE, form)


@pytest.mark.parametrize(
    ("without", "line"),
    [
        ({"deadline": None, "deadline_is": None}, "APPEALS TO:"),
        ({"addressees": ()}, "PLEASE SEND APPEALS BEFORE 13 APRIL 2026\n"),
        ({"appeal_languages": (), "own_language": False}, "Please write immediately:"),
        ({"series": "EXTRA"}, "EXTRA: 907/26"),
    ],
)
def test_what_is_missing_leaves_no_hole_in_a_sentence(
    without: dict[str, object], line: str
) -> None:
    text = sheet_text(FIRST.model_copy(update=without))
    assert line in text
    assert not re.search(r"[{}]|\S  |\n\n\n|\(\)", text)
