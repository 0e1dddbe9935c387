"""People whom only the text names: in the headline, and early in the narrative.

There is no list of the world's names in here. What counts is how a text introduces somebody at
risk: capitalised words that are no country, no office and no body, in the headline or as whom a
sentence of the first paragraphs is about. Where that is a guess, the assembly says so in a doubt.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from urgentaction.reading.capitalised import AYN, capitalised_names, could_be_name
from urgentaction.reading.gender_in_text import gender_beside
from urgentaction.reading.labels import word_pattern
from urgentaction.reading.named_in_arabic import names_in_arabic
from urgentaction.reading.not_people import is_an_official
from urgentaction.reading.paragraphs import sentences
from urgentaction.reading.people import gender_of
from urgentaction.reading.sheet import Passage

_EARLY = 4
"""Sentences at the beginning of a narrative, which are about those at risk."""
_LIST = 3
"""Names in one sentence that make it a list of those at risk."""
_BESIDE = 60
"""Characters between two names of a list, with what is said of the first."""
_NO_CASE = frozenset({"ar", "fa", "zh"})
_ONE_WORD = re.compile(rf"\s+([A-Z][\w{AYN}-]{{2,}})(?!\s+[A-Z])")
_OF_SOMEBODY = re.compile(r"(?:\w's?|\banother|(?:^|[.!?]\s)\s*(?:his|her|their))\s+(?:\w+\s+)?$")
_MARK = re.compile(r"\s*\(([mfh])\)")
_MISPRINT = 0.94
_LONG_ENOUGH_FOR_A_MISPRINT = 12
_ALIKE = 0.75
"""How much of a word two spellings of it share."""


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
        texts = [*([headline] if headline else []), *narrative]
        return [Named(one.name, one.gender, one.says) for one in names_in_arabic(texts, tongues[0])]
    found: dict[str, Named] = {}
    everything = [sentence for paragraph in narrative for sentence in sentences(paragraph)]
    text = " ".join(sentence.folded for sentence in everything)
    asked = " ".join(call.folded for call in calls)
    if headline is not None and not headline.is_capitals():
        for name in capitalised_names(headline, tongues):
            if (
                not _is_title_case(headline)
                or headline.sheet.folded.count(name.folded) > 1
                or _has_title(name, tongues)
            ):
                found.setdefault(_key(name), Named(name, *_gender_of(name, tongues), sure=True))
    for place, sentence in enumerate(everything[:12]):
        names = capitalised_names(sentence, tongues, asked)
        listed = _listed(names)
        known = dict(found)
        accepted: Passage | None = None
        for name in names:
            key, is_list = _key(name), name in listed
            if any(_same(key, other) for other in found):
                continue
            if any(_is_spelled_otherwise(key, other) for other in known):
                continue
            if accepted is not None and _is_by_name(name, tongues):
                continue
            is_asked_for = name.folded in asked or _marked(name) is not None
            is_joined = accepted is not None and _joins(accepted, name, tongues)
            if (
                is_asked_for
                or is_joined
                or _is_at_risk(name, sentence, place, tongues, is_list=is_list)
            ):
                accepted = name
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
            if name is not None and could_be_name(name, tongues, ""):
                found.setdefault(_key(name), []).append(name)
    is_usual = any(len(names) > 1 for names in found.values())
    return {key: Named(names[0]) for key, names in found.items()} if is_usual else {}


def _joins(one: Passage, other: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether nothing but an "and" stands between two names: what is said, is said of both."""
    between = one.sheet.folded[one.end : other.start].strip(" ,\n")
    return word_pattern("and", tongues).fullmatch(between) is not None


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


def _listed(names: list[Passage]) -> list[Passage]:
    """Return the names that stand side by side in a sentence, where there are enough for a list."""
    runs: list[list[Passage]] = []
    for name in names:
        if runs and name.start - runs[-1][-1].end <= _BESIDE:
            runs[-1].append(name)
        else:
            runs.append([name])
    return [name for run in runs if len(run) >= _LIST for name in run]


def _is_spelled_otherwise(one: str, other: str) -> bool:
    """Tell whether two names are one in two spellings: Andrei Torvau, Andrey Torvov.

    Asked of names in different sentences only: side by side they are brothers.
    """
    words, others = one.split(), other.split()
    return len(words) == len(others) and all(
        word[0] == twin[0] and SequenceMatcher(None, word, twin, autojunk=False).ratio() >= _ALIKE
        for word, twin in zip(words, others, strict=True)
    )


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


def _is_at_risk(
    name: Passage, sentence: Passage, place: int, tongues: tuple[str, ...], *, is_list: bool
) -> bool:
    """Tell whether a sentence is about the person.

    Its subject, introduced, or in a list of those at risk.
    """
    if _is_source(name, tongues) or _is_relative(name, tongues):
        return False
    if _introduced(name, tongues):
        return True
    if is_an_official(name, tongues) or _is_a_thing(name, tongues):
        return False
    if place < _EARLY or is_list:
        return True
    before = sentence.cut(0, max(0, name.start - sentence.start)).folded
    return word_pattern("among", tongues).search(before) is not None


def _is_a_thing(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether an article or a word for places stands right before: the X, in X, near X."""
    before = name.sheet.folded[max(0, name.start - 14) : name.start].replace("'", " ").split()
    word = before[-1].strip('(,"') if before else ""
    keys = ("before_place", "determiner")
    return any(word_pattern(key, tongues[:1]).fullmatch(word) for key in keys)


def _is_source(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether the text only cites the person: according to X, see also the case of X."""
    before = name.sheet.folded[max(0, name.start - 30) : name.start]
    found = list(word_pattern("cited", tongues).finditer(before))
    return bool(found) and len(before[found[-1].end() :].split()) <= 1


def _is_by_name(name: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether the name is another one of somebody just named: X, known as Y."""
    before = name.sheet.folded[max(0, name.start - 30) : name.start].rstrip(' "“«')
    found = list(word_pattern("alias", tongues).finditer(before))
    return bool(found) and found[-1].end() == len(before)


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
        and _leads_on(before[matches[-1].end() :].split(), tongues)
    )


def _leads_on(between: list[str], tongues: tuple[str, ...]) -> bool:
    """Tell "the lawyer, Mr X" from "the speaker of the X": an article begins another thing."""
    if len(between) > 1:
        return False
    return not between or word_pattern("determiner", tongues).fullmatch(between[0]) is None


def _marked(name: Passage) -> re.Match[str] | None:
    """Return the mark behind a name in running text: "X Y (m)"."""
    return _MARK.match(name.sheet.folded, name.end)


def _gender_of(name: Passage, tongues: tuple[str, ...]) -> tuple[str | None, Passage | None]:
    """Return the gender that a mark behind a name, or the words before it say."""
    if mark := _marked(name):
        return gender_of(mark[1], tongues), name.sheet.passage(*mark.span(1))
    return gender_beside(name, tongues)
