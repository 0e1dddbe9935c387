"""The first line of a letter, in the letter's own language."""

import pytest

from urgentaction.document.model import Addressee
from urgentaction.languages.frames import letter_frame
from urgentaction.letters.salutations import closing, salutation


@pytest.mark.parametrize(
    ("printed", "code", "expected"),
    [
        ("Dear Minister", "en", "Dear Minister,"),
        ("Dear Minister,", "en", "Dear Minister,"),
        ("Your Excellency:", "en", "Your Excellency:"),
        (None, "en", "Dear Sir or Madam,"),
        (None, "ru", "Уважаемые дамы и господа!"),
        ("Уважаемый Юрий Яковлевич", "ru", "Уважаемый Юрий Яковлевич!"),
        ("Dear Minister / Estimado Señor", "en", "Dear Minister,"),
        ("Estimado Señor/Dear Minister", "en", "Dear Minister,"),
        ("Dear Minister / Уважаемый Министр", "ru", "Уважаемый Министр!"),
        ("Abc / Xyz", "en", "Abc / Xyz,"),
        ("**Dear Minister**", "en", "Dear Minister,"),
    ],
)
def test_the_half_in_the_letters_language_is_used(
    printed: str | None, code: str, expected: str
) -> None:
    assert salutation(printed, letter_frame(code), code) == expected


@pytest.mark.parametrize(
    ("role", "code", "expected"),
    [
        ("Minister of Justice", "en", "Dear Minister,"),
        ("Minister of Justice", "fr", "Excellence,"),
        ("Ministro de Justicia", "en", "Dear Minister,"),
        ("Prosecutor General", "tr", "Sayın Başsavcı,"),
        ("Prosecutor General", "ru", "Уважаемые дамы и господа!"),
        ("Deputy Minister of Justice", "en", "Dear Sir or Madam,"),
        ("内政部长", "zh", "尊敬的部长："),
        ("Head of the Prison Service", "de", "Sehr geehrte Damen und Herren,"),
    ],
)
def test_a_rank_has_its_salutation_where_it_shows_nobodys_gender(
    role: str, code: str, expected: str
) -> None:
    office = Addressee(role=role)
    assert salutation(None, letter_frame(code), code, office=office) == expected


def test_a_closing_ends_with_a_comma() -> None:
    own = letter_frame("en").closing
    assert closing("Respectfully.", own, "Dear Minister,") == "Respectfully,"
    assert closing("Yours,", own, "Dear Minister,") == "Yours,"
    assert closing(None, own, "Dear Minister,") == "Yours sincerely,"


def test_a_french_closing_repeats_the_salutation() -> None:
    own = letter_frame("fr").closing
    assert closing(None, own, "Madame la Ministre,") == (
        "Veuillez agréer, Madame la Ministre, l’expression de ma haute considération."
    )
