"""One sheet, made into every kind of file and layout, comes back the same."""

import re
from collections.abc import Callable
from functools import cache

import pytest

from tests.sheets import SHARED, docx, expected, html, mail, odt, pdf, said, sample
from tests.sheets.parts import Parts, parts_of
from urgentaction.reading.sources import extract

MADE: dict[str, Callable[[Parts], bytes]] = {
    "PDF with addressees side by side": lambda parts: pdf.pdf(parts, "official"),
    "PDF without tags": lambda parts: pdf.pdf(parts, "official", tagged=False),
    "PDF in one column, justified": lambda parts: pdf.pdf(parts, "flow", justified=True),
    "PDF stored row by row": lambda parts: pdf.pdf(parts, "rows"),
    "PDF with labels in a table": lambda parts: pdf.pdf(parts, "labels"),
    "DOCX with a line a paragraph": lambda parts: docx.docx_sheet(parts, "plain"),
    "DOCX with an addressee a cell": lambda parts: docx.docx_sheet(parts, "official"),
    "DOCX with a line of each addressee a row": lambda parts: docx.docx_sheet(parts, "rows"),
    "DOCX with text boxes": lambda parts: docx.docx_sheet(parts, "boxes"),
    "ODT": odt.odt,
    "a web page with lists and tables": lambda parts: html.html(parts).encode(),
    "a web page of divisions and breaks": lambda parts: html.html(parts, "breaks").encode(),
    "a mail with the sheet attached": lambda parts: mail.around(
        {"ua.docx": docx.docx_sheet(parts)}
    ),
    "a mail that is a web page": lambda parts: mail.mail("See below.", html=html.html(parts)),
}
made = pytest.mark.parametrize("kind", MADE)


@cache
def file(kind: str) -> bytes:
    """Return the project's own sample as a file of this kind."""
    return MADE[kind](sample())


@made
def test_every_line_comes_back_in_its_place(kind: str) -> None:
    parts = sample()
    found = [line for line in said(extract(file(kind)).text) if line not in ADDED]
    assert found == expected(parts)


ADDED = ("Kestovian Section", "Subject: Fw: Bücher für Velin – neu", "\f")
"""The foot of the official DOCX, the subject of the mail, page breaks."""


@made
def test_an_addressee_is_one_block_and_calls_are_items(kind: str) -> None:
    parts = sample()
    text = extract(file(kind)).text
    for lines in parts.addressees:
        assert "\n".join(lines) in text
    assert "\n".join(f"• {call}" for call in parts.calls) in text


@pytest.mark.shared
@pytest.mark.parametrize("look", ["official", "rows"])
def test_cells_of_unlike_height_stay_whole(look: pdf.Look) -> None:
    if not SHARED.exists():
        pytest.skip("no shared samples beside the checkout")
    parts = parts_of(SHARED.read_text("utf-8"))
    text = extract(pdf.pdf(parts, look)).text
    for lines in parts.addressees:
        assert "\n".join(lines) in text


@pytest.mark.shared
@made
def test_a_real_sheet_comes_back_too(kind: str) -> None:
    if not SHARED.exists():
        pytest.skip("no shared samples beside the checkout")
    parts = parts_of(SHARED.read_text("utf-8"))
    found = [line for line in said(extract(MADE[kind](parts)).text) if line not in ADDED]
    assert found == expected(parts)


@pytest.mark.parametrize("look", ["official", "rows", "three"])
@pytest.mark.parametrize("justified", [True, False])
def test_addressees_side_by_side_never_mix(look: pdf.Look, justified: bool) -> None:  # noqa: FBT001
    parts = sample()
    text = extract(pdf.pdf(parts, look, justified=justified)).text
    for lines in parts.addressees:
        block = next(block for block in text.split("\n\n") if block.startswith(lines[0]))
        assert block.split("\n") == lines


@made
def test_each_number_and_address_is_whole(kind: str) -> None:
    parts = sample()
    values = re.findall(
        r"\+\d[\d ]+\d|\S+@\S+", "\n".join(line for lines in parts.addressees for line in lines)
    )
    text = extract(file(kind)).text
    assert len(values) == 3
    assert [value for value in values if value not in text] == []


@made
def test_the_same_bytes_give_the_same_text(kind: str) -> None:
    data = file(kind)
    assert extract(data) == extract(data)
