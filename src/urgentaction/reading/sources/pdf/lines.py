"""Words of a page gathered into lines, and lines cut at gaps between fields or columns."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from urgentaction.reading.sources.characters import begins_item
from urgentaction.reading.sources.pdf.words import SYMBOL, Word
from urgentaction.reading.sources.source import WIDE_GAP

_ENUMERATOR = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z])[.)]$")


class Line:
    """Words on one row, from left to right.

    `start` is where its text begins: after the bullet of an item, at the value after a label.
    `item` tells that it begins a list item. `rise` is what a longer cell beside the line above
    adds to the space above it.
    """

    __slots__ = (
        "_gaps",
        "_text",
        "bottom",
        "item",
        "left",
        "right",
        "rise",
        "start",
        "top",
        "words",
    )

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = list(words)
        self.left, self.right = words[0].left, max(word.right for word in words)
        body = _heaviest(words)
        self.bottom, self.top = body.bottom, body.top
        self.item = _is_item(words)
        self.start = (
            words[1].left
            if self.item or (len(words) > 1 and _ENUMERATOR.match(words[0].text))
            else self.left
        )

        self.rise = 0.0
        self._gaps: list[int] | None = None
        self._text: str | None = None

    @property
    def gaps(self) -> list[int]:
        """The places of the words before which there is a wide gap."""
        if self._gaps is None:
            self._gaps = wide_gaps(self.words)
        return self._gaps

    @property
    def height(self) -> float:
        """How high its characters are, from descent to ascent: about 1.2 of the font's size."""
        return self.top - self.bottom

    @property
    def text(self) -> str:
        """The words, a wide gap where the page has one."""
        if self._text is None:
            self._text = joined(self.words, self.gaps)
        return self._text


def _heaviest(words: Sequence[Word]) -> Word:
    """Return the word that tells the line's height: the longest, no bullet or raised figure."""
    plain = [word for word in words if not word.style & SYMBOL] or words
    return max(plain, key=lambda word: len(word.text))


def _is_item(words: Sequence[Word]) -> bool:
    if len(words) < 2 or len(words[0].text) != 1:
        return False
    first = words[0]
    if begins_item(first.text) or first.style & SYMBOL:
        return True
    # Courier's "o" and a Wingdings "n" whose font has lost its name stand a tab before the text.
    gap = words[1].left - first.right
    return first.text in "on§" and gap > 0.6 * (words[1].top - words[1].bottom)


def joined(words: Sequence[Word], gaps: Sequence[int]) -> str:
    """Return the words with spaces between them, wide ones where the page has a wide gap."""
    if not gaps:
        return " ".join([word.text for word in words])
    return "".join(
        [space_before(words, place, gaps) + word.text for place, word in enumerate(words)]
    )


def space_before(words: Sequence[Word], place: int, gaps: Sequence[int]) -> str:
    """Return what stands before a word of a line: a wide gap after a label is only a space."""
    if place == 0:
        return ""
    return WIDE_GAP if place in gaps and not words[place - 1].text.endswith(":") else " "


def wide_gaps(words: Sequence[Word]) -> list[int]:
    """Return the places of the words before which the row has a gap too wide for a space.

    A justified line has wide spaces everywhere, so a gap also has to exceed the line's own
    spaces. The gap after a bullet or a list number is none.
    """
    if len(words) < 2:
        return []
    gaps = [after.left - before.right for before, after in pairwise(words)]
    least = 0.85 * max(words[0].top - words[0].bottom, words[-1].top - words[-1].bottom)
    if max(gaps) <= least:
        return []
    if len(gaps) > 3:
        least = max(least, 2.2 * median(gaps))
    skipped = 1 if _is_item(words) or _ENUMERATOR.match(words[0].text) else 0
    return [place for place, gap in enumerate(gaps, 1) if gap > least and place > skipped]


def segments(line: Line) -> list[list[Word]]:
    """Return the line's words cut at its wide gaps."""
    cuts = [0, *line.gaps, len(line.words)]
    return [line.words[start:end] for start, end in pairwise(cuts)]


def lines_of(words: Sequence[Word]) -> list[Line]:
    """Gather words into lines, in stored order, or by their places where that order is torn."""
    rows = _rows(words)
    if _is_torn(rows):
        rows = _rows(by_place(words))
    return [Line(row) for row in rows]


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    last: Word | None = None
    for word in words:
        if (
            last is not None
            and _share_row(last, word)
            and word.left >= last.right - 0.4 * (last.top - last.bottom)
        ):
            rows[-1].append(word)
        else:
            rows.append([word])
        last = word
    return rows


def _share_row(one: Word, other: Word) -> bool:
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    return overlap > 0.5 * min(one.top - one.bottom, other.top - other.bottom)


def _is_torn(rows: Sequence[Sequence[Word]]) -> bool:
    """Tell that the stored order goes up the page more often than columns explain."""
    back = sum(
        1
        for one, other in pairwise(rows)
        if other[0].bottom >= one[0].bottom - 0.3 * (one[0].top - one[0].bottom)
    )
    return back > max(8, len(rows) // 5)


def by_place(words: Sequence[Word]) -> list[Word]:
    """Return the words row by row from the top, each row from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -(word.top + word.bottom)):
        if rows and _share_row(rows[-1][0], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [word for row in rows for word in sorted(row, key=lambda word: word.left)]
