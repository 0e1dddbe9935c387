"""Characters as they stand on a row, put into the order in which they are read.

This undoes the Unicode bidirectional algorithm (UAX #9) for a paragraph that runs from right to
left: right-to-left letters are read from the right, Latin words and numbers from the left. What
the page does not tell is whether groups of digits with spaces between them were kept together: a
plus sign tells.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

Glyph = str
"""A character, or the letters of a ligature in logical order."""
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_RIGHT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ARABIC_DIGIT = re.compile(r"[\u0660-\u0669\u06f0-\u06f9]")
_OPENS = re.compile(r"(?<!\S)[)\]](?=\w)")
_CLOSES = re.compile(r"(?<=\w)[(\[](?!\w)")
_OPENING, _CLOSING = str.maketrans(")]", "(["), str.maketrans("([", ")]")
_LEFTMOST_ADDRESS = re.compile(r"https?://\S+ +")
# One letter a glyph: L left-to-right letter, R right-to-left, E and A digits, S space, N the rest.
# What may be read from the left: Latin letters and digits with all that stands between them.
_LATIN = re.compile(r"[LEA](?:[LEANS]*[LEA])?")
_LEAST_DIGITS = 7
"""Digits in a number whose order is worth a doubt: a phone has them, a date has not."""


def logical(glyphs: Sequence[Glyph]) -> tuple[str, list[str]]:
    """Return the text in logical order, and the numbers whose groups' order is not certain."""
    kinds = "".join(map(_kind, glyphs))
    cuts = list(_stretches(glyphs, kinds, 0, len(glyphs)))
    if "R" not in kinds and "L" in kinds and len(cuts) == 1:
        return "".join(glyphs), []
    forward = bytearray(len(glyphs))
    unsure: list[str] = []
    for found in _LATIN.finditer(kinds):
        for start, end in _stretches(glyphs, kinds, *found.span()):
            if "L" in kinds[start:end]:
                first, stop = _with_signs(glyphs, start, end)
                forward[first:stop] = b"\x01" * (stop - first)
            else:
                _mark_numbers(glyphs, kinds, start, end, forward, unsure)
    return _with_brackets_turned(_read(glyphs, forward)), unsure


def _stretches(
    glyphs: Sequence[Glyph], kinds: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Cut a stretch where its signs say that it is read from the right: "901/26 :UA".

    Read from the left, no sign that ends something stands before a word and after a blank, and no
    bracket stands alone.
    """
    alone = _lonely_brackets(glyphs, kinds, start, end)
    address = _LEFTMOST_ADDRESS.match("".join(glyphs[start:end]))  # behind what it is of
    if address and len(address[0]) < end - start and max(map(len, glyphs[start:end])) == 1:
        yield start, start + len(address[0].rstrip())
        start += len(address[0])
    for place in range(start + 1, end - 1):
        before, after = kinds[place - 1], kinds[place + 1]
        if place in alone or (before == "S" and glyphs[place] in ":,.;" and after in "LEA"):
            stop, following = place, place + 1
            while stop > start and kinds[stop - 1] == "S":
                stop -= 1
            while following < end and kinds[following] == "S":
                following += 1
            if start < stop:
                yield start, stop
            start = following
    yield start, end


def _lonely_brackets(glyphs: Sequence[Glyph], kinds: str, start: int, end: int) -> set[int]:
    """Return the places of brackets without their other half, told by the blanks beside them.

    Their shapes do not tell: extractors turn some of them around.
    """
    alone, opened = set[int](), list[int]()
    for place in range(start + 1, end - 1):
        if glyphs[place] not in "()[]":
            continue
        if kinds[place + 1] == "S":
            if opened:
                opened.pop()
            else:
                alone.add(place)
        elif kinds[place - 1] == "S":
            opened.append(place)
    return alone | set(opened)


def _with_brackets_turned(text: str) -> str:
    """Turn brackets to the words that they stand at: extractors turn some of them around."""
    text = _OPENS.sub(lambda found: found[0].translate(_OPENING), text)
    return _CLOSES.sub(lambda found: found[0].translate(_CLOSING), text)


def _with_signs(glyphs: Sequence[Glyph], start: int, end: int) -> tuple[int, int]:
    """Return where a stretch of Latin words begins and ends with the signs that belong to it."""
    if start and glyphs[start - 1] == "@" and (start == 1 or glyphs[start - 2] in " ("):
        start -= 1
    text = "".join(glyphs[start:end])
    while end < len(glyphs) and glyphs[end] in "/=#&_-" and "/" in text:
        end += 1
    return start, end


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
