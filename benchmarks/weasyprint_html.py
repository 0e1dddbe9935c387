"""The same letters by WeasyPrint: one HTML file, its address in the window, in the same type."""

import sys
from collections.abc import Sequence
from html import escape
from importlib.util import find_spec
from pathlib import Path

from benchmarks.libreoffice import our_fonts
from benchmarks.measuring import Measured, measure
from urgentaction.letters.letter import Letter
from urgentaction.typesetting.pages import DIN_5008_B

_ZONE = DIN_5008_B.address
_STYLE = f"""
@page {{ size: A4; margin: {DIN_5008_B.clear + 3}mm 20mm 17mm 25mm }}
body {{ font: 11pt/1.36 "Noto Sans"; margin: 0 }}
article {{ break-after: page; position: relative }}
.sender, .address {{ position: absolute; line-height: 1.16; white-space: pre-line }}
.sender {{ font-size: 9.5pt; right: 0; top: {15 - DIN_5008_B.clear - 3}mm }}
.address {{ left: {_ZONE.left - 25}mm; top: {_ZONE.top - DIN_5008_B.clear - 3}mm }}
.day {{ text-align: right }}
p {{ margin: 0 0 .6em }}
.closing {{ margin-bottom: 4em }}
"""


def convert(letters: Sequence[Letter], room: Path) -> Measured | None:
    """Measure the conversion of one HTML file to PDF; None where WeasyPrint is not installed."""
    if find_spec("weasyprint") is None:
        return None
    html, pdf = room / "letters.html", room / "letters.pdf"
    body = "".join(map(_letter, letters))
    html.write_text(f"<!doctype html><style>{_STYLE}</style><title>Letters</title>{body}", "utf-8")
    measured = measure([sys.executable, "-m", "weasyprint", str(html), str(pdf)], our_fonts(room))
    if not pdf.exists():
        sys.exit("WeasyPrint wrote no PDF")
    return measured


def _letter(letter: Letter) -> str:
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in letter.paragraphs)
    return (
        f'<article lang="{letter.language}">'
        f'<div class="sender">{_lines(letter.sender)}</div>'
        f'<div class="address">{_lines(letter.destination)}</div>'
        f'<p class="day">{escape(letter.date_line)}</p><p><b>{escape(letter.subject)}</b></p>'
        f"<p>{escape(letter.salutation)}</p>{paragraphs}"
        f'<p class="closing">{escape(letter.closing)}</p><p>{escape(letter.signature)}</p>'
        "</article>\n"
    )


def _lines(lines: Sequence[str]) -> str:
    return escape("\n".join(lines))
