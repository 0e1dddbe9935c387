"""The first line of a letter, in the letter's own language."""

import pytest

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


def test_a_closing_ends_with_a_comma() -> None:
    frame = letter_frame("en")
    assert closing("Respectfully.", frame) == "Respectfully,"
    assert closing("Yours,", frame) == "Yours,"
    assert closing(None, frame) == "Yours sincerely,"
