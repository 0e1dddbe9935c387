"""Words that are wider than their block, which a line may break anywhere."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from urgentaction.typesetting.fonts import width_of
from urgentaction.typesetting.tanwin import with_tanwin_as_one

POINT = 25.4 / 72
"""Millimetres."""

_LONG_WORD = 14
"""Characters; no shorter word is wider than the narrowest block."""

_CHINESE = "\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_WORDS_AND_SPACES = re.compile(rf"(\s+|[{_CHINESE}]+)")
"""Between Chinese characters typst breaks lines by itself, and by the rules of Chinese."""

_BREAK = "\u200b"


@lru_cache(maxsize=2048)
def breakable(text: str, size: float, millimetres: float) -> str:
    """Return a text in whose words that are wider than this a line may break anywhere.

    `size` is the type's in points. What is put in cannot be seen; other words stay as they are, so
    that an address copied from the page is an address.
    """
    text = with_tanwin_as_one(text)
    if max(map(len, text.split()), default=0) < _LONG_WORD:
        return text
    return "".join(
        _with_breaks(word) if at % 2 == 0 and is_wider(word, size, millimetres) else word
        for at, word in enumerate(_WORDS_AND_SPACES.split(text))
    )


def is_wider(text: str, size: float, millimetres: float) -> bool:
    """Whether a text on one line is wider than this, by an estimate on the safe side."""
    return width_of(text) * size * POINT > millimetres


def _with_breaks(word: str) -> str:
    pieces = [word[0]]
    for before, after in pairwise(word):
        pieces.append(after if _belong_together(before, after) else _BREAK + after)
    return "".join(pieces)


def _belong_together(before: str, after: str) -> bool:
    """Whether nothing may come between: an accent and its letter, the parts of an emoji."""
    joined = unicodedata.category(after)[0] == "M" or "\u200d" in {before, after}
    return joined or max(before, after) > "\uffff"
