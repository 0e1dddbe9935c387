"""How a line follows the one above it: on in the paragraph, as a line of its own, as a new block.

A line was ended by the writer if the next line's first word would have fitted behind it; otherwise
the page's width ended it. Space between lines, indents and bullets tell paragraphs apart.
"""

import re
from dataclasses import dataclass
from enum import Enum

from urgentaction.reading.sources.pdf.lines import Line
from urgentaction.reading.sources.pdf.tags import share_paragraph, starts_paragraph
from urgentaction.reading.sources.pdf.words import BOLD, HYPHEN

_ROUTE = re.compile(r"[^\W\d][\w .()/’'-]{0,28}:(?!//)")
_LISTED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s")
_POSTCODE = re.compile(r"\d{4,6},?\s[^\W\da-z]")
_ENDED = (".", "!", "?", ":", ";", "”", "»", "…", ")")
_OPENS = "«‹„“([¿¡"
_STOPS = (".", "!", "?", ":")
_TEXT_WIDTH = 45
"""Characters in a line of running text, at the least; shorter ones may be addresses."""
_LOOSE_LIST = 2.5
"""Distance between two items of one list, at most, as a multiple of the lines' height."""
SAME_SIZE = 0.18
"""How much two lines of one paragraph may differ in height."""
_PROSE = 10
"""Words of running text, at the least."""
_NARROW = 34
"""Characters in a line that fills a third of the page's width."""


class Step(Enum):
    """How a line follows the one above it."""

    JOIN = "the same paragraph goes on"
    LINE = "a line of its own in the same block"
    BLOCK = "a new block"


@dataclass(slots=True)
class Paragraph:
    """Lines of the page that are one line of the text; `step` tells how it follows.

    `left` and `right` are the edges of its column.
    """

    lines: list[Line]
    step: Step
    left: float
    right: float
    has_lost_bullet: bool = False
    """A list item whose bullet the page only draws, as browsers print them."""
    has_no_breaks: bool = False
    """The file makes each line of this column a paragraph, so that none of them holds two lines."""


def step_between(last: Paragraph, line: Line, leading: float, edge: float) -> Step:
    """Tell how a line follows a paragraph; `edge` is where most lines of its column begin."""
    above = last.lines[-1]
    height = max(line.height, above.height)
    pitch = above.bottom - line.bottom - line.rise
    if line.item and last.lines[0].item and pitch < _LOOSE_LIST * height:
        return Step.LINE
    if pitch > (leading + 0.2) * height or abs(line.height - above.height) > SAME_SIZE * height:
        return Step.BLOCK
    if last.has_no_breaks and share_paragraph(above, line) and _is_full(last, line):
        return Step.JOIN
    if _begins_listed(line) and not _is_day_of_sentence(above, line):
        return Step.LINE if _begins_listed(last.lines[0]) else Step.BLOCK
    step = _step_by_type(above, line) or _step_by_edge(last, line, edge)
    if step is None and starts_paragraph(above, line):
        return Step.LINE
    return step or (Step.JOIN if fills(above, line, last.right) else Step.LINE)


def _step_by_type(above: Line, line: Line) -> Step | None:
    """Tell by punctuation and type that a line begins something; None where they do not tell."""
    last = above.words[-1].text
    if last.endswith(";") and not line.words[0].text[:1].islower():
        return Step.LINE
    if last.endswith(_STOPS) and _is_capitals(line) and not _is_capitals(above):
        return None if _is_in_brackets(above, line) else Step.BLOCK
    if _is_bold(above) != _is_bold(line) and not _reads_on(above, line):
        return Step.LINE
    return None


def _step_by_edge(last: Paragraph, line: Line, edge: float) -> Step | None:
    """Tell by its left edge that a line begins something; None where that does not tell."""
    if _goes_back(last, line):
        return Step.BLOCK
    if _is_indented(last, line, edge):
        is_running = len(last.lines) > 1 or len(last.lines[-1].text) > _TEXT_WIDTH
        return Step.BLOCK if is_running else Step.LINE
    return None


def _begins_listed(line: Line) -> bool:
    return line.item or _LISTED.match(line.text) is not None


def _is_day_of_sentence(above: Line, line: Line) -> bool:
    """Tell "am / 20. Februar" from an item "20. …": the sentence above has not ended."""
    last = above.words[-1].text
    return not line.item and line.text[:1].isdigit() and last.isalpha() and last.islower()


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


def _is_full(last: Paragraph, line: Line) -> bool:
    """Tell that a paragraph's last line leaves no room for a word, even if that may be broken."""
    first = line.words[0]
    slack = last.right - last.lines[-1].right - max(first.right - first.left, width_of_first(line))
    return slack < 1.5 * line.height


def fills(above: Line, line: Line, right: float) -> bool:
    """Tell that the line below begins because the one above was full, not because it was ended."""
    if above.words[-1].text.endswith(HYPHEN):
        return True
    slack = right - above.right - width_of_first(line)
    if slack > 0.9 * line.height:
        return False
    if _begins_anew(above, line) and not _is_in_brackets(above, line):
        return False
    # Within a quarter of a line's height the column's edge is not known well enough to tell.
    if slack < -0.25 * line.height or (slack < 0 and len(above.text) >= _TEXT_WIDTH):
        return True
    return _reads_on(above, line) and slack < 0.5 * line.height


def _is_in_brackets(above: Line, line: Line) -> bool:
    """Tell that a bracket opened on the line above is closed on this one."""
    opened = above.text.rpartition("(")[1:]
    closed = line.text.partition(")")
    return bool(opened[0] and closed[1]) and ")" not in opened[1] and "(" not in closed[0]


def is_prose(paragraph: Paragraph) -> bool:
    """Tell running text of several lines from lines of an address that belong together."""
    words = [word.text for line in paragraph.lines for word in line.words]
    lower = sum(word[:1].islower() for word in words)
    return len(paragraph.lines) > 1 and len(words) >= _PROSE and lower >= 0.45 * len(words)


def was_cut(above: Line, line: Line, right: float) -> bool:
    """Tell that a full line without a sentence's end was cut by the column's width."""
    slack = right - above.right - width_of_first(line)
    ended = above.words[-1].text.endswith(_ENDED) or _ROUTE.match(above.text) is not None
    return slack < -0.25 * line.height and not ended


def width_of_first(line: Line) -> float:
    """Return the width of what would have had to fit above: a space and the first word.

    An opening mark that stands alone, as in French, stays with the word after it.
    """
    space = 0.22 * line.height
    word, *others = line.words
    if len(word.text) == 1 and word.text in _OPENS and others:
        return others[0].right - word.left + space
    first = re.split(r"(?<=[-/–—])(?=\w)", word.text, maxsplit=1)[0]
    return (word.right - word.left) * len(first) / len(word.text) + space


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
