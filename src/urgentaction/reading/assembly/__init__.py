"""The parts of a sheet become the fields of a document.

Findings by path, with evidence and doubts.
"""

from urgentaction.languages.language import codes
from urgentaction.reading.assembly.asks import put_asks, put_deadline
from urgentaction.reading.assembly.country import put_country
from urgentaction.reading.assembly.doubts import put_doubts
from urgentaction.reading.assembly.leftovers import put_leftovers
from urgentaction.reading.assembly.offices import put_offices
from urgentaction.reading.assembly.people import put_people
from urgentaction.reading.assembly.references import put_references
from urgentaction.reading.assembly.running_text import put_letter, put_running_text
from urgentaction.reading.assembly.sorted_sheet import SortedSheet
from urgentaction.reading.findings import Findings
from urgentaction.reading.head import read_head
from urgentaction.reading.kinds import kind_of, ordinal_of
from urgentaction.reading.labels import find_marks, words_in
from urgentaction.reading.letter_page import gather_letter, without_empty_letters
from urgentaction.reading.parts import divide, is_greeting
from urgentaction.reading.sheet import Passage, SheetText
from urgentaction.reading.tongue import is_doubtful, languages_of
from urgentaction.reading.unlabelled import gather_unlabelled_addresses
from urgentaction.reading.wrapper import find_start
from urgentaction.wording import _

_FEW = 30
"""Words before a letter that are too few to tell the language of its page."""


def assemble(sheet: SheetText, language: str | None = None) -> Findings:
    """Read the whole sheet; `language` is its language where the caller knows it."""
    sorted_sheet = _sort(sheet, language)
    findings = Findings(sheet)
    findings.put("language", sorted_sheet.tongues[0], *_language_evidence(sorted_sheet))
    if language is None and sorted_sheet.is_language_doubtful:
        findings.doubt(
            "language", _("There is too little text to be sure of the sheet's language.")
        )
    put_references(findings, sorted_sheet)
    put_running_text(findings, sorted_sheet)
    put_asks(findings, sorted_sheet)
    put_deadline(findings, sorted_sheet)
    put_letter(findings, sorted_sheet)
    put_offices(findings, sorted_sheet)
    put_people(findings, sorted_sheet)
    put_country(findings, sorted_sheet)
    put_doubts(findings, sorted_sheet)
    put_leftovers(findings, sorted_sheet)
    return findings


def _language_evidence(sheet: SortedSheet) -> list[Passage]:
    """Return the longest label in the sheet's language; where it has none, its first line."""
    labels = [mark for mark in sheet.parts.marks if sheet.tongues[0] in mark.languages]
    if labels:
        return [max(labels, key=lambda mark: mark.weight).whole]
    return [line for line in sheet.sheet.lines if line][:1]


def _letter_start(sheet: SheetText) -> int:
    """Return where a greeting begins a letter: it may be in another language than its page."""
    return next(
        (line.start for line in sheet.lines if line and is_greeting(line, codes())),
        len(sheet.text),
    )


def _sort(sheet: SheetText, language: str | None) -> SortedSheet:
    words = words_in(sheet)
    marks = find_marks(sheet, words)
    letter = _letter_start(sheet)
    around = words.before(letter)
    tongues = languages_of(words.words, marks)
    if _FEW <= len(around) < len(words.words):
        of_page = languages_of(around, [mark for mark in marks if mark.start < letter])
        tongues = tuple(dict.fromkeys([of_page[0], *tongues]))
    if language is not None:
        tongues = tuple(dict.fromkeys([language, *tongues]))
    start = find_start(sheet.lines, marks, tongues)
    parts = without_empty_letters(divide(sheet, marks, tongues, start), tongues)
    parts = gather_letter(parts, tongues)
    parts = gather_unlabelled_addresses(parts, tongues)
    first = [part for part in parts.parts if part.kind == "head"]
    before_others = parts.parts[
        : next((n for n, part in enumerate(parts.parts) if part.kind != "head"), len(parts.parts))
    ]
    wrapper = [line for line in sheet.lines if line.start < start]
    head = read_head(
        [line for part in before_others for line in part.lines], wrapper, marks, tongues
    )
    kind, kind_at = kind_of(parts, head, tongues)
    ordinal, ordinal_at = ordinal_of(parts, head, kind, tongues)
    later_heads = [part for part in first if part not in before_others]
    return SortedSheet(
        sheet,
        parts,
        head,
        tongues,
        kind,
        kind_at,
        ordinal,
        ordinal_at,
        later_heads,
        is_doubtful(words.words, tongues),
    )
