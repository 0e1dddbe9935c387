"""Lines gathered into flows, texts that run down one column, and the flows put into reading order.

The stored order decides; geometry overrules it only where a flow stands above another, over the
same width, and is stored after it (heads, feet, text boxes).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from urgentaction.reading.sources.pdf.lines import Line
from urgentaction.reading.sources.pdf.steps import width_of_first
from urgentaction.reading.sources.tables import is_label

_MOST_FLOWS = 400
"""Comparing flows costs the square of their number; a page with more is left in stored order."""
_LABEL_LINES = 3
"""Lines that a label may be broken into."""
_LEAST_LINES = 4
_RUNNING = 40
"""Lines, and characters in a line, of running text, at the least."""


@dataclass(slots=True)
class Flow:
    """Lines down one column; `right` is where the column ends, known once its neighbours are."""

    lines: list[Line]
    right: float = 0.0

    @property
    def left(self) -> float:
        """The leftmost edge."""
        return min(line.left for line in self.lines)

    @property
    def widest(self) -> float:
        """The right end of the longest line."""
        return max(line.right for line in self.lines)

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.lines[0].top

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.lines[-1].bottom


def flows_of(lines: Sequence[Line], page_right: float) -> list[Flow]:
    """Return the flows of a page in reading order, each with its right edge."""
    flows = _gathered(lines)
    if len(flows) > _MOST_FLOWS:
        for flow in flows:
            flow.right = max(page_right, flow.widest)
        return flows
    flows = _apart(flows)
    for flow in flows:
        flow.right = _right_edge(flow, flows, page_right)
    return _in_order(_with_labels(flows))


def _gathered(lines: Sequence[Line]) -> list[Flow]:
    flows: list[Flow] = []
    left = right = 0.0
    for line in lines:
        above = flows[-1].lines[-1] if flows else None
        if above is not None and _runs_on(above, line, left, right):
            flows[-1].lines.append(line)
            left, right = min(left, line.left), max(right, line.right)
        else:
            flows.append(Flow([line]))
            left, right = line.left, line.right
    return flows


def _runs_on(above: Line, line: Line, left: float, right: float) -> bool:
    if line.top >= above.top - 0.3 * above.height or above.bottom - line.top > 4 * line.height:
        return False
    if line.left > right or line.right < left:
        return False
    centred = abs((line.left + line.right) - (above.left + above.right)) < 2 * line.height
    return centred or line.left > left - 3 * line.height


def _apart(flows: list[Flow]) -> list[Flow]:
    """Cut a flow where another begins beside it: there a full-width text turns into a column."""
    found: list[Flow] = []
    for place, flow in enumerate(flows):
        following = flows[place + 1] if place + 1 < len(flows) else None
        found.extend(_cut(flow, following) if following else [flow])
    return found


def _cut(flow: Flow, beside: Flow) -> list[Flow]:
    """Cut a flow at the upper edge of the one stored after it, if that stands beside its end."""
    if beside.top <= flow.bottom:
        return [flow]
    first = next(
        (at for at, line in enumerate(flow.lines) if line.bottom < beside.top - 0.3 * line.height),
        None,
    )
    if not first or any(
        line.right > beside.lines[0].left and line.left < beside.lines[0].right
        for line in flow.lines[first:]
    ):
        return [flow]
    return [Flow(flow.lines[:first]), Flow(flow.lines[first:])]


def _right_edge(flow: Flow, flows: Sequence[Flow], page_right: float) -> float:
    """Return where a column ends: at the page's margin, or before the column to the right of it.

    Columns side by side are mostly of one width, so the last one's width tells the others'.
    """
    beside = [
        other.left
        for other in flows
        if other.left > flow.widest and other.top > flow.bottom and other.bottom < flow.top
    ]
    if not beside:
        return flow.widest if _is_narrow_text(flow) else max(page_right, flow.widest)
    nearest = min(beside)
    height = flow.lines[0].height
    gap = (nearest - flow.left) - (page_right - max(beside)) if len(beside) < 4 else 0.0
    if not 0.3 * height <= gap <= 5 * height:
        gap = 0.9 * height
    return max(flow.widest, nearest - gap)


def _is_narrow_text(flow: Flow) -> bool:
    """Tell running text beside a picture or an empty column: nearly every line is full."""
    pairs = list(pairwise(flow.lines))
    if len(pairs) < _LEAST_LINES or sum(len(line.text) for line in flow.lines) < _RUNNING * len(
        flow.lines
    ):
        return False
    full = sum(1 for above, line in pairs if above.right + width_of_first(line) > flow.widest)
    return full >= 0.8 * len(pairs)


def _with_labels(flows: list[Flow]) -> list[Flow]:
    """Join a column of bare labels with the column of values stored after it, row by row."""
    found: list[Flow] = []
    for flow in flows:
        labels = found[-1] if found else None
        if labels and _is_beside(labels, flow) and _is_one_label(labels):
            found[-1] = Flow(_row_of_one(labels.lines, flow.lines), flow.right)
        elif labels and _is_beside(labels, flow) and _are_labels(labels, flow):
            found[-1] = Flow(_rows(labels.lines, flow.lines), flow.right)
        else:
            found.append(flow)
    return found


def _is_beside(labels: Flow, values: Flow) -> bool:
    return values.left > labels.widest and _share_row(labels.lines[0], values.lines[0])


def _is_one_label(labels: Flow) -> bool:
    """Tell a label that its narrow cell has broken into lines."""
    lines = [line.text for line in labels.lines]
    only_last_ends = not any(line.endswith(":") for line in lines[:-1])
    return 1 < len(lines) <= _LABEL_LINES and only_last_ends and is_label(" ".join(lines))


def _row_of_one(labels: Sequence[Line], values: Sequence[Line]) -> list[Line]:
    first, *rest = values
    row = Line([*(word for label in labels for word in label.words), *first.words])
    if not labels[-1].words[-1].text.endswith(":"):
        labels[-1].words[-1].text += ":"
    row.start, row.bottom, row.top = first.left, first.bottom, first.top
    return [row, *rest]


def _are_labels(labels: Flow, values: Flow) -> bool:
    if not all(is_label(line.text) for line in labels.lines):
        return False
    return all(any(_share_row(label, value) for value in values.lines) for label in labels.lines)


def _rows(labels: Sequence[Line], values: Sequence[Line]) -> list[Line]:
    rows = []
    for value in values:
        label = next((label for label in labels if _share_row(label, value)), None)
        row = Line([*label.words, *value.words]) if label else value
        row.start = value.left
        rows.append(row)
    return rows


def _share_row(one: Line, other: Line) -> bool:
    return min(one.top, other.top) - max(one.bottom, other.bottom) > 0.5 * min(
        one.height, other.height
    )


def _in_order(flows: list[Flow]) -> list[Flow]:
    """Sort flows so that none comes before one that stands above it, else as they are stored."""
    waiting = dict(enumerate(flows))
    above = {
        place: {other for other in waiting if other != place and _stands_above(flows[other], flow)}
        for place, flow in waiting.items()
    }
    found = []
    while waiting:
        ready = next((place for place in waiting if not above[place] & waiting.keys()), None)
        place = next(iter(waiting)) if ready is None else ready
        found.append(waiting.pop(place))
    return found


def _stands_above(upper: Flow, lower: Flow) -> bool:
    overlap = min(upper.widest, lower.widest) - max(upper.left, lower.left)
    return overlap > 0 and upper.bottom >= lower.top - 0.3 * lower.lines[0].height
