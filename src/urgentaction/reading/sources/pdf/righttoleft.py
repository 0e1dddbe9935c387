"""Words of a page that runs from right to left, rebuilt from where its characters stand.

The extractor's own order tears numbers, phones and addresses there. Characters are gathered into
rows, rows cut at wide gaps, and each piece put into logical order (bidirectional.py). The places
given back are measured from the page's right edge, so that all that comes after works as on any
other page.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from urgentaction.reading.sources.pdf.bidirectional import Glyph, logical
from urgentaction.reading.sources.pdf.words import Character, Word
from urgentaction.reading.sources.source import Finds
from urgentaction.wording import _

_WIDE_GAP = 0.85
_SPACE = 0.13
"""Gaps that part columns and words, as a part of the characters' height."""
_JOINER = "\u200d"
"""It has shaped the letters beside it, and is no letter itself."""

Row = list[Character]


def words_right_to_left(characters: Iterable[Character], width: float, finds: Finds) -> list[Word]:
    """Return the words in logical order, row by row, their places measured from the right edge."""
    found: list[Word] = []
    for row in _rows(characters):
        for piece in reversed(_pieces(_in_sight(row))):
            text, unsure = logical(_glyphs(piece))
            for number in unsure:
                finds.doubt(_("The order of the groups of this number is not certain."), number)
            found.extend(_words(text, piece, width))
    return found


def _rows(characters: Iterable[Character]) -> list[Row]:
    """Gather characters that share a baseline, from the top; spaces have to find theirs."""
    rows: list[Row] = []
    for character in sorted(characters, key=lambda one: -(one.top + one.bottom)):
        row = rows[-1] if rows else None
        if row and min(row[0].top, character.top) - max(row[0].bottom, character.bottom) > 0.5 * (
            character.top - character.bottom
        ):
            row.append(character)
        elif character.text.strip():
            rows.append([character])
    return rows


def _in_sight(row: Row) -> Row:
    """Return the row from left to right, a character printed twice in one place once."""
    row.sort(key=lambda one: (one.right, one.left))
    kept: Row = []
    for character in row:
        if not any(_is_double(character, other) for other in kept[-4:]):
            kept.append(character)
    for place, (one, other) in enumerate(pairwise(kept)):
        # A vowel mark is read after the letter that it stands on.
        if (
            unicodedata.combining(other.text[0])
            and other.left <= one.left
            and other.right >= one.right
        ):
            kept[place], kept[place + 1] = other, one
    return kept


def _is_double(one: Character, other: Character) -> bool:
    narrow = min(one.right - one.left, other.right - other.left)
    return (
        one.text == other.text
        and narrow > 0
        and min(one.right, other.right) - max(one.left, other.left) > 0.4 * narrow
    )


def _pieces(row: Sequence[Character]) -> list[Row]:
    """Cut a row at its wide gaps."""
    pieces: list[Row] = []
    right = 0.0
    for character in row:
        if not character.text.strip():
            if pieces:
                pieces[-1].append(character)
            continue
        if not pieces or character.left - right > _WIDE_GAP * (character.top - character.bottom):
            pieces.append([])
        pieces[-1].append(character)
        right = max(right, character.right)
    return pieces


def _glyphs(piece: Sequence[Character]) -> list[Glyph]:
    """Return the piece's characters from left to right, with a space wherever the page has one."""
    glyphs: list[Glyph] = []
    right = piece[0].left
    for character in piece:
        is_space = not character.text.strip()
        apart = character.left - right > _SPACE * (character.top - character.bottom)
        if glyphs and glyphs[-1] != " " and (is_space or apart):
            glyphs.append(" ")
        if not is_space and character.text != _JOINER:
            glyphs.append(_letter(character.text))
            right = max(right, character.right)
    while glyphs and glyphs[-1] == " ":
        glyphs.pop()
    return glyphs


def _letter(text: str) -> Glyph:
    """Return the letter of a presentation form (Unicode blocks FB50–FDFF, FE70–FEFC)."""
    return unicodedata.normalize("NFKC", text) if "\ufb1d" <= text <= "\ufefc" else text


def _words(text: str, piece: Sequence[Character], width: float) -> list[Word]:
    """Share out the width of a piece among its words, by their length."""
    shown = [one for one in piece if one.text.strip()]
    left, right = min(one.left for one in shown), max(one.right for one in shown)
    bottom, top = shown[0].bottom, shown[0].top
    step = (right - left) / max(len(text), 1)
    place, found = width - right, []
    for word in text.split(" "):
        if word:
            found.append(Word(word, place, place + step * len(word), bottom, top))
        place += step * (len(word) + 1)
    return found
