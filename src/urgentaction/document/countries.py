"""Countries by name, in the languages that sheets are printed in, and the languages they speak.

Names come from Babel (Unicode CLDR), from `countries.toml` (what sheets print besides) and from
the invented country. A name is found word by word: case, accents and what stands between its
words do not matter, so that "CÔTE D’IVOIRE", "Cote d'Ivoire" and "Guinea Bissau" are found; where
the script has capitals a name begins with one, so that "china" and "turkey" are not.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from babel.languages import get_territory_language_info

from urgentaction.document.folding import MARKS, folded
from urgentaction.document.invented_country import data_file, invented_country
from urgentaction.document.locales import locale_of
from urgentaction.document.model import Span

LANGUAGES = ("en", "es", "fr", "de", "ar", "ru", "pt", "it", "nl", "tr", "fa", "uk", "zh")

_NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN"})
"""Codes that Babel names and that are no countries or territories of ISO 3166-1."""

_WIDELY_SPOKEN = 5
"""Percent of the people: from here on a language is no odd choice for a letter."""

_WORD = re.compile(rf"[\u4e00-\u9fff]|(?:[^\W\d_\u4e00-\u9fff]+[{MARKS}]*)+")
"""A word, or one Chinese character: Chinese is written without spaces."""

_BETWEEN = re.compile(r"[\s'’ʼ‘.&/(（),–—\-\u200c]{0,4}")
_ARTICLES = frozenset({"the", "la", "le", "les", "el", "die", "der", "l", "il", "de", "het"})


@dataclass(frozen=True)
class FoundCountry:
    """A country's name in a text. `code` is None for a country that is no more (Yugoslavia)."""

    span: Span
    code: str | None
    name: str


@dataclass(frozen=True)
class _Name:
    """A name in the table: its folded words, and what it must look like where folding is unsafe."""

    words: tuple[str, ...]
    code: str | None
    is_country: bool = True
    exactly: str | None = None

    def is_printed_as(self, printed: str) -> bool:
        return self.exactly is None or printed in (self.exactly, self.exactly.upper())


class _Branch(dict[str, "_Branch"]):
    """The names that go on from here, by their next word, and the name that ends here."""

    name: _Name | None = None


def country_name(code: str, language: str) -> str:
    """Return the name of a country (ISO 3166-1 alpha-2) in a language (BCP 47); else the code."""
    if code == invented_country().code:
        names = invented_country().names
        return names.get(_base(language), names["en"])
    return _territories(language).get(code, code)


def official_names(language: str) -> Mapping[str, str]:
    """Return the countries' names in a language (BCP 47), by code."""
    invented = invented_country()
    names = {invented.code: country_name(invented.code, language)}
    return {**names, **_territories(language)}


def country_named(text: str, languages: Iterable[str] = LANGUAGES) -> str | None:
    """Return the code of the country whose name the whole text is, in whatever case."""
    words = [folded(match[0]) for match in _WORD.finditer(text)]
    names = _names(tuple(languages))
    name = _name_of(words, names)
    if name is None and words and words[0] in _ARTICLES:
        name = _name_of(words[1:], names)
    return name.code if name else None


def find_countries(text: str, languages: Iterable[str] = LANGUAGES) -> list[FoundCountry]:
    """Return all countries that the text names, in order; the longest name wins."""
    names = _names(tuple(languages))
    found, done = [], 0
    for first in _WORD.finditer(text):
        if first.start() < done or first[0][0].islower() or folded(first[0]) not in names:
            continue
        if longest := _longest_name(text, first, names):
            name, end = longest
            done = _with_bracket(text, first.start(), end)
            span = (first.start(), done)
            if name.is_country:
                found.append(FoundCountry(span, name.code, text[span[0] : span[1]]))
    return found


def official_languages(code: str) -> tuple[str, ...]:
    """Return the languages of a country: official first, then widely used, the most spoken first.

    Source: Babel (Unicode CLDR, territoryInfo); the base language only, "zh" for "zh_Hant".
    """
    if code == invented_country().code:
        return invented_country().languages
    spoken = get_territory_language_info(code)
    official = [language for language, facts in spoken.items() if facts["official_status"]]
    used = official + [language for language, facts in spoken.items() if _is_widely_spoken(facts)]
    used += data_file("countries.toml")["also_read"].get(code, [])
    return tuple(dict.fromkeys(language.partition("_")[0] for language in used))


def _is_widely_spoken(facts: Mapping[str, str | float | None]) -> bool:
    percent = facts["population_percent"]
    return isinstance(percent, int | float) and percent >= _WIDELY_SPOKEN


def _longest_name(text: str, first: re.Match[str], names: _Branch) -> tuple[_Name, int] | None:
    """Return the longest name whose first word is `first`, and where it ends."""
    longest = None
    word: re.Match[str] | None = first
    branch: _Branch | None = names
    while word and branch and (branch := branch.get(folded(word[0]))) is not None:
        name = branch.name
        if name and name.is_printed_as(text[first.start() : word.end()]):
            longest = (name, word.end())
        gap = _BETWEEN.match(text, word.end())
        word = _WORD.match(text, gap.end()) if gap else None
    return longest


def _with_bracket(text: str, start: int, end: int) -> int:
    """Return the end of "Myanmar (Burma)" with its closing bracket, which is no word."""
    printed = text[start:end]
    return end + (("(" in printed or "（" in printed) and text[end : end + 1] in {")", "）"})


def _name_of(words: list[str], names: _Branch) -> _Name | None:
    """Return the country's name that consists of just these folded words."""
    branch: _Branch | None = names
    for word in words:
        branch = None if branch is None else branch.get(word)
    name = None if branch is None else branch.name
    return name if name and name.is_country else None


@cache
def _names(languages: tuple[str, ...]) -> _Branch:
    """Return all names as a tree of their words; of two that fold to the same the first counts."""
    root = _Branch()
    for name in _all_names(languages):
        branch = root
        for word in name.words:
            branch = branch.setdefault(word, _Branch())
        branch.name = branch.name or name
    return root


def _all_names(languages: tuple[str, ...]) -> Iterator[_Name]:
    """Yield every name that we know; what is not a country comes first."""
    listed = data_file("countries.toml")
    accented = frozenset(listed["accented"]["names"])
    invented = invented_country()
    for text in listed["not_countries"]["names"]:
        yield _name(text, None, is_country=False)
    for language in languages:
        if _base(language) in invented.names:
            yield _name(invented.names[_base(language)], invented.code)
        for code, text in _territories(language).items():
            yield _name(text, code, exactly=text if text in accented else None)
    for code, texts in listed["names"].items():
        yield from (_name(text, code) for text in texts)
    for text in listed["former"]["names"]:
        yield _name(text, None)


def _name(
    text: str, code: str | None, *, is_country: bool = True, exactly: str | None = None
) -> _Name:
    words = tuple(folded(match[0]) for match in _WORD.finditer(text))
    shouted = text.isupper() and len(words) == 1
    return _Name(words, code, is_country, text if shouted else exactly)


@cache
def _territories(language: str) -> dict[str, str]:
    """Return the countries' names that Babel has in a language, by code."""
    return {
        code: name
        for code, name in locale_of(language).territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES
    }


def _base(language: str) -> str:
    return language.partition("-")[0].lower()
