"""Where letters go, as the post of the writer's country reads it."""

import pytest

from urgentaction.document.model import Addressee, Country, Document
from urgentaction.letters.destination import (
    Destination,
    destination,
    postal_lines,
    with_native_role,
)

KESTOVIA = Document(country=Country(code="XU", name="Kestovia"))
AMERICA = Document(country=Country(code="US", name="United States"))


def to(*address: str, document: Document = KESTOVIA, country: str | None = None) -> Destination:
    return destination(Addressee(role="Minister", address=address, country=country), document)


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        (("Mill Road 1,", "1000 Dravena", "Kestovia"), ("Mill Road 1", "1000 Dravena")),
        (("Mill Road 1", "1000 Dravena, KESTOVIA"), ("Mill Road 1", "1000 Dravena")),
        (("Mill Road 1", "1000 Dravena, Kestovia."), ("Mill Road 1", "1000 Dravena")),
    ],
)
def test_a_country_at_the_end_is_known_and_never_stands_there_twice(
    address: tuple[str, ...], lines: tuple[str, ...]
) -> None:
    found = to(*address)
    assert found == Destination(("Minister", *lines), "XU")
    assert postal_lines(found, "GB", "en") == ("Minister", *lines, "KESTOVIA")


def test_russia_is_printed_in_capitals_for_the_british_post() -> None:
    found = to("105005 Moscow, Russian Federation")
    assert postal_lines(found, "GB", "en") == ("Minister", "105005 Moscow", "RUSSIA")


@pytest.mark.parametrize(
    ("posted_from", "preferred", "country"),
    [
        ("DE", "en", "RUSSLAND"),
        ("FR", "en", "RUSSIE"),
        ("CH", "fr", "RUSSIE"),
        ("CH", "en", "RUSSLAND"),
        ("BE", "fr", "RUSSIE"),
        ("TR", "en", "RUSYA"),
        ("JP", "en", "ロシア"),
        ("BT", "en", "RUSSIA"),
        ("XU", "en", "RUSSIA"),
        (None, "en", "RUSSIA"),
    ],
)
def test_the_country_is_in_the_language_of_the_writers_post(
    posted_from: str | None, preferred: str, country: str
) -> None:
    found = to("105005 Moscow, Russian Federation")
    assert postal_lines(found, posted_from, preferred)[-1] == country


def test_a_turkish_capital_i_keeps_its_dot() -> None:
    assert postal_lines(to("Mecca, Saudi Arabia"), "TR", "tr")[-1] == "SUUDİ ARABİSTAN"


def test_inland_mail_names_no_country() -> None:
    assert postal_lines(to("1000 Dravena", "Kestovia"), "XU", "en") == ("Minister", "1000 Dravena")


def test_an_american_address_is_in_america_wherever_the_sheet_is_about() -> None:
    found = to("622 Third Avenue", "New York, NY 10017")
    assert (found.country, found.country_is_printed) == ("US", True)


@pytest.mark.parametrize(
    ("country", "first"), [("RU", ["Министр", "Minister"]), ("DE", ["Minister", "1000 Dravena"])]
)
def test_the_office_stands_in_its_own_script_beside_the_printed_one(
    country: str, first: list[str]
) -> None:
    office = Addressee(role="Minister", address=("1000 Dravena",), country=country)
    spoken = Addressee(role="Министр")
    found = with_native_role(destination(office, KESTOVIA), office, spoken, "ru")
    assert list(found.lines[:2]) == first


def test_an_office_in_the_same_script_stands_there_once() -> None:
    office = Addressee(role="Minister", address=("1000 Dravena",))
    found = destination(office, KESTOVIA)
    assert with_native_role(found, office, Addressee(role="Ministre"), "ru") == found


def test_georgia_in_an_american_sheet_is_no_country() -> None:
    found = to("1 Capitol Square", "Atlanta, Georgia", document=AMERICA)
    assert found.lines[-1] == "Atlanta, Georgia"
    assert found.country == "US"


def test_the_sheets_country_is_taken_where_the_address_has_none_and_is_marked_so() -> None:
    found = to("1000 Dravena")
    assert (found.country, found.country_is_printed) == ("XU", False)
    assert to("1000 Dravena", country="XU").country_is_printed


def test_an_address_of_which_no_country_is_known_is_printed_as_it_is() -> None:
    found = to("Mill Road 1", document=Document())
    assert postal_lines(found, "GB", "en") == ("Minister", "Mill Road 1")
