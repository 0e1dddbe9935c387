"""People whom only the text names: in the headline, and early in the narrative.

There is no list of the world's names in here. What counts is how a text introduces somebody at
risk: capitalised words that are no country, no office and no body, in the headline or as whom a
sentence of the first paragraphs is about. Where that is a guess, the assembly says so in a doubt.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from urgentaction.document.countries import find_countries
from urgentaction.languages.language import language
from urgentaction.reading.appeal_languages import language_name_at_start
from urgentaction.reading.counting import count_pattern
from urgentaction.reading.labels import word_pattern
from urgentaction.reading.paragraphs import sentences
from urgentaction.reading.people import gender_of
from urgentaction.reading.sheet import Passage, fold

_PARTICLES = (
    "al|el|bin|ibn|bint|de|del|de la|de los|la|da|do|dos|du|van|von|van der|van den|der|ten|ter"
    "|ould|ag|abu|y|e|d'|ul|ur"
)
_AYN = "'‘’`ʻʼʿʾ"
"""What stands for an Arabic letter that ours lack, also as the first one: ‘Ali, al-‘Ekri."""
_NAME_WORD = (
    rf"(?:(?:(?<!\w)[{_AYN}])?[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁ][\w{_AYN}.-]*|[A-Z]\."
    rf"|(?:al|el)-[{_AYN}]?\w[\w{_AYN}]*)"
)
_NAME = re.compile(rf"{_NAME_WORD}(?:(?:\s+(?:{_PARTICLES}))*\s+{_NAME_WORD})+")
_LIST = 3
"""Names in one sentence that make it a list of those at risk."""
_TRADE_BEHIND_ARTICLE = re.compile(r"(?<!\w)(\w+)\s+[\w-]{4,}$")
_WITH_TRADE = 3
_NO_CASE = frozenset({"ar", "fa", "zh"})
_ONE_WORD = re.compile(rf"\s+([A-Z][\w{_AYN}-]{{2,}})(?!\s+[A-Z])")
_END_OF_GLOSS = re.compile(r"(?:,\s*[A-Z]{2,}[\w-]*)?\)")
_CLOSING_QUOTES = frozenset("'’")
_OF_SOMEBODY = re.compile(r"(?:\w's?|\banother)\s+(?:\w+\s+)?$")
_MARK = re.compile(r"\s*\(([mfh])\)")
_MISPRINT = 0.94
_LONG_ENOUGH_FOR_A_MISPRINT = 12
_TAIL = re.compile(r"['’]s?$|(?<=\w\w)\.$")
"""A possessive, or the full stop of the sentence: not the one of an initial."""


@dataclass(frozen=True)
class Named:
    """A person that the text names, and how sure it is.

    In a headline or introduced by a word for people.
    """

    name: Passage
    gender: str | None = None
    gender_at: Passage | None = None
    sure: bool = False


def named_people(
    headline: Passage | None,
    narrative: list[Passage],
    calls: list[Passage],
    tongues: tuple[str, ...],
) -> list[Named]:
    """Return the people at risk whom the headline and the first paragraphs name, in printed order.

    Whom the calls name too is at risk wherever the narrative names them.
    """
    if tongues[0] in _NO_CASE:
        return []
    found: dict[str, Named] = {}
    everything = [sentence for paragraph in narrative for sentence in sentences(paragraph)]
    text = " ".join(sentence.folded for sentence in everything)
    asked = " ".join(call.folded for call in calls)
    if headline is not None and not headline.is_capitals():
        for name in _names(headline, tongues):
            if (
                not _is_title_case(headline)
                or headline.sheet.folded.count(name.folded) > 1
                or _has_title(name, tongues)
            ):
                found.setdefault(_key(name), Named(name, *_gender_of(name, tongues), sure=True))
    for place, sentence in enumerate(everything[:12]):
        names = _names(sentence, tongues, asked)
        is_list = len(names) >= _LIST
        for name in names:
            key = _key(name)
            if any(_same(key, other) for other in found):
                continue
            is_asked_for = name.folded in asked or _marked(name) is not None
            if is_asked_for or _is_at_risk(name, sentence, place, tongues, is_list=is_list):
                sure = is_asked_for or is_list or _introduced(name, tongues, but="kin")
                found[key] = Named(name, *_gender_of(name, tongues), sure=sure)
    if not found:
        found = _single_names(everything[:12], tongues)
    return sorted(_talked_about(found, text), key=lambda named: named.name.start)


def _single_names(narrative: list[Passage], tongues: tuple[str, ...]) -> dict[str, Named]:
    """Return names of one word, each more than once right behind a word for people: "monk X"."""
    found: dict[str, list[Passage]] = {}
    for sentence in narrative:
        for match in word_pattern("people", tongues).finditer(sentence.folded):
            behind = _ONE_WORD.match(sentence.text, match.end())
            name = sentence.cut(*behind.span(1)) if behind else None
            if name is not None and _could_be_name(name, tongues, ""):
                found.setdefault(_key(name), []).append(name)
    is_usual = any(len(names) > 1 for names in found.values())
    return {key: Named(names[0]) for key, names in found.items()} if is_usual else {}


def _talked_about(found: dict[str, Named], text: str) -> list[Named]:
    """Leave out whom the text names once, where it names others again and again."""
    times = {key: text.count(key.split()[-1]) for key in found}
    if max(times.values(), default=0) < 3:
        return list(found.values())
    return [named for key, named in found.items() if times[key] > 1 or named.sure]


def _has_title(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a title stands right before a name: Fray X, Dr X."""
    before = name.sheet.folded[max(0, name.start - 20) : name.start].split()
    return bool(before) and word_pattern("honorific", tongues).fullmatch(before[-1]) is not None


def _is_title_case(headline: Passage) -> bool:
    """Tell whether a headline capitalises its words, so that capitals say nothing of names."""
    words = [word for word in headline.text.split() if len(word) > 3]
    return sum(word[:1].isupper() for word in words) > 0.7 * len(words)


def _key(name: Passage) -> str:
    return re.sub(r"[\W_]+", " ", name.folded).strip()


def _same(one: str, other: str) -> bool:
    """Tell whether two names are one person's: the same, one a part of the other, or a misprint."""
    first, second = one.split(), other.split()
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    if len(first) != len(second) or min(len(one), len(other)) < _LONG_ENOUGH_FOR_A_MISPRINT:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > _MISPRINT


def _names(passage: Passage, tongues: tuple[str, ...], asked: str = "") -> list[Passage]:
    """Return what looks like a person's name.

    Capitalised words that are no country, office, body or month.
    """
    text, found = passage.text, []
    for match in _NAME.finditer(text):
        start, end = match.span()
        end -= len(tail[0]) if (tail := _TAIL.search(match[0])) else 0
        if _is_gloss(text, start, end):
            continue
        if text[start] in _AYN and text[end : end + 1] in _CLOSING_QUOTES:
            start += 1  # 'Somebody Known' is in quotation marks
        for piece in _each(passage.cut(start, end), tongues):
            name = _without_opening(piece, passage, tongues)
            if name is not None and _could_be_name(name, tongues, asked):
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
        if title is not None and title.end() < len(name.folded):
            name = name.cut(title.end()).strip(" .")
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
    if len(words) < _WITH_TRADE or not (name.start == sentence.start or behind_article):
        return name
    if name.text.split()[1][:1].islower():
        return name
    rest = " ".join(words[1:])
    times = name.sheet.folded.count(rest)
    return name.cut(len(words[0])) if times > name.sheet.folded.count(name.folded) else name


def _is_common(word: str, tongues: tuple[str, ...]) -> bool:
    return any(
        word in map(fold, language(code).words.get(key, ()))
        for code in tongues
        for key in ("common", "opening")
    )


def _could_be_name(name: Passage, tongues: tuple[str, ...], asked: str) -> bool:
    if len(name.text.split()) > 6 or find_countries(name.text, tongues[:1]):
        return False  # Mauricio is a country in Spanish only
    folded = re.sub(r"\w+-[\w-]+", "x", name.folded)  # Emir-Usein is no emir
    if name.folded in asked and word_pattern("role", tongues).match(folded):
        return True  # Reine X is no queen where the calls ask for her safety
    keys = ("institution", "role", "not_a_name", "greeting", "people")
    if any(word_pattern(key, tongues).search(folded) for key in keys):
        return False
    behind = re.compile(r"\s+").match(name.sheet.folded, name.end)
    people = word_pattern("people", tongues)
    return behind is None or people.match(name.sheet.folded, behind.end()) is None


def _is_at_risk(
    name: Passage, sentence: Passage, place: int, tongues: tuple[str, ...], *, is_list: bool
) -> bool:
    """Tell whether a sentence is about the person.

    Its subject, introduced, or in a list of those at risk.
    """
    if _is_source(name, tongues) or _is_relative(name, tongues):
        return False
    if (
        (place < 4 or is_list)
        and not _is_an_official(name, tongues)
        and not _is_a_thing(name, tongues)
    ):
        return True
    if _introduced(name, tongues):
        return True
    before = sentence.cut(0, max(0, name.start - sentence.start)).folded
    return word_pattern("among", tongues).search(before) is not None


def _is_a_thing(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether an article or a word for places stands right before: the X, in X, near X."""
    before = name.sheet.folded[max(0, name.start - 14) : name.start].replace("'", " ").split()
    word = before[-1].strip('(,"') if before else ""
    keys = ("before_place", "determiner")
    return any(word_pattern(key, tongues).fullmatch(word) for key in keys)


def _is_an_official(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether an office stands right before the name: the President X, leader X."""
    before = name.sheet.folded[max(0, name.start - 45) : name.start]
    matches = list(word_pattern("role", tongues).finditer(before))
    return bool(matches) and len(before[matches[-1].end() :].split()) <= 3


def _is_source(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether the text only cites the person: according to X, see also the case of X."""
    before = name.sheet.folded[max(0, name.start - 30) : name.start]
    found = list(word_pattern("cited", tongues).finditer(before))
    return bool(found) and len(before[found[-1].end() :].split()) <= 1


def _is_relative(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether the name is that of a relative of somebody named before: X's brother, Y."""
    before = name.sheet.folded[max(0, name.start - 40) : name.start].rstrip(" ,")
    found = list(word_pattern("kin", tongues).finditer(before))
    return (
        bool(found)
        and found[-1].end() == len(before)
        and bool(_OF_SOMEBODY.search(before[: found[-1].start()]))
    )


def _introduced(name: Passage, tongues: tuple[str, ...], but: str = "") -> bool:
    """Tell whether a word for people at risk stands right before the name.

    The lawyer X, activist X; `but` is a key of words that do not count.
    """
    before = name.sheet.folded[max(0, name.start - 60) : name.start]
    matches = list(word_pattern("people", tongues).finditer(before))
    return (
        bool(matches)
        and not (but and word_pattern(but, tongues).fullmatch(matches[-1][0]))
        and not re.search(r"[.;:!?]", before[matches[-1].end() :])
        and len(before[matches[-1].end() :].split()) <= 1
    )


def _in_company(name: Passage) -> bool:
    """Tell whether another name follows: "die Gewerkschafter X und Y" says nothing of X."""
    return re.match(r"\s*(?:,|und\b|and\b|et\b|y\b|e\b)", name.sheet.folded[name.end :]) is not None


def _marked(name: Passage) -> re.Match[str] | None:
    """Return the mark behind a name in running text: "X Y (m)"."""
    return _MARK.match(name.sheet.folded, name.end)


def _gender_of(name: Passage, tongues: tuple[str, ...]) -> tuple[str | None, Passage | None]:
    """Return the gender that a mark behind a name, or the words before it say."""
    if mark := _marked(name):
        return gender_of(mark[1], tongues), name.sheet.passage(*mark.span(1))
    return _gender_before(name, tongues)


def _gender_before(name: Passage, tongues: tuple[str, ...]) -> tuple[str | None, Passage | None]:
    """Return the gender that the words before a name say.

    Herr, Frau, the businessman, der Anwalt.
    """
    sheet = name.sheet
    start = max(sheet.text.rfind("\n", 0, name.start) + 1, name.start - 40)
    before = sheet.passage(start, name.start)
    words = list(re.finditer(r"\S+", before.text))[-3:]
    for match in reversed(words):
        gender = gender_of(match[0], tongues)
        if gender is not None:
            return gender, before.cut(*match.span())
    if (behind := _TRADE_BEHIND_ARTICLE.search(before.folded)) and not _in_company(name):
        for gender in ("male", "female"):
            if word_pattern(f"{gender}_article", tongues[:1]).fullmatch(behind[1]):
                return gender, before.cut(*behind.span(1))
    for gender in ("male", "female"):
        if found := list(word_pattern(f"{gender}_phrase", tongues).finditer(before.folded)):
            return gender, before.cut(*found[-1].span())
    return None, None
