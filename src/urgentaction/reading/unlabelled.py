"""Addresses and letters that stand under no label, found by their looks."""

import re
from dataclasses import replace

from urgentaction.reading.labels import Mark, marks_in, word_pattern
from urgentaction.reading.lines import is_how_to, is_prose
from urgentaction.reading.parts import Part, Parts, opens_letter
from urgentaction.reading.printed_dates import is_date
from urgentaction.reading.sheet import NUMBERED, Passage
from urgentaction.reading.standing import ROUTES

_SENTENCE_BREAK = re.compile(r"[^\W\d_]{4,}[.!?]\s+[^\W\d_]\w+\s+[^\W\d_a-z]?[a-zà-ÿ]+\s")


def gather_unlabelled_addresses(parts: Parts, tongues: tuple[str, ...]) -> Parts:
    """Open a part for addresses that stand under no label.

    Where a sheet lists them after its calls or its how-to.
    """
    if any(part.filled for part in parts.of("addressees")):
        return parts
    for place, part in enumerate(parts.parts):
        if part.kind not in ("head", "calls", "after", "deadline", "languages"):
            continue
        start = _first_address_line(part.lines, parts.marks, tongues)
        while start is not None and is_date(part.lines[start], tongues):
            start += 1  # a letter's own date
        if start is None and part.kind == "calls":
            start = _bare_addresses(part.lines, tongues)
        if start is None:
            continue
        opened = [
            replace(part, lines=part.lines[:start]),
            *_until_letter(part.lines[start:], tongues),
        ]
        parts.parts[place : place + 1] = opened
        return parts
    return parts


def _until_letter(lines: list[Passage], tongues: tuple[str, ...]) -> list[Part]:
    """Return the part of addresses, and the letter that follows them."""
    for place, line in enumerate(lines):
        if opens_letter(line, tongues) and place:
            return [Part("addressees", None, lines[:place]), Part("letter", None, lines[place:])]
    return [Part("addressees", None, lines)]


def _bare_addresses(lines: list[Passage], tongues: tuple[str, ...]) -> int | None:
    """Return the line where addresses without any route begin.

    Short lines behind the last item of a list.
    """
    last = max(
        (
            place
            for place, line in enumerate(lines)
            if line and (line.is_bullet() or is_prose(line))
        ),
        default=None,
    )
    if last is None:
        return None
    start = last + 1
    while start < len(lines) and (
        not lines[start]
        or (not lines[start - 1].text.rstrip().endswith((".", ";")) and lines[start - 1])
    ):
        start += 1
    rest = [line for line in lines[start:] if line]
    if len(rest) < 3 or any(
        is_how_to(line, tongues) or is_prose(line) or len(line.text) > 80 for line in rest
    ):
        return None
    return start


def _first_address_line(
    lines: list[Passage], marks: list[Mark], tongues: tuple[str, ...]
) -> int | None:
    """Return the line where a block of routes begins.

    Going up from its first route over short lines.
    """
    routes = [mark for mark in marks if mark.key in ROUTES]
    for place, line in enumerate(lines):
        inside = marks_in(routes, line)
        if (
            not inside
            or line.is_bullet()
            or is_how_to(line, tongues)
            or _is_running_text(line, inside[0])
        ):
            continue
        start = place
        while start and (
            may_be_address(lines[start - 1], routes, tongues)
            or _is_remark_under_title(lines, start - 1, tongues)
        ):
            start -= 1
        while start < place and not lines[start]:
            start += 1
        return start
    return None


def _is_running_text(line: Passage, route: Mark) -> bool:
    """Tell a sentence that mentions an e-mail address from an address block on one line."""
    before = line.cut(0, route.start - line.start)
    words = before.text.split()
    lower = sum(word[:1].islower() for word in words)
    if _SENTENCE_BREAK.search(before.text):
        return True
    return (
        is_prose(before) and lower >= 0.45 * len(words) and not any(map(str.isdigit, before.text))
    )


def _is_remark_under_title(lines: list[Passage], place: int, tongues: tuple[str, ...]) -> bool:
    """Tell whether a sentence stands between an official and the routes.

    "please do not send post".
    """
    above = next((line for line in reversed(lines[max(0, place - 3) : place]) if line), None)
    return (
        above is not None
        and bool(lines[place])
        and 1 < len(above.text.split()) <= 8
        and not is_prose(above)
        and word_pattern("role", tongues).search(above.folded) is not None
    )


def may_be_address(line: Passage, routes: list[Mark], tongues: tuple[str, ...]) -> bool:
    """Tell whether a line above a route may belong to its address: short, and no sentence."""
    if not line:
        return True
    if line.is_bullet() or is_how_to(line, tongues):
        return False
    if marks_in(routes, line):
        return True
    if NUMBERED.match(line.text):
        line = line.after_bullet()
    return (
        not is_prose(line)
        and not line.text[:1].islower()  # the end of a sentence above
        and len(line.text) <= 110
        and not line.text.rstrip().endswith((";", ":"))
    )
