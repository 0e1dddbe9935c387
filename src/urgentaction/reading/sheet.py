"""The text of a sheet, and passages of it.

Everything that the reader finds is a passage: two offsets into the sheet's text. So every value
keeps its evidence, and what nobody has taken can be told from what somebody has. Beside the text
stands its folded twin of the same length, in which case, accents, kinds of quotes and of spaces
are gone: what is found in one is at the same place in the other.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property

from urgentaction.document.model import Link

_PLAIN = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "´": "'", "`": "'", "ʼ": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    "：": ":", "\t": " ", "*": " ", "\u200e": " ", "\u200f": " ", "\ufeff": " ", "\u200b": " ",
    "ة": "ه", "ى": "ي", "ı": "i", "ł": "l", "ø": "o", "đ": "d",
}  # fmt: skip
_BULLETS = "•·▪●○◦◼◾⬛❖✓‣■□➢➤►–—*-\uf0b7\uf0a7\uf0d8\uf076"
BULLET = re.compile(
    rf"\s*(?:[{re.escape(_BULLETS)}](?=\s|[^\W\d_])|\?(?=\s+[^\W\d_A-Z])|n\s(?=[A-Z])|n\s\s+(?=\w)|o\s(?=[A-Z]))\s*"
)
NUMBERED = re.compile(r"\s*\(?(\d{1,2})[.)]\s+(?=\S)")
_DEAD_LINK = re.compile(r"\[([^\[\]]*)\]\(#[^()]*\)")
_LINK = re.compile(r"\[([^\[\]]*)\]\((https?://[^()\s]+|mailto:[^()\s]+)\)")
_QUOTED = re.compile(r"\n[ \t]*(?:>[ \t]?)+")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_ACCENTED = re.compile(r"[À-ÖØ-öø-ÿ]")
_LEAST_LEFT = 3
_ESCAPE = re.compile(r"\\([\\$*_#.\-()\[\]+!`])")


class _Fold(dict[int, str]):
    """A table for str.translate that folds a character to one character, and remembers it."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = _PLAIN.get(character)
        if folded is None:
            digit = unicodedata.digit(character, None)
            start = unicodedata.normalize("NFKD", character)[:1]
            folded = (
                str(digit) if digit is not None else (start or character).lower()[:1] or character
            )
            if folded.isspace() and character != "\n":
                folded = " "
        self[code] = folded
        return folded


_FOLD = _Fold()


def fold(text: str) -> str:
    """Return the text without case, accents, kinds of quotes and spaces; of the same length."""
    return text.translate(_FOLD)


def clean(text: str) -> str:
    """Return a paragraph as a document holds it: spaces folded, dead links and escapes undone."""
    text = _DEAD_LINK.sub(r"\1", _QUOTED.sub("\n", text))
    text = _ESCAPE.sub(r"\1", text)
    return re.sub(r"\s+", " ", text).strip()


def bare(text: str) -> str:
    """Return the text as a plain value: `clean`, and without bold, italic or live links."""
    text = _LINK.sub(r"\1", clean(text))
    return re.sub(r"\s+", " ", re.sub(r"\*{1,3}|^#{1,6}\s+|^>\s+", "", text)).strip()


def with_lost_letters(text: str) -> tuple[str, ...]:
    """Return a text, and what a site that drops accented letters leaves of it: "ndice"."""
    lost = _ACCENTED.sub("", text)
    return (text,) if lost == text or len(lost) < _LEAST_LEFT else (text, lost)


def links_in(text: str) -> list[Link]:
    """Return the live links that a text marks as `[text](url)`."""
    return [Link(text=bare(match[1]), url=match[2]) for match in _LINK.finditer(text)]


@dataclass(frozen=True, eq=False)
class SheetText:
    """The whole text of a sheet, its folded twin and its lines."""

    text: str
    folded: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.text))

    @cached_property
    def lines(self) -> tuple["Passage", ...]:
        """Return every line, blank ones too, without its line end and a mail's quote marks."""
        found, start = [], 0
        for piece in self.text.split("\n"):
            quoted = _QUOTE.match(piece)
            found.append(Passage(self, start + (quoted.end() if quoted else 0), start + len(piece)))
            start += len(piece) + 1
        return _without_double_spacing(tuple(found))

    @cached_property
    def breaks(self) -> int:
        """How many line ends may stand inside a sentence: two where every other line is blank."""
        return 1 if len(self.lines) == self.text.count("\n") + 1 else 2

    def passage(self, start: int, end: int) -> "Passage":
        """Return the passage between two offsets, without white space at its ends."""
        return Passage(self, start, end).strip()


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the sheet's text, from `start` up to `end`."""

    sheet: SheetText
    start: int
    end: int

    @property
    def text(self) -> str:
        """The text as it stands on the sheet."""
        return self.sheet.text[self.start : self.end]

    @property
    def folded(self) -> str:
        """The text without case, accents, kinds of quotes; of the same length."""
        return self.sheet.folded[self.start : self.end]

    @property
    def paragraph(self) -> str:
        """The text as a paragraph of a document."""
        return clean(self.text)

    @property
    def value(self) -> str:
        """The text as a plain value, without markup."""
        return bare(self.text)

    @property
    def span(self) -> tuple[int, int]:
        """Start and end, as evidence holds them."""
        return (self.start, self.end)

    def __bool__(self) -> bool:
        """Tell whether there is anything but white space."""
        return bool(self.text.strip())

    def cut(self, start: int, end: int | None = None) -> "Passage":
        """Return a part of the passage, by offsets from its own start."""
        stop = self.end if end is None else self.start + end
        return Passage(self.sheet, self.start + start, stop).strip()

    def strip(self, characters: str | None = None) -> "Passage":
        """Return the passage without white space (or these characters) at its ends."""
        text = self.text
        left = len(text) - len(text.lstrip(characters))
        right = len(text.rstrip(characters))
        if right <= left:
            return Passage(self.sheet, self.start, self.start)
        return Passage(self.sheet, self.start + left, self.start + right)

    def after_bullet(self) -> "Passage":
        """Return the passage without a bullet or a list number before it."""
        found = BULLET.match(self.text) or NUMBERED.match(self.text)
        return self.cut(found.end()) if found else self

    def is_bullet(self) -> bool:
        """Tell whether the line is an item of a list."""
        return BULLET.match(self.text) is not None

    def is_capitals(self) -> bool:
        """Tell whether the words are in capitals."""
        letters = [
            letter for letter in self.text if letter.isalpha() and letter.lower() != letter.upper()
        ]
        return len(letters) > 1 and sum(map(str.isupper, letters)) >= 0.85 * len(letters)


_FEWEST_LINES = 12


def _is_double_spaced(filled: list[bool]) -> bool:
    """Tell whether a blank line stands behind every line, and two or more between paragraphs."""
    gaps, gap = [], 0
    for has_text in filled:
        if has_text:
            gaps.append(gap)
        gap = 0 if has_text else gap + 1
    inner = gaps[1:]
    if len(inner) < _FEWEST_LINES or inner.count(0) > 0.1 * len(inner):
        return False
    return sum(gap > 1 for gap in inner) >= 3 and inner.count(1) >= 0.5 * len(inner)


def _without_double_spacing(lines: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Leave out the blank lines of a double-spaced text that part nothing."""
    filled = [bool(line) for line in lines]
    if not _is_double_spaced(filled) or not _is_wrapped(lines):
        return lines
    kept = []
    for place, line in enumerate(lines):
        before = filled[place - 1] if place else False
        behind = filled[place + 1] if place + 1 < len(lines) else False
        if line or not (before and behind):
            kept.append(line)
    return tuple(kept)


def _is_wrapped(lines: tuple[Passage, ...]) -> bool:
    """Tell whether sentences go on from line to line."""
    texts = [line.text.strip() for line in lines if line]
    return sum(text[:1].islower() for text in texts) >= 0.2 * len(texts)
