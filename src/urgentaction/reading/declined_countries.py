"""Countries whose name a sentence declines: "im Norden Kolumbiens", "правительство Индии".

The endings are data of the language; what is left of a name without its ending must be the same.
"""

import re
from functools import cache

from urgentaction.document.countries import FoundCountry, country_name, official_names
from urgentaction.languages.language import language
from urgentaction.reading.sheet import fold

_WORD = re.compile(r"[^\W\d_]{4,}")
_SHORTEST_STEM = 3


def find_declined_countries(text: str, tongue: str) -> list[FoundCountry]:
    """Return the countries that the text names with an ending of this language, in order."""
    endings = _endings(tongue)
    if not endings:
        return []
    stems = _stems(tongue)
    found = []
    for match in _WORD.finditer(text):
        if match[0][:1].islower():
            continue
        word = fold(match[0])
        for ending in endings:
            code = stems.get(word.removesuffix(ending)) if word.endswith(ending) else None
            if code is not None:
                found.append(FoundCountry(match.span(), code, country_name(code, tongue)))
                break
    return found


@cache
def _endings(tongue: str) -> tuple[str, ...]:
    """Return the endings that countries take, the longest first; none is one of them."""
    known = {fold(ending) for ending in language(tongue).words.get("country_endings", ())}
    return (*sorted(known, key=len, reverse=True), "") if known else ()


@cache
def _stems(tongue: str) -> dict[str, str]:
    """Return the codes of countries by their names of one word without ending."""
    found: dict[str, str] = {}
    for code, name in official_names(tongue).items():
        if _WORD.fullmatch(name):
            word = fold(name)
            for ending in _endings(tongue):
                stem = word.removesuffix(ending)
                if word.endswith(ending) and len(stem) >= _SHORTEST_STEM:
                    found.setdefault(stem, code)
                    break
    return found
