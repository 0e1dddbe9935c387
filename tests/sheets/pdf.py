"""A sheet as PDF, by typst, in the layouts and the stored orders of real sheets."""

import re
from itertools import zip_longest
from typing import Literal

import typst

from tests.sheets.parts import Parts

Look = Literal["official", "flow", "rows", "three", "labels"]
_LABEL = re.compile(r"^((?:Fax|Email|Salutation|Name|Gender):)")


def pdf(
    parts: Parts, look: Look = "official", *, tagged: bool = True, justified: bool = False
) -> bytes:
    """Return the sheet as PDF.

    `official` has addressees side by side, stored one after the other; `rows` the same stored row
    by row; `three` has three columns; `flow` is one column; `labels` sets people in a table.
    """
    places = {
        "official": _side_by_side,
        "flow": _below,
        "rows": _row_by_row,
        "three": _three,
        "labels": _side_by_side,
    }
    source = "\n\n".join(
        [
            _PAGE % {"justify": str(justified).lower()},
            f"#text(20pt, weight: 900)[{_typst(parts.title)}]",
            f"#text(14pt, weight: 700)[{_typst(parts.headline)}]",
            f"*{_typst(parts.summary)}*" if look == "flow" else _typst(parts.summary),
            *map(_typst, parts.body),
            f"*{_typst(parts.ask)}*",
            "\n".join(f"- {_typst(call)}" for call in parts.calls),
            f"*{_typst(parts.deadline)}*",
            places[look](parts.addressees),
            *map(_typst, parts.copies),
            _typst(parts.after),
            "#pagebreak()",
            f"#text(20pt, weight: 900)[{_typst(parts.title)}]",
            f"#text(14pt, weight: 700)[{_typst(parts.headline)}]",
            f"*{_typst(parts.more_heading)}*",
            *map(_typst, parts.more),
            _people(parts.people) if look == "labels" else " \\\n".join(map(_typst, parts.people)),
            _typst(parts.foot),
        ]
    )
    return typeset(source, tagged=tagged)


def typeset(source: str, *, tagged: bool = True) -> bytes:
    """Return the PDF of a typst source."""
    made = typst.compile(source.encode(), pdf_tags=tagged)
    assert isinstance(made, bytes)
    return made


_PAGE = """#set page("a4", margin: 2cm)
#set page(footer: context align(center)[#counter(page).display()])
#set text(font: "Libertinus Serif", size: 9.5pt, lang: "en", hyphenate: true)
#set par(justify: %(justify)s, leading: 0.55em, spacing: 1em)
#set list(marker: [•], spacing: 0.55em)"""


def _typst(text: str) -> str:
    escaped = re.sub(r"([#$@_\[\]<>`\\~=/+-])", r"\\\1", text)
    return escaped.replace("**", "*").replace("...", "\\.\\.\\.")


def _cell(lines: list[str]) -> str:
    shown = [_LABEL.sub(r"*\1*", _typst(line)) for line in lines]
    return "[" + " \\\n".join([f"*{shown[0]}*", *shown[1:]]) + "]"


def _side_by_side(addressees: list[list[str]]) -> str:
    cells = ", ".join(map(_cell, addressees))
    return f"#grid(columns: (1fr,) * {len(addressees)}, gutter: 1.5em, {cells})"


def _below(addressees: list[list[str]]) -> str:
    return "\n\n".join(f"#par{_cell(lines)}" for lines in addressees)


def _row_by_row(addressees: list[list[str]]) -> str:
    rows = zip_longest(*addressees, fillvalue="")
    cells = ", ".join(f"[{_typst(line)}]" for row in rows for line in row)
    columns = f"columns: (1fr,) * {len(addressees)}, column-gutter: 1.5em"
    return f"#grid({columns}, row-gutter: 0.55em, {cells})"


def _three(addressees: list[list[str]]) -> str:
    return _side_by_side([*addressees, addressees[0]][:3])


def _people(lines: list[str]) -> str:
    cells = ", ".join(
        f"[{_typst(piece.strip())}]" for line in lines for piece in line.split(": ", 1)
    )
    return f"#table(columns: (5em, 1fr), {cells})"
