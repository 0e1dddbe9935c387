"""How the subject of a letter tells the people apart for an official who has many to look after."""

import pytest

from tests.letters.stories import MINISTER, SHEET, TODAY, russian
from urgentaction.document.model import Person
from urgentaction.document.translation import Translation
from urgentaction.letters.letter import compose
from urgentaction.letters.tongue import Settings
from urgentaction.letters.writer import Writer


def subject(*people: Person, language: str | None = None, description: str | None = None) -> str:
    document = SHEET.model_copy(update={"people": people})
    texts = dict(russian(document).texts)
    if description:
        texts["people[0].description"] = description
    return compose(
        document,
        MINISTER,
        Writer(name="A"),
        language=language,
        translation=Translation("ru", texts),
        today=TODAY,
        settings=Settings(even_unread=True),
    ).subject


@pytest.mark.parametrize(
    ("description", "said"),
    [
        ("librarian, born on 3 May 1979", "born on 3 May 1979"),
        (
            "date of birth: 03.05.1979; prisoner no. 4471",
            "born on 3 May 1979, prisoner number 4471",
        ),
        ("Prisoner number: AB-4471/2", "prisoner number AB-4471/2"),
        ("Case number 12-345/2026", "case number 12-345/2026"),
        ("Court: Velin District Court, room 4", "Velin District Court"),
        ("mother of three, taken to court in May", None),
        ("born in Velin", None),
        ("imprisoned since 3 May 2026", None),
        (None, None),
    ],
)
def test_the_subject_says_what_a_description_has_behind_a_label(
    description: str | None, said: str | None
) -> None:
    printed = subject(Person(name="Danica Orlev", description=description))
    assert printed == "The case of Danica Orlev" + (f" ({said})" if said else "")


def test_numbers_and_dates_need_no_translation_but_a_court_does() -> None:
    danica = Person(
        name="Danica Orlev", description="born on 3 May 1979, prisoner number 4471, court: Velin"
    )
    assert subject(danica, language="ru") == (
        "О судьбе человека по имени Даница Орлев "
        "(дата рождения: 3 мая 1979\xa0г., тюремный номер: 4471)"
    )
    assert subject(
        danica,
        language="ru",
        description="суд: Велинский районный суд; дата рождения 3 мая 1979 г.",
    ).endswith(
        "(дата рождения: 3 мая 1979\xa0г., тюремный номер: 4471, суд: Велинский районный суд)"
    )


def test_several_are_told_apart_and_very_many_only_named() -> None:
    people = [Person(name=f"Ada {c}", description="prisoner number 4") for c in "ABCD"]
    assert subject(*people[:2]) == (
        "The case of Ada A (prisoner number 4) and Ada B (prisoner number 4)"
    )
    assert subject(*people) == "The case of Ada A, Ada B, Ada C and others"


def test_a_name_with_braces_stays_a_name() -> None:
    assert subject(Person(name="{names} {0}")) == "The case of {names} {0}"
    assert subject(Person(name="{details}", description="prisoner number 4")) == (
        "The case of {details} (prisoner number 4)"
    )
