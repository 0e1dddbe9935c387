"""Kind, number, index, dates, and what the sheet follows."""

from dataclasses import replace
from datetime import date

from urgentaction.document.dates import FoundDate
from urgentaction.document.indexes import Index
from urgentaction.document.numbers import Number
from urgentaction.reading.assembly.links import without_links
from urgentaction.reading.assembly.sorted_sheet import SortedSheet
from urgentaction.reading.findings import Findings
from urgentaction.reading.followed import FollowedSheet, add_date, add_index, add_url, cited_sheet
from urgentaction.reading.labels import Mark, word_pattern
from urgentaction.reading.lines import is_furniture, is_mail_trace
from urgentaction.reading.printed_dates import dates_in
from urgentaction.reading.printed_numbers import indexes_in, numbers_in
from urgentaction.reading.routes import URL
from urgentaction.reading.sheet import Passage
from urgentaction.reading.sorted_head import Reference
from urgentaction.wording import _

_HEAD_LINES = 14
_SHORT = 14
_NEAR = 6
"""Characters between a date and the index code in brackets behind it."""


def put_references(findings: Findings, sheet: SortedSheet) -> None:
    """Put kind, ordinal, series, number, index, issued and follows."""
    says_kind = sheet.kind_at or _first_head_line(sheet)
    findings.put("kind", sheet.kind, says_kind)
    if sheet.ordinal is not None:
        findings.put("ordinal", sheet.ordinal, sheet.ordinal_at or says_kind)
    findings.take(*sheet.head.furniture)
    findings.take(*(line for part in sheet.parts.of("foot") for line in part.lines))
    _doubt_the_kind(findings, sheet)
    numbers, indexes = _all_numbers(sheet), all_indexes(sheet)
    _put_number(findings, numbers)
    _put_index(findings, indexes)
    _put_issued(findings, sheet)
    _put_follows(findings, sheet, indexes)
    _doubt_the_year(findings)


def _doubt_the_kind(findings: Findings, sheet: SortedSheet) -> None:
    """Doubt the kind where the page marks the action as ended: the mark is the page's own."""
    if sheet.kind in ("stop", "information"):
        return
    pattern = word_pattern("ended", sheet.tongues)
    if pattern.search(sheet.sheet.folded) is None:
        return
    for line in sheet.sheet.lines:
        if len(line.text) < 80 and (match := pattern.search(line.folded)):
            findings.take(line)
            reason = _("The page says that this action has ended; please check the kind.")
            findings.doubt("kind", reason, line.cut(*match.span()).text)


def _first_head_line(sheet: SortedSheet) -> Passage:
    """Return the label or line at the head of the sheet.

    What makes it a first sheet is that it says nothing else.
    """
    mark = next(iter(sheet.parts.marked("urgent_action", "number")), None)
    if mark is not None:
        return mark.whole
    return next((line for line in sheet.sheet.lines if line), Passage(sheet.sheet, 0, 0))


def _all_numbers(sheet: SortedSheet) -> list[Reference]:
    """Return the numbers of the head first, then those printed anywhere else.

    A foot, a reporting line.
    """
    found = list(sheet.head.numbers)
    seen = {reference.passage.start for reference in found}
    for title in sheet.head.titles:
        for span, number in numbers_in(title):
            passage = title.cut(*span)
            if passage.start not in seen:
                found.append(Reference(passage, number=number))
                seen.add(passage.start)
    whole = Passage(sheet.sheet, 0, len(sheet.sheet.text))
    for span, number in numbers_in(whole):
        if span[0] not in seen:
            found.append(Reference(whole.cut(*span), number=number))
    return [
        reference for reference in found if reference.number and reference.number.series != "OBS"
    ]


def all_indexes(sheet: SortedSheet) -> list[Reference]:
    """Return the index codes that are not of sheets that this one follows, in order."""
    found = list(sheet.head.indexes)
    seen = {reference.passage.start for reference in found}
    followed = {one.index.key for one in sheet.head.followed if one.index}
    links = [part.heading for part in sheet.parts.of("follows") if part.heading]
    links += [line for part in sheet.parts.of("follows") for line in part.filled]
    whole = Passage(sheet.sheet, 0, len(sheet.sheet.text))
    for span, index in indexes_in(whole):
        is_link = any(line.start <= span[0] < line.end for line in links)
        if span[0] not in seen and index.key not in followed and not is_link:
            found.append(Reference(whole.cut(*span), index=index))
    return sorted(found, key=lambda reference: reference.passage.start)


def _put_number(findings: Findings, references: list[Reference]) -> None:
    if not references or references[0].number is None:
        return
    number = references[0].number
    same = [
        reference.passage
        for reference in references
        if reference.number is not None and _same(reference.number, number)
    ]
    findings.put("number", number.text, *same)
    findings.put("series", number.series, same[0])


def _same(one: Number, other: Number) -> bool:
    return (one.serial, one.year) == (other.serial, other.year) and one.series == other.series


def _put_index(findings: Findings, references: list[Reference]) -> None:
    if not references or references[0].index is None:
        return
    first = references[0].index
    same = [
        reference.passage
        for reference in references
        if reference.index is not None and reference.index.key == first.key
    ]
    findings.put("index", _as_printed(references[0].passage), *same)
    if not first.known:
        findings.doubt(
            "index",
            _("This index code is not in our table of regions and countries."),
            references[0].passage.text,
        )


def _as_printed(index: Passage) -> str:
    """Return an index with the zeros and the year that the sheet prints, and one space."""
    value = index.value
    return f"{value[:3].upper()} {value[3:].strip()}"


def _put_issued(findings: Findings, sheet: SortedSheet) -> None:
    """Put the date of issue: of the head, of a label "Issue Date", of a dateline, in this order."""
    labelled = list(_labelled_dates(sheet))
    candidates = [*sheet.head.dates, *labelled, *sheet.head.datelines]
    whole = [(passage, found) for passage, found in candidates if found.value.date is not None]
    if whole:
        passage, found = whole[0]
        same = [place for place, other in whole if other.value.date == found.value.date]
        findings.put("issued", found.value.date, *same)
        others = {
            other.value.date for _place, other in [*sheet.head.dates, *labelled] if other.value.date
        } - {found.value.date}
        if others and labelled and sheet.head.dates:
            findings.doubt(
                "issued", _("The sheet gives more than one date of issue."), passage.text
            )
        return
    if not candidates and (place := _date_near_the_head(sheet)) is not None:
        reason = _("No date is labelled as the date of issue; there is one near the head.")
        findings.doubt("issued", reason, place.text)
    if candidates:
        passage, found = candidates[0]
        if found.value.is_ambiguous:
            findings.doubt(
                "issued",
                _("Day and month of this date can be read both ways; please say which."),
                passage.text,
            )
        else:
            findings.doubt("issued", _("This date of issue is not complete."), passage.text)


def _date_near_the_head(sheet: SortedSheet) -> Passage | None:
    """Return a short line among the first ones that holds a whole date."""
    lines = [line for line in sheet.sheet.lines if line][:_HEAD_LINES]
    terms = [mark.start for mark in sheet.parts.marks if "date" in mark.holes]
    for line in lines:
        if any(line.start <= start < line.end for start in terms):
            continue
        if len(line.text.split()) <= _SHORT and not is_mail_trace(line):
            for found in dates_in(line, sheet.tongues):
                if found.value.date is not None:
                    return line
    return None


def _labelled_dates(sheet: SortedSheet) -> list[tuple[Passage, FoundDate]]:
    found = []
    for mark in sheet.parts.marked("issued"):
        line = sheet.sheet.line_around(mark.start, mark.end)
        if is_mail_trace(line) or is_furniture(line, sheet.tongues):
            continue
        value = sheet.sheet.passage(mark.end, max(mark.end, line.end))
        if not value:
            value = sheet.sheet.passage(mark.end, mark.end + 40)
        dates = dates_in(value, sheet.tongues)
        if dates and dates[0].span[0] < 12:
            found.append((value.cut(*dates[0].span), dates[0]))
    return found


def _put_follows(findings: Findings, sheet: SortedSheet, indexes: list[Reference]) -> None:
    """Put the sheets that this one says it follows."""
    own = indexes[0].index if indexes else None
    followed = [one for one in sheet.head.followed if not own or _differs(one, own)]
    followed.extend(_linked(findings, sheet, followed))
    number = sheet.head.numbers[0] if sheet.head.numbers else None
    for count, one in enumerate(followed):
        path = f"follows[{count}]"
        if one.number is not None and one.number_at is not None:
            findings.put(f"{path}.number", one.number.text, one.number_at)
        elif number is not None and number.number is not None and not one.url and not one.is_cited:
            findings.put(f"{path}.number", number.number.text, number.passage)
        if one.index is not None and one.index_at is not None:
            index = replace(one.index, language=None)
            printed = _as_printed(one.index_at) if one.index_at is not one.url else index.text
            findings.put(f"{path}.index", printed, one.index_at)
        if one.issued is not None and one.issued_at is not None:
            findings.put(f"{path}.issued", one.issued.value.date, one.issued_at)
        if one.url is not None:
            findings.put(f"{path}.url", one.url.text, one.url)


def _differs(one: FollowedSheet, own: Index) -> bool:
    return one.index is None or one.index.key != own.key


def _linked(
    findings: Findings, sheet: SortedSheet, known: list[FollowedSheet]
) -> list[FollowedSheet]:
    """Return the sheets behind "Link to previous UA" and behind "This is the second update of"."""
    found: list[FollowedSheet] = []
    for part in sheet.parts.of("follows"):
        for line in without_links(findings, sheet, part.lines, of_link=True):
            if cited := cited_sheet(line, sheet.tongues):
                found.append(cited)
                findings.take(line)
                continue
            for match in URL.finditer(line.text):
                add_url(found, line.cut(*match.span()), is_alone=match[0] == line.text.strip())
            for span, index in indexes_in(line):
                add_index(found, index, line.cut(*span))
            for dated in dates_in(line, sheet.tongues):
                add_date(found, dated, line.cut(*dated.span))
            findings.take(line)
    for mark in sheet.parts.marked("update_is"):
        line_end = sheet.sheet.text.find("\n\n", mark.end)
        rest = sheet.sheet.passage(mark.end, line_end if line_end >= 0 else len(sheet.sheet.text))
        if url := URL.search(rest.text[:160]):
            add_url(found, rest.cut(*url.span()))
            _number_of(mark, found[-1])
            findings.take(rest.cut(0, url.end()))
    if sheet.kind == "correction":
        found.extend(_replaced(sheet, known))
    return found


def _replaced(sheet: SortedSheet, known: list[FollowedSheet]) -> list[FollowedSheet]:
    """Return the sheets that a correction names in its text: "issued on 2 May (XUR 10/1/2003)"."""
    own = {reference.index.key for reference in sheet.head.indexes if reference.index}
    own.update(one.index.key for one in known if one.index)
    found: list[FollowedSheet] = []
    for line in [*sheet.head.abstract, *sheet.head.narrative]:
        for span, index in indexes_in(line):
            if index.key in own:
                continue
            add_index(found, index, line.cut(*span))
            before = [one for one in dates_in(line, sheet.tongues) if one.span[1] <= span[0]]
            if before and span[0] - before[-1].span[1] < _NEAR:
                add_date(found, before[-1], line.cut(*before[-1].span))
    return found


def _number_of(mark: Mark, followed: FollowedSheet) -> None:
    hole = mark.holes.get("number")
    numbers = numbers_in(hole) if hole is not None else []
    if hole is not None and numbers:
        span, followed.number = numbers[0]
        followed.number_at = hole.cut(*span)


def _doubt_the_year(findings: Findings) -> None:
    number, issued = findings.values.get("number"), findings.values.get("issued")
    if number and isinstance(issued, date):
        year = int(number.split("/")[1])
        if (
            year not in (issued.year % 100, (issued.year - 1) % 100)
            and findings.values.get("kind") == "first"
        ):
            findings.doubt(
                "number", _("The year of the number and the date of issue do not agree."), number
            )
