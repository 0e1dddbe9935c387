"""The index code of a sheet, and the country that it stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urgentaction.document.indexes import Index, find_indexes, index_in_url, parse_index

PRINTED = {
    "EUR 46/055/2014": Index("EUR", "46", "055", 2014),
    "EUR 44/130/95": Index("EUR", "44", "130", 1995),
    "AMR 34/44/00": Index("AMR", "34", "44", 2000),
    "MDE 24/27/92/s": Index("MDE", "24", "27", 1992, "s"),
    "POL 20/01/98/A": Index("POL", "20", "01", 1998, "A"),
    "MDE 24/027/1992": Index("MDE", "24", "027", 1992),
    "AMR13/004/2007": Index("AMR", "13", "004", 2007),
    "AMR 23/1177/2015": Index("AMR", "23", "1177", 2015),
    "EUR 44/0525/2019": Index("EUR", "44", "0525", 2019),
    "AIDE 24/13/83": Index("MDE", "24", "13", 1983),
    "XUR 10/001/2026": Index("XUR", "10", "001", 2026),
}


@pytest.mark.parametrize("printed", PRINTED)
def test_an_index_is_read_alone_and_in_a_line(printed: str) -> None:
    assert parse_index(f" {printed}\n") == PRINTED[printed]
    line = f"AI Index:{printed}, as before"
    [((start, end), found)] = find_indexes(line)
    assert (line[start:end], found) == (printed, PRINTED[printed])


def test_an_index_is_printed_in_one_form() -> None:
    assert PRINTED["AMR13/004/2007"].text == "AMR 13/004/2007"
    assert PRINTED["EUR 44/130/95"].text == "EUR 44/130/1995"
    assert PRINTED["MDE 24/27/92/s"].text == "MDE 24/27/1992/s"


def test_padding_century_and_language_do_not_make_another_index() -> None:
    forms = ("MDE 24/27/92/s", "MDE 24/027/1992")
    assert len({PRINTED[form].key for form in forms}) == 1


def test_glued_words_and_chains_of_indexes_are_taken_apart() -> None:
    glued = "Index: AMR 37/007/2012URGENT ACTION"
    chain = "(EUR 44/95/94, 14 September and follow-up EUR 44/103/94, 26 September)"
    assert [index.text for _, index in find_indexes(glued)] == ["AMR 37/007/2012"]
    assert [index.serial for _, index in find_indexes(chain)] == ["95", "103"]


@pytest.mark.parametrize(
    "text", ["GMT 12/10/2014", "at 12/10/2014", "EUR 44/11/1991/3", "https://a.example/EUR44/1/95"]
)
def test_a_date_and_an_address_are_no_index(text: str) -> None:
    assert find_indexes(text) == []


def test_the_place_says_the_country() -> None:
    assert PRINTED["EUR 46/055/2014"].country == "RU"
    assert PRINTED["XUR 10/001/2026"].country == "XU"
    assert Index("MDE", "15", "001", 2010).countries == ("IL", "PS")


def test_a_region_and_a_theme_are_known_and_have_no_country() -> None:
    for text in ("EUR 01/001/2010", "ACT 30/007/2011"):
        index = parse_index(text)
        assert index is not None
        assert (index.known, index.country) == (True, None)


def test_a_place_that_is_not_in_the_table_is_read_and_not_known() -> None:
    index = parse_index("AFR 99/001/2010")
    assert index == Index("AFR", "99", "001", 2010)
    assert index is not None
    assert not index.known


@given(
    st.sampled_from(["EUR", "XUR"]),
    st.from_regex(r"[1-7][0-9]", fullmatch=True),
    st.from_regex(r"[0-9]{2,4}", fullmatch=True),
    st.integers(1961, 2060),
)
def test_a_printed_index_is_read_again(region: str, place: str, serial: str, year: int) -> None:
    index = Index(region, place, serial, year)
    assert parse_index(index.text) == index


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("https://papers.example/en/documents/amr37/3776/2016/en/", "AMR 37/3776/2016/en"),
        ("MDE2413102015ARABIC.pdf", "MDE 24/1310/2015"),
        ("https://papers.example/mde240272011es.html", "MDE 24/027/2011/es"),
        ("https://papers.example/fr/documents/EUR44/115/1994/fr/", "EUR 44/115/1994/fr"),
    ],
)
def test_a_librarys_address_holds_the_index(url: str, text: str) -> None:
    index = index_in_url(url)
    assert index is not None
    assert index.text == text


def test_another_address_holds_none() -> None:
    assert index_in_url("https://papers.example/abc2412342015.html") is None
    assert index_in_url("https://papers.example/") is None
