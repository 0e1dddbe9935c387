"""What kind of sheet it is, and the how-manieth of its action (design.md.

"How fields are filled").
"""

from functools import cache

from urgentaction.document.model import Kind
from urgentaction.languages.language import language
from urgentaction.reading.labels import Mark, word_pattern
from urgentaction.reading.parts import Parts
from urgentaction.reading.printed_numbers import numbers_in
from urgentaction.reading.sheet import Passage, SheetText, fold
from urgentaction.reading.sorted_head import Head, Reference


def kind_of(parts: Parts, head: Head, tongues: tuple[str, ...]) -> tuple[Kind, Passage | None]:
    """Return the kind, and the passage that says so."""
    stop = _first(parts, "stop") or _title_mark(head, parts, "good_news")
    if stop is not None:
        return "stop", stop.whole
    for key in ("information", "correction"):
        mark = _first(parts, key)
        if mark is not None and (key == "information" or mark.start <= _head_end(parts)):
            return ("information" if key == "information" else "correction"), mark.whole
    if update := _says_update(parts, head, tongues):
        return "update", update
    return "first", None


def _first_number(sheet: SheetText) -> list[Reference]:
    """Return the first number anywhere, for sheets that print it in a field of its own."""
    whole = Passage(sheet, 0, len(sheet.text))
    return [Reference(whole.cut(*span), number=one) for span, one in numbers_in(whole)[:1]]


def _first(parts: Parts, key: str) -> Mark | None:
    return next(iter(parts.marked(key)), None)


def _title_mark(head: Head, parts: Parts, key: str) -> Mark | None:
    return next(
        (
            mark
            for mark in parts.marked(key)
            for title in head.titles
            if title.start <= mark.start < title.end
        ),
        None,
    )


def _head_end(parts: Parts) -> int:
    following = [
        part.mark.start for part in parts.parts if part.mark is not None and part.kind != "head"
    ]
    return min(following, default=len(parts.sheet.text))


def _says_update(parts: Parts, head: Head, tongues: tuple[str, ...]) -> Passage | None:
    if head.is_update:
        return next(
            (mark.whole for mark in parts.marked("update_of")),
            head.numbers[0].passage if head.numbers else None,
        )
    for reference in head.numbers or _first_number(parts.sheet):
        if reference.number is not None and reference.number.update:
            return reference.passage
        if ordinal_before(reference.passage, tongues)[0] not in (None, 1):
            return reference.passage
    if mark := _first(parts, "update_is") or _lead_of_first_number(head, parts):
        return mark.whole
    pattern = word_pattern("update_title", tongues)
    for title in head.titles:
        if match := pattern.search(title.folded[:60]):
            return title.cut(match.start(), match.end())
    return None


def _lead_of_first_number(head: Head, parts: Parts) -> Mark | None:
    """Return "Further information on" before a number that no head took: it stands with a page's.

    Only right before the number: elsewhere the words may lead to another sheet.
    """
    for reference in () if head.numbers else _first_number(parts.sheet):
        for mark in parts.marked("update_of"):
            if mark.end <= reference.passage.start and not parts.sheet.text[
                mark.end : reference.passage.start
            ].strip(" :"):
                return mark
    return None


def ordinal_of(
    parts: Parts, head: Head, kind: Kind, tongues: tuple[str, ...]
) -> tuple[int | None, Passage | None]:
    """Return the sheet's place in its action (a first update is 2).

    And the passage that says so.
    """
    for mark in parts.marked("update_is"):
        hole = mark.holes.get("ordinal")
        number = _ordinal(hole, tongues) if hole else None
        if number is not None and hole is not None:
            return number + 1, hole
    for reference in head.numbers or _first_number(parts.sheet):
        if reference.number is not None and reference.number.update:
            return reference.number.update + 1, reference.passage
        number, passage = ordinal_before(reference.passage, tongues)
        if number is not None and passage is not None:
            is_update_word = word_pattern("update_title", tongues).search(
                passage.sheet.folded, passage.end, reference.passage.start
            )
            return (number + 1 if is_update_word else number), passage
    return (1, None) if kind == "first" else (None, None)


def ordinal_before(
    reference: Passage, tongues: tuple[str, ...]
) -> tuple[int | None, Passage | None]:
    """Return the ordinal that stands before a number: THIRD UA 60/16, second update to UA 1/10."""
    sheet = reference.sheet
    start = max(sheet.text.rfind("\n", 0, reference.start) + 1, reference.start - 40)
    before = sheet.passage(start, reference.start)
    words = list(before.folded.split())
    for word in reversed(words[-4:]):
        number = _ordinal_word(word.strip(".,:()"), tongues)
        if number is not None:
            offset = before.folded.rfind(word)
            return number, before.cut(offset, offset + len(word))
    return None, None


def _ordinal(passage: Passage, tongues: tuple[str, ...]) -> int | None:
    return next(
        (
            found
            for word in passage.folded.split()
            if (found := _ordinal_word(word.strip(".,"), tongues)) is not None
        ),
        None,
    )


def _ordinal_word(word: str, tongues: tuple[str, ...]) -> int | None:
    return next((found for code in tongues if (found := _ordinals(code).get(word))), None)


@cache
def _ordinals(code: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, printed in enumerate(language(code).ordinals, start=1):
        for word in printed:
            found.setdefault(fold(word), number)
    return found
