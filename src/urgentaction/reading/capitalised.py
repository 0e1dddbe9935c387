"""Capitalised words of a text that look like the name of a person."""

import re
from functools import cache
from itertools import islice

from urgentaction.document.countries import find_countries
from urgentaction.languages.language import language
from urgentaction.reading.appeal_languages import language_name_at_start
from urgentaction.reading.counting import count_pattern
from urgentaction.reading.labels import word_pattern
from urgentaction.reading.not_people import is_no_person
from urgentaction.reading.people import gender_of
from urgentaction.reading.printed_dates import folded_months
from urgentaction.reading.sheet import Passage, SheetText, fold

_PARTICLES = "al|el|bin|ibn|bint|de|del|de la|de los|la|da|do|dos|du|ould|ag|abu|y|e|d'|ul|ur"
_GERMANIC_PARTICLES = "van|von|van der|van den|der|ten|ter"
_ITS_PREPOSITIONS = frozenset({"de", "nl"})
"""Where "von" and "van" are words of the language, they part a name from a place or a body."""
AYN = "'‘’`ʻʼʿʾ"
"""What stands for an Arabic letter that ours lack, also as the first one: ‘Ali, al-‘Ekri."""
NAME_WORD = (
    rf"(?:(?:(?<!\w)[{AYN}])?[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁ][\w{AYN}.-]*|[A-Z]\."
    rf"|(?:al|el)-[{AYN}]?\w[\w{AYN}]*)"
)
"""A word of a name: a capital, behind an Arabic letter too, an initial, or "al-" and its word."""
_WITH_TRADE = 3
_MENTIONS = 20
_CAPITAL_NOUNS = frozenset({"de"})
_END_OF_GLOSS = re.compile(r"(?:,\s*[A-Z]{2,}[\w-]*)?\)")
_CLOSING_QUOTES = frozenset("'’")
_ELIDED = re.compile(r"[LDld]['’](?:[a-zà-ÿ][\w-]*\s+)?(?=\S)")
"""An article that hangs on the next word: "L’apicultrice X", "d’Hugo X"."""
_JOINED = re.compile(r"\S+\s+[ey]\s+\S+")
_AND_IN_NAMES = frozenset({"es", "it", "pt"})
_TAIL = re.compile(r"['’]s?$|(?<=\w\w)\.$")
"""A possessive, or the full stop of the sentence: not the one of an initial."""


@cache
def _name_pattern(tongue: str) -> re.Pattern[str]:
    particles = _PARTICLES if tongue in _ITS_PREPOSITIONS else f"{_PARTICLES}|{_GERMANIC_PARTICLES}"
    return re.compile(rf"{NAME_WORD}(?:(?:\s+(?:{particles}))*\s+{NAME_WORD})+")


def capitalised_names(passage: Passage, tongues: tuple[str, ...], asked: str = "") -> list[Passage]:
    """Return what looks like a person's name.

    Capitalised words that are no country, office, body or month.
    """
    text, found = passage.text, []
    for match in _name_pattern(tongues[0]).finditer(text):
        start, end = match.span()
        end -= len(tail[0]) if (tail := _TAIL.search(match[0])) else 0
        if _is_gloss(text, start, end) or is_no_person(passage.cut(start, end), tongues):
            continue
        if text[start] in AYN and text[end : end + 1] in _CLOSING_QUOTES:
            start += 1  # 'Somebody Known' is in quotation marks
        for piece in _each(passage.cut(start, end), tongues):
            name = _without_opening(piece, passage, tongues)
            if name is not None and could_be_name(name, tongues, asked):
                found.append(name)
    return found


def _is_gloss(text: str, start: int, end: int) -> bool:
    """Tell whether capitals in brackets only say again what stands before: "(Comité X, CX)"."""
    return text[start - 1 : start] == "(" and _END_OF_GLOSS.match(text, end) is not None


def _each(name: Passage, tongues: tuple[str, ...]) -> list[Passage]:
    """Cut "X Y e Z W" between two full names, and "X Yand Mr. Z" before the title.

    "Ortega y Gasset" stays one.
    """
    for title in word_pattern("honorific", tongues).finditer(name.folded):
        if gender_of(title[0], tongues) and len(name.text[: title.start()].split()) > 1:
            return [name.cut(0, title.start()), *_each(name.cut(title.end()), tongues)]
    for match in re.finditer(r"\s(?:e|y)\s", name.text):
        left, right = name.cut(0, match.start()), name.cut(match.end())
        if len(left.text.split()) > 1 and len(right.text.split()) > 1:
            return [left, *_each(right, tongues)]
    return [name]


def _without_opening(name: Passage, sentence: Passage, tongues: tuple[str, ...]) -> Passage | None:
    """Take off words that are capital only because a sentence begins.

    And titles and offices before the name.
    """
    openers = (
        word_pattern("determiner", tongues),
        word_pattern("people", tongues),
        count_pattern(tongues),
    )
    while name:
        title = word_pattern("honorific", tongues).match(name.folded)
        word = re.match(r"\S+", name.folded)
        elided = _ELIDED.match(name.text)
        if title is not None and title.end() < len(name.folded):
            name = name.cut(title.end()).strip(" .")
        elif elided is not None:
            name = name.cut(elided.end())
        elif (
            word is not None and _is_common(word[0], tongues) and name.start == sentence.start
        ) or (word is not None and any(one.fullmatch(word[0]) for one in openers)):
            name = name.cut(word.end())
        elif (demonym := language_name_at_start(name, tongues)) is not None:
            name = name.cut(demonym)
        else:
            break
    name = _without_trade(name, sentence, tongues)
    is_cut = name.text[:1].islower() and not name.folded.startswith(("al-", "el-"))
    return name if len(name.text.split()) > 1 and not is_cut else None


def _without_trade(name: Passage, sentence: Passage, tongues: tuple[str, ...]) -> Passage:
    """Take off a trade that is capital because a sentence begins with it: "Midwife X Y".

    The text tells it from a given name: it names X Y again, without the trade.
    """
    words = name.folded.split()
    before = name.sheet.folded[max(0, name.start - 8) : name.start].split()
    behind_article = bool(before) and (
        word_pattern("determiner", tongues).fullmatch(before[-1]) is not None
    )
    may_have_trade = name.start == sentence.start or behind_article or tongues[0] in _CAPITAL_NOUNS
    if len(words) < _WITH_TRADE or not may_have_trade:
        return name
    if name.text.split()[1][:1].islower():
        return name
    folded, rest = name.sheet.folded, name.cut(len(words[0]))
    alone = [
        match.start()
        for match in islice(re.finditer(re.escape(rest.folded), folded), _MENTIONS)
        if not _has_given_name_before(name.sheet, match.start(), words[0], tongues)
    ]
    return rest if alone or _is_trade(name, tongues) else name


def _has_given_name_before(
    sheet: SheetText, place: int, trade: str, tongues: tuple[str, ...]
) -> bool:
    """Tell whether another capitalised word stands before a name: "Y" of "X Y" and "Z Y".

    A title says that a family name follows; a word for people, that the whole name does.
    """
    before = sheet.text[max(0, place - 30) : place].split()
    word = fold(before[-1]) if before else ""
    if word == trade or word_pattern("honorific", tongues).fullmatch(word):
        return True
    if word_pattern("people", tongues).fullmatch(word):
        return False
    return bool(before) and before[-1][:1].isupper() and before[-1][-1:].isalpha()


def _is_trade(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether the text has the first word of a name in small letters behind an article."""
    word = name.text.split()[0].lower()
    found = re.finditer(rf"(\w+)\s+{re.escape(word)}(?!\w)", name.sheet.text)
    article = word_pattern("determiner", tongues)
    return any(article.fullmatch(match[1].lower()) for match in found)


def _is_common(word: str, tongues: tuple[str, ...]) -> bool:
    return word in _common_words(tongues)


@cache
def _common_words(tongues: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        fold(word)
        for code in tongues
        for key in ("common", "opening")
        for word in language(code).words.get(key, ())
    )


def could_be_name(name: Passage, tongues: tuple[str, ...], asked: str) -> bool:
    if _JOINED.fullmatch(name.text) and tongues[0] in _AND_IN_NAMES:
        return False  # "Torva e Velin": two places, two bodies
    if len(name.text.split()) > 6 or find_countries(name.text, tongues[:1]):
        return False  # Mauricio is a country in Spanish only
    folded = re.sub(r"\w+-[\w-]+", "x", name.folded)  # Emir-Usein is no emir
    if name.folded in asked and word_pattern("role", tongues).match(folded):
        return True  # Reine X is no queen where the calls ask for her safety
    keys = ("institution", "role", "not_a_name", "greeting", "people")
    found = [word_pattern(key, tongues).search(folded) for key in keys]
    found.append(word_pattern("not_a_name", tongues).search(name.folded))  # Anti-NGO-Gesetz
    if any(match and not _is_given_name(match[0], name, tongues) for match in found):
        return False
    behind = re.compile(r"\s+").match(name.sheet.folded, name.end)
    people = word_pattern("people", tongues)
    return behind is None or people.match(name.sheet.folded, behind.end()) is None


def _is_given_name(word: str, name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a month begins a name of three words: Julio, April, Augusto."""
    words = name.folded.split()
    return len(words) >= _WITH_TRADE and words[0] == word and word in folded_months(tongues)
