"""Many writers, from the tables that spreadsheets save."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urgentaction import samples
from urgentaction.document.errors import WriterError
from urgentaction.letters.writer_table import COLUMNS, WriterTable, read_writers


def names(table: WriterTable) -> list[str]:
    return [row.writer.name for row in table.rows]


def test_the_sample_table_is_read() -> None:
    table = read_writers(samples.WRITERS.read_bytes())
    assert len(table.rows) == 5
    assert table.errors == ()
    assert table.rows[4].writer.lines == ("1200 Elm Street Apt 5", "Springfield, IL 62701")


@pytest.mark.parametrize(
    "table",
    [
        "name,country\nAmélie,FR\n".encode(),
        "\ufeffname,country\r\nAmélie,FR\r\n".encode(),
        "name;country\nAmélie;FR\n".encode(),
        "sep=;\nname;country\nAmélie;FR\n".encode(),
        "name\tcountry\nAmélie\tFR\n".encode("utf-16"),
        " Name , COUNTRY \nAmélie,FR\n\n,,\n".encode(),
        ("name,country\nAmélie,FR\n" + "Léon Gérard,FR\n" * 5).encode("cp1252"),
    ],
)
def test_tables_of_all_kinds_of_spreadsheets_are_read(table: bytes) -> None:
    read = read_writers(table)
    assert read.errors == ()
    assert read.rows[0].writer.name == "Amélie"
    assert read.rows[0].writer.country == "FR"


def test_a_wrong_row_is_named_by_its_line_and_the_others_are_read() -> None:
    table = read_writers(b'name,country,words\nA,GB,"one\n\ntwo"\n,GB,\nB,Germny,\nC,DE,\n')
    assert names(table) == ["A", "C"]
    assert [(row.number, row.line) for row in table.rows] == [(1, 2), (4, 7)]
    assert [(error.line, error.field) for error in table.errors] == [(5, "name"), (6, "country")]
    assert str(table.errors[0]).startswith("Line 5: ")


def test_a_formula_is_a_name_like_any_other() -> None:
    assert names(read_writers(b"name\n=HYPERLINK(1)\n+1\n@x\n")) == ["=HYPERLINK(1)", "+1", "@x"]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (b"", "columns"),
        (b"nom,country\nA,GB\n", "columns"),
        (b"name,adress1\nA,x\n", "“adress1”"),
        (b"name,name\nA,x\n", "two columns “name”"),
        (b'name,words\nA,"never closed\n', "Line 2"),
    ],
)
def test_a_table_that_would_lose_something_is_refused(table: bytes, said: str) -> None:
    with pytest.raises(WriterError, match=said):
        read_writers(table)


def test_a_row_with_more_cells_than_columns_is_wrong() -> None:
    table = read_writers(b"name,country\nA,GB,\nB,GB,extra\n")
    assert names(table) == ["A"]
    assert [error.line for error in table.errors] == [3]


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_a_table_or_a_sentence(data: bytes) -> None:
    with suppress(WriterError):
        assert all(row.writer.name for row in read_writers(data).rows)


@given(st.lists(st.text(), min_size=1, max_size=3))
def test_any_cells_are_writers_or_sentences(cells: list[str]) -> None:
    quoted = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    table = read_writers(f"{','.join(COLUMNS[: len(cells)])}\n{quoted}\n".encode(errors="replace"))
    assert len(table.rows) + len(table.errors) <= 1


def test_a_row_may_say_in_which_language_this_writer_writes() -> None:
    table = read_writers(b"name,language\nMartha Penrose, RU \nRosa Delgado,\n")
    assert [row.language for row in table.rows] == ["ru", None]
