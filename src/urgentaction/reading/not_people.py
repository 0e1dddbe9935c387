"""Capitalised words that look like somebody's name and are none.

Bodies, titles in quotes, what brackets explain; and people who hold a state's office.
"""

import re

from urgentaction.reading.labels import word_pattern
from urgentaction.reading.sheet import Passage

_OPENING = '"“„«‹'
_CLOSING = '"”“»›'
_ACRONYM_BEHIND = re.compile(r"[\"”“»›]?\s*\(\W*[A-ZÀ-ÝА-Я]{2,}[\w-]*\W*\)")
"""A body's short form: "Movimiento Campesino (MOCAM)"; a person's (m) has one letter."""
_BODIES = ("en", "es", "fr", "pt", "it")
"""Bodies keep the name that they have at home, whatever the language of the sheet."""
_FAR = 45
_GLOSS = 60
"""Characters before and behind a name in brackets."""
_SMALL = 3
"""Letters of a small word inside a name: of, de, va."""
_APPOSITION = 60
"""Characters before a name in which its office stands, and behind it."""


def is_no_person(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether quotes, brackets or the words themselves say that this is nobody's name."""
    text = name.sheet.text
    before, behind = text[max(0, name.start - 1) : name.start], text[name.end : name.end + 1]
    if before and behind and before in _OPENING and behind in _CLOSING:
        return True
    if _is_in_gloss(name, tongues) or before in ("#", "="):
        return True
    if _ACRONYM_BEHIND.match(text, name.end):
        return True
    if _is_loud_body(name, tongues) or _is_behind_body(name, tongues):
        return True
    known = tuple(dict.fromkeys([*tongues, *_BODIES]))
    return word_pattern("institution", known).search(name.folded) is not None


def _is_in_gloss(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether brackets hold one thing, all in capitals but for small words: "(X Y va Z)"."""
    text = name.sheet.text
    opened = text.rfind("(", max(0, name.start - _GLOSS), name.start)
    closed = text.find(")", name.end, name.end + _GLOSS)
    if opened < 0 or closed < 0:
        return False
    inside = text[opened + 1 : closed]
    words = inside.split()
    if any(char in inside for char in "(),;:") or not all(
        word[:1].isupper() or len(word) <= _SMALL for word in words
    ):
        return False
    joins = word_pattern("and", tongues)
    return not any(joins.fullmatch(word.lower()) for word in words)


def _is_behind_body(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a word for a body stands right before: the group X, the Association of X."""
    before = name.sheet.folded[max(0, name.start - _FAR) : name.start]
    if not before.endswith(" "):
        return False
    words = before.split()[-2:]
    if len(words) == 2 and len(words[1]) <= _SMALL:
        words.pop()  # of, de
    return bool(words) and word_pattern("civil", tongues).fullmatch(words[-1]) is not None


def _is_loud_body(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell "des nationalen Hafenbundes NHB" from "HAMADA Takeshige" and "Gevher TOPRAK".

    An article, perhaps an adjective, and a word before the short form of a body.
    """
    words = name.text.split()
    if not words[-1].isupper() or words[0].isupper() or len(words[-1]) <= 1:
        return False
    before = name.sheet.folded[max(0, name.start - 40) : name.start].split()
    determiner = word_pattern("determiner", tongues[:1])
    return any(determiner.fullmatch(word.strip('("')) for word in before[-2:])


def is_an_official(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether an office stands beside the name: the President X, leader X, Colonel X.

    The chair of a union or of a party in opposition is none.
    """
    before = name.sheet.folded[max(0, name.start - _FAR) : name.start]
    if word_pattern("rank", tongues).search(before.rstrip(" .")[-24:]):
        return True
    matches = list(word_pattern("role", tongues).finditer(before))
    if matches and len(before[matches[-1].end() :].split()) <= 3:
        return word_pattern("civil", tongues).search(before, matches[-1].start()) is None
    return _has_state_office_behind(name, tongues)


def _has_state_office_behind(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether the words behind a name's comma are an office of the state's force."""
    behind = name.sheet.folded[name.end : name.end + _APPOSITION]
    if not behind.startswith(", "):
        return False
    apposition = re.split(r"[,.;:)]", behind[2:], maxsplit=1)[0]
    return (
        word_pattern("role", tongues).search(apposition) is not None
        and word_pattern("of_state", tongues).search(apposition) is not None
    )
