"""Many writers, from a table in CSV as spreadsheets save it.

Wrong rows are named by their line and the others are read. A column that is not known is refused:
behind a misspelt "line1" there would be two hundred letters without a street.
"""

import codecs
import csv
from collections.abc import Iterator
from typing import NamedTuple

from charset_normalizer import from_bytes

from urgentaction.document.errors import WriterError
from urgentaction.letters.writer import MOST_LINES, PARTS, Writer, writer_from
from urgentaction.wording import _

_LINES = tuple(f"line{number}" for number in range(1, MOST_LINES + 1))
_WRITER = (
    "name",
    *_LINES,
    *PARTS,
    "country",
    "email",
    "phone",
    "place",
    "gender",
    "plural",
    "words",
)
COLUMNS = (*_WRITER, "language")
_DELIMITERS = ",;\t"


class Row(NamedTuple):
    """A writer, their row (the first below the head is 1), and its line in the file.

    `language` (BCP 47) is that of this writer's letters, where it is not the run's.
    """

    number: int
    writer: Writer
    line: int | None = None
    language: str | None = None


class WriterTable(NamedTuple):
    """The writers of a table, and what is wrong with the rows that give none."""

    rows: tuple[Row, ...]
    errors: tuple[WriterError, ...]


def read_writers(data: bytes) -> WriterTable:
    """Read writers from CSV: comma, semicolon or tab; UTF-8, UTF-16 or an older encoding.

    WriterError where the whole table cannot be used; errors of single rows are returned.
    """
    records = _records(_decoded(data))
    __, head = next(records, (1, []))
    columns = _columns(head)
    rows: list[Row] = []
    errors: list[WriterError] = []
    for number, (line, cells) in enumerate(records, start=1):
        try:
            writer = _writer(columns, cells)
            rows.append(Row(number, writer, line, _language(columns, cells)))
        except WriterError as error:
            errors.append(on_line(line, str(error), error.field))
    return WriterTable(tuple(rows), tuple(errors))


def on_line(line: int | None, sentence: str, field: str | None = None) -> WriterError:
    """Return the error of one row; its sentence says on which line of the file, if there are."""
    if line is not None:
        sentence = _("Line %(line)d: %(error)s") % {"line": line, "error": sentence}
    return WriterError(sentence, line=line, field=field)


def _decoded(data: bytes) -> str:
    marked = data[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}
    try:
        return data.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(data).best()
    if best is None:
        raise WriterError(_("The table of writers is not a text: save it as CSV in UTF-8."))
    return str(best)


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the line on which each record begins, and its cells; empty records are left out."""
    lines = text.splitlines(keepends=True)
    # Excel writes "sep=;" above the head where the delimiter is not the country's own.
    hint = 1 if lines and lines[0].startswith("sep=") else 0
    head = lines[hint] if len(lines) > hint else ""
    reader = csv.reader(lines[hint:], delimiter=max(_DELIMITERS, key=head.count), strict=True)
    begins = hint + 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield begins, cells
            begins = hint + reader.line_num + 1
    except csv.Error as error:
        sentence = _("Line %(line)d: the table cannot be read on from here: %(reason)s.")
        raise WriterError(sentence % {"line": begins, "reason": error}, line=begins) from error


def _columns(head: list[str]) -> tuple[str, ...]:
    columns = tuple(cell.strip().lower() for cell in head)
    known = {"known": ", ".join(COLUMNS)}
    if "name" not in columns:
        sentence = _("The table of writers needs a first line with its columns: %(known)s.")
        raise WriterError(sentence % known, line=1, field="name")
    for column in columns:
        if column and column not in COLUMNS:
            sentence = _("The column “%(column)s” is not known: the columns are %(known)s.")
            raise WriterError(sentence % {"column": column, **known}, line=1, field=column)
        if column and columns.count(column) > 1:
            sentence = _("There are two columns “%(column)s”: keep one of them.")
            raise WriterError(sentence % {"column": column}, line=1, field=column)
    return columns


def _writer(columns: tuple[str, ...], cells: list[str]) -> Writer:
    if any(cell.strip() for cell in cells[len(columns) :]):
        sentence = _("this row has more cells than the first line has columns.")
        raise WriterError(sentence, field=None)
    values: dict[str, object] = dict(zip(columns, cells, strict=False))
    values["lines"] = [str(values.pop(line, "")) for line in _LINES]
    return writer_from(values)


def _language(columns: tuple[str, ...], cells: list[str]) -> str | None:
    asked = dict(zip(columns, cells, strict=False)).get("language", "")
    return asked.strip().lower() or None
