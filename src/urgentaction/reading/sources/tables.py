"""How the cells of a table are read: as labels with values, column by column, or cell by cell."""

import re
from collections.abc import Sequence
from functools import cache

from urgentaction.languages.language import codes, language
from urgentaction.reading.sources.source import WIDE_GAP, Block
from urgentaction.reading.sources.stacking import Paragraph, stacked

Cell = Sequence[Paragraph]
_LONGEST_LABEL = 48
_LONGEST_ROW = 160
"""Characters in a row that is read as one line, at most."""
_LABELLED = re.compile(r"([^:\n]{2,30}):\s*\S")


@cache
def _labels() -> frozenset[str]:
    """Return the labels of every language, as `_folded` has them."""
    tables = (language(code).labels.values() for code in codes())
    return frozenset(_folded(form) for table in tables for forms in table for form in forms)


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("*", "").split()).rstrip(" :")


def is_label(text: str) -> bool:
    """Tell a text that names what stands beside it: it ends with a colon or is a known label."""
    text = text.strip().strip("*").strip()
    if not text or len(text) > _LONGEST_LABEL:
        return False
    return text.endswith(":") or _folded(text) in _labels()


def is_labelled(text: str) -> bool:
    """Tell a line that begins with a known label and goes on with its value ("Fax: …")."""
    found = _LABELLED.match(text)
    return found is not None and _folded(found[1]) in _labels()


def table_blocks(rows: Sequence[Sequence[Cell]]) -> list[Block]:
    """Return the blocks of a table, a cell being the paragraphs in it; empty cells do not count."""
    grid = [[stacked(cell, in_cell=True) for cell in row] for row in rows]
    grid = [row for row in grid if any(row)]
    texts = [[_only_line(cell) for cell in row] for row in grid]
    if _labels_beside_values(grid, texts):
        return _labelled(grid)
    if _lines_in_columns(texts):
        return [
            Block(tuple(line for line in column if line)) for column in zip(*texts, strict=True)
        ]
    return [block for row, lines in zip(grid, texts, strict=True) for block in _row(row, lines)]


def _only_line(cell: Sequence[Block]) -> str | None:
    """Return the text of a cell of at most one line, None for a longer one."""
    if not cell:
        return ""
    return cell[0].lines[0] if len(cell) == 1 and len(cell[0].lines) == 1 else None


def _labels_beside_values(
    grid: Sequence[Sequence[list[Block]]], texts: Sequence[Sequence[str | None]]
) -> bool:
    if not all(len(row) == 2 and row[0] for row in grid):
        return False
    return sum(1 for row in texts if row[0] and is_label(row[0])) * 2 > len(grid)


def _labelled(grid: Sequence[Sequence[list[Block]]]) -> list[Block]:
    """Return "Label: value" lines; long values begin blocks of their own."""
    found: list[Block] = []
    for label, value in grid:
        name = label[0].lines[0].rstrip(" :") + ":"
        first = value[0].lines if value else ("",)
        line = f"{name} {first[0]}".strip()
        close = bool(found) and len(line) < _LONGEST_ROW and len(found[-1].lines) == 1
        found.append(Block((*label[0].lines[1:], line, *first[1:]), close=close))
        found.extend(value[1:])
    return found


def _lines_in_columns(texts: Sequence[Sequence[str | None]]) -> bool:
    """Tell addressees side by side whose every line is a row of the table."""
    widths = {len(row) for row in texts}
    if (
        len(texts) < 3
        or len(widths) != 1
        or widths & {0, 1}
        or any(text is None for row in texts for text in row)
    ):
        return False
    return all(
        any(is_labelled(text or "") for text in column) for column in zip(*texts, strict=True)
    )


def _row(row: Sequence[list[Block]], texts: Sequence[str | None]) -> list[Block]:
    filled = [text for text in texts if text != ""]
    lines = [text for text in filled if text]
    if len(lines) == len(filled) and sum(map(len, lines)) <= _LONGEST_ROW:
        return [Block((WIDE_GAP.join(lines),))]
    return [block for cell in row for block in cell]
