"""Dates as sheets of thirteen languages print them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urgentaction.document.countries import LANGUAGES
from urgentaction.document.dates import (
    PartialDate,
    date_in_words,
    find_dates,
    month_names,
    month_table,
)

MONTHS = month_table(
    {
        **month_names(LANGUAGES),
        "sepember": 9,
        "كانون الثاني": 1,
        "آذار": 3,
        "تشرين الثاني": 11,
    }
)

WHOLE = {
    "28 JANUARY 2015": date(2015, 1, 28),
    "28 JANUARY\n2015": date(2015, 1, 28),
    "07 January 2013": date(2013, 1, 7),
    "June 1 2023": date(2023, 6, 1),
    "June 1st, 2023": date(2023, 6, 1),
    "1st of March 2015": date(2015, 3, 1),
    "29 March, 2018": date(2018, 3, 29),
    "12 Sepember 2014": date(2014, 9, 12),
    "16-Nov-1995": date(1995, 11, 16),
    "4 de diciembre de 1992": date(1992, 12, 4),
    "10 de março de 2015": date(2015, 3, 10),
    "1er mars 2015": date(2015, 3, 1),
    "2 AOUT 2015": date(2015, 8, 2),
    "6. Januar 2017": date(2017, 1, 6),
    "22.10.2012": date(2012, 10, 22),
    "17 декабря 2014 г.": date(2014, 12, 17),
    "17 грудня 2014 року": date(2014, 12, 17),
    "10 AĞUSTOS 2015": date(2015, 8, 10),
    "10 مارس/آذار 2015": date(2015, 3, 10),
    "١٠ مارس/آذار ٢٠١٥": date(2015, 3, 10),
    "3 نوفمبر/تشرين الثاني 2015": date(2015, 11, 3),
    "3 كانون الثاني 2015": date(2015, 1, 3),
    "۱۰ ژانویهٔ ۲۰۱۵": date(2015, 1, 10),
    "2014年12月17日": date(2014, 12, 17),
    "2014-12-17": date(2014, 12, 17),
    "10-29-10": date(2010, 10, 29),
    "5/5/2011": date(2011, 5, 5),
}


@pytest.mark.parametrize("printed", WHOLE)
def test_a_date_is_found_in_its_line(printed: str) -> None:
    line = f"BEFORE {printed} TO: 15 people"
    [found] = find_dates(line, MONTHS)
    assert (line[slice(*found.span)], found.value.date) == (printed, WHOLE[printed])


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [
        ("September 2024", 2024, 9),
        ("setembro de 2024", 2024, 9),
        ("14 people in May 2007", 2007, 5),
        ("2014年12月", 2014, 12),
        ("31 February 2015", 2015, 2),
    ],
)
def test_a_date_without_a_day_is_a_part_of_one(text: str, year: int, month: int) -> None:
    [found] = find_dates(text, MONTHS)
    assert found.value == PartialDate(year, month)
    assert found.value.date is None


def test_numbers_that_can_be_read_two_ways_are_said_to_be_ambiguous() -> None:
    [found] = find_dates("04/07/2011", MONTHS)
    assert found.value == PartialDate(2011, alternatives=(date(2011, 7, 4), date(2011, 4, 7)))
    assert found.value.is_ambiguous


def test_a_default_order_settles_the_date_and_keeps_the_doubt() -> None:
    for order, settled in (("dmy", date(2011, 7, 4)), ("mdy", date(2011, 4, 7))):
        [found] = find_dates("04/07/2011", MONTHS, default_order=order)  # type: ignore[arg-type]
        assert (found.value.date, found.value.is_ambiguous) == (settled, True)


@pytest.mark.parametrize(
    "text",
    [
        "EUR 04/11/91",
        "ASA 11/041/2012",
        "https://papers.example/2014/12/17/",
        "12.34.56.78",
        "Fax: 030-27 58 82 21",
        "The film came out 2014",
        "UA 281/09",
        "45/13/2014",
        "in 2014",
        "17 december",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_dates(text, MONTHS) == []


def test_two_dates_beside_each_other_stay_two() -> None:
    text = "12.10.2014 May 2015, 3 June 2015 – 5 June 2015"
    assert [(found.value.year, found.value.day) for found in find_dates(text, MONTHS)] == [
        (2014, 12),
        (2015, None),
        (2015, 3),
        (2015, 5),
    ]


@given(st.dates(date(1973, 1, 1), date(2060, 12, 31)), st.sampled_from(LANGUAGES))
@settings(max_examples=60)
def test_a_date_that_we_print_is_read_again(day: date, language: str) -> None:
    [found] = find_dates(date_in_words(day, language), MONTHS)
    assert found.value.date == day


def test_english_is_british_unless_it_is_said_to_be_american() -> None:
    day = date(2015, 3, 1)
    assert date_in_words(day, "en") == "1 March 2015"
    assert date_in_words(day, "en-US") == "March 1, 2015"
    assert date_in_words(day, "ru") == "1 марта 2015\u00a0г."
    assert date_in_words(day, "fr") == "1er mars 2015"


def test_persian_has_digits_of_its_own() -> None:
    assert date_in_words(date(2026, 4, 13), "fa") == "۱۳ آوریل ۲۰۲۶"


def test_a_language_that_is_not_known_is_printed_in_english() -> None:
    assert date_in_words(date(2015, 3, 1), "tlh") == "1 March 2015"
