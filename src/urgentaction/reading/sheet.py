"""The text of a sheet, and passages of it.

Everything that the reader finds is a passage: two offsets into the sheet's text. So every value
keeps its evidence, and what nobody has taken can be told from what somebody has. Beside the text
stands its folded twin of the same length, in which case, accents, kinds of quotes and of spaces
are gone: what is found in one is at the same place in the other.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from urgentaction.document.model import Link

Found = TypeVar("Found")

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
_MARKUP = re.compile(r"\*{1,3}|^#{1,6}\s+|^>\s+")
_LONGEST_LINE = 400
_FIGURE = re.compile(r"\d")
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
    if ">" in text:
        text = _QUOTED.sub("\n", text)
    if "](" in text:
        text = _DEAD_LINK.sub(r"\1", text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return " ".join(text.split())


def bare(text: str) -> str:
    """Return the text as a plain value: `clean`, and without bold, italic or live links."""
    text = clean(text)
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    return " ".join(_MARKUP.sub("", text).split())


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
    looked: dict[tuple[Callable[[str], Any], int, int], Any] = field(
        init=False, default_factory=dict
    )
    """What has been looked for in passages with figures, and what was found."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.text))

    @cached_property
    def lines(self) -> tuple["Passage", ...]:
        """Return every line, blank ones too, without its line end and a mail's quote marks."""
        found, start = [], 0
        for piece in self.text.split("\n"):
            quoted = _QUOTE.match(piece) if ">" in piece else None
            found.append(Passage(self, start + (quoted.end() if quoted else 0), start + len(piece)))
            start += len(piece) + 1
        return _without_double_spacing(tuple(found))

    @cached_property
    def breaks(self) -> int:
        """How many line ends may stand inside a sentence: two where every other line is blank."""
        return 1 if len(self.lines) == self.text.count("\n") + 1 else 2

    def line_around(self, start: int, end: int) -> "Passage":
        """Return the line that two offsets lie in.

        Of one that is longer than any label or date needs, what stands near them: a page may have
        been flattened to one line of megabytes.
        """
        first, last = max(0, start - _LONGEST_LINE), end + _LONGEST_LINE
        stop = self.text.find("\n", end, last)
        return self.passage(
            self.text.rfind("\n", first, start) + 1 or first, last if stop < 0 else stop
        )

    def passage(self, start: int, end: int) -> "Passage":
        """Return the passage between two offsets, without white space at its ends."""
        text = self.text[start:end]
        words = text.strip()
        start += text.find(words) if words else 0
        return Passage(self, start, start + len(words))


@dataclass(slots=True, unsafe_hash=True)
class Passage:
    """A stretch of the sheet's text, from `start` up to `end`.

    Nobody changes one; it is not frozen because hundreds are made for each sheet, and a frozen one
    takes three times as long.
    """

    sheet: SheetText
    start: int
    end: int
    text: str = field(init=False, repr=False, compare=False)
    """The text as it stands on the sheet."""

    def __post_init__(self) -> None:
        """Cut out the text: it is asked for five times as often as a passage is made."""
        self.text = self.sheet.text[self.start : self.end]

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
        return bool(self.text) and not self.text.isspace()

    def cut(self, start: int, end: int | None = None) -> "Passage":
        """Return a part of the passage, by offsets from its own start."""
        stop = self.end if end is None else self.start + end
        return self.sheet.passage(self.start + start, stop)

    def strip(self, characters: str | None = None) -> "Passage":
        """Return the passage without white space (or these characters) at its ends."""
        text = self.text
        words = text.strip(characters)
        if len(words) == len(text):
            return self
        start = self.start + (text.find(words) if words else 0)
        return Passage(self.sheet, start, start + len(words))

    def look_once(self, find: Callable[[str], list[Found]]) -> list[Found]:
        """Return what a finder of numbers or dates finds in the text; it is asked once."""
        if _FIGURE.search(self.text) is None:
            return []
        key = (find, self.start, self.end)
        looked = self.sheet.looked
        if key not in looked:
            looked[key] = find(self.text)
        return list(looked[key])

    def after_bullet(self) -> "Passage":
        """Return the passage without a bullet or a list number before it."""
        found = BULLET.match(self.text) or NUMBERED.match(self.text)
        return self.cut(found.end()) if found else self

    def is_bullet(self) -> bool:
        """Tell whether the line is an item of a list."""
        return BULLET.match(self.text) is not None

    def is_capitals(self) -> bool:
        """Tell whether the words are in capitals."""
        capitals = sum(map(str.isupper, self.text))
        letters = capitals + sum(map(str.islower, self.text))
        return letters > 1 and capitals >= 0.85 * letters


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
