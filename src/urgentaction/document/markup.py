"""The inline markup of paragraphs: `**bold**`, `*italic*` and `[text](url)`, nothing else.

A mark counts only where it has its partner and words between: "5 * 3 * 2" and a lone "**" are text.
Nothing of the words is ever lost: the texts of the runs, joined, are the paragraph without its
marks. One pass with stacks, so that a hostile paragraph costs no more than a long one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import quote

_MARK = re.compile(r"\*+|\[|\]\((?P<url>(?=[^)\s])[^\s()\[\]]*(?:\([^\s()\[\]]*\)[^\s()\[\]]*)?)\)")
_URL_SAFE = "!#$%&'*+,/:;=?@~"
"""What an address keeps as it is; brackets and spaces would end it."""


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str | None = None


@dataclass(frozen=True)
class _Change:
    """A mark that counts, or may: where it stands, and what it turns on or off: "**", "*", "["."""

    start: int
    end: int
    kind: str
    url: str | None = None


def runs(text: str) -> tuple[Run, ...]:
    """Return the stretches of a paragraph; what is unbalanced is literal text."""
    if text and "*" not in text and "[" not in text:
        return (Run(text),)  # nearly every paragraph
    stretches = []
    for style, pieces in groupby(_pieces(text), key=lambda piece: piece[1]):
        stretches.append(Run("".join(words for words, _ in pieces), *style))
    return tuple(stretches)


def plain(text: str) -> str:
    """Return the paragraph without its markup."""
    return "".join(words for words, _ in _pieces(text))


def marked(stretches: Iterable[Run]) -> str:
    """Return the stretches as a paragraph with markup: the way back from `runs`.

    Neighbours in one style become one, since word processors cut words anywhere. White space at the
    ends of a stretch stays outside its marks, where it is no mark's partner.
    """
    return "".join(
        _marked(Run("".join(one.text for one in same), *style))
        for style, same in groupby(stretches, key=lambda one: (one.bold, one.italic, one.url))
    )


def _marked(stretch: Run) -> str:
    words = stretch.text.strip()
    if not words:
        return stretch.text
    before, after = stretch.text.split(words, 1)
    marks = "**" * stretch.bold + "*" * stretch.italic
    words = f"{marks}{words}{marks[::-1]}"
    if stretch.url:
        words = f"[{words}]({quote(stretch.url, safe=_URL_SAFE)})"
    return f"{before}{words}{after}"


Style = tuple[bool, bool, str | None]


def _pieces(text: str) -> Iterator[tuple[str, Style]]:
    """Yield the words between the marks that count, each with its style."""
    depth: Counter[str] = Counter()
    url: str | None = None
    done = 0
    for change, opens in _Reading(text).changes():
        if change.start > done:
            yield text[done : change.start], (depth["**"] > 0, depth["*"] > 0, url)
        depth[change.kind] += 1 if opens else -1
        if change.kind == "[":
            url = change.url if opens else None
        done = change.end
    if done < len(text):
        yield text[done:], (False, False, None)


class _Reading:
    """One pass over a paragraph, with the marks that are open, by kind."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.kept: list[tuple[_Change, bool]] = []
        self.opened: dict[str, list[_Change]] = {"**": [], "*": [], "[": []}

    def changes(self) -> list[tuple[_Change, bool]]:
        """Return the marks that have their partner, in order, and whether they open."""
        for match in _MARK.finditer(self.text):
            if match[0].startswith("*"):
                self._read_stars(*match.span())
            elif match["url"] is None:
                self.opened["["].append(_Change(*match.span(), "["))
            elif self._close(_Change(*match.span(), "[", match["url"])):
                self.opened["["].clear()  # a link holds no link: brackets before it are text
        return sorted(self.kept, key=lambda kept: kept[0].start)

    def _read_stars(self, start: int, end: int) -> None:
        """Close what the stars close, the last opened first, and open what is left of them."""
        if not self.text[start - 1 : start].isspace():
            while kind := self._closed_first(end - start):
                if not self._close(_Change(start, start + len(kind), kind)):
                    break
                start += len(kind)
        if end - start > 3 or not self.text[end : end + 1].strip():
            return  # four stars and more are a line, not a mark
        for kind in ("**", "*"):
            if len(kind) <= end - start:
                self.opened[kind].append(_Change(start, start + len(kind), kind))
                start += len(kind)

    def _closed_first(self, stars: int) -> str | None:
        """Return the mark that this many stars close first: of three and more, the last opened."""
        if stars < 3:
            return "*" * stars or None
        last = [self.opened[kind][-1] for kind in ("**", "*") if self.opened[kind]]
        return max(last, key=lambda mark: mark.start).kind if last else None

    def _close(self, mark: _Change) -> bool:
        """Keep the mark and the nearest open one of its kind; what was open between is text."""
        if not self.opened[mark.kind] or self.opened[mark.kind][-1].end == mark.start:
            return False
        partner = self.opened[mark.kind].pop()
        for marks in self.opened.values():
            while marks and marks[-1].start > partner.start:
                marks.pop()
        self.kept += ((replace(partner, url=mark.url), True), (mark, False))
        return True
