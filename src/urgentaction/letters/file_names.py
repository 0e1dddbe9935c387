"""Names of files that every system can keep: ASCII, short, each once."""

import re
import unicodedata
from collections.abc import Iterable

_LONGEST = 40
_PLAIN = str.maketrans({
    "ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
})  # fmt: skip


def slug(text: str, otherwise: str) -> str:
    """Return a text as a part of a file's name; `otherwise` where no letter or digit is left."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    ascii_only = folded.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only)[:_LONGEST].strip("-") or otherwise


def slugs(texts: Iterable[str], otherwise: str) -> tuple[str, ...]:
    """Return a slug for each text, no two of them alike: the second "minister" is "minister-2"."""
    taken: set[str] = set()
    unique = []
    for text in texts:
        plain = slug(text, otherwise)
        name, number = plain, 1
        while name in taken:
            number += 1
            name = f"{plain}-{number}"
        taken.add(name)
        unique.append(name)
    return tuple(unique)
