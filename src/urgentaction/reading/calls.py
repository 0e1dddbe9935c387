"""Calls: what the authorities are asked, as a list's items; how-to and reporting lines are none."""

import re

from urgentaction.reading.labels import word_pattern
from urgentaction.reading.lines import is_furniture, is_how_to
from urgentaction.reading.sheet import NUMBERED, Passage

_RUN_TOGETHER = re.compile(
    r"(?<=[;.:])\s+(?=[?•▪●◦◼\uf0a7\uf0b7\uf0d8\uf076]\s+\w)|(?<=;)\s+(?=[A-Z])"
)
"""Between items that a page ran together; without a bullet the next must begin like a call."""
_SUB_STEP = re.compile(r"(?:either|or|entweder|oder|soit|ou)\b", re.IGNORECASE)


def items(lines: list[Passage], tongues: tuple[str, ...]) -> list[Passage]:
    """Return the items of the list in these lines, each with the lines that go on with it."""
    found: list[Passage] = []
    is_open = False
    blank_before = False
    for line in (piece for one in lines for piece in _apart(one, tongues)):
        if not line:
            blank_before = True
            continue
        starts = line.is_bullet() or NUMBERED.match(line.text) is not None
        inside = is_open and not blank_before and found[-1].is_bullet() and not _ended(found[-1])
        if starts or (not inside and _begins_like_a_call(line, tongues)):
            found.append(line)
            is_open = True
        elif (
            is_open
            and not is_furniture(line, tongues)
            and _goes_on(found[-1], line, blank=blank_before)
        ):
            found[-1] = Passage(line.sheet, found[-1].start, line.end)
        else:
            is_open = False
        blank_before = False
    return found


def _apart(line: Passage, tongues: tuple[str, ...]) -> list[Passage]:
    """Cut a line on which a page ran several items together: "• free her; • let her go"."""
    found, place = [], 0
    for match in _RUN_TOGETHER.finditer(line.text):
        behind = line.cut(match.end())
        if not behind.is_bullet() and not _begins_like_a_call(behind, tongues):
            continue
        found.append(line.cut(place, match.start()))
        place = match.end()
    return [*found, line.cut(place)] if found else [line]


def _begins_like_a_call(line: Passage, tongues: tuple[str, ...]) -> bool:
    return (
        len(line.text.split()) > 3
        and word_pattern("asking", tongues).match(line.folded.strip()) is not None
    )


def _goes_on(item: Passage, line: Passage, *, blank: bool) -> bool:
    """Tell whether a line without a bullet belongs to the item above."""
    goes_on = line.text.lstrip()[:1].islower()
    return (not _ended(item) and goes_on) if blank else (not _ended(item) or goes_on)


def _ended(item: Passage) -> bool:
    return item.text.rstrip().endswith((";", ".", "!", "?", ":", "؛", "。"))


def is_call(item: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell an ask of the authorities from a step of a how-to list."""
    text = item.after_bullet()
    if len(text.text.split()) < 3 or text.text.rstrip().endswith(":"):
        return False
    if _SUB_STEP.match(text.text) or is_how_to(text, tongues):
        return word_pattern("asking", tongues).match(
            text.folded
        ) is not None and not _SUB_STEP.match(text.text)
    return True
