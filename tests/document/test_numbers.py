"""An urgent action's number, however a sheet prints it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urgentaction.document.numbers import Number, find_numbers, parse_number

PRINTED = {
    "UA: 315/14": Number("UA", 315, 2014),
    "UA 329/94": Number("UA", 329, 1994),
    "UA: 005/13": Number("UA", 5, 2013),
    "UAA 077/13": Number("UA", 77, 2013),
    "UA 182.17": Number("UA", 182, 2017),
    "ua281/09": Number("UA", 281, 2009),
    "UA-313/2014": Number("UA", 313, 2014),
    "UA #12/03": Number("UA", 12, 2003),
    "UA No. 12/03": Number("UA", 12, 2003),
    "UA-Nr: UA-282/2012": Number("UA", 282, 2012),
    "UA-074/2019-1": Number("UA", 74, 2019, 1),
    "UA-257-1/2014": Number("UA", 257, 2014, 1),
    "FI 104/19-5": Number("UA", 104, 2019, 5),
    "AU: 274/11": Number("UA", 274, 2011),
    "AU n° 57/15": Number("UA", 57, 2015),
    "Urgent Action 103.22": Number("UA", 103, 2022),
    "Acción  urgente 57/15": Number("UA", 57, 2015),
    "EXTRA 139/95": Number("EXTRA", 139, 1995),
    "EX 68/02": Number("EXTRA", 68, 2002),
    "exa 41/02": Number("EXTRA", 41, 2002),
    "MA #15/03": Number("MA", 15, 2003),
    "Medical action MA 15/03": Number("MA", 15, 2003),
    "Refugee action NSA 2/06": Number("NSA", 2, 2006),
    "RAN 05/2018": Number("RAN", 5, 2018),
    "TUN 001 / 0517 / OBS 052.1": Number("OBS", 52, 2017, 1),
    "UA 1/73": Number("UA", 1, 1973),
    "UA 1/72": Number("UA", 1, 2072),
}


@pytest.mark.parametrize("printed", PRINTED)
def test_a_number_is_read_alone_and_in_a_line(printed: str) -> None:
    assert parse_number(printed) == PRINTED[printed]
    line = f"Further information on {printed}, as before"
    [((start, end), found)] = find_numbers(line)
    assert (line[start:end], found) == (printed, PRINTED[printed])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("THIRD UA 60/16", "60/16"),
        ("UA 08/01Fear of torture", "8/01"),
        ("2012URGENT ACTION UA 3/12", "3/12"),
        ("UA-Nr.: UA-074/2019-1AI-Index: EUR 44/0525/2019", "74/19"),
        ("(Kestovia: UA 182.17)", "182/17"),
        ("Update #2 to RAN 09/12", "9/12"),
    ],
)
def test_a_number_is_found_where_words_are_glued_to_it(text: str, number: str) -> None:
    assert [found.text for _, found in find_numbers(text)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "EUR 44/11/91",
        "AU/SC, index EUR 44/95/94",
        "UA 04/07/2011",
        "Urgent Action 10-29-10",
        "https://papers.example/ua-315/14",
        "uaa22910.pdf",
        "UA-315.14.pdf",
        "du 3/12 au 15/12",
        "she ran 3/12 of the way",
        "UA IRN 14/2021",
        "2/3 of them; 24/7",
        "UA 0/14",
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert find_numbers(text) == []


def test_a_bare_number_counts_only_where_it_is_the_whole_text() -> None:
    assert parse_number(" 315/14 ") == Number(None, 315, 2014)
    assert parse_number("held since 315/14") is None
    assert find_numbers("315/14") == []


@given(st.sampled_from(["UA", "EXTRA", "MA", None]), st.integers(1, 999), st.integers(1973, 2072))
def test_a_printed_number_is_read_again(series: str | None, serial: int, year: int) -> None:
    number = Number(series, serial, year)
    assert parse_number(f"{series or ''} {number.text}") == number


def test_numbers_are_sorted_by_year_and_serial() -> None:
    numbers = [Number("UA", 9, 2014), Number(None, 10, 2013), Number("UA", 9, 2014, 1)]
    assert sorted(numbers) == [numbers[1], numbers[0], numbers[2]]
    assert Number("UA", 8, 2014) <= Number("UA", 9, 2014)


def test_the_serials_of_invented_sheets_are_known() -> None:
    assert Number("UA", 901, 2026).is_fiction
    assert not Number("UA", 400, 2002).is_fiction
