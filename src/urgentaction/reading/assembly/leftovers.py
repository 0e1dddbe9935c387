"""What nobody has taken.

Furniture is dropped, the rest is named in doubts. Nothing is dropped in silence.
"""

import re

from urgentaction.languages.language import codes
from urgentaction.reading.assembly.sorted_sheet import SortedSheet
from urgentaction.reading.findings import Findings, untaken
from urgentaction.reading.headline import words_of_title
from urgentaction.reading.labels import word_pattern
from urgentaction.reading.lines import is_furniture, is_how_to, is_mail_trace
from urgentaction.reading.offices import is_foot
from urgentaction.reading.printed_dates import dates_in
from urgentaction.reading.printed_numbers import spans_of_references
from urgentaction.reading.reference_lines import reference_words
from urgentaction.reading.sheet import Passage
from urgentaction.wording import _


def put_leftovers(findings: Findings, sheet: SortedSheet) -> None:
    """Put a doubt for each stretch of lines that is in no field and is no known furniture."""
    findings.take(*(mark.whole for mark in sheet.parts.marks))
    titles = {
        words_of_title(Passage(sheet.sheet, *span))
        for span in findings.evidence.get("headline", [])
    }
    stretches: list[Passage] = []
    for passage in untaken(sheet.sheet, findings.taken):
        if _is_known(sheet, passage) or words_of_title(passage) in titles:
            continue
        if stretches and not _words_between(sheet, stretches[-1], passage):
            stretches[-1] = Passage(sheet.sheet, stretches[-1].start, passage.end)
        else:
            stretches.append(passage)
    for stretch in stretches:
        if _is_of_the_section(sheet, stretch):
            continue
        findings.doubt("unplaced", _("We do not know where this belongs."), stretch.text)


def _is_of_the_section(sheet: SortedSheet, stretch: Passage) -> bool:
    """Tell whether a stretch behind the sheet's end is the section's own address."""
    ends = [part.mark.end for part in sheet.parts.of("after") if part.mark is not None]
    if not ends or stretch.start < min(ends):
        return False
    return word_pattern("section_name", codes()).search(stretch.folded) is not None


def _is_known(sheet: SortedSheet, passage: Passage) -> bool:
    """Tell whether a stretch is furniture, or holds nothing but a number, an index or a date."""
    if (
        is_furniture(passage, sheet.tongues)
        or is_how_to(passage, sheet.tongues)
        or is_mail_trace(passage)
        or is_foot(passage, sheet.tongues)
    ):
        return True
    words = reference_words(sheet.tongues).sub(" ", passage.folded)
    if not re.search(r"\w", words):
        return True  # "first update to"
    rest = passage.text
    spans = spans_of_references(passage)
    spans.extend(found.span for found in dates_in(passage, sheet.tongues))
    for start, end in spans:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return len([word for word in rest.split() if any(map(str.isalpha, word))]) <= 1


def _words_between(sheet: SortedSheet, one: Passage, other: Passage) -> bool:
    return any(map(str.isalnum, sheet.sheet.text[one.end : other.start]))
