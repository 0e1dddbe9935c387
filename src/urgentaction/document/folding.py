"""What two printings of one word have in common, so that they can be compared."""

import unicodedata
from functools import lru_cache

MARKS = "\u0300-\u036f\u0640\u064b-\u065f\u0670"
"""Combining accents and Arabic vowel signs, for character classes: Python's \\w leaves them out."""

# Turkish dotless i folds to i, so that "IRAK" and "Irak" meet; Arabic and Persian letters that look
# alike fold to one, since sheets mix them.
_ALIKE = str.maketrans("ıøłđيىكة", "ioldییکه", "\u0640\u00ad\u200c\u200d")


@lru_cache(maxsize=50_000)
def folded(word: str) -> str:
    """Return the word without case, accents and vowel signs."""
    decomposed = unicodedata.normalize("NFKD", word.casefold().translate(_ALIKE))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def one_line(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())
