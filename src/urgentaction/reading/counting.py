"""How many a text speaks of: "fifteen men", "these 5 students"."""

import re
from functools import cache

from urgentaction.languages.language import language
from urgentaction.reading.sheet import fold

_FIRST = 2
"""What the first of a language's words for counts means."""


@cache
def _values(tongues: tuple[str, ...]) -> dict[str, int]:
    return {
        fold(form): count
        for code in tongues
        for count, forms in enumerate(language(code).counts, _FIRST)
        for form in forms
    }


@cache
def count_pattern(tongues: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a count from two on, as a word or in figures, on folded text."""
    words = "|".join(sorted(map(re.escape, _values(tongues)), key=len, reverse=True))
    return re.compile(rf"(?<![\w/.-])(?:{words or '(?!)'}|[2-9]|[1-9]\d)(?![\w/.:-])")


def count_of(word: str, tongues: tuple[str, ...]) -> int:
    """Return what a match of `count_pattern` means."""
    return int(word) if word.isdigit() else _values(tongues)[word]
