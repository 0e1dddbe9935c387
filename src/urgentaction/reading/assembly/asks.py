"""Calls, the languages of appeals, and the deadline."""

import re
from datetime import date

from urgentaction.document.dates import FoundDate
from urgentaction.reading.appeal_languages import languages_in, own_language
from urgentaction.reading.assembly.sorted_sheet import SortedSheet
from urgentaction.reading.calls import is_call, items
from urgentaction.reading.findings import Findings
from urgentaction.reading.labels import Mark, word_pattern
from urgentaction.reading.lines import is_furniture, is_how_to
from urgentaction.reading.parts import Part
from urgentaction.reading.printed_dates import date_in_year, dates_in
from urgentaction.reading.sheet import Passage
from urgentaction.wording import _

_LEAP_YEAR = 2000
_SAYS_DATE = ("deadline_before", "deadline_by", "deadline", "after_deadline")


def put_asks(findings: Findings, sheet: SortedSheet) -> None:
    """Put calls, appeal_languages and own_language."""
    _put_calls(findings, sheet)
    if not sheet.parts.of("letter"):
        _doubt_the_calls(findings, sheet)
    _put_languages(findings, sheet)
    for part in sheet.parts.parts:
        if part.heading is not None:
            findings.take(part.heading)
    for mark in sheet.parts.marked(
        "stop", "information", "correction", "update_is", "further", "send_immediately"
    ):
        findings.take(mark.whole)


def _put_calls(findings: Findings, sheet: SortedSheet) -> None:
    place = 0
    for part in sheet.parts.of("calls", "head", "addressees"):
        lines = part.lines if part.kind == "calls" else [line for line in part.lines if line]
        if part.kind != "calls" and (findings.has("calls") or not _has_asking_list(lines, sheet)):
            continue
        for item in items(lines, sheet.tongues):
            call = item.after_bullet()
            if is_call(item, sheet.tongues):
                findings.put(f"calls[{place}]", call.value, call)
                place += 1
            else:
                findings.take(item)
        findings.take(
            *(
                line
                for line in lines
                if is_furniture(line, sheet.tongues) or is_how_to(line, sheet.tongues)
            )
        )


def _doubt_the_calls(findings: Findings, sheet: SortedSheet) -> None:
    """Doubt a list of calls that is announced and not found, or one that has odd items."""
    asked = [part for part in sheet.parts.of("calls") if part.filled and _asks_for(part)]
    if not asked or findings.has("calls") or findings.has("sample_letter"):
        return
    if word_pattern("template_letter", sheet.tongues).search(sheet.sheet.folded):
        return  # a letter to download stands for the calls
    heading = asked[0].heading.text if asked[0].heading else ""
    findings.doubt("calls", _("We found no call below these words."), heading)


def _asks_for(part: Part) -> bool:
    return part.mark is not None and part.mark.key == "ask"


def _has_asking_list(lines: list[Passage], sheet: SortedSheet) -> bool:
    """Tell whether lines under no "please write" hold a list that asks the authorities."""
    return any(line.is_bullet() and _asks(line.after_bullet(), sheet.tongues) for line in lines)


def _asks(line: Passage, tongues: tuple[str, ...]) -> bool:
    return word_pattern("asking", tongues).match(line.folded) is not None


def _put_languages(findings: Findings, sheet: SortedSheet) -> None:
    places: list[Passage] = []
    for mark in sheet.parts.marks:
        if "languages" in mark.holes:
            places.append(mark.holes["languages"])
        elif "means" in mark.holes:
            places.append(mark.whole)
    for part in sheet.parts.of("calls"):
        places.extend(_introduction(part.lines))
    for part in sheet.parts.of("languages"):
        places.extend(part.filled[:3])
    known: dict[str, Passage] = {}
    for place in places:
        for code, passage in languages_in(place, sheet.tongues):
            known.setdefault(code, passage)
        if own := own_language(place, sheet.tongues):
            findings.put("own_language", True, own)  # noqa: FBT003 (a field's value)
        findings.take(place)
    for count, (code, passage) in enumerate(known.items()):
        findings.put(f"appeal_languages[{count}]", code, passage)


def _introduction(lines: list[Passage]) -> list[Passage]:
    """Return the lines between "Recommended action" and the first item, up to their colon."""
    found: list[Passage] = []
    for line in lines:
        if line.is_bullet():
            return found
        if line:
            found.append(line)
        if line.text.rstrip().endswith(":"):
            return found
    return []


def put_deadline(findings: Findings, sheet: SortedSheet) -> None:
    """Put deadline, deadline_is and after_deadline; two dates that differ are a doubt."""
    found = [
        dated
        for key in _SAYS_DATE
        for mark in sheet.parts.marked(key)
        if (dated := _date_of(mark, sheet))
    ]
    whole = [(mark, passage, date) for mark, passage, date in found if date.value.date is not None]
    if whole:
        mark, passage, date = whole[0]
        findings.put(
            "deadline",
            date.value.date,
            *[place for _mark, place, other in whole if other.value.date == date.value.date],
        )
        says_before = _says_before(mark, sheet)
        findings.put("deadline_is", "before" if says_before else "by", mark.whole)
        if len({other.value.date for _mark, _place, other in whole}) > 1:
            findings.doubt(
                "deadline",
                _("The sheet gives more than one deadline; the first is kept."),
                passage.text,
            )
    elif not found and (yearless := _without_year(findings, sheet)):
        mark, passage, day = yearless
        findings.put("deadline", day, passage)
        findings.put("deadline_is", "before" if _says_before(mark, sheet) else "by", mark.whole)
        reason = _("The deadline has no year; we took the one that fits. Please check it.")
        findings.doubt("deadline", reason, passage.text)
    elif not found and (unread := _with_day(sheet)):
        reason = _("We could not read a date in these words.")
        findings.doubt("deadline", reason, unread[0].whole.text)
    elif found:
        reason = (
            _("Day and month of this date can be read both ways; please say which.")
            if found[0][2].value.is_ambiguous
            else _("This deadline is not a complete date.")
        )
        findings.doubt("deadline", reason, found[0][1].text)
    _doubt_the_order(findings)
    _put_after_deadline(findings, sheet)


def _with_day(sheet: SortedSheet) -> list[Mark]:
    """Return the sentences that should say up to which day to write."""
    return [mark for mark in sheet.parts.marked(*_SAYS_DATE) if mark.holes.get("date")]


def _without_year(findings: Findings, sheet: SortedSheet) -> tuple[Mark, Passage, date] | None:
    """Return a deadline of day and month in the year of the same day elsewhere on the sheet.

    Else in the year that makes it the first such day after the date of issue.
    """
    issued = findings.values.get("issued")
    for mark in _with_day(sheet):
        day = mark.holes["date"]
        if date_in_year(day, _LEAP_YEAR, sheet.tongues) is None:
            continue
        known = [
            found.value.date
            for line in sheet.sheet.lines
            for found in dates_in(line, sheet.tongues)
            if found.value.date is not None
        ]
        years = [one.year for one in known if date_in_year(day, one.year, sheet.tongues) == one]
        if not years and isinstance(issued, date):
            years = [issued.year, issued.year + 1]
        for year in years:
            whole = date_in_year(day, year, sheet.tongues)
            if whole is not None and not (isinstance(issued, date) and whole < issued):
                return mark, day, whole
    return None


def _says_before(mark: Mark, sheet: SortedSheet) -> bool:
    """Tell "before 28 January" from "until 28 January"."""
    if mark.key != "deadline":
        return mark.key == "deadline_before"
    return word_pattern("before", sheet.tongues).search(mark.whole.folded) is not None


def _doubt_the_order(findings: Findings) -> None:
    deadline, issued = findings.values.get("deadline"), findings.values.get("issued")
    if isinstance(deadline, date) and isinstance(issued, date) and deadline < issued:
        findings.doubt("deadline", _("The deadline lies before the date of issue."), str(deadline))


def _date_of(mark: Mark, sheet: SortedSheet) -> tuple[Mark, Passage, FoundDate] | None:
    hole = mark.holes.get("date")
    if hole is None:
        end = sheet.sheet.text.find("\n\n", mark.end)
        hole = sheet.sheet.passage(
            mark.end, min(len(sheet.sheet.text) if end < 0 else end, mark.end + 60)
        )
        if mark.key != "deadline" or not hole:
            return None
    dates = dates_in(hole, sheet.tongues)
    return (mark, hole.cut(*dates[0].span), dates[0]) if dates else None


def _put_after_deadline(findings: Findings, sheet: SortedSheet) -> None:
    mark = next(iter(sheet.parts.marked("after_deadline")), None)
    if mark is None:
        return
    end = re.compile(r"[^.!?\n]*[.!?]?").match(sheet.sheet.text, mark.end)
    whole = (
        mark.whole
        if mark.whole.text.rstrip().endswith((".", "!")) or end is None
        else sheet.sheet.passage(mark.start, end.end())
    )
    findings.put("after_deadline", whole.value, whole)
