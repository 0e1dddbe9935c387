"""Numbers and addresses as printed, and the forms that machines dial."""

import pytest

from urgentaction.document.phones import (
    e164,
    is_plausible_email,
    is_plausible_phone,
    normal_email,
)


@pytest.mark.parametrize(
    ("printed", "country", "dialled"),
    [
        ("+44 20 7946 0123", None, "+442079460123"),
        ("+1 202 555 0123", "XU", "+12025550123"),
        ("020 7946 0123", "XU", "+442079460123"),
        ("020 7946 0123", "GB", "+442079460123"),
        ("00 44 20 7946 0123", None, "+442079460123"),
        ("(00 44) 20 7946 0123", "FR", "+442079460123"),
        ("+44 (0)20 7946 0123", None, "+442079460123"),
        ("(202) 555-0123", "US", "+12025550123"),
        ("+ 1 202 555 0123", None, "+12025550123"),
        ("(202) 555 01 23 EXT. 1285", "US", "+12025550123"),
        ("+44 20 7946 0123 x12", None, "+442079460123"),
        ("٠٢٠ ٧٩٤٦ ٠١٢٣", "XU", "+442079460123"),
    ],
)
def test_a_number_is_dialled_whatever_its_print(
    printed: str, country: str | None, dialled: str
) -> None:
    assert e164(printed, country) == dialled
    assert is_plausible_phone(printed, country)


@pytest.mark.parametrize(
    ("printed", "country"),
    [
        ("Fax number", None),
        ("", "GB"),
        ("123", "GB"),
        ("+999 123 4567", None),
        ("+44 20 7946", None),
        ("+44 20 7946 0123 (please keep trying)", None),
        ("(202) 555 01 23 EXT. 1285, 555 01 24 EXT. 1260", "US"),
        ("1" * 10_000, None),
    ],
)
def test_what_cannot_be_dialled_has_no_number(printed: str, country: str | None) -> None:
    assert e164(printed, country) is None
    assert not is_plausible_phone(printed, country)


def test_a_national_number_without_its_country_is_plausible_and_not_dialled() -> None:
    assert e164("020 7946 0123", None) is None
    assert is_plausible_phone("020 7946 0123")


def test_a_number_without_its_area_code_is_dialled_in_its_town_and_not_by_us() -> None:
    assert is_plausible_phone("7946 0123 Ext. 105", "GB")
    assert e164("7946 0123 Ext. 105", "GB") is None


def test_an_address_keeps_its_name_and_folds_its_domain() -> None:
    assert normal_email(" mailto:Prosecutor.General@Office.EXAMPLE ") == (
        "Prosecutor.General@office.example"
    )
    assert is_plausible_email("почта@приёмная.example")


@pytest.mark.parametrize(
    "printed",
    [
        "[email protected]",
        "minister(a)office.example",
        "minister@office",
        "minister@office..example",
        "minister@office.example, clerk@office.example",
        "https://office.example/contact",
        "",
        "a" * 10_000 + "@office.example",
    ],
)
def test_what_mail_cannot_reach_is_no_address(printed: str) -> None:
    assert not is_plausible_email(printed)
