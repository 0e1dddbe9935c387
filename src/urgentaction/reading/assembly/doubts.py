"""Doubts that only the whole sheet can raise: a second head, more people than were found."""

import re

from urgentaction.reading.assembly.sorted_sheet import SortedSheet
from urgentaction.reading.counting import count_of, count_pattern
from urgentaction.reading.findings import Findings
from urgentaction.reading.flat_head import is_flat
from urgentaction.reading.labels import Mark, marks_in, word_pattern
from urgentaction.reading.people import read_person
from urgentaction.reading.printed_dates import dates_in
from urgentaction.reading.printed_numbers import numbers_in, spans_of_references
from urgentaction.reading.sheet import Passage
from urgentaction.wording import _

_LEADS = frozenset({"update_of", "correction", "number"})
_PERSON = re.compile(r"people\[\d+\]\.name")
_PARAGRAPHS = 3
"""Of the narrative: the first say whom the sheet is about."""
_BETWEEN = tuple(re.compile(rf"(?:\s+[\w’'-]+){{{words}}}\s+") for words in range(3))
"""Between a count and who is counted; of a list that a text points at, with what they are."""
_MOST = 40
"""People whom a sheet can be expected to name; of more it names some."""


def put_doubts(findings: Findings, sheet: SortedSheet) -> None:
    """Doubt what a second head, or a count of people, puts into question."""
    _doubt_a_second_head(findings, sheet)
    _doubt_a_flat_head(findings, sheet)
    _doubt_the_number_of_people(findings, sheet)


def _doubt_a_flat_head(findings: Findings, sheet: SortedSheet) -> None:
    """Doubt the people where a page put the head's list on one line with the narrative."""
    flat = next((one for one in sheet.sheet.lines if is_flat(one, sheet.parts.marks)), None)
    if flat is not None and sheet.head.countries and not sheet.parts.of("people"):
        reason = _("The head stands on one line with the text; please check the names.")
        findings.doubt("people", reason, flat.text)


def _doubt_a_second_head(findings: Findings, sheet: SortedSheet) -> None:
    """Doubt the head's fields where another head stands below calls or addresses."""
    bodies = [part.lines[0].start for part in sheet.parts.of("calls", "addressees") if part.lines]
    first = min(bodies, default=len(sheet.sheet.text))
    second = next((line for line in sheet.sheet.lines if _is_head(line, first, sheet)), None)
    number = findings.values.get("number")
    if second is None or (sheet.head.numbers and numbers_in(second)[0][1].text == number):
        return  # a foot repeats the head
    reason = _("There is another head further down; this may be more than one sheet.")
    for field in ("kind", "issued", "country", "people"):
        findings.doubt(field, reason, second.text)
    if number and numbers_in(second)[0][1].text != number:
        for field in ("number", "headline", "addressees"):
            findings.doubt(field, reason, second.text)


def _is_head(line: Passage, first: int, sheet: SortedSheet) -> bool:
    """Tell a line that opens a head: a number at its start, a concern or a country beside it."""
    if line.start <= first or not line:
        return False
    found = numbers_in(line)
    if not found:
        return False
    lead: list[Mark] = [one for one in marks_in(sheet.parts.marks, line) if one.key in _LEADS]
    opens = found[0][0][0] <= 1 or any(one.start <= line.start + 1 for one in lead)
    return opens and _says_more(line, sheet)


def _says_more(line: Passage, sheet: SortedSheet) -> bool:
    """Tell a head from a foot, which holds labels and references only."""
    labels = [one.whole for one in marks_in(sheet.parts.marks, line) if not one.holes]
    spans = [(one.start - line.start, one.end - line.start) for one in labels]
    spans += spans_of_references(line)
    spans += [found.span for found in dates_in(line, sheet.tongues)]
    rest = line.text
    for start, end in spans:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return len(re.findall(r"[^\W\d_]{3,}", rest)) > 1


def _doubt_the_number_of_people(findings: Findings, sheet: SortedSheet) -> None:
    """Doubt the people where the text speaks of more than it names, or of fewer than are listed."""
    known = sum(1 for key in findings.values if _PERSON.fullmatch(key))
    doubted = any(doubt.field.startswith("people") for doubt in findings.doubts)
    if not known or doubted or sheet.parts.of("people"):
        return
    is_listed = bool(sheet.head.people)
    if any(read_person(line, sheet.tongues) is None for line in sheet.head.people):
        return  # "three other men, unnamed"
    for place in ("headline", "summary", *(f"body[{n}]" for n in range(_PARAGRAPHS))):
        for start, end in findings.evidence.get(place, ())[:1]:
            spoken = _count(Passage(sheet.sheet, start, end), sheet.tongues, listed=is_listed)
            if spoken is not None and known < spoken[0] <= _MOST:
                reason = _("The sheet speaks of more people than we found names.")
                findings.doubt("people", reason, spoken[1].text)
                return
            if spoken is not None and is_listed and spoken[0] < known:
                reason = _("The sheet speaks of fewer people than its list seems to name.")
                findings.doubt("people", reason, spoken[1].text)
                return


def _count(text: Passage, tongues: tuple[str, ...], *, listed: bool) -> tuple[int, Passage] | None:
    """Return the first count of people in a text: "fifteen men"; of a list, "the six named above".

    Others than those at risk are not counted: "15 police officers", "two other men".
    """
    people, named = word_pattern("people", tongues), word_pattern("named_here", tongues)
    for match in count_pattern(tongues).finditer(text.folded):
        gaps = (
            gap.match(text.folded, match.end()) for gap in (_BETWEEN if listed else _BETWEEN[:1])
        )
        nouns = (people.match(text.folded, gap.end()) for gap in gaps if gap)
        noun = next(filter(None, nouns), None)
        if noun is None:
            continue
        if listed and not named.match(text.folded[noun.end() :].lstrip(" ,")):
            continue
        return count_of(match[0], tongues), text.cut(match.start(), noun.end())
    return None
