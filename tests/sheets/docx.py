"""A sheet as DOCX, by python-docx, in the layouts of real sheets."""
# ruff: noqa: E501  # markup is easier to read unbroken

import re
from io import BytesIO
from itertools import zip_longest
from typing import Any, Literal

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from tests.sheets.parts import Parts, plain

Look = Literal["plain", "official", "rows", "boxes"]


def docx_sheet(parts: Parts, look: Look = "plain") -> bytes:
    """Return the sheet as DOCX.

    `plain` has one paragraph a line; `official` a head, bullets, a table with an addressee a cell;
    `rows` a table whose every row is a line of both addressees; `boxes` has them in text boxes.
    """
    document = docx.Document()
    document.styles["Normal"].paragraph_format.space_after = Pt(0 if look == "plain" else 6)
    _paragraph(document, parts.title, style=None if look == "plain" else "Title")
    _paragraph(document, parts.headline, bold=True)
    for text in (parts.summary, *parts.body, parts.ask):
        _paragraph(document, text)
    for call in parts.calls:
        _paragraph(
            document,
            ("- " if look == "plain" else "") + call,
            style=None if look == "plain" else "List Bullet",
        )
    _paragraph(document, parts.deadline, bold=True)
    {"plain": _lines, "official": _cells, "rows": _rows, "boxes": _boxes}[look](
        document, parts.addressees
    )
    for text in (
        *parts.copies,
        parts.after,
        parts.title,
        parts.headline,
        parts.more_heading,
        *parts.more,
    ):
        _paragraph(document, text)
    if look == "official":
        table = document.add_table(0, 2)
        for line in parts.people:
            for cell, text in zip(table.add_row().cells, line.split(": ", 1), strict=True):
                cell.text = text
        document.sections[0].footer.paragraphs[0].text = "Kestovian Section"
    else:
        _lines(document, [parts.people])
    _paragraph(document, parts.foot)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _paragraph(place: Any, text: str, *, bold: bool = False, style: str | None = None) -> Any:
    paragraph = place.add_paragraph(style=style)
    for number, piece in enumerate(re.split(r"\*\*", text)):
        run = paragraph.add_run(piece)
        run.bold = bold or number % 2 == 1 or None
    return paragraph


def _lines(document: Any, groups: list[list[str]]) -> None:
    for lines in groups:
        for line in lines:
            _paragraph(document, line)
        document.add_paragraph()


def _cells(document: Any, addressees: list[list[str]]) -> None:
    cells = document.add_table(1, len(addressees)).rows[0].cells
    for cell, lines in zip(cells, addressees, strict=True):
        cell.paragraphs[0].text = lines[0]
        for line in lines[1:]:
            _paragraph(cell, line)


def _rows(document: Any, addressees: list[list[str]]) -> None:
    table = document.add_table(0, len(addressees))
    for row in zip_longest(*addressees, fillvalue=""):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = plain(text)


_BOX = """<w:r {names} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{paragraphs}</w:txbxContent>
</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{paragraphs}
</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


def _boxes(document: Any, addressees: list[list[str]]) -> None:
    """Put each addressee into a text box, as Word writes it: twice, for new and for old readers."""
    anchor = document.add_paragraph()
    for lines in addressees:
        paragraphs = "".join(
            f"<w:p><w:pPr><w:spacing w:after='0'/></w:pPr><w:r><w:t>{line}</w:t></w:r></w:p>"
            for line in lines
        )
        anchor._p.append(parse_xml(_BOX.format(names=nsdecls("w"), paragraphs=paragraphs)))
