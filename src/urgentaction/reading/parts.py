"""A sheet's text cut into its parts: head, calls, addressees, copies, more, people.

The cuts are made at marks (labels.py). The order of parts is not fixed: layouts of every era and
skin have the same parts in other orders, so a part begins where a label says so and ends at the
next.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from urgentaction.reading.columns import side_by_side
from urgentaction.reading.labels import Mark, marks_in, word_pattern
from urgentaction.reading.lines import is_prose
from urgentaction.reading.reference_lines import is_bare_reference
from urgentaction.reading.sheet import Passage, SheetText

PERSON_FIELDS = frozenset(["name", "gender", "name_and_pronoun", "age"])
_YEAR = re.compile(r"\s*[^\W\d_]{1,2}\.?\s*")
"""What is left of a line behind its date: "г.", for the Russian word for year."""
_TO_FULL_STOP = re.compile(
    r"[^.!?\n]*[.!?]?"
    r"(?:\s*(?:Merci|Thank you|Thanks|Danke|Gracias|Obrigad[oa]|Grazie)[^.!?\n]{0,20}[.!])?"
)
_FLAT_GREETING = 60
"""Characters up to the comma of a greeting that the letter's text follows on the same line."""
_NEXT_LINE = re.compile(r"\s*([^\n]*)")
_GAP = 80
"""Characters between a label and its value, a line or two below, at most."""
_CUTS = frozenset({"deadline_before", "deadline_by"})
"""Sentences that end what stands before them on a flattened line, even where they open nothing."""
_ADDRESSES = frozenset(["addressees", "copies", "missions"])
_BEFORE_A_LETTER = frozenset(["addressees", "copies", "calls", "languages"])
_OPENS = {
    "ask": "calls",
    "recommended": "calls",
    "write_to": "addressees",
    "deadline_before": "addressees",
    "deadline_by": "addressees",
    "addressees": "addressees",
    "copies": "copies",
    "missions": "missions",
    "missions_placeholder": "missions",
    "after_deadline": "after",
    "send_immediately": "after",
    "more": "more",
    "sample_letter": "letter",
    "title": "title",
    "summary": "summary",
    "follows": "follows",
    "appeal_languages": "languages",
    "deadline": "deadline",
    "urgent_action": "head",
    **dict.fromkeys(PERSON_FIELDS, "people"),
}


@dataclass
class Part:
    """A part of the sheet: what opened it, and its stretches of lines. `lines` may be blank."""

    kind: str
    mark: Mark | None
    lines: list[Passage] = field(default_factory=list)
    heading: Passage | None = None
    """The mark with what belongs to it: the rest of a heading, of a sentence."""

    @property
    def filled(self) -> list[Passage]:
        """The lines that are not blank."""
        return [line for line in self.lines if line]


@dataclass
class Parts:
    """All parts in their order, and all marks."""

    sheet: SheetText
    marks: list[Mark]
    parts: list[Part]

    def of(self, *kinds: str) -> list[Part]:
        """Return the parts of these kinds."""
        return [part for part in self.parts if part.kind in kinds]

    def marked(self, *keys: str) -> list[Mark]:
        """Return the marks with these keys."""
        found = [mark for key in keys for mark in self._by_key.get(key, ())]
        return found if len(keys) == 1 else sorted(found, key=lambda mark: mark.start)

    @cached_property
    def _by_key(self) -> dict[str, list[Mark]]:
        """The marks by their keys: they are asked for once a paragraph."""
        found: dict[str, list[Mark]] = {}
        for mark in self.marks:
            found.setdefault(mark.key, []).append(mark)
        return found


def divide(sheet: SheetText, marks: list[Mark], tongues: tuple[str, ...], start: int = 0) -> Parts:
    """Cut the text from `start` on at the marks that open a part, and where a letter begins."""
    parts = [Part("head", None)]
    openers = [mark for mark in marks if opens(mark) is not None or mark.key in _CUTS]
    reached = 0
    foot = _foot(sheet.lines, marks, tongues)
    listed = _listed_people(sheet.lines, marks)
    for line in side_by_side([line for line in sheet.lines if line.start >= start]):
        if line.start == foot:
            parts.append(Part("foot", None))
        reached = reached if line.start < reached <= max(line.end, reached) else 0
        place = max(line.start, reached)
        for mark in marks_in(openers, line):
            if mark.start < max(place, reached) or not _opens_here(mark, parts[-1], listed):
                continue
            if mark.start > place:
                parts[-1].lines.append(sheet.passage(place, mark.start))
            place = reached = _end_of(mark, line)
            if (kind := opens(mark)) is not None:
                parts.append(Part(kind, mark, heading=sheet.passage(mark.start, reached)))
        if place == line.start:
            rest = line.strip()
        else:
            rest = sheet.passage(place, max(line.end, place))
            rest = rest if rest.end <= line.end else line.cut(0, 0)
        if parts[-1].kind in _BEFORE_A_LETTER and (
            opens_letter(rest, tongues) or _is_bare_greeting(rest, tongues)
        ):
            parts.append(Part("letter", None))
        if rest or place == line.start:
            parts[-1].lines.append(rest)
    return Parts(sheet, marks, parts)


def _foot(lines: tuple[Passage, ...], marks: list[Mark], tongues: tuple[str, ...]) -> int | None:
    """Return where the sheet's foot begins: its last lines, which repeat the head's references."""
    first = next((line for line in lines if line), None)
    start = None
    for line in reversed(lines):
        if line is first or (line and not is_bare_reference(line, marks, tongues)):
            break
        start = line.start if line else start
    return start


def _listed_people(lines: tuple[Passage, ...], marks: list[Mark]) -> frozenset[int]:
    """Return where "Name:" stands in a stanza that holds nothing but fields of people."""
    starts = {mark.start: mark.key for mark in marks if mark.key in PERSON_FIELDS}
    found: set[int] = set()
    if not starts:
        return frozenset()
    for is_filled, stanza in groupby(lines, key=bool):
        begins = [line.start for line in stanza]
        if is_filled and all(start in starts for start in begins):
            found.update(begins)
    return frozenset(found)


def _end_of(mark: Mark, line: Passage) -> int:
    """Return where a mark ends; the sentence about the deadline goes on to its full stop."""
    if mark.key == "recommended":
        return _end_of_capitals(mark, line)
    if mark.key.startswith("deadline") and _YEAR.fullmatch(line.sheet.text, mark.end, line.end):
        return line.end
    if mark.key != "after_deadline" or mark.end >= line.end:
        return mark.end
    stop = _TO_FULL_STOP.match(line.sheet.text, mark.end)
    return stop.end() if stop else mark.end


def _end_of_capitals(mark: Mark, line: Passage) -> int:
    """Return where a heading in capitals ends: its line, and the lines in capitals right below."""
    sheet, end = line.sheet, mark.end
    rest = sheet.passage(end, line.end)
    while rest and rest.is_capitals():
        end = rest.end
        start = sheet.text.find("\n", end) + 1
        stop = sheet.text.find("\n", start) if start else -1
        if not start or sheet.text[end:start].strip():
            break
        rest = sheet.passage(start, stop if stop >= 0 else len(sheet.text))
    return end


def is_greeting(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line alone opens a letter: "Dear Minister,"."""
    text = line.folded.strip()
    return (
        3 < len(text) < 90
        and text[-1] in ",:!"
        and word_pattern("greeting", tongues).match(text) is not None
        and text.count(".") <= 2
    )


def opens_letter(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a letter begins with a line: its greeting, or that and the text behind it."""
    if is_greeting(line, tongues):
        return True
    comma = line.text.find(",", 3, _FLAT_GREETING)
    if comma < 0 or word_pattern("greeting", tongues).match(line.folded) is None:
        return False
    return is_prose(line.cut(comma + 1))


def _is_bare_greeting(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line without a comma opens a letter: prose stands right below it."""
    if (
        not 1 < len(line.text.split()) <= 7
        or word_pattern("greeting", tongues).match(line.folded) is None
    ):
        return False
    text = line.sheet.text
    if text[max(0, line.start - _GAP) : line.start].rstrip(" \n\t*").endswith(":"):
        return False  # the value of a label in the line above
    below = _NEXT_LINE.match(text, line.end)
    if below is None or text.count("\n", line.end, below.start(1)) < 2:
        return False
    return is_prose(Passage(line.sheet, *below.span(1)))


def opens(mark: Mark) -> str | None:
    """Return the kind of part that a mark opens, if any."""
    kind = _OPENS.get(mark.key)
    if mark.key in ("deadline_before", "deadline_by") and not _leads_to_an_address(mark):
        return None
    return kind


def _leads_to_an_address(mark: Mark) -> bool:
    """Tell "before 28 January to:" from a sentence that only names a date."""
    return mark.whole.folded.rstrip().endswith(":") and not (
        "date" in mark.holes and mark.holes["date"].end < mark.start
    )


def is_running_head(line: Passage) -> bool:
    """Tell whether a banner stands alone at the top of a page, with no headline below it."""
    text = line.sheet.text
    if not text[: line.start].rstrip(" \n").endswith("\f"):
        return False
    start = line.end + len(text[line.end :]) - len(text[line.end :].lstrip())
    end = text.find("\n", start)
    below = line.sheet.passage(start, len(text) if end < 0 else end)
    return not below.is_capitals()


def _opens_here(mark: Mark, current: Part, listed: frozenset[int]) -> bool:
    if mark.key == "ask" and current.kind == "copies" and not any(map(is_prose, current.lines)):
        return True
    if mark.key == "urgent_action" and current.kind in _ADDRESSES and is_running_head(mark.whole):
        return False
    if mark.key in PERSON_FIELDS:
        return current.kind not in _ADDRESSES or mark.key != "name" or mark.start in listed
    return True
