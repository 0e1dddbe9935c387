"""Whether somebody's own words are in the language of their letter.

Told by script, and between languages of one script by their commonest words. A doubt counts as the
letter's language: the line that introduces foreign words is wrong before words that are not.
"""

import re
from collections import Counter
from functools import cache, lru_cache

from urgentaction.languages.language import codes, language
from urgentaction.typesetting.scripts import script_of

_WORD = re.compile(r"[^\W\d_]+")
_SURELY = 3
"""As many common words of another language, and twice as many as of the letter's, tell it."""


@lru_cache(maxsize=1024)
def are_foreign(words: tuple[str, ...], code: str, closing: str) -> bool:
    """Whether these paragraphs are in another language than a letter in `code`.

    `closing` is a text in the letter's script.
    """
    text = " ".join(words)
    script = script_of(text)
    if script is None:
        return False
    if script != script_of(closing):
        return True
    counts = Counter(
        other
        for word in _WORD.findall(text)
        for other in _languages_by_word().get(word.casefold(), ())
    )
    own = counts.pop(code, 0)
    best = max(counts.values(), default=0)
    return best >= _SURELY and best >= 2 * own


@cache
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    """Return the languages in which a word is among the commonest."""
    found: dict[str, tuple[str, ...]] = {}
    for code in codes():
        for word in {word.casefold() for word in language(code).words.get("common", ())}:
            found[word] = (*found.get(word, ()), code)
    return found
