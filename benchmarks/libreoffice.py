"""The same letters by LibreOffice: one merged DOCX, its address in the window, in the same type."""

import os
import shutil
import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from benchmarks.measuring import Measured, measure
from urgentaction.letters.letter import Letter
from urgentaction.typesetting.pages import DIN_5008_B

_FONTS = """<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{folder}</dir>
</fontconfig>
"""
_TWIPS = 1440 / 25.4


def convert(letters: Sequence[Letter], room: Path) -> Measured | None:
    """Measure the conversion of one merged DOCX to PDF; None where LibreOffice is not installed."""
    soffice = shutil.which("soffice")
    if soffice is None:
        return None
    merged = room / "merged.docx"
    _merged(letters).save(str(merged))
    profile = f"-env:UserInstallation=file://{room}/profile"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(room)]
    measured = measure([*command, str(merged)], our_fonts(room))
    if not merged.with_suffix(".pdf").exists():
        sys.exit("LibreOffice wrote no PDF")
    return measured


def our_fonts(room: Path) -> dict[str, str]:
    """Return the environment of a program that finds our fonts."""
    fonts = room / "fonts.conf"
    fonts.write_text(_FONTS.format(folder=files("manimgx_fonts")))
    return {**os.environ, "FONTCONFIG_FILE": str(fonts)}


def _merged(letters: Sequence[Letter]) -> Document:
    merged = docx.Document()
    style, page = merged.styles["Normal"], merged.sections[0]
    style.font.name, style.font.size = "Noto Sans", Pt(11)
    page.page_width, page.page_height = Mm(DIN_5008_B.paper.width), Mm(DIN_5008_B.paper.height)
    page.left_margin, page.right_margin = Mm(25), Mm(20)
    page.top_margin, page.bottom_margin = Mm(DIN_5008_B.clear + 3), Mm(17)
    for letter in letters:
        _letter(merged, letter)
    return merged


def _letter(merged: Document, letter: Letter) -> None:
    zone = DIN_5008_B.address
    _place(merged.add_paragraph("\n".join(letter.sender)), 130, 15, 62)
    _place(merged.add_paragraph("\n".join(letter.destination)), zone.left, zone.top, zone.width)
    merged.add_paragraph(letter.date_line)
    merged.add_paragraph().add_run(letter.subject).bold = True
    for paragraph in (letter.salutation, *letter.paragraphs, f"{letter.closing}\n\n\n"):
        merged.add_paragraph(paragraph)
    merged.add_paragraph(letter.signature).add_run().add_break(WD_BREAK.PAGE)


def _place(paragraph: Paragraph, left: float, top: float, width: float) -> None:
    """Put a paragraph at a place on the page, in millimetres, as a frame."""
    at = f'w:x="{left * _TWIPS:.0f}" w:y="{top * _TWIPS:.0f}" w:w="{width * _TWIPS:.0f}"'
    anchors = 'w:wrap="around" w:hAnchor="page" w:vAnchor="page"'
    frame = parse_xml(f"<w:framePr {nsdecls('w')} {at} {anchors}/>")
    paragraph._p.get_or_add_pPr().insert(0, frame)  # noqa: SLF001 (python-docx has no frames)
