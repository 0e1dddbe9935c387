"""Which script a text is written in, and which way it runs."""

import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Literal

Direction = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_ISOLATE, _POP = "\u2068", "\u2069"
_LEFT_TO_RIGHT = frozenset({"L"})


def script_of(text: str) -> str | None:
    """Return the script of most letters in the text, as Unicode names it ("LATIN", "CYRILLIC").

    None for a text without letters. Chinese characters are "CJK", with or without kana beside them.
    """
    counted = Counter(filter(None, map(_script, text)))
    return counted.most_common(1)[0][0] if counted else None


@lru_cache(maxsize=4096)
def _script(character: str) -> str | None:
    name = unicodedata.name(character, "") if character.isalpha() else ""
    return name.partition(" ")[0] or None


def direction_of(text: str) -> Direction:
    """Return the way a text runs: that of its first letter (Unicode UAX 9, rule P2)."""
    for character in text:
        bidirectional = unicodedata.bidirectional(character)
        if bidirectional in _RIGHT_TO_LEFT:
            return "rtl"
        if bidirectional in _LEFT_TO_RIGHT:
            return "ltr"
    return "ltr"


def isolated(text: str, direction: Direction) -> str:
    """Return a text so that it stands whole in one that runs this way (UAX 9, isolates).

    Without it, the number behind a Latin name in an Arabic line would jump before the name.
    """
    return text if direction_of(text) == direction else f"{_ISOLATE}{text}{_POP}"
