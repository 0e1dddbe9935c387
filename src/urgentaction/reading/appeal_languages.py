"""The languages that appeals may be written in, as codes.

From their names in the sheet's language.
"""

import re
from functools import cache

from babel import Locale

from urgentaction.reading.labels import word_pattern
from urgentaction.reading.sheet import Passage, fold, with_lost_letters

_CODES = [
    "ar",
    "hy",
    "az",
    "be",
    "bn",
    "bs",
    "bg",
    "my",
    "ca",
    "zh",
    "hr",
    "cs",
    "da",
    "nl",
    "en",
    "et",
    "fa",
    "fi",
    "fr",
    "ka",
    "de",
    "el",
    "he",
    "hi",
    "hu",
    "id",
    "it",
    "ja",
    "kk",
    "km",
    "ko",
    "ky",
    "ku",
    "lo",
    "lv",
    "lt",
    "mk",
    "ms",
    "mn",
    "ne",
    "no",
    "ps",
    "pl",
    "pt",
    "pa",
    "ro",
    "ru",
    "sr",
    "si",
    "sk",
    "sl",
    "so",
    "es",
    "sw",
    "sv",
    "tl",
    "tg",
    "ta",
    "th",
    "ti",
    "tr",
    "tk",
    "uk",
    "ur",
    "uz",
    "vi",
    "am",
    "dz",
    "dv",
    "is",
    "sq",
]
_MORE = {
    "farsi": "fa",
    "mandarin": "zh",
    "filipino": "tl",
    "tagalog": "tl",
    "castilian": "es",
    "burmese": "my",
    "castellano": "es",
    "bahasa indonesia": "id",
    "bahasa melayu": "ms",
    "dari": "fa",
}
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _names(tongues: tuple[str, ...]) -> dict[str, str]:
    names: dict[str, str] = dict(_MORE)
    for tongue in reversed(tongues):
        known = Locale.parse(tongue).languages
        for code in _CODES:
            for name in with_lost_letters(known.get(code, "")):
                names[fold(name)] = code
    return names


@cache
def _stems(tongues: tuple[str, ...]) -> dict[str, str]:
    """Names without their ends, for languages that decline them.

    Auf Deutsch, на русском, بالعربية.
    """
    return {
        name[:-2] if len(name) > 5 else name: code
        for name, code in _names(tongues).items()
        if " " not in name and len(name) > 3
    }


def languages_in(passage: Passage, tongues: tuple[str, ...]) -> list[tuple[str, Passage]]:
    """Return the languages that a passage names, in printed order, each once."""
    names, stems = _names(tongues), _stems(tongues)
    found: dict[str, Passage] = {}
    for match in _WORD.finditer(passage.folded):
        word = match[0]
        bare = word.removeprefix("و").removeprefix("ب").removeprefix("ال")
        code = names.get(word) or names.get(bare) or names.get("ال" + bare) or _by_stem(word, stems)
        if code is not None and code not in found:
            found[code] = passage.cut(*match.span())
    return list(found.items())


def _by_stem(word: str, stems: dict[str, str]) -> str | None:
    if len(word) < 5:
        return None
    return next(
        (
            code
            for length in range(len(word), max(3, len(word) - 5), -1)
            if (code := stems.get(word[:length]))
        ),
        None,
    )


def own_language(passage: Passage, tongues: tuple[str, ...]) -> Passage | None:
    """Return the words that allow the writer's own language, if any."""
    match = word_pattern("own_language", tongues).search(passage.folded)
    return passage.cut(*match.span()) if match else None


def language_name_at_start(passage: Passage, tongues: tuple[str, ...]) -> int | None:
    """Return where a language's name at the start ends ("Crimean Tatar X").

    Most are names of peoples, too.
    """
    known = _all_names(tongues)
    words = list(_WORD.finditer(passage.folded))[:2]
    for word in reversed(words):
        if passage.folded[words[0].start() : word.end()] in known and word.end() < len(
            passage.folded.rstrip()
        ):
            return word.end()
    return None


@cache
def _all_names(tongues: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        fold(name) for tongue in tongues for name in Locale.parse(tongue).languages.values()
    )
