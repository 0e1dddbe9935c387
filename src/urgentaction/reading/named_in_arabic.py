"""People whom an Arabic text names: no capitals tell names from words there.

What counts is the word before: "the journalist X", "the two activists X and Y", "Mr X". The name
goes on for the words that stand together again elsewhere; where none do, for two.
"""

import re
from dataclasses import dataclass
from functools import cache

from urgentaction.reading.label_forms import WORD
from urgentaction.reading.labels import word_pattern, words_of
from urgentaction.reading.paragraphs import sentences
from urgentaction.reading.sheet import Passage

_PREFIXES = ("وال", "بال", "كال", "فال", "ولل", "لل", "ال", "و", "ل", "ب", "ف")
_PLURALS = ("ين", "ان", "ون", "تين", "تان", "ات")
_ARTICLE = "ال"
_AND = "و"
_ADJECTIVES = 2
"""Words with an article between the trade and the name: "المحامي السوري X"."""
_SHORTEST, _LONGEST = 2, 4
"""Words of a name."""
_SENTENCES = 12


@dataclass(frozen=True)
class ArabicName:
    """A name, the gender that the word before it says, and that word."""

    name: Passage
    gender: str | None
    says: Passage | None


def names_in_arabic(texts: list[Passage], tongue: str) -> list[ArabicName]:
    """Return the people whom the first sentences introduce, each once."""
    found: list[ArabicName] = []
    for sentence in [one for text in texts for one in sentences(text)][:_SENTENCES]:
        words = list(WORD.finditer(sentence.folded))
        place = 0
        while place < len(words):
            place += 1
            gender, is_one = _introduces(words[place - 1][0], tongue)
            if not is_one and gender != "several":
                continue
            says = sentence.cut(*words[place - 1].span())
            place = _after_adjectives(sentence, words, place, tongue)
            for name, end in _names_from(sentence, words, place, tongue):
                place = max(place, end)
                if not any(_same(name, other.name) for other in found):
                    told = gender if is_one and name.start - says.end < len(says.text) * 4 else None
                    found.append(ArabicName(name, told, says if told else None))
    return found


def _same(one: Passage, other: Passage) -> bool:
    first, second = set(one.folded.split()), set(other.folded.split())
    return first <= second or second <= first


def _introduces(word: str, tongue: str) -> tuple[str | None, bool]:
    """Return the gender of a word for one person and True; "several" and False for a plural."""
    stems = _stems(tongue)
    for stem in _without_prefix(word):
        if stem in stems:
            return stems[stem], True
        for ending in _PLURALS:
            if stem.endswith(ending) and stem.removesuffix(ending) in stems:
                return "several", False
    return None, False


def _without_prefix(word: str) -> list[str]:
    return [word, *(word.removeprefix(one) for one in _PREFIXES if word.startswith(one))]


@cache
def _stems(tongue: str) -> dict[str, str | None]:
    """Return the words for people and the titles without their article, and their gender."""
    found: dict[str, str | None] = {}
    for key in ("people", "honorific"):
        for word in words_of(key, (tongue,)):
            found.setdefault(word.removeprefix(_ARTICLE), None)
    for gender in ("male", "female"):
        for word in words_of(f"{gender}_phrase", (tongue,)):
            found[word.removeprefix(_ARTICLE)] = gender
    return {word: gender for word, gender in found.items() if " " not in word and len(word) > 1}


def _after_adjectives(
    sentence: Passage, words: list[re.Match[str]], place: int, tongue: str
) -> int:
    """Return the place behind "السوري", "عن حقوق الإنسان" and another word for people."""
    if place < len(words) and (
        cause := word_pattern("cause", (tongue,)).match(sentence.folded, words[place].start())
    ):
        place = next(
            (n for n in range(place, len(words)) if words[n].start() >= cause.end()), len(words)
        )
    limit = place + _ADJECTIVES
    while place < min(limit, len(words)) and (
        words[place][0].startswith(_ARTICLE) or _introduces(words[place][0], tongue)[1]
    ):
        place += 1
    return place


def _names_from(
    sentence: Passage, words: list[re.Match[str]], place: int, tongue: str
) -> list[tuple[Passage, int]]:
    """Return the names that begin at a word, joined by "and", and where each ends."""
    found: list[tuple[Passage, int]] = []
    cut = 0
    while place < len(words):
        length = _length(sentence, words, place, cut, tongue)
        if length < _SHORTEST:
            break
        start, end = words[place].start() + cut, words[place + length - 1].end()
        found.append((sentence.cut(start, end), place + length))
        place += length
        following = words[place] if place < len(words) else None
        if following is None or not following[0].startswith(_AND) or len(following[0]) <= _SHORTEST:
            break
        if sentence.text[end : following.start()].strip(" ،,"):
            break
        cut = len(_AND)
    return found


def _length(
    sentence: Passage, words: list[re.Match[str]], place: int, cut: int, tongue: str
) -> int:
    """Return how many words from here are a name; 0 where the first ones are none."""
    start = words[place].start() + cut
    most = 0
    while most < _LONGEST and place + most < len(words):
        if _ends_before(sentence, words, place, most, tongue):
            break
        most += 1
    for length in range(most, _SHORTEST, -1):
        name = sentence.folded[start : words[place + length - 1].end()]
        if sentence.sheet.folded.count(name) > 1:
            return length
    return min(most, _SHORTEST)


def _ends_before(
    sentence: Passage, words: list[re.Match[str]], place: int, count: int, tongue: str
) -> bool:
    """Tell whether a name that has so many words must have ended before the next one."""
    word = words[place + count]
    if count and sentence.text[words[place + count - 1].end() : word.start()].strip():
        return True  # a comma, a bracket, a quote
    if word[0].isdigit() or any(letter.isascii() for letter in word[0]):
        return True
    if count >= _SHORTEST and word[0].startswith(_AND):
        return True
    keys = ("common", "opening", "before_place", "institution", "not_a_name", "role")
    return any(word_pattern(key, (tongue,)).fullmatch(word[0]) is not None for key in keys)
