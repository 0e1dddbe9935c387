"""Words of a page that runs from right to left, rebuilt from where its characters stand.

The extractor's own order tears numbers, phones and addresses there. Characters are gathered into
rows, rows cut at wide gaps, and each piece put into logical order (bidirectional.py). The places
given back are measured from the page's right edge, so that all that comes after works as on any
other page.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from urgentaction.reading.sources.pdf.bidirectional import Glyph, logical
from urgentaction.reading.sources.pdf.words import Character, Word
from urgentaction.reading.sources.source import Finds
from urgentaction.wording import _

_WIDE_GAP = 0.85
_SPACE = 0.13
"""Gaps that part columns and words, as a part of the characters' height."""
_MOSTLY = 0.8
"""How many of a page's pieces have to have tags, for their order to be followed."""
_JOINER = "\u200d"
"""It has shaped the letters beside it, and is no letter itself."""

Row = list[Character]


def words_right_to_left(characters: Iterable[Character], width: float, finds: Finds) -> list[Word]:
    """Return the words in logical order, row by row, their places measured from the right edge."""
    found: list[Word] = []
    pieces = (piece for row in _rows(characters) for piece in reversed(_pieces(_in_sight(row))))
    for piece in _in_order_of_tags(list(pieces)):
        text, unsure = logical(_glyphs(piece))
        for number in unsure:
            finds.doubt(_("The order of the groups of this number is not certain."), number)
        found.extend(_words(text, piece, width))
    return found


def _in_order_of_tags(pieces: list[Row]) -> list[Row]:
    """Return the pieces in the order in which the file's tags have them, if most have one.

    What has none, a foot for one, stays with what stands before it.
    """
    places = [_paragraph(piece) for piece in pieces]
    if sum(place is not None for place in places) < _MOSTLY * len(places):
        return pieces
    known: list[int] = []
    for place in places:
        known.append((known[-1] if known else 0) if place is None else place)
    order = sorted(range(len(pieces)), key=known.__getitem__)
    return [pieces[place] for place in order]


def _paragraph(piece: Row) -> int | None:
    """Return the paragraph of what stands rightmost, where reading begins."""
    return max(piece, key=lambda one: one.right).paragraph


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
    """Return the glyphs of a row from left to right, one printed twice in one place once."""
    glyphs = _without_echoes(_whole_glyphs(row))
    glyphs.sort(key=lambda one: (one.right, one.left))
    kept: Row = []
    for glyph in glyphs:
        if not any(_is_double(glyph, other) for other in kept[-4:]):
            kept.append(glyph)
    for place, (one, other) in enumerate(pairwise(kept)):
        # A vowel mark is read after the letter that it stands on.
        if (
            unicodedata.combining(other.text[0])
            and other.left <= one.left
            and other.right >= one.right
        ):
            kept[place], kept[place + 1] = other, one
    return kept


def _whole_glyphs(row: Row) -> Row:
    """Join the characters of each glyph that stands for a letter and its vowel marks."""
    glyphs: dict[tuple[float, int], Row] = {}
    for place, one in enumerate(row):
        key = (one.origin, one.shown) if one.text.strip() else (float(place), -1)
        glyphs.setdefault(key, []).append(one)
    return [whole for parts in glyphs.values() for whole in _as_one(parts)]


def _as_one(parts: Row) -> Row:
    if len(parts) == 1 or not any(_is_mark(part.text) for part in parts):
        return parts
    parts.sort(key=lambda part: (_is_mark(part.text), -part.right))
    left, right = min(part.left for part in parts), max(part.right for part in parts)
    text = "".join(part.text for part in parts if part.text != _JOINER)
    return [replace(parts[0], text=text, left=left, right=right)]


def _is_mark(text: str) -> bool:
    return text == _JOINER or unicodedata.combining(text[0]) > 0


def _without_echoes(glyphs: Row) -> Row:
    """Leave out the glyphs of vowel marks that stand for their letter once more.

    Some programs, typst for one, say of a letter's glyph and of its mark's that each means both.
    """
    clusters = [glyph for glyph in glyphs if len(glyph.text) > 1]
    clusters.sort(key=lambda glyph: glyph.left - glyph.right)
    kept: Row = []
    for glyph in clusters:
        if not any(_is_echo(glyph, other) for other in kept):
            kept.append(glyph)
    return [glyph for glyph in glyphs if len(glyph.text) == 1 or any(glyph is one for one in kept)]


def _is_echo(glyph: Character, letter: Character) -> bool:
    near = 0.5 * (letter.right - letter.left)
    return (
        sorted(glyph.text) == sorted(letter.text)
        and letter.left - near < (glyph.left + glyph.right) / 2 < letter.right + near
    )


def _is_double(one: Character, other: Character) -> bool:
    narrow = min(one.right - one.left, other.right - other.left)
    return (
        one.text == other.text
        and one.shown != other.shown  # "ff" may be one glyph
        and narrow > 0
        and min(one.right, other.right) - max(one.left, other.left) > 0.4 * narrow
    )


def _pieces(row: Sequence[Character]) -> list[Row]:
    """Cut a row at its wide gaps."""
    pieces: list[Row] = []
    right = 0.0
    for character in row:
        gap = (character.left - right) / (character.top - character.bottom)
        if not character.text.strip():
            if pieces and gap <= _WIDE_GAP:
                pieces[-1].append(character)
            continue
        if not pieces or gap > _WIDE_GAP or (gap > _SPACE and _part(pieces[-1][-1], character)):
            pieces.append([])
        pieces[-1].append(character)
        right = max(right, character.right)
    return pieces


def _part(one: Character, other: Character) -> bool:
    """Tell that the file makes two characters of two paragraphs."""
    known = one.paragraph is not None and other.paragraph is not None
    return known and one.paragraph != other.paragraph


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
    paragraph = _paragraph(shown)
    place, found = width - right, []
    for word in text.split(" "):
        if word:
            end = place + step * len(word)
            found.append(Word(word, place, end, bottom, top, 0, None, paragraph))
        place += step * (len(word) + 1)
    return found
