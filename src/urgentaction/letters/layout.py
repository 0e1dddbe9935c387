"""A letter as the template sets it: its blocks, and where they stand on the sheet.

Measuring in the template takes longer than setting. Most letters surely fit in the largest type;
we know so by adding up the widths of their characters, and only the others are measured.
"""

import re
from functools import cache, lru_cache, partial

from urgentaction.languages.language import codes, language
from urgentaction.letters.breaking import POINT, breakable, is_wider
from urgentaction.letters.letter import Letter
from urgentaction.typesetting.fonts import width_of
from urgentaction.typesetting.pages import Window, Zone, window_for
from urgentaction.typesetting.scripts import Direction, direction_of

# As letter.typ has them: millimetres, points and em.
_MARGINS = 25 + 20
_FOOT = 17
_BODY_SIZE = 11
_ADDRESS_SIZES = (10.5, 10, 9.5, 9)
_RETURN_SIZES = (8, 7.5, 7, 6.5, 6)
_SENDER_SIZE = 9.5
_SENDER_WIDTH = 62
_SENDER_TOP = 15
_LINE = 0.714 + 0.65
_TALL_LINE = 1.1 + 0.65
"""A line of Arabic, or of another script whose letters are taller than ours."""
_TALL = re.compile("[^\u0000-\u058f\u2000-\u20ff]")
_BETWEEN_PARAGRAPHS = 1.25 - 0.65
_FURNITURE = 0.6 + 0.3 + 4 + 2
"""The space around date, subject and signature, in em, and a little to spare."""

_ADDRESS_LINE = 0.714
_BETWEEN_ADDRESS_LINES = 0.45

_BODY_BEGINS = 3
"""Millimetres below what may show in the window."""

_RAGGED = 0.87
"""How much of a line words fill, as a rule."""

_DOT = " · "

Blocks = dict[str, object]


def laid_out(letter: Letter) -> Blocks:
    """Return the blocks of a letter and their places, as letter.typ wants them."""
    window = _window(letter)
    body = partial(breakable, size=_BODY_SIZE, millimetres=window.paper.width - _MARGINS)
    direction = direction_in(letter.language)
    return {
        "sheet": _sheet(window),
        "direction": direction,
        "sender": lines_of(letter.sender, _SENDER_SIZE, _SENDER_WIDTH),
        "wide-sender": any(is_wider(line, _SENDER_SIZE, _SENDER_WIDTH) for line in letter.sender),
        "returns": _returns(letter.return_address, letter.destination, window),
        "zone": _zone(letter.destination, window),
        "destination": lines_of(letter.destination, _ADDRESS_SIZES[0], window.address.width),
        "date_line": body(letter.date_line),
        "note": body(letter.note) if letter.note else None,
        "subject": body(letter.subject),
        "salutation": body(letter.salutation),
        "paragraphs": [body(paragraph) for paragraph in letter.paragraphs],
        "own": list(letter.own),
        "turned": turned(letter.paragraphs, direction),
        "closing": letter.closing,
        "signature": body(letter.signature),
        "mark": letter.mark,
        "size": _BODY_SIZE if _surely_fits(letter, window) else None,
    }


@cache
def direction_in(code: str) -> Direction:
    """Return the way a language (BCP 47) is written."""
    return language(code).direction if code in codes() else "ltr"


def has_room_for_sender(letter: Letter) -> bool:
    """Whether the writer's own address ends above the text, by an estimate on the safe side."""
    measure = _SENDER_WIDTH / (_SENDER_SIZE * POINT)
    lines = sum(_line_count(line, measure) for line in letter.sender)
    return _SENDER_TOP + _address_height(lines, _SENDER_SIZE) <= _window(letter).clear


def return_line(letter: Letter) -> str | None:
    """Return the line above the address, where the window has one and it fits."""
    found = _returns(letter.return_address, letter.destination, _window(letter))
    return str(found["text"]) if found else None


def _window(letter: Letter) -> Window:
    return window_for(letter.posted_from, letter.window)


@cache
def _sheet(window: Window) -> Blocks:
    return {
        "width": window.paper.width,
        "height": window.paper.height,
        "top": window.clear + _BODY_BEGINS,
        "folds": window.folds if window.marked else (),
    }


@lru_cache(maxsize=2048)
def lines_of(lines: tuple[str, ...], size: float, width: float) -> Blocks:
    """Return the lines of an address, the way that most run, and the numbers of those that do not.

    `size` is the type's in points, `width` the block's in millimetres.
    """
    ways = [direction_of(line) for line in lines]
    most: Direction = "rtl" if ways.count("rtl") * 2 > len(ways) else "ltr"
    return {
        "lines": [breakable(line, size, width) for line in lines],
        "direction": most,
        "turned": [at for at, way in enumerate(ways) if way != most],
    }


@lru_cache(maxsize=2048)
def turned(paragraphs: tuple[str, ...], direction: Direction) -> list[int]:
    """Return the numbers of the paragraphs that run another way than this."""
    return [at for at, text in enumerate(paragraphs) if direction_of(text) != direction]


@lru_cache(maxsize=2048)
def _returns(
    address: tuple[str, ...], destination: tuple[str, ...], window: Window
) -> Blocks | None:
    """Return the line that takes a letter back, as large as fits; without the name, if need be."""
    if not (address and window.returns and window.returns_high):
        return None
    grown = bool(_zone(destination, window)["from-bottom"])
    zone = window.returns_high if grown else window.returns
    for text in (_DOT.join(address), _DOT.join(address[1:])):
        largest = zone.width / POINT / max(width_of(text), 1)
        size = next((size for size in _RETURN_SIZES if size <= largest), None)
        if size:
            return _block(zone, size) | {"text": text, "direction": direction_of(text)}
    return None


@lru_cache(maxsize=2048)
def _zone(lines: tuple[str, ...], window: Window) -> Blocks:
    """Return the block of the address: from the top of its zone, or up from its bottom.

    In the largest type in which no line wraps; if there is none, the template measures. A little
    smaller is better than out of the zone, which shows however the sheet slides.
    """
    zone = window.address
    grown = Zone(zone.left, window.highest, zone.width, zone.bottom - window.highest)
    for place in (zone, grown):
        for size in _ADDRESS_SIZES:
            fits = _address_height(len(lines), size) <= place.height
            if fits and not any(is_wider(line, size, zone.width) for line in lines):
                return _block(place, size) | {"from-bottom": place != zone}
    return _block(grown, None) | {"from-bottom": True}


def _block(zone: Zone, size: float | None) -> Blocks:
    return {
        "left": zone.left,
        "top": zone.top,
        "width": zone.width,
        "height": zone.height,
        "size": size,
    }


def _address_height(lines: int, size: float) -> float:
    ems = lines * _ADDRESS_LINE + (lines - 1) * _BETWEEN_ADDRESS_LINES
    return ems * size * POINT


def _surely_fits(letter: Letter, window: Window) -> bool:
    """Whether the body fits in the largest type, by an estimate that errs on the safe side."""
    em = _BODY_SIZE * POINT
    measure = (window.paper.width - _MARGINS) / em
    head = (letter.date_line, letter.note or "", letter.subject, letter.salutation)
    blocks = (*head, *letter.paragraphs, letter.closing, letter.signature)
    ems = sum(_height(text, measure) for text in blocks) + _FURNITURE
    return ems * em <= window.paper.height - window.clear - _BODY_BEGINS - _FOOT


@lru_cache(maxsize=2048)
def _height(paragraph: str, measure: float) -> float:
    """Return the height of a paragraph and the space after it, in em, rather more than less."""
    line = _TALL_LINE if _TALL.search(paragraph) else _LINE
    return _line_count(paragraph, measure) * line + _BETWEEN_PARAGRAPHS


def _line_count(text: str, measure: float) -> int:
    """Return how many lines a text takes in a measure in em, rather more than less."""
    return int(width_of(text) / (measure * _RAGGED)) + 1
