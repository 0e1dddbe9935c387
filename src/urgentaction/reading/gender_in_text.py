"""The gender that a text says of a person whom it names, by a noun or by plain pronouns.

"Herr X", "the businessman X", "X, die Sprecherin der Ruderer"; and of the only person named, "He"
at the beginning of the sentence that follows.
"""

import re
from itertools import pairwise

from urgentaction.reading.labels import word_pattern
from urgentaction.reading.paragraphs import sentences
from urgentaction.reading.people import gender_of
from urgentaction.reading.sheet import Passage

Says = tuple[str | None, Passage | None]
"""A gender, and the words that say it."""

_NOTHING: Says = (None, None)
_GENDERS = ("male", "female")
_TRADE_BEHIND_ARTICLE = re.compile(r"(?<!\w)(\w+)\s+[\w-]{4,}$")
_JOINED = re.compile(r"(?:[\s,]|\b(?:und|and|et|y|e|i|sowie)\b|[^\W\d_a-zà-ÿ][\w'’.-]*)*$")
_LOOK_BACK = 60
_LOOK_ON = 60
_MENTIONS = 6
"""How often a name is looked for: enough to hear what is said, and cheap in a hostile text."""


def gender_beside(name: Passage, tongues: tuple[str, ...]) -> Says:
    """Return the gender that the words before or behind a name say, at any of its mentions."""
    for mention in _mentions(name):
        for look in (_before, _of_a_group, _behind):
            gender, says = look(mention, tongues)
            if gender is not None:
                return gender, says
    return _NOTHING


def _mentions(name: Passage) -> list[Passage]:
    found, folded = [name], name.sheet.folded
    place = folded.find(name.folded)
    while place >= 0 and len(found) < _MENTIONS:
        found.append(Passage(name.sheet, place, place + len(name.folded)))
        place = folded.find(name.folded, place + 1)
    return found


def _before(name: Passage, tongues: tuple[str, ...]) -> Says:
    """Herr, Frau, the businessman, der Anwalt."""
    sheet = name.sheet
    start = max(sheet.text.rfind("\n", 0, name.start) + 1, name.start - 40)
    before = sheet.passage(start, name.start)
    words = list(re.finditer(r"\S+", before.text))[-3:]
    for match in reversed(words):
        gender = gender_of(match[0], tongues)
        if gender is not None:
            return gender, before.cut(*match.span())
    if (behind := _TRADE_BEHIND_ARTICLE.search(before.folded)) and not _in_company(name):
        for gender in _GENDERS:
            if word_pattern(f"{gender}_article", tongues[:1]).fullmatch(behind[1]):
                return gender, before.cut(*behind.span(1))
    for gender in _GENDERS:
        if found := list(word_pattern(f"{gender}_phrase", tongues).finditer(before.folded)):
            return gender, before.cut(*found[-1].span())
    return _NOTHING


def _in_company(name: Passage) -> bool:
    """Tell whether another name follows: "die Gewerkschafter X und Y" says nothing of X."""
    return re.match(r"\s*(?:,|und\b|and\b|et\b|y\b|e\b)", name.sheet.folded[name.end :]) is not None


def _of_a_group(name: Passage, tongues: tuple[str, ...]) -> Says:
    """Return what a plural says of each: "die beiden Brüder X und Y", nothing but names between."""
    sheet = name.sheet
    before = Passage(sheet, max(0, name.start - _LOOK_BACK), name.start)
    for gender in _GENDERS:
        for found in word_pattern(f"{gender}_group", tongues[:1]).finditer(before.folded):
            if _JOINED.match(before.text, found.end()):
                return gender, before.cut(*found.span())
    return _NOTHING


def _behind(name: Passage, tongues: tuple[str, ...]) -> Says:
    """Return what an apposition or a relative clause says: "X, die Sprecherin", "X, der am …"."""
    behind = Passage(name.sheet, name.end, min(len(name.sheet.text), name.end + _LOOK_ON))
    comma = re.match(r",\s+(?=\S)", behind.text)
    if comma is None:
        return _NOTHING
    starts = [comma.end()]
    if article := re.compile(r"[^\W\d_]+['’]?\s*").match(behind.text, comma.end()):
        starts.append(article.end())
    for gender in _GENDERS:
        pattern = word_pattern(f"{gender}_phrase", tongues[:1])
        for start in starts:
            if found := pattern.match(behind.folded, start):
                return gender, behind.cut(*found.span())
        relative = word_pattern(f"{gender}_relative", tongues[:1]).match(behind.folded, comma.end())
        if relative and re.match(r"\s[a-zà-ÿ]", behind.text[relative.end() :]):
            return gender, behind.cut(*relative.span())
    return _NOTHING


def gender_of_next_sentence(name: str, narrative: list[Passage], tongues: tuple[str, ...]) -> Says:
    """Return the gender of the pronoun that begins the sentence after one with the name.

    `name` is folded. Where such sentences disagree they say nothing.
    """
    last = name.rsplit(maxsplit=1)[-1]
    found: dict[str, Passage] = {}
    for passage in narrative:
        for one, following in pairwise(sentences(passage)):
            if last not in one.folded:
                continue
            for gender in _GENDERS:
                pattern = word_pattern(f"{gender}_subject", tongues[:1])
                match = pattern.match(following.folded)
                if match and not word_pattern("impersonal", tongues[:1]).match(following.folded):
                    found.setdefault(gender, following.cut(*match.span()))
    return next(iter(found.items())) if len(found) == 1 else _NOTHING
