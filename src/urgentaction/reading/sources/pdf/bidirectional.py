"""Characters as they stand on a row, put into the order in which they are read.

This undoes the Unicode bidirectional algorithm (UAX #9) for a paragraph that runs from right to
left: right-to-left letters are read from the right, Latin words and numbers from the left. What
the page does not tell is whether groups of digits with spaces between them were kept together: a
plus sign tells.
"""

import re
from collections.abc import Sequence
from itertools import groupby

Glyph = str
"""A character, or the letters of a ligature in logical order."""
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_RIGHT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ARABIC_DIGIT = re.compile(r"[\u0660-\u0669\u06f0-\u06f9]")
# One letter a glyph: L left-to-right letter, R right-to-left, E and A digits, S space, N the rest.
# What may be read from the left: Latin letters and digits with all that stands between them.
_LATIN = re.compile(r"[LEA](?:[LEANS]*[LEA])?")
_LEAST_DIGITS = 7
"""Digits in a number whose order is worth a doubt: a phone has them, a date has not."""


def logical(glyphs: Sequence[Glyph]) -> tuple[str, list[str]]:
    """Return the text in logical order, and the numbers whose groups' order is not certain."""
    kinds = "".join(map(_kind, glyphs))
    if "R" not in kinds and "L" in kinds:
        return "".join(glyphs), []
    forward = bytearray(len(glyphs))
    unsure: list[str] = []
    for found in _LATIN.finditer(kinds):
        start, end = found.span()
        if "L" in found[0]:
            forward[start:end] = b"\x01" * (end - start)
        else:
            _mark_numbers(glyphs, kinds, start, end, forward, unsure)
    return _read(glyphs, forward), unsure


def _kind(glyph: Glyph) -> str:
    if glyph == " ":
        return "S"
    if _ARABIC_DIGIT.match(glyph):
        return "A"
    if _RIGHT.match(glyph):
        return "R"
    if glyph.isdigit():
        return "E"
    return "L" if glyph[0].isalpha() else "N"


def _mark_numbers(
    glyphs: Sequence[Glyph], kinds: str, start: int, end: int, forward: bytearray, unsure: list[str]
) -> None:
    """Mark what is read from the left in a stretch of digits, signs and spaces."""
    before = glyphs[start - 1] if start else ""
    if before == "+" and (start < 2 or glyphs[start - 2] in " :)"):
        # The plus stands on the left: the whole number was kept together.
        forward[start - 1 : end] = b"\x01" * (end - start + 1)
        return
    for kind, group in groupby(
        range(start, end), key=lambda place: _in_number(glyphs, kinds, place)
    ):
        places = list(group)
        if kind:
            forward[places[0] : places[-1] + 1] = b"\x01" * len(places)
    digits = sum(kinds.count(kind, start, end) for kind in "EA")
    after = glyphs[end] if end < len(glyphs) else ""
    if " " in glyphs[start:end] and digits >= _LEAST_DIGITS and after != "+":
        unsure.append(_read(glyphs[start:end], forward[start:end]))


def _in_number(glyphs: Sequence[Glyph], kinds: str, place: int) -> bool:
    """Tell a digit, or a single separator between two digits of one kind (rule W4)."""
    if kinds[place] in "EA":
        return True
    if place == 0 or place + 1 >= len(kinds) or kinds[place - 1] != kinds[place + 1]:
        return False
    around = kinds[place - 1]
    return (around == "E" and glyphs[place] in "+-.,:/") or (
        around == "A" and glyphs[place] in ".,:/٫٬"
    )


def _read(glyphs: Sequence[Glyph], forward: Sequence[int]) -> str:
    """Read the runs from the right, those that are marked each from the left."""
    pieces = []
    for is_forward, group in groupby(
        range(len(glyphs) - 1, -1, -1), key=lambda place: forward[place]
    ):
        places = list(group)
        if is_forward:
            pieces.append("".join(glyphs[place] for place in reversed(places)))
        else:
            pieces.append("".join(glyphs[place].translate(_MIRRORED) for place in places))
    return "".join(pieces)
