"""Addresses side by side in a plain text: columns, told by wide gaps at one place.

"Chief of Staff          Governor of Orlesk" and the lines below it become two blocks.
"""

import re
from collections import Counter

from urgentaction.reading.sheet import Passage

_GAP = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_LEAST_ROWS = 3
_SLACK = 2
"""Characters by which the second column may start further left or right."""


def side_by_side(lines: list[Passage]) -> list[Passage]:
    """Return the lines with columns put one below the other, a blank line between them."""
    if not any(_GAP.search(line.text) for line in lines):
        return lines
    found: list[Passage] = []
    place = 0
    while place < len(lines):
        end = place
        while end < len(lines) and lines[end]:
            end += 1
        found.extend(_apart(lines[place:end]))
        if end < len(lines):
            found.append(lines[end])
        place = end + 1
    return found


def _apart(group: list[Passage]) -> list[Passage]:
    column = _second_column(group)
    if column is None:
        return group
    left, right = _split(group, column)
    return [*_apart(left), group[0].cut(0, 0), *_apart(right)]


def _second_column(group: list[Passage]) -> int | None:
    """Return where the second column starts, from the line's start; None where there is none."""
    starts = Counter(
        gap.end() + _indent(line) for line in group if (gap := _last_gap(line)) is not None
    )
    if not starts:
        return None
    column, _count = starts.most_common(1)[0]
    rows = sum(count for start, count in starts.items() if abs(start - column) <= _SLACK)
    return column if rows >= max(_LEAST_ROWS, 0.5 * len(group)) else None


def _last_gap(line: Passage) -> re.Match[str] | None:
    """Return the gap before the second column; a gap behind a label's colon is none."""
    gaps = [gap for gap in _GAP.finditer(line.text) if line.text[gap.start() - 1] != ":"]
    return gaps[-1] if gaps else None


def _indent(line: Passage) -> int:
    return line.start - (line.sheet.text.rfind("\n", 0, line.start) + 1)


def _split(group: list[Passage], column: int) -> tuple[list[Passage], list[Passage]]:
    left: list[Passage] = []
    right: list[Passage] = []
    for line in group:
        gap = _last_gap(line)
        indent = _indent(line)
        if gap is not None and abs(gap.end() + indent - column) <= _SLACK:
            left.append(line.cut(0, gap.start()))
            right.append(line.cut(gap.end()))
        elif indent >= column - _SLACK:
            right.append(line)
        else:
            left.append(line)
    return left, right
