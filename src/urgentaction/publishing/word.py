"""The sheet as a Word file (DOCX) that a section edits: styles, real lists and tables, no text box.

Whatever is set here is set by a style, so that whoever changes the style changes the sheet. Offices
stand side by side in a table without lines, a cell each. On a right-to-left sheet paragraphs, runs
and tables run from right to left; numbers and mailboxes are runs of their own that do not.
"""

from collections.abc import Iterable
from datetime import date

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_DIRECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from urgentaction.document.markup import Run
from urgentaction.publishing.directions import MARKED, with_isolates
from urgentaction.publishing.sheet import (
    Block,
    Calls,
    Detail,
    Details,
    Markup,
    Notice,
    OfficeCard,
    Offices,
    Part,
    People,
    Prose,
    SampleText,
    Sentence,
    Sheet,
    Summary,
)
from urgentaction.publishing.theme import NEUTRAL, Theme
from urgentaction.publishing.word_file import as_bytes, describe
from urgentaction.publishing.word_styles import (
    ALARM,
    LABEL,
    LINES,
    NOTICE,
    QUIET,
    SAMPLE,
    SUMMARY,
    dress,
)
from urgentaction.typesetting.scripts import direction_of

_COLUMNS = 3
_Holder = Document | _Cell


def as_docx(sheet: Sheet, today: date, theme: Theme = NEUTRAL) -> bytes:
    """Return the sheet as a DOCX file, dated `today`: the same input gives the same bytes."""
    word = docx.Document()
    describe(word, sheet.title, sheet.language, today)
    dress(word, sheet, theme)
    _write(word, with_isolates(sheet), theme)
    if sheet.direction == "rtl":
        for table in word.tables:
            table.table_direction = WD_TABLE_DIRECTION.RTL
    return as_bytes(word, today)


def _write(word: Document, sheet: Sheet, theme: Theme) -> None:
    _letterhead(word, theme)
    _lines(word, sheet.head, QUIET, " \u2003")
    _lines(word, sheet.concerns, QUIET)
    _paragraph(word, sheet.banner, "Title")
    _paragraph(word, sheet.headline, "Heading 1")
    for part in sheet.page_one:
        _part(word, part)
    for part in sheet.page_two:
        _part(word, part, on_new_page=part.name == "more" and len(sheet.page_one) > 1)
    _lines(word, sheet.foot, QUIET, " \u2003")


def _letterhead(word: Document, theme: Theme) -> None:
    if theme.logo:
        picture = word.add_paragraph(style=QUIET).add_run()
        shown = picture.add_picture(theme.logo.file(), height=Mm(12))
        shown._inline.docPr.set("descr", theme.name)  # noqa: SLF001 (python-docx has no alt text)
    _paragraph(word, theme.name, QUIET)


def _part(word: Document, part: Part, *, on_new_page: bool = False) -> None:
    before = len(word.paragraphs)
    if part.heading:
        _paragraph(word, part.heading, "Heading 2")
    for block in part.blocks:
        _block(word, block)
    if on_new_page and len(word.paragraphs) > before:
        word.paragraphs[before].paragraph_format.page_break_before = True


def _block(word: Document, block: Block) -> None:
    match block:
        case Notice(sentence, alarm):
            _paragraph(word, sentence, ALARM if alarm else NOTICE)
        case Sentence(text):
            _paragraph(word, text)
        case Summary(text):
            _paragraphs(word, (text,), SUMMARY)
        case Prose(paragraphs):
            _paragraphs(word, paragraphs)
        case Calls(items):
            _paragraphs(word, items, "List Bullet")
        case Offices(cards):
            _offices(word, cards)
        case SampleText(salutation, paragraphs, closing):
            _paragraph(word, salutation, SAMPLE)
            _paragraphs(word, paragraphs, SAMPLE)
            _paragraph(word, closing, SAMPLE)
        case _:
            _labelled(word, block)


def _labelled(word: Document, block: People | Details) -> None:
    for lines in block.cards if isinstance(block, People) else (block.lines,):
        _lines(word, lines, LINES)


def _paragraphs(word: Document, paragraphs: Iterable[Markup], style: str | None = None) -> None:
    for paragraph in paragraphs:
        _runs(word, paragraph.runs, style)


def _offices(word: Document, cards: tuple[OfficeCard, ...]) -> None:
    """Set the offices in a table, a few in a row."""
    columns = min(_COLUMNS, len(cards))
    table = word.add_table(rows=-(-len(cards) // columns), cols=columns)
    for place, card in enumerate(cards):
        cell = table.cell(place // columns, place % columns)
        cell._tc.remove(cell.paragraphs[0]._p)  # noqa: SLF001 (python-docx starts with an empty one)
        _office(cell, card)
    for cell in table._cells[len(cards) :]:  # noqa: SLF001 (as above)
        cell.paragraphs[0].style = LINES


def _office(cell: _Cell, card: OfficeCard) -> None:
    who = [(line, True) for line in (card.role, card.name) if line]
    lines = [*who, *((line, False) for line in card.address)]
    if lines:
        paragraph = cell.add_paragraph(style=LINES)
        for place, (line, bold) in enumerate(lines):
            _line_end(paragraph, place)
            _add(paragraph, line, bold=bold)
    _lines(cell, card.routes, LINES)
    for note in card.notes:
        _paragraph(cell, note, LINES)
    _lines(cell, card.salutation, LINES)
    if not cell.paragraphs:
        cell.add_paragraph(style=LINES)


def _lines(holder: _Holder, details: Iterable[Detail], style: str, between: str = "\n") -> None:
    details = tuple(details)
    if not details:
        return
    paragraph = holder.add_paragraph(style=style)
    for place, detail in enumerate(details):
        if between == "\n":
            _line_end(paragraph, place)
        elif place:
            _add(paragraph, between)
        if detail.label:
            _add(paragraph, detail.lead, style=LABEL)
        value = _without_outer_marks(detail.value)
        _add(paragraph, " ".join(filter(None, (value, detail.page_elsewhere))))


def _without_outer_marks(value: str) -> str:
    """Return a value that reads from the right between other marks of the same meaning.

    Inside the isolates of directions.py LibreOffice leaves out the space before a number.
    """
    if value.startswith("\u2067"):
        inside = value.removeprefix("\u2067").removesuffix("\u2069")
        return f"\u200f{inside}\u200f"
    return value


def _line_end(paragraph: Paragraph, place: int) -> None:
    if place:
        paragraph.add_run().add_break()


def _paragraph(holder: _Holder, text: str, style: str | None = None) -> None:
    if text:
        _add(holder.add_paragraph(style=style), text)


def _runs(holder: _Holder, runs: Iterable[Run], style: str | None = None) -> None:
    paragraph = holder.add_paragraph(style=style)
    for run in runs:
        made = _add(paragraph, run.text, bold=run.bold, italic=run.italic)
        if run.url:
            _lead(paragraph, made, run.url)


def _lead(paragraph: Paragraph, runs: Iterable[WordRun], url: str) -> None:
    """Let the last runs of a paragraph lead to a page or a mailbox."""
    link = OxmlElement("w:hyperlink")
    link.set(
        qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    )
    for run in runs:
        run.font.underline = True
        link.append(run._r)  # noqa: SLF001 (python-docx reads links but does not make them)
    paragraph._p.append(link)  # noqa: SLF001 (as above)


def _add(
    paragraph: Paragraph,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    style: str | None = None,
) -> list[WordRun]:
    """Add text as runs: each piece that is marked as left to right is one of its own."""
    made = []
    for place, piece in enumerate(MARKED.split(text)):
        if not piece:
            continue
        run = paragraph.add_run(f"\u2066{piece}\u2069" if place % 2 else piece, style=style)
        run.bold, run.italic = bold or None, italic or None
        if not place % 2 and direction_of(piece) == "rtl":
            run.font.rtl = True
            run.font.cs_bold, run.font.cs_italic = run.bold, run.italic
        made.append(run)
    return made
