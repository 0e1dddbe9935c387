"""Columns that a file stores row by row, as old print drivers do, put back one after another.

A region is a run of lines that share a gutter: white space between two columns that no line
crosses. It is read column by column where both sides are texts of their own, and row by row where
the left side labels the right ("Name:   …") or the rows are those of a sheet's head.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from urgentaction.reading.sources.pdf.lines import Line, segments
from urgentaction.reading.sources.pdf.words import Word
from urgentaction.reading.sources.tables import is_label

Gutter = tuple[float, float]
_HEAD = re.compile(r"[A-Z]{3}\s?\d\d/\d{2,4}/\d{2,4}|\b\d{1,3}/\d\d\b|\b(?:19|20)\d\d\b")
_WORDS_OF_A_HEADING = 2
_MOST_COLUMNS = 8
_ROWS_OF_A_CELL = 12
"""Lines that a cell may have before its neighbour's, where rows are stored cell by cell."""


@dataclass(slots=True)
class _Region:
    gutters: list[Gutter]
    rows: list[Line]
    two_sided: int
    by_cell: bool = False
    """Stored cell by cell, not line by line: a row is as high as its highest cell."""


def in_columns(lines: Sequence[Line]) -> list[Line]:
    """Return the lines in reading order; a line that spans several columns becomes one for each."""
    found: list[Line] = []
    place = 0
    while place < len(lines):
        fields = len(segments(lines[place]))
        region = _grow(lines, place) if 1 < fields <= _MOST_COLUMNS else None
        if region is None:
            found.append(lines[place])
            place += 1
            continue
        found.extend(_read(region))
        place += len(region.rows)
    return found


def _grow(lines: Sequence[Line], start: int) -> _Region:
    """Take lines into a region from `start` on, while one of its gutters stays open."""
    gutters = _gaps(segments(lines[start]))
    kept = _Region(gutters, [lines[start]], 1)
    two_sided, by_cell = 1, False
    for place in range(start + 1, len(lines)):
        line, before = lines[place], lines[max(start, place - _ROWS_OF_A_CELL) : place]
        returns = _returns(before, line)
        if not (returns or _follows(before, line)) or (
            _is_heading(line) and line.left < gutters[0][0]
        ):
            break
        narrowed = _narrowed(gutters, line)
        if not narrowed:
            break
        gutters = narrowed
        if returns or len(split(line, gutters)) > 1:
            two_sided += 1
            by_cell = by_cell or returns
            kept = _Region(gutters, list(lines[start : place + 1]), two_sided, by_cell)
    return _with_tail(kept, lines, start)


def _with_tail(region: _Region, lines: Sequence[Line], start: int) -> _Region:
    """Add the lines below that go on in one column, where it is longer than the others."""
    for line in lines[start + len(region.rows) :]:
        near = region.rows[-1].bottom - line.top < 0.6 * line.height
        if (
            not _follows(region.rows[-_ROWS_OF_A_CELL:], line)
            or len(split(line, region.gutters)) > 1
            or not _narrowed(region.gutters, line)
        ):
            break
        beyond = line.left >= region.gutters[0][1] - 1
        if not beyond and (not near or region.two_sided < 2 or _is_heading(line)):
            break
        region.rows.append(line)
    return region


def _follows(before: Sequence[Line], line: Line) -> bool:
    """Tell that a line stands right below the ones before it."""
    lowest = min(other.bottom for other in before)
    return line.top < lowest + 0.7 * line.height and lowest - line.top < 2.5 * line.height


def _returns(before: Sequence[Line], line: Line) -> bool:
    """Tell that a line stands beside ones before it, as the next cell of their row."""
    beside = [
        other
        for other in before
        if min(other.top, line.top) - max(other.bottom, line.bottom) > 0.3 * line.height
    ]
    return bool(beside) and all(other.right < line.left for other in beside)


def _is_heading(line: Line) -> bool:
    """Tell a line that introduces what stands below all columns ("And copies to:")."""
    words = line.words
    return (
        len(segments(line)) == 1
        and len(words) > _WORDS_OF_A_HEADING
        and words[-1].text.endswith(":")
    )


def _gaps(parts: Sequence[Sequence[Word]]) -> list[Gutter]:
    return [(before[-1].right, after[0].left) for before, after in pairwise(parts)]


def _narrowed(gutters: Sequence[Gutter], line: Line) -> list[Gutter]:
    """Return the gutters that the line leaves open, as narrow as it makes them."""
    least = 0.35 * line.height
    left_open = (_left_open(gutter, line.words) for gutter in gutters)
    return [(left, right) for left, right in left_open if right - left >= least]


def _left_open(gutter: Gutter, words: Sequence[Word]) -> Gutter:
    """Return what the words leave of a gutter; a word across it leaves nothing."""
    left, right = gutter
    for word in words:
        if word.right <= left or word.left >= right:
            continue
        if word.left <= left and word.right >= right:
            return (left, left)
        # The word reaches into the gutter from its own side.
        if word.left < left or right - word.right > word.left - left:
            left = max(left, word.right)
        else:
            right = min(right, word.left)
    return (left, right)


def split(line: Line, gutters: Sequence[Gutter]) -> list[list[Word]]:
    """Return the words that the line has in each column where it has any."""
    return [part for part in _parts(line, gutters) if part]


def _parts(line: Line, gutters: Sequence[Gutter]) -> list[list[Word]]:
    parts: list[list[Word]] = [[] for _ in range(len(gutters) + 1)]
    for word in line.words:
        middle = (word.left + word.right) / 2
        parts[sum(middle > (left + right) / 2 for left, right in gutters)].append(word)
    return parts


def _read(region: _Region) -> list[Line]:
    rows = [_parts(line, region.gutters) for line in region.rows]
    if _labels_beside_values(rows):
        return _by_rows(_with_colons(rows))
    if _is_head(region) or region.two_sided < 2:
        return _by_rows(rows)
    columns = [[Line(part) for part in column if part] for column in zip(*rows, strict=True)]
    if region.by_cell:
        _raise(columns)
    return [line for column in columns for line in column]


def _raise(columns: Sequence[Sequence[Line]]) -> None:
    """Note for each line how far a longer cell beside the line above it has pushed it down."""
    bottoms = sorted({line.bottom for column in columns for line in column})
    for column in columns:
        for above, line in pairwise(column):
            place = bisect_right(bottoms, line.top)
            between = bottoms[place : place + 1]
            if between and between[0] < above.bottom - 0.3 * line.height:
                line.rise = above.bottom - between[0]


def _labels_beside_values(rows: Sequence[Sequence[list[Word]]]) -> bool:
    """Tell a table whose left column only labels its right one."""
    lefts = [" ".join(word.text for word in row[0]) for row in rows if row[0]]
    return len(rows[0]) == 2 and sum(map(is_label, lefts)) * 2 > len(lefts)


def _with_colons(rows: Sequence[Sequence[list[Word]]]) -> Sequence[Sequence[list[Word]]]:
    """Put a colon after labels that a ruled table shows without one."""
    for label, value in rows:
        if label and value and not label[-1].text.endswith(":"):
            label[-1].text += ":"
    return rows


def _is_head(region: _Region) -> bool:
    """Tell the rows of a sheet's head: a few, with its number, index or date."""
    text = "\n".join(line.text for line in region.rows)
    return region.two_sided <= 3 and len(_HEAD.findall(text)) >= 2


def _by_rows(rows: Sequence[Sequence[list[Word]]]) -> list[Line]:
    """Return a line a row; what follows in the value's column alone stays a line of its own."""
    found = []
    for row in rows:
        line = Line([word for part in row for word in part])
        if row[0] and any(row[1:]):
            line.start = next(part for part in row[1:] if part)[0].left
        found.append(line)
    return found
