"""Line ends taken out of words: hyphens that only the page put there, and addresses cut in two."""

import re
from collections.abc import Callable, Iterable
from functools import cached_property

from urgentaction.reading.sources.pdf.words import HYPHEN

# First halves that English writes with a hyphen; other words are known from the document itself.
_KEPT = frozenset({
    "anti", "co", "cross", "ex", "half", "high", "ill", "long", "low", "mid", "non", "post", "pre",
    "pro", "self", "semi", "short", "vice", "well",
})  # fmt: skip
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_HARD_HYPHEN = re.compile(r"\w-$|[^\W\d_]/$")
_ADDRESS_END = re.compile(r"(?:https?://|www\.)\S*[/\-_=?&.]$|\S+@$", re.IGNORECASE)
_ADDRESS_START = re.compile(r"[@.]\w\S*\.\w")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_ADDRESS_REST = re.compile(r"[/?&=#.]\S|\S+/\S")


class Vocabulary:
    """The words of a document that stand whole on a line; gathered when one is asked for."""

    def __init__(self, texts: Callable[[], Iterable[str]]) -> None:
        self._texts = texts

    @cached_property
    def _words(self) -> frozenset[str]:
        words = {word.lower() for text in self._texts() for word in _HYPHENED.findall(text)}
        return frozenset(words.union(*(word.split("-") for word in words if "-" in word)))

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Tell whether a hyphen at a line's end belongs to the word."""
        first, second = _LAST_WORD.search(before), _FIRST_WORD.match(after)
        if first is None or second is None or not after[0].islower():
            return True
        start, end = first[0].lower(), second[0].lower()
        if start + end in self._words:
            return False
        return f"{start}-{end}" in self._words or start in _KEPT or "@" in before or "/" in before


def over_line_end(last: str, first: str, vocabulary: Vocabulary) -> str | None:
    """Return the word that two pieces make over a line end, None where a space belongs between."""
    if last.endswith(HYPHEN):
        before = last[:-1]
        return before + ("-" if vocabulary.keeps_hyphen(before, first) else "") + first
    if last.endswith("\u00ad"):
        return last[:-1] + first
    cut = _ADDRESS_END.search(last) or _ADDRESS_START.match(first)
    if _HARD_HYPHEN.search(last) or cut or (_ADDRESS.search(last) and _ADDRESS_REST.match(first)):
        return last + first
    return None
