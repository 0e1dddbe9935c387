"""The language that a sheet is written in, from its labels and its commonest words."""

from collections import Counter
from functools import cache

from urgentaction.languages.language import codes
from urgentaction.reading.labels import Mark, words_of

_LABEL_WEIGHT = 3
_MOST = 3
_LIKELY = 0.3
"""Share of the best language's points that keeps another in view: a sheet in a foreign page."""


def languages_of(words: list[str], marks: list[Mark]) -> tuple[str, ...]:
    """Return the languages that the sheet may be in, the likeliest first.

    English closes the list.
    """
    score = Counter(dict.fromkeys(codes(), 0))
    common = _languages_by_word()
    for word in words:
        for code in common.get(word, ()):
            score[code] += 1
    for mark in marks:
        for code in mark.languages:
            score[code] += _LABEL_WEIGHT * mark.weight
    ranked = score.most_common(_MOST)
    best = ranked[0][1] if ranked else 0
    likely = [code for code, points in ranked if points and points >= _LIKELY * best]
    return tuple(dict.fromkeys([*likely, "en"]))


@cache
def _languages_by_word() -> dict[str, list[str]]:
    """Return the languages in which a word is among the commonest."""
    found: dict[str, list[str]] = {}
    for code in codes():
        for word in set(words_of("common", (code,))):
            found.setdefault(word, []).append(code)
    return found


def is_doubtful(words: list[str], ranked: tuple[str, ...]) -> bool:
    """Tell whether too little of the text is known to be sure of its language."""
    common = set(words_of("common", ranked[:1]))
    return len(words) < 12 or sum(map(common.__contains__, words)) < 0.04 * len(words)
