"""Script and direction of a text."""

import pytest

from urgentaction.typesetting.scripts import direction_of, script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Dear Minister", "LATIN"),
        ("Уважаемый Юрий! OK", "CYRILLIC"),
        ("شكرا", "ARABIC"),
        ("山水", "CJK"),
        ("12, 13!", None),
        ("", None),
    ],
)
def test_the_script_is_that_of_most_letters(text: str, script: str | None) -> None:
    assert script_of(text) == script


@pytest.mark.parametrize(
    ("text", "direction"),
    [("12 שלום world", "rtl"), ("world שלום", "ltr"), ("(+44)", "ltr"), ("", "ltr")],
)
def test_a_text_runs_as_its_first_letter_does(text: str, direction: str) -> None:
    assert direction_of(text) == direction
