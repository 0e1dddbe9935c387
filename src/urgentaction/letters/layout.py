"""A letter as the template sets it: its blocks, and where they stand on the sheet.

Measuring in the template takes longer than setting. Most letters surely fit in the largest type;
we know so by adding up the widths of their characters, and only the others are measured.
"""

import re
import unicodedata
from functools import cache, lru_cache, partial
from itertools import pairwise

from urgentaction.letters.letter import Letter
from urgentaction.typesetting.fonts import width_of
from urgentaction.typesetting.pages import Window, Zone, window_for
from urgentaction.typesetting.scripts import direction_of

# As letter.typ has them: millimetres, points and em.
_MARGINS = 25 + 20
_FOOT = 17
_BODY_SIZE = 11
_ADDRESS_SIZES = (10.5, 10, 9.5, 9)
_SENDER_SIZE = 9.5
_SENDER_WIDTH = 62
_SENDER_TOP = 15
_LINE = 0.714 + 0.65
_BETWEEN_PARAGRAPHS = 1.25 - 0.65
_FURNITURE = 0.6 + 0.3 + 4 + 2
"""The space around date, subject and signature, in em, and a little to spare."""

_ADDRESS_LINE = 0.714
_BETWEEN_ADDRESS_LINES = 0.45

_POINT = 25.4 / 72
_BODY_BEGINS = 3
"""Millimetres below what may show in the window."""

_RAGGED = 0.87
"""How much of a line words fill, as a rule."""

_LONG_WORD = 14
"""Characters; no shorter word is wider than the narrowest block."""
_WORDS_AND_SPACES = re.compile(r"(\s+)")
_BREAK = "\u200b"


def laid_out(letter: Letter) -> dict[str, object]:
    """Return the blocks of a letter and their places, as letter.typ wants them."""
    window = window_for(letter.posted_from)
    body = partial(breakable, size=_BODY_SIZE, millimetres=window.paper.width - _MARGINS)
    return {
        "sheet": _sheet(window) | {"address": _address(letter.destination, window)},
        "sender": [breakable(line, _SENDER_SIZE, _SENDER_WIDTH) for line in letter.sender],
        "wide-sender": any(_is_wider(line, _SENDER_SIZE, _SENDER_WIDTH) for line in letter.sender),
        "destination": [
            breakable(line, _ADDRESS_SIZES[0], window.address.width) for line in letter.destination
        ],
        "date_line": body(letter.date_line),
        "subject": body(letter.subject),
        "salutation": body(letter.salutation),
        "paragraphs": [body(paragraph) for paragraph in letter.paragraphs],
        "leftward": [
            at for at, text in enumerate(letter.paragraphs) if direction_of(text) == "rtl"
        ],
        "closing": letter.closing,
        "signature": body(letter.signature),
        "mark": letter.mark,
        "size": _BODY_SIZE if _surely_fits(letter, window) else None,
    }


def has_room_for_sender(letter: Letter) -> bool:
    """Whether the writer's own address ends above the text, by an estimate on the safe side."""
    measure = _SENDER_WIDTH / (_SENDER_SIZE * _POINT)
    lines = sum(_line_count(line, measure) for line in letter.sender)
    return (
        _SENDER_TOP + _address_height(lines, _SENDER_SIZE) <= window_for(letter.posted_from).clear
    )


@lru_cache(maxsize=2048)
def breakable(text: str, size: float, millimetres: float) -> str:
    """Return a text in whose words that are wider than this a line may break anywhere.

    `size` is the type's in points. What is put in cannot be seen; other words stay as they are, so
    that an address copied from the page is an address.
    """
    if max(map(len, text.split()), default=0) < _LONG_WORD:
        return text
    return "".join(
        _with_breaks(word) if _is_wider(word, size, millimetres) else word
        for word in _WORDS_AND_SPACES.split(text)
    )


def _with_breaks(word: str) -> str:
    pieces = [word[0]]
    for before, after in pairwise(word):
        pieces.append(after if _belong_together(before, after) else _BREAK + after)
    return "".join(pieces)


def _belong_together(before: str, after: str) -> bool:
    """Whether nothing may come between: an accent and its letter, the parts of an emoji."""
    joined = unicodedata.category(after)[0] == "M" or "\u200d" in {before, after}
    return joined or max(before, after) > "\uffff"


@cache
def _sheet(window: Window) -> dict[str, object]:
    top = window.clear + _BODY_BEGINS
    return {"width": window.paper.width, "height": window.paper.height, "top": top}


@lru_cache(maxsize=2048)
def _address(lines: tuple[str, ...], window: Window) -> dict[str, object]:
    """Return the block of the address: from the top of its zone, or up from its bottom.

    In the largest type in which no line wraps; if there is none, the template measures. A little
    smaller is better than out of the zone, which shows however the sheet slides.
    """
    zone, highest = window.address, window.zone.top
    for top, sizes in ((zone.top, _ADDRESS_SIZES[:2]), (highest, _ADDRESS_SIZES)):
        for size in sizes:
            fits = _address_height(len(lines), size) <= zone.bottom - top
            if fits and not any(_is_wider(line, size, zone.width) for line in lines):
                return _block(zone, size, top)
    return _block(zone, None, highest)


def _block(zone: Zone, size: float | None, top: float) -> dict[str, object]:
    return {
        "left": zone.left,
        "top": top,
        "width": zone.width,
        "height": zone.bottom - top,
        "from-bottom": top != zone.top,
        "size": size,
    }


def _address_height(lines: int, size: float) -> float:
    ems = lines * _ADDRESS_LINE + (lines - 1) * _BETWEEN_ADDRESS_LINES
    return ems * size * _POINT


def _is_wider(line: str, size: float, millimetres: float) -> bool:
    return width_of(line) * size * _POINT > millimetres


def _surely_fits(letter: Letter, window: Window) -> bool:
    """Whether the body fits in the largest type, by an estimate that errs on the safe side."""
    em = _BODY_SIZE * _POINT
    measure = (window.paper.width - _MARGINS) / em
    blocks = (letter.date_line, letter.subject, letter.salutation, letter.closing, letter.signature)
    ems = sum(_height(text, measure) for text in (*letter.paragraphs, *blocks)) + _FURNITURE
    return ems * em <= window.paper.height - window.clear - _BODY_BEGINS - _FOOT


@lru_cache(maxsize=2048)
def _height(paragraph: str, measure: float) -> float:
    """Return the height of a paragraph and the space after it, in em, rather more than less."""
    return _line_count(paragraph, measure) * _LINE + _BETWEEN_PARAGRAPHS


def _line_count(text: str, measure: float) -> int:
    """Return how many lines a text takes in a measure in em, rather more than less."""
    return int(width_of(text) / (measure * _RAGGED)) + 1
