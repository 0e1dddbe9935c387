"""Paths into a document: what doubts and translations point with."""

import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from tests.strategies import documents
from urgentaction.document.model import Addressee, Country, Document, Person
from urgentaction.document.paths import translatable, value_at, with_value

SHEET = Document(
    headline="LIBRARIAN HELD",
    country=Country(code="XU", name="Kestovia"),
    calls=("Urging …", "Calling on …"),
    people=(Person(name="Danica Orlev"),),
    addressees=(Addressee(role="Minister"), Addressee(role="Judge", salutation="Dear Judge")),
)


def test_a_path_leads_to_a_field_a_place_in_a_list_and_a_part_of_a_part() -> None:
    assert value_at(SHEET, "headline") == "LIBRARIAN HELD"
    assert value_at(SHEET, "calls[1]") == "Calling on …"
    assert value_at(SHEET, "country.code") == "XU"
    assert value_at(SHEET, "addressees[1].salutation") == "Dear Judge"
    assert value_at(SHEET, "addressees") == SHEET.addressees


@pytest.mark.parametrize(
    "path",
    [
        "",
        "unplaced",
        "calls[2]",
        "calls[-1]",
        "calls[x]",
        "headline[0]",
        "addressees.role",
        "addressees[0].mood",
        "headline.",
        ".headline",
        "model_fields",
        "addressees[0]role",
    ],
)
def test_a_path_to_nowhere_is_refused(path: str) -> None:
    with pytest.raises(KeyError):
        value_at(SHEET, path)
    with pytest.raises(KeyError):
        with_value(SHEET, path, "x")


def test_a_value_is_put_in_its_place_and_nothing_else_changes() -> None:
    changed = with_value(SHEET, "addressees[1].salutation", "Уважаемый судья!")
    assert changed.addressees[1].salutation == "Уважаемый судья!"
    assert with_value(changed, "addressees[1].salutation", "Dear Judge") == SHEET


def test_a_value_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValidationError):
        with_value(SHEET, "addressees[1].salutation", 7)


def test_the_texts_for_a_translator_come_in_the_order_of_the_sheet() -> None:
    assert [path for path, _ in translatable(SHEET)] == [
        "headline",
        "calls[0]",
        "calls[1]",
        "people[0].name",
        "addressees[0].role",
        "addressees[1].role",
        "addressees[1].salutation",
    ]


@given(documents())
@settings(max_examples=15)
def test_every_text_for_a_translator_stands_at_its_path(document: Document) -> None:
    for path, text in translatable(document):
        assert value_at(document, path) == text
        assert with_value(document, path, text) == document
