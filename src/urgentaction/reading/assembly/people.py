"""People at risk: from the head's list, from labels, or from the text."""

import re
from difflib import SequenceMatcher

from urgentaction.reading.assembly.sorted_sheet import SortedSheet
from urgentaction.reading.findings import Findings
from urgentaction.reading.gender_in_text import gender_of_next_sentence
from urgentaction.reading.labels import word_pattern
from urgentaction.reading.named_in_text import named_people
from urgentaction.reading.paragraphs import paragraphs
from urgentaction.reading.parts import PERSON_FIELDS, Part
from urgentaction.reading.people import (
    FoundPerson,
    gender_of,
    is_age,
    is_group,
    read_person,
    with_women_beside_h,
)
from urgentaction.reading.roles import has_role, is_institution
from urgentaction.reading.sheet import Passage
from urgentaction.wording import _

_SEVERAL = 2
_LONGEST_NAME = 6
"""Words of a name before it looks like several."""
_PRONOUNS = 2
"""How many pronouns, and none of the other kind, tell the gender of the only person named."""


def put_people(findings: Findings, sheet: SortedSheet) -> None:
    """Put the people, each once, in printed order."""
    people = [person for line in sheet.head.people for person in _people_of(line, sheet.tongues)]
    findings.take(*sheet.head.people)
    subjects = [line for part in sheet.parts.of("subject") for line in part.filled]
    people.extend(person for line in subjects for person in _people_of(line, sheet.tongues))
    if sheet.head.catalogue is not None:
        people.extend(_more(people, sheet.head.catalogue.people, sheet.tongues))
    labelled, genders = _labelled(sheet)
    people.extend(
        person for person in labelled if not any(_same(person.name, other.name) for other in people)
    )
    people = with_women_beside_h(people, sheet.tongues)
    for place, person in enumerate(people):
        _put_person(findings, place, person)
    _put_shared_descriptions(findings, people)
    long = next((one for one in people if _is_long(one)), None)
    if long is not None:
        reason = _("This may be several people, or more than a name.")
        findings.doubt("people", reason, long.name.text)
    elif sheet.head.catalogue is not None and not sheet.head.people:
        reason = _("Only a library's title names the people; it may have been cut.")
        findings.doubt("people", reason)
    _put_genders(findings, genders, len(people), sheet.tongues)
    if not people:
        _put_named(findings, sheet)
    elif subjects and len(people) == 1 and not findings.has("people[0].gender"):
        _put_gender_of_pronouns(findings, sheet)


def _put_shared_descriptions(findings: Findings, people: list[FoundPerson]) -> None:
    """Give people whom a brace joins one description: "X ) leaders of" / "Y ) the union"."""
    places = [place for place, person in enumerate(people) if person.is_braced]
    parts = [part for place in places if (part := people[place].description) is not None]
    if len(places) < _SEVERAL or not parts:
        return
    for place in places:
        value = " ".join(part.value for part in parts)
        findings.put(f"people[{place}].description", value, *parts)


def _more(
    known: list[FoundPerson], lines: list[Passage], tongues: tuple[str, ...]
) -> list[FoundPerson]:
    """Return the people of a library's title whom the sheet's own list does not have."""
    listed = [person for line in lines if (person := read_person(line, tongues))]
    if len(known) >= len(listed):
        return []
    return [
        person
        for person in listed
        if not any(
            SequenceMatcher(None, person.name.folded, other.name.folded).ratio() > 0.8
            for other in known
        )
    ]


def _labelled(sheet: SortedSheet) -> tuple[list[FoundPerson], list[Passage]]:
    """Return the people of "Name:" lines and the values of "Gender:" lines."""
    people: list[FoundPerson] = []
    genders: list[Passage] = []
    for part in sheet.parts.of("people"):
        if part.mark is None or part.mark.key not in PERSON_FIELDS:
            continue
        value = _value(part)
        if part.mark.key in ("gender", "age"):
            genders.extend(value[:1] if part.mark.key == "gender" else [])
            continue
        for line in value:
            people.extend(_people_of(line, sheet.tongues))
    return people, genders


def _value(part: Part) -> list[Passage]:
    """Return the lines of a label's value.

    The rest of its line, or the lines below up to a blank one.
    """
    lines: list[Passage] = []
    for line in part.lines:
        if not line:
            if lines:
                break
            continue
        lines.append(line)
    return lines


def _people_of(line: Passage, tongues: tuple[str, ...]) -> list[FoundPerson]:
    """Read "Name: A (m), B (f) and C".

    One person, or several where each piece looks like a name.
    """
    cuts = [
        match.span()
        for match in re.finditer(
            r"\s*[;,،؛]\s*(?![^()]*\))|\s+(?:and|und|et|y|e|и|و)\s+", line.text
        )
    ]
    pieces, place = [], 0
    for start, end in [*cuts, (len(line.text), len(line.text))]:
        pieces.append(line.cut(place, start))
        place = end
    names = [piece for piece in pieces if piece and not piece.text[:1].islower()]
    if len(names) > 1 and all(_is_full_name(piece, tongues) for piece in names):
        return [person for piece in names if (person := read_person(piece, tongues))]
    person = read_person(line, tongues)
    return [person] if person else []


def _is_full_name(piece: Passage, tongues: tuple[str, ...]) -> bool:
    person = read_person(piece, tongues)
    if person is None or is_age(piece, tongues):
        return False
    if has_role(piece, tongues) or is_institution(piece, tongues):
        return False
    if _is_description(person.name, tongues):
        return False
    words = person.name.text.split()
    return 1 < len(words) <= 7 and sum(
        word[:1].isupper() or not word[:1].islower() for word in words
    ) >= 0.6 * len(words)


def _is_description(piece: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell "Student aus Velin" from a name, where capitals do not."""
    says_place = word_pattern("before_place", tongues).search(piece.folded) is not None
    return says_place or word_pattern("people", tongues[:1]).match(piece.folded) is not None


def _put_person(findings: Findings, place: int, person: FoundPerson) -> None:
    path = f"people[{place}]"
    findings.put(f"{path}.name", person.name.value, person.name)
    if person.gender is not None:
        findings.put(f"{path}.gender", person.gender, *filter(None, [person.gender_at]))
    for key, passage in (
        ("pronouns", person.pronouns),
        ("age", person.age),
        ("description", person.description),
    ):
        if passage is not None:
            findings.put(f"{path}.{key}", passage.value, passage)


def _put_genders(
    findings: Findings, genders: list[Passage], count: int, tongues: tuple[str, ...]
) -> None:
    """Give the people the gender of a "Gender:" line, where it is one for all or one for each."""
    for line in genders:
        findings.take(line)
        found = gender_of(line.value, tongues)
        pieces = [
            gender_of(piece, tongues)
            for piece in re.split(r"\s*[,;&/]\s*|\s+(?:and|und|et|y)\s+", line.value)
        ]
        if found is not None:
            pieces = [found] * count
        if len(pieces) != count or None in pieces:
            is_both = word_pattern("both", tongues).search(line.folded) is not None
            if count == 1 and not is_both and not re.search(r"\d", line.text):
                findings.doubt("people", _("We cannot tell whose gender this says."), line.text)
            continue
        for place, gender in enumerate(pieces):
            if not findings.has(f"people[{place}].gender"):
                findings.put(f"people[{place}].gender", gender, line)


def _put_named(findings: Findings, sheet: SortedSheet) -> None:
    """Put the people whom only the text names; a guess is a doubt."""
    headline = _passage_of(findings, sheet, "headline")
    calls = [
        passage
        for key in findings.values
        if key.startswith("calls[") and (passage := _passage_of(findings, sheet, key))
    ]
    named = named_people(headline, _narrative(findings, sheet), calls, sheet.tongues)
    for place, person in enumerate(named):
        findings.put(f"people[{place}].name", person.name.value, person.name)
        if person.gender is not None:
            findings.put(
                f"people[{place}].gender", person.gender, *filter(None, [person.gender_at])
            )
    if len(named) == 1 and not findings.has("people[0].gender"):
        _put_gender_of_pronouns(findings, sheet)
    if not all(person.sure and _is_in(person.name, headline) for person in named):
        findings.doubt(
            "people", _("No list names the people at risk; these names are taken from the text.")
        )
    elif not named and sheet.kind == "first" and _narrative(findings, sheet):
        findings.doubt("people", _("The sheet names nobody at risk in a form that we know."))


def _is_long(person: FoundPerson) -> bool:
    return len(person.name.text.split()) > _LONGEST_NAME and not is_group(person.name)


def _is_in(name: Passage, headline: Passage | None) -> bool:
    """Tell whether the headline names the person: then the text hardly means somebody else."""
    return headline is not None and name.folded.split()[-1] in headline.folded


def _put_gender_of_pronouns(findings: Findings, sheet: SortedSheet) -> None:
    """Put the gender of the only person named, where every pronoun of the narrative says it."""
    found: dict[str, list[Passage]] = {"male": [], "female": []}
    narrative = _narrative(findings, sheet)
    for passage in narrative:
        for gender, places in found.items():
            matches = word_pattern(f"{gender}_pronoun", sheet.tongues[:1]).finditer(passage.folded)
            places.extend(passage.cut(*match.span()) for match in matches)
    for gender, other in (("male", "female"), ("female", "male")):
        if len(found[gender]) >= _PRONOUNS and not found[other]:
            findings.put("people[0].gender", gender, found[gender][0])
            return
    name = _passage_of(findings, sheet, "people[0].name")
    if name is not None:
        said, says = gender_of_next_sentence(name.folded, narrative, sheet.tongues)
        if said is not None and says is not None:
            findings.put("people[0].gender", said, says)


def _passage_of(findings: Findings, sheet: SortedSheet, path: str) -> Passage | None:
    spans = findings.evidence.get(path)
    return Passage(sheet.sheet, *spans[0]) if spans else None


def _narrative(findings: Findings, sheet: SortedSheet) -> list[Passage]:
    keys = ["summary", *(key for key in findings.values if key.startswith("body["))]
    found = [passage for key in keys if (passage := _passage_of(findings, sheet, key))]
    found.extend(
        paragraph for part in sheet.parts.of("letter") for paragraph in paragraphs(part.lines)
    )
    return found


def _same(one: Passage, other: Passage) -> bool:
    first, second = (set(re.findall(r"\w+", name.folded)) for name in (one, other))
    return first <= second or second <= first
