"""DOCX: what Word keeps beside the words is understood or left out."""
# ruff: noqa: E501  # markup is easier to read unbroken

from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from urgentaction.reading.sources import extract

LONG = "Danica Orlev has run the public library of Velin for eleven years, and was at the lending desk. "


def saved(document: Any) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def read(*paragraphs: str) -> str:
    """Return the text of a document with these paragraphs, as XML without the outer element."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.element.body.insert(-1, parse_xml(f"<w:p {nsdecls('w')}>{paragraph}</w:p>"))
    return extract(saved(document)).text


def test_insertions_are_taken_and_deletions_are_not() -> None:
    text = read(
        "<w:r><w:t>before </w:t></w:r><w:ins w:id='1' w:author='a'><w:r><w:t>10 December</w:t></w:r></w:ins>"
        "<w:del w:id='2' w:author='a'><w:r><w:delText>1 December</w:delText></w:r></w:del>"
    )
    assert text == "before 10 December"


def test_hidden_text_and_field_codes_are_left_out() -> None:
    text = read(
        "<w:r><w:t>Date: </w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>16 November</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>not for print</w:t></w:r>"
    )
    assert text == "Date: 16 November"


def test_line_breaks_and_tabs_are_kept_as_lines_and_gaps() -> None:
    text = read(
        "<w:r><w:t>UA: 901/26</w:t><w:tab/><w:t>Index: XUR</w:t><w:br/><w:t>Name:</w:t><w:tab/><w:t>Danica</w:t></w:r>"
    )
    assert text == "UA: 901/26   Index: XUR\nName: Danica"


def test_a_wingdings_bullet_begins_an_item() -> None:
    text = read(
        "<w:r><w:rPr><w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings'/></w:rPr><w:t>n</w:t></w:r><w:r><w:tab/><w:t>Urging them;</w:t></w:r>",
        "<w:r><w:sym w:font='Wingdings' w:char='F0A7'/><w:t xml:space='preserve'> Calling on them.</w:t></w:r>",
    )
    assert text == "• Urging them;\n• Calling on them."


def test_numbered_lists_show_their_numbers() -> None:
    document = docx.Document()
    for text in ("Act by 5 May", "Write", "Report"):
        document.add_paragraph(text, style="List Number")
    assert extract(saved(document)).text == "1. Act by 5 May\n2. Write\n3. Report"


def test_bold_is_kept_in_running_text_and_not_in_labels() -> None:
    document = docx.Document()
    body = document.add_paragraph("Librarian ")
    body.add_run("Danica Orlev ").bold = True
    body.add_run(LONG)
    label = document.add_paragraph()
    label.add_run("Fax: ").bold = True
    label.add_run("+44 20 7946 0101")
    text = extract(saved(document)).text
    assert text.startswith("Librarian **Danica Orlev** Danica")
    assert text.endswith("\n\nFax: +44 20 7946 0101")


def test_bold_is_kept_in_a_short_sentence_and_in_a_bold_paragraph() -> None:
    document = docx.Document()
    document.styles["Subtitle"].font.bold = True
    for style in (None, "Subtitle"):
        paragraph = document.add_paragraph("Nobody knows where ", style=style)
        paragraph.add_run("Danica Orlev").bold = True
        paragraph.add_run(" is.")
    assert (
        extract(saved(document)).text.split("\n\n")
        == ["Nobody knows where **Danica Orlev** is."] * 2
    )


def test_a_link_keeps_its_address() -> None:
    document = docx.Document()
    relation = document.part.relate_to(
        "https://reports.example/sarna",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    link = f"<w:p {nsdecls('w', 'r')}><w:r><w:t>See </w:t></w:r><w:hyperlink r:id='{relation}'><w:r><w:t>the report</w:t></w:r></w:hyperlink></w:p>"
    document.element.body.insert(0, parse_xml(link))
    found = extract(saved(document))
    assert found.text == "See [the report](https://reports.example/sarna)"
    assert [link.url for link in found.links] == ["https://reports.example/sarna"]


def test_the_first_page_head_comes_first_and_feet_come_last() -> None:
    document = docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "UA: 901/26"
    section.header.paragraphs[0].text = "Kestovian Section"
    section.footer.paragraphs[0].text = "Lantern Yard"
    document.add_paragraph(LONG)
    assert extract(saved(document)).text.split("\n\n") == [
        "UA: 901/26",
        LONG.strip(),
        "Kestovian Section",
        "Lantern Yard",
    ]


def test_page_numbers_in_feet_are_left_out() -> None:
    document = docx.Document()
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run("Page ")
    paragraph._p.append(
        parse_xml(
            f"<w:fldSimple {nsdecls('w')} w:instr=' PAGE '><w:r><w:t>1</w:t></w:r></w:fldSimple>"
        )
    )
    document.add_paragraph(LONG)
    assert extract(saved(document)).text == LONG.strip()


@pytest.mark.parametrize("space", [0, 10])
def test_short_paragraphs_are_lines_where_no_space_parts_them(space: int) -> None:
    document = docx.Document()
    document.styles["Normal"].paragraph_format.space_after = Pt(space)
    for line in ("Viktor Malin", "Bridge Street 4", "1015 Dravena"):
        document.add_paragraph(line)
    gap = "\n\n" if space else "\n"
    assert extract(saved(document)).text == gap.join(
        ["Viktor Malin", "Bridge Street 4", "1015 Dravena"]
    )


def test_the_cells_of_a_head_are_fields_of_one_line() -> None:
    document = docx.Document()
    for cell, text in zip(
        document.add_table(1, 3).rows[0].cells,
        ("UA: 901/26", "Kestovia", "16 November 2026"),
        strict=True,
    ):
        cell.text = text
    assert extract(saved(document)).text == "UA: 901/26   Kestovia   16 November 2026"


def test_a_table_in_a_table_is_read_where_it_stands() -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).rows[0].cells[0]
    cell.text = "Minister"
    inner = cell.add_table(1, 2).rows[0].cells
    inner[0].text, inner[1].text = "Fax:", "+44 20 7946 0101"
    assert extract(saved(document)).text.replace("\n\n", "\n") == "Minister\nFax: +44 20 7946 0101"
