"""The styles, the paper and the feet of a sheet in Word: all that an organisation may want changed.

Faces are those that word processors have: whoever edits a sheet does not have our fonts.
"""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from urgentaction.publishing.directions import feet_of
from urgentaction.publishing.sheet import Sheet
from urgentaction.publishing.theme import Theme

QUIET = "Sheet particulars"
SUMMARY = "Sheet summary"
LINES = "Sheet lines"
SAMPLE = "Sheet letter"
NOTICE = "Sheet notice"
ALARM = "Sheet alarm"
LABEL = "Sheet label"

_PAPERS = {"a4": (Mm(210), Mm(297)), "us-letter": (Mm(215.9), Mm(279.4))}
_MARGIN = Mm(20)
_FACE, _CHINESE_FACE = "Arial", "Microsoft YaHei"
_SIZES = {"ar": 12.0, "fa": 12.0}
_SIZE = 10.0


def dress(word: Document, sheet: Sheet, theme: Theme) -> None:
    """Give a new Word file the styles, the paper and the feet of a sheet."""
    _paper(word, theme, right_to_left=sheet.direction == "rtl")
    _styles(word, sheet, theme)
    _foot(word, sheet, theme)


def _paper(word: Document, theme: Theme, *, right_to_left: bool) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = _PAPERS[theme.paper]
    section.left_margin = section.right_margin = section.top_margin = _MARGIN
    section.bottom_margin = _MARGIN
    if right_to_left:
        section._sectPr.append(OxmlElement("w:bidi"))  # noqa: SLF001 (python-docx has no name for it)


def _styles(word: Document, sheet: Sheet, theme: Theme) -> None:
    colours = theme.colours
    size = _SIZES.get(sheet.language.split("-")[0], _SIZE)
    normal = _style(word, "Normal", size, colours.ink, after=5)
    _faces(normal, theme)
    _language(word, sheet)
    _leave_out_table_styles(word)
    _style(word, "Title", 28, colours.accent, bold=True, after=4)
    _rule(word.styles["Title"], "top", colours.accent, 36)
    _style(word, "Heading 1", 15, colours.ink, bold=True, before=4, after=6)
    _style(word, "Heading 2", size + 1, colours.ink, bold=True, before=12, after=4)
    _style(word, "List Bullet", size, colours.ink, after=3)
    _style(word, QUIET, size - 1.5, colours.quiet, after=4)
    _style(word, SUMMARY, size, colours.ink, bold=True, after=5)
    _style(word, LINES, size - 0.5, colours.ink, after=4)
    sample = _style(word, SAMPLE, size, colours.ink, after=5)
    sample.paragraph_format.left_indent = Mm(5)
    for name, colour in ((NOTICE, colours.ink), (ALARM, colours.alarm)):
        _style(word, name, size + 3, colour, bold=True, before=8, after=10)
        for side in ("top", "bottom", "left", "right"):
            _rule(word.styles[name], side, colour, 12)
    label = word.styles.add_style(LABEL, WD_STYLE_TYPE.CHARACTER)
    label.font.color.rgb = RGBColor.from_string(colours.quiet[1:])
    for style in word.styles:
        if sheet.direction == "rtl" and isinstance(style, ParagraphStyle):
            _run_from_right(style)


def _style(
    word: Document,
    name: str,
    size: float,
    colour: str,
    *,
    bold: bool = False,
    before: float = 0,
    after: float = 0,
) -> ParagraphStyle:
    """Set a paragraph style, or make it. Sizes and spaces are points."""
    if name not in word.styles:
        word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = word.styles["Normal"]
    style: ParagraphStyle = word.styles[name]
    font, form = style.font, style.paragraph_format
    font.size, font.bold, font.cs_bold = Pt(size), bold, bold
    _complex_size(style, size)
    font.color.rgb = RGBColor.from_string(colour[1:])
    form.space_before, form.space_after = Pt(before), Pt(after)
    form.line_spacing = 1.1
    faces = style.element.rPr.find(qn("w:rFonts"))
    if faces is not None and name != "Normal":
        style.element.rPr.remove(faces)  # the template's headings have faces of their own
    for line in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(line)
    return style


def _complex_size(style: ParagraphStyle, size: float) -> None:
    """Set the size of Arabic letters, which Word keeps apart."""
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    wanted = OxmlElement("w:szCs")
    wanted.set(qn("w:val"), str(round(size * 2)))
    properties.find(qn("w:sz")).addnext(wanted)


def _leave_out_table_styles(word: Document) -> None:
    """Take out the template's hundred styles of tables, which nobody here needs."""
    for style in list(word.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name != "Normal Table":
            style.delete()


def _faces(normal: ParagraphStyle, theme: Theme) -> None:
    face = theme.families[0] if theme.families else _FACE
    normal.font.name = face
    faces = normal.element.rPr.find(qn("w:rFonts"))
    faces.set(qn("w:cs"), face)
    faces.set(qn("w:eastAsia"), _CHINESE_FACE)


def _language(word: Document, sheet: Sheet) -> None:
    """Say which language the text is in, for spelling and for whoever has it read aloud."""
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    said = OxmlElement("w:lang")
    for kind in ("val", "eastAsia", "bidi"):
        said.set(qn(f"w:{kind}"), sheet.language)
    defaults.append(said)


def _rule(style: ParagraphStyle, side: str, colour: str, eighths: int) -> None:
    """Draw a line along a side of the paragraphs of a style, so many eighths of a point thick."""
    properties = style.element.get_or_add_pPr()
    lines = properties.find(qn("w:pBdr"))
    if lines is None:
        lines = parse_xml(f"<w:pBdr {nsdecls('w')}/>")
        properties.insert_element_before(
            lines, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc",
            "w:outlineLvl",
        )  # fmt: skip
    line = f'w:val="single" w:sz="{eighths}" w:space="6" w:color="{colour[1:]}"'
    lines.append(parse_xml(f"<w:{side} {nsdecls('w')} {line}/>"))
    order = {
        qn(f"w:{name}"): place for place, name in enumerate(("top", "left", "bottom", "right"))
    }
    lines[:] = sorted(lines, key=lambda each: order[each.tag])


def _run_from_right(style: ParagraphStyle) -> None:
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(
        OxmlElement("w:bidi"), "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind",
        "w:contextualSpacing", "w:mirrorIndents", "w:jc", "w:outlineLvl",
    )  # fmt: skip


def _foot(word: Document, sheet: Sheet, theme: Theme) -> None:
    """Write the running feet: reference and page, then the theme's lines."""
    first = word.sections[0].footer.paragraphs[0]
    first.style = word.styles[QUIET]
    width = _PAPERS[theme.paper][0] - 2 * _MARGIN
    first.paragraph_format.tab_stops.clear_all()
    first.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    first.add_run(f"{sheet.reference}\t\u200e")  # "1/2" on a right-to-left page, too
    _field(first, "PAGE")
    first.add_run("\u200e/\u200e")
    _field(first, "NUMPAGES")
    first.add_run("\u200e")
    for line in feet_of(theme, sheet):
        word.sections[0].footer.add_paragraph(line, style=QUIET)


def _field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    field.append(paragraph.add_run("1")._r)  # noqa: SLF001 (python-docx has no fields)
    paragraph._p.append(field)  # noqa: SLF001 (as above)
