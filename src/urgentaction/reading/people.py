"""People: lines of a head's list, "Name:" lines, and people whom only the text names.

The form of a list's line is "Fray Emil Torv (m), aged 17, student (his brother)": a title, the
name, then marks. The name stays as printed, without title and marks (design.md, "How fields are
filled").
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from urgentaction.languages.language import language
from urgentaction.reading.labels import word_pattern
from urgentaction.reading.sheet import Passage, fold

_GENDERS = ("male", "female", "other")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_PRONOUNS = re.compile(r"[a-zäöüß]+(?:\s?/\s?[a-zäöüß]+){1,3}$")
_UNNAMED = re.compile(r"unnamed|unknown|unbenannt", re.IGNORECASE)
_COUNT_OF_OTHERS = re.compile(
    r"(?:and\s+|und\s+|et\s+|y\s+)?(?:\w+\s+){0,2}(?:others?|andere|autres|otros|otras)\b.*(?:unnamed|unknown|unbenannt)",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\s*(?:others?|autres?|andere|otr[oa]s|outr[oa]s|altri)\b", re.IGNORECASE)
_ONLY_OTHERS = re.compile(
    r"(?:(?:and|und|et|y|e)\s+)?(?:at least\s+)?\w+\s+"
    r"(?:others?|more|andere|weitere|autres|otros|otras|outros)\W*",
    re.IGNORECASE,
)
_NAME_ENDS = re.compile(r"\s*[(\[,،]|\s+[)\]}]|\s+[-–—_]\s+|;|:\s")
_BRACE = re.compile(r"\s+[)\]}](?:\s|$)")
_NUMBERED_NAME = re.compile(r"^\s*(?:\d{1,2}\s?[.)–-]|[-•·▪*])\s*")


_LONGEST_NAME = 6


@dataclass(frozen=True)
class FoundPerson:
    """A person or a group, with the passages that say so."""

    name: Passage
    gender: str | None = None
    gender_at: Passage | None = None
    pronouns: Passage | None = None
    age: Passage | None = None
    description: Passage | None = None
    is_braced: bool = False
    """A brace joins the line with its neighbours: their descriptions are one."""


def gender_of(word: str, tongues: tuple[str, ...]) -> str | None:
    """Return the gender that a mark or word says.

    M, (f), Herr, he/him. A count of a group is none.
    """
    folded = fold(word).strip(" .:()[]")
    if not _says_gender(tongues).match(f"{folded}."):
        return None
    for code in tongues:  # (m) is a man in English and, beside (h), a woman in Spanish
        for gender in _GENDERS:
            pattern = word_pattern(gender, (code,))
            if pattern.fullmatch(folded) or pattern.fullmatch(f"{folded}."):
                return gender
    return None


@cache
def _says_gender(tongues: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(word_pattern(gender, tongues).pattern for gender in _GENDERS))


def with_women_beside_h(people: list[FoundPerson], tongues: tuple[str, ...]) -> list[FoundPerson]:
    """Return the people with (m) read as a woman where the list has (h) for men: hombre, mujer."""
    pattern = word_pattern("female_beside_h", tongues[:1])
    marks = {person.gender_at.folded for person in people if person.gender_at}
    if "h" not in marks:
        return people
    return [
        replace(person, gender="female")
        if person.gender_at and pattern.fullmatch(person.gender_at.folded)
        else person
        for person in people
    ]


def read_person(line: Passage, tongues: tuple[str, ...]) -> FoundPerson | None:
    """Read one line of a list of people; None where it names nobody."""
    line = line.cut(found.end()) if (found := _NUMBERED_NAME.match(line.text)) else line
    line = line.strip(" ,;.*\n") if not line.text.rstrip().endswith("...") else line.strip(" ,;*\n")
    if (
        not re.search(r"\w", line.text)
        or (_UNNAMED.search(line.text) and _COUNT_OF_OTHERS.search(line.text))
        or _ONLY_OTHERS.fullmatch(line.text)
    ):
        return None
    if line.text.rstrip().endswith(":"):
        return None
    line, gender, gender_at = _without_title(line, tongues)
    end = _end_of_name(line)
    braced = _BRACE.search(line.text, end) is not None
    person = FoundPerson(line.cut(0, end).strip(" ,;:*"), gender, gender_at, is_braced=braced)
    return _with_marks(person, line.cut(end), tongues) if person.name else None


def _without_title(
    line: Passage, tongues: tuple[str, ...]
) -> tuple[Passage, str | None, Passage | None]:
    gender, gender_at = None, None
    pattern = word_pattern("honorific", tongues)
    while True:
        title = pattern.match(line.folded)
        if title is None or title.end() >= len(line.folded.rstrip()):
            return line, gender, gender_at
        found = gender_of(title[0], tongues)
        if found is not None:
            gender, gender_at = found, line.cut(0, title.end())
        rest = line.cut(title.end()).strip(" .")
        if not rest:
            return line, gender, gender_at
        line = rest


def _end_of_name(line: Passage) -> int:
    found = _NAME_ENDS.search(line.text)
    return found.start() if found else len(line.text)


def _with_marks(person: FoundPerson, rest: Passage, tongues: tuple[str, ...]) -> FoundPerson:
    descriptions = []
    for start, end in _pieces(rest.text):
        piece = rest.cut(start, end).strip(" ,;،؛.()[]-–—_")
        if not piece:
            continue
        gender = gender_of(piece.text, tongues)
        if gender is not None and person.gender is None:
            person = replace(person, gender=gender, gender_at=piece)
            if _is_pronoun(piece, tongues):
                person = replace(person, pronouns=piece)
        elif gender is not None and person.pronouns is None and _is_pronoun(piece, tongues):
            person = replace(person, pronouns=piece)
        elif person.age is None and (age := _age(piece, tongues)) is not None:
            person = replace(person, age=age)
        else:
            descriptions.append(piece)
    if descriptions:
        whole = Passage(rest.sheet, descriptions[0].start, descriptions[-1].end)
        person = replace(person, description=whole)
    return person


def is_age(piece: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a piece of a list says how old somebody is: "52 Jahre"."""
    return _age(piece, tongues) is not None


def _is_pronoun(piece: Passage, tongues: tuple[str, ...]) -> bool:
    folded = piece.folded.strip()
    keys = ("male_pronoun", "female_pronoun")
    alone = any(word_pattern(key, tongues).fullmatch(folded) is not None for key in keys)
    return alone or _PRONOUNS.match(folded) is not None


def _pieces(text: str) -> list[tuple[int, int]]:
    """Cut "(m), aged 17, student (his brother)" at brackets and commas."""
    marks = re.finditer(r"[()\[\],;،؛]|\s[-–—_]\s", text)
    cuts = [0, *(mark.start() if mark[0] in "([" else mark.end() for mark in marks)]
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))


def _age(piece: Passage, tongues: tuple[str, ...]) -> Passage | None:
    """Return the number of "aged 17", "19 or 20", "35 años de edad"."""
    folded = piece.folded.strip()
    for pattern in _ages(tongues):
        if match := pattern.fullmatch(folded):
            return piece.cut(*match.span(1))
    return None


@cache
def _ages(tongues: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    number = r"(\d{1,3}(?:\s*(?:or|and|-|/|to|oder|und|ou|o|u|или)\s*\d{1,3})?)"
    forms = {form for code in tongues for form in language(code).words.get("aged", ())}
    made = [
        re.escape(fold(form)).replace(r"\{age\}", number).replace(r"\ ", r"\s+")
        for form in sorted(forms)
    ]
    return tuple(re.compile(form) for form in [*made, number])


def is_name_like(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line could be an entry of a list of people: short, and begun like a name."""
    text = line.text.strip()
    words = text.split()
    if (
        not words
        or len(words) > 24
        or (text.endswith((".", "!", "?")) and not text.endswith("..."))
    ):
        return False
    person = read_person(line, tongues)
    if person is None:
        return True
    if _OTHERS.match(line.text):
        return True
    name = person.name.text.split()
    capital = sum(not word[:1].islower() for word in name)
    return len(name) <= 8 and (
        capital >= 0.5 * len(name) or person.gender is not None or person.age is not None
    )


def has_person_mark(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line carries a title, a gender or an age beside a name."""
    person = read_person(line, tongues)
    return (
        person is not None
        and bool(person.gender or person.age)
        and len(person.name.text.split()) <= 6
    )


def is_numbered_entry(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line is an item that gives name, gender and age: "1- X – man – 41"."""
    if not line.text.lstrip()[:1].isdigit() or not _NUMBERED_NAME.match(line.text):
        return False
    person = read_person(line, tongues)
    return (
        person is not None
        and person.gender is not None
        and person.age is not None
        and len(person.name.text.split()) <= _LONGEST_NAME
    )


def is_group(name: Passage) -> bool:
    """Tell whether an entry names the others of a group: "Other members of the union"."""
    return _OTHERS.match(name.text) is not None


def continues_entry(previous: Passage, line: Passage) -> bool:
    """Tell whether a line goes on with the entry above: "husband of" / "Torv"."""
    if _OTHERS.match(line.text):
        return False
    return (
        line.text.lstrip()[:1].islower()
        or re.search(r"(?:,|\b(?:of|and|the|in|von|de|du|und|et|y|for|at))\s*$", previous.text)
        is not None
    )
