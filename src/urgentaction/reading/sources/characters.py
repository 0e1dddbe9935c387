"""Characters that print drivers and word processors leave behind, put back to what was meant.

Only what changes no word: ligatures, bullets from private-use fonts, soft hyphens, the C1
controls that stand for Windows punctuation. Composed and decomposed letters stay as they are.
"""

import re

BULLETS = frozenset("•·▪●○◦‣■□➢➤►▶◆◇❖✓✔⁃∙")
"""Glyphs that begin a list item; dashes do so only where they stand alone, see `begins_item`."""
_DASHES = frozenset("-–—*")
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
# Unicode 2.9 F000–F0FF: where symbol fonts (Wingdings, Symbol) are put. These are bullets in both.
_SYMBOL_BULLETS = (
    "\uf0b7\uf0a7\uf0a8\uf0d8\uf0fc\uf0e0\uf06e\uf06c\uf071\uf076\uf0ad\uf0b2\uf09f\uf0a1"
)
# Invisible: soft hyphens, word joiners, and marks of direction, which part a label from its number.
_DROPPED = "\u00ad\ufeff\u200b\u2060\ufffc\u200e\u200f" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)


def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = {ord(glyph): text for glyph, text in _LIGATURES.items()}
    table |= {ord(glyph): "•" for glyph in _SYMBOL_BULLETS}
    table |= {ord(mark): None for mark in _DROPPED}
    table |= dict.fromkeys((*range(9), *range(14, 32), 127))
    table |= {0x0B: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n\n"}
    for code in range(0x80, 0xA0):
        if code != 0x85:
            table[code] = bytes([code]).decode("cp1252", "ignore") or None
    return table


_TABLE = _table()
_ODD = re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}]")


def tidy(text: str) -> str:
    """Return the text with its ligatures, symbol-font bullets, soft hyphens and controls undone."""
    # Most texts hold none of them; a search is ten times as fast as a translation.
    return text.translate(_TABLE) if _ODD.search(text) else text


def begins_item(word: str) -> bool:
    """Tell whether a word that stands first on its line is the bullet of a list item."""
    return len(word) == 1 and (word in BULLETS or word in _DASHES)


def is_right_to_left(text: str) -> bool:
    """Tell whether a third of the letters run from right to left (Unicode blocks 0590–08FF).

    Not half of them: a page of addresses has more letters in its e-mails than in its labels.
    """
    if _RIGHT_TO_LEFT.search(text) is None:
        return False
    letters = len(_LETTER.findall(text))
    return len(_RIGHT_TO_LEFT.findall(text)) * 3 > letters


_LETTER = re.compile(r"[^\W\d_]")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
