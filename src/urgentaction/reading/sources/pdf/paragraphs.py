"""Lines of a flow joined into paragraphs, or kept apart where the writer ended them.

A line was ended by the writer if the next line's first word would have fitted behind it;
otherwise the page's width ended it. Paragraphs are told apart by the space between them, by
indents and by bullets.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from urgentaction.reading.sources.pdf.flows import Flow
from urgentaction.reading.sources.pdf.lines import Line
from urgentaction.reading.sources.pdf.words import BOLD, HYPHEN

_ROUTE = re.compile(r"[^\W\d][\w .()/’'-]{0,28}:(?!//)")
_LISTED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s")
_POSTCODE = re.compile(r"\d{4,6},?\s[^\W\da-z]")
_ENDED = (".", "!", "?", ":", ";", "”", "»", "…", ")")
_STOPS = (".", "!", "?", ":")
_TEXT_WIDTH = 45
"""Characters in a line of running text, at the least; shorter ones may be addresses."""
_NARROW = 34
"""Characters in a line that fills a third of the page's width."""


class Step(Enum):
    """How a line follows the one above it."""

    JOIN = "the same paragraph goes on"
    LINE = "a line of its own in the same block"
    BLOCK = "a new block"


@dataclass(slots=True)
class Paragraph:
    """Lines of the page that are one line of the text; `step` tells how it follows."""

    lines: list[Line]
    step: Step
    right: float
    has_lost_bullet: bool = False
    """A list item whose bullet the page only draws, as browsers print them."""


def leading_of(flows: Iterable[Flow]) -> float:
    """Return the usual distance from line to line, as a multiple of the lines' height.

    The least distance that is not rare: where most paragraphs are one line long, the commonest is
    the space between paragraphs.
    """
    counts: Counter[float] = Counter()
    for flow in flows:
        for above, line in pairwise(flow.lines):
            ratio = (above.bottom - line.bottom) / max(line.height, above.height)
            if 0.7 < ratio < 1.9:
                counts[round(ratio * 20) / 20] += 1
    total = sum(counts.values())
    usual = [ratio for ratio, count in counts.items() if count >= 2 and count * 12 >= total]
    return min(min(usual, default=1.05), 1.6)


def paragraphs_of(flow: Flow, leading: float) -> list[Paragraph]:
    """Return the paragraphs of a flow, in order."""
    found: list[Paragraph] = []
    indented = _text_edge(flow)
    for line in flow.lines:
        last = found[-1] if found else None
        step = step_between(last, line, leading, indented) if last else Step.BLOCK
        if last and step is Step.JOIN:
            last.lines.append(line)
        else:
            found.append(Paragraph([line], step, flow.right))
    _give_bullets(found, indented)
    return found


def _give_bullets(paragraphs: Sequence[Paragraph], edge: float) -> None:
    """Mark the items of lists without bullets: set in, each but the last ending in ";"."""
    group: list[Paragraph] = []
    for paragraph in [*paragraphs, None]:
        if group and (paragraph is None or paragraph.step is Step.BLOCK):
            if len(group) > 1 and all(
                item.lines[-1].words[-1].text.endswith(";") for item in group[:-1]
            ):
                for item in group:
                    item.has_lost_bullet = not item.lines[0].item
            group = []
        first = paragraph.lines[0] if paragraph else None
        if (
            paragraph
            and first
            and (group or paragraph.step is Step.BLOCK)
            and first.left > edge + first.height
        ):
            group.append(paragraph)


def _text_edge(flow: Flow) -> float:
    """Return where most lines of the flow begin."""
    edges = Counter(round(line.left) for line in flow.lines)
    return float(edges.most_common(1)[0][0])


def step_between(last: Paragraph, line: Line, leading: float, edge: float) -> Step:
    """Tell how a line follows a paragraph; `edge` is where most lines of its column begin."""
    above = last.lines[-1]
    height = max(line.height, above.height)
    pitch = above.bottom - line.bottom
    if pitch > (leading + 0.2) * height or abs(line.height - above.height) > 0.18 * height:
        return Step.BLOCK
    if line.item or _LISTED.match(line.text):
        return Step.LINE if last.lines[0].item or _LISTED.match(last.lines[0].text) else Step.BLOCK
    if above.words[-1].text.endswith(";") and not line.words[0].text[:1].islower():
        return Step.LINE
    if above.words[-1].text.endswith(_STOPS) and _is_capitals(line) and not _is_capitals(above):
        return Step.BLOCK
    if _is_bold(above) != _is_bold(line) and not _reads_on(above, line):
        return Step.LINE
    if _goes_back(last, line):
        return Step.BLOCK
    if _is_indented(last, line, edge):
        return Step.BLOCK if len(last.lines) > 1 or len(above.text) > _TEXT_WIDTH else Step.LINE
    return Step.JOIN if fills(above, line, last.right) else Step.LINE


def _is_capitals(line: Line) -> bool:
    return len(line.words) > 1 and line.text.isupper()


def _is_bold(line: Line) -> bool:
    return all(word.style & BOLD for word in line.words)


def _reads_on(above: Line, line: Line) -> bool:
    return line.words[0].text[:1].islower() and not above.words[-1].text.endswith(_ENDED)


def _goes_back(last: Paragraph, line: Line) -> bool:
    """Tell a line that stands at the margin again, after an item with a hanging indent."""
    first = last.lines[0]
    return (
        len(last.lines) > 1
        and first.item
        and last.lines[1].left > first.left + 0.3 * line.height >= line.left + 0.3 * line.height
    )


def _is_indented(last: Paragraph, line: Line, edge: float) -> bool:
    """Tell a first line set in from the margin; not the hanging lines of an item or a value."""
    above = last.lines[-1]
    if (
        last.lines[0].start > last.lines[0].left
        and line.left <= last.lines[0].start + 0.5 * line.height
    ):
        return False
    inset = line.left - max(above.left, edge) if len(last.lines) > 1 else line.left - above.left
    centred = abs((line.left + line.right) - (above.left + above.right)) < line.height
    return 0.7 * line.height < inset and not centred


def fills(above: Line, line: Line, right: float) -> bool:
    """Tell that the line below begins because the one above was full, not because it was ended."""
    if above.words[-1].text.endswith(HYPHEN):
        return True
    slack = right - above.right - _width_of_first(line)
    if slack > 0.9 * line.height:
        return False
    if _begins_anew(above, line):
        return False
    # Within a quarter of a line's height the column's edge is not known well enough to tell.
    if slack < -0.25 * line.height or (slack < 0 and len(above.text) >= _TEXT_WIDTH):
        return True
    return _reads_on(above, line) and slack < 0.5 * line.height


def _width_of_first(line: Line) -> float:
    """Return the width of what would have had to fit above: a space and the first word."""
    word = line.words[0]
    first = re.split(r"(?<=[-/–—])(?=\w)", word.text, maxsplit=1)[0]
    return (word.right - word.left) * len(first) / len(word.text) + 0.22 * line.height


def _begins_anew(above: Line, line: Line) -> bool:
    """Tell a line of an address that starts something: a label, a number, a capital.

    In a column of a third of the page every line is full, and a capital after a capital has to do:
    a line of an address cut in two costs less than a name run into an office.
    """
    last, first = above.words[-1].text, line.words[0].text
    if _POSTCODE.match(line.text) and (last[-1].isdigit() or last.endswith(",")):
        return True
    if len(above.text) >= _TEXT_WIDTH:
        return False
    if _ROUTE.match(line.text) or line.text.startswith("+") or _POSTCODE.match(line.text):
        return True
    if first[:1].islower():
        return False
    narrow = len(above.text) < _NARROW and not last[:1].islower() and not _ROUTE.match(above.text)
    return narrow or last.endswith((",", ".", ";", ":"))
