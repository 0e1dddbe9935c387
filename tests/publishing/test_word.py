"""The Word file: a section opens it and edits it, and nothing falls apart."""

import io
import zipfile
from datetime import date

import docx
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from hypothesis import given, settings

from tests.strategies import documents
from urgentaction.document.model import Document
from urgentaction.languages.language import codes, language
from urgentaction.publishing import publish

from .invented import FIRST, TODAY, UPDATE, WITH_SAMPLE_LETTER
from .reading_back import seen, sheet_text, word_text
from .tongues import STORIES, told


def made(document: Document, today: date = TODAY) -> bytes:
    return publish(document, "docx", today=today)


def opened(document: Document) -> "docx.document.Document":
    return docx.Document(io.BytesIO(made(document)))


def style_of(paragraph: Paragraph) -> str:
    return str(paragraph.style.name) if paragraph.style else ""


def test_calls_are_a_real_list_and_offices_a_real_table() -> None:
    word = opened(FIRST)
    bullets = [each.text for each in word.paragraphs if style_of(each) == "List Bullet"]
    assert bullets == list(FIRST.calls)
    addressees = word.tables[0]
    assert [cell.paragraphs[0].text.split("\n")[0] for cell in addressees.row_cells(0)] == [
        "Minister of Posts",
        "Governor of Velin Prison",
    ]


def test_headings_are_headings_and_nothing_floats() -> None:
    word = opened(FIRST)
    headings = [each.text for each in word.paragraphs if style_of(each).startswith("Heading")]
    assert headings[0] == FIRST.headline
    assert "ADDITIONAL INFORMATION" in headings
    floating = ("w:txbxContent", "w:framePr", "w:pict")
    assert not [tag for tag in floating if list(word.element.iter(qn(tag)))]


def test_the_second_page_begins_with_the_additional_information() -> None:
    breaks = [
        each.text for each in opened(FIRST).paragraphs if each.paragraph_format.page_break_before
    ]
    assert breaks == ["ADDITIONAL INFORMATION"]


@pytest.mark.parametrize("kind", ["update", "letter"])
@pytest.mark.parametrize("code", STORIES)
def test_it_says_what_the_text_says_in_the_same_order(code: str, kind: str) -> None:
    document = told(code, kind)
    assert seen(word_text(made(document))) == seen(sheet_text(document).replace("\n- ", "\n"))


@pytest.mark.parametrize("document", [UPDATE, WITH_SAMPLE_LETTER])
def test_links_lead_where_they_led(document: Document) -> None:
    word = opened(document)
    targets = {
        part.target_ref for part in word.part.rels.values() if part.reltype.endswith("/hyperlink")
    }
    assert targets == {"https://workshop.example/velin"}


def test_a_right_to_left_sheet_runs_from_the_right() -> None:
    word = opened(told("ar"))
    body = word.styles["Normal"].element
    assert body.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
    assert word.sections[0]._sectPr.find(qn("w:bidi")) is not None
    runs = {run.text: run.font.rtl for each in word.paragraphs for run in each.runs}
    assert runs["\u2066+44 20 7946 0199\u2069"] is None
    assert runs["احتجاز عامل طباعة بسبب تقويم"] is True
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in word.tables)


@pytest.mark.parametrize("code", STORIES)
def test_the_file_says_title_language_and_day_and_nobodys_name(code: str) -> None:
    document = told(code)
    said = opened(document).core_properties
    assert said.title == f"{language(code).label('number')} 907/26: {document.headline}"
    assert (said.language, said.author, said.last_modified_by, said.comments) == (code, "", "", "")
    assert said.created.date() == said.modified.date() == TODAY


def test_the_same_sheet_on_the_same_day_is_the_same_file() -> None:
    assert made(FIRST) == made(FIRST)
    with zipfile.ZipFile(io.BytesIO(made(FIRST))) as parts:
        assert {part.date_time[:3] for part in parts.infolist()} == {(2026, 3, 2)}


@given(documents(codes()))
@settings(max_examples=5, deadline=None)
def test_any_document_makes_a_file_that_opens(document: Document) -> None:
    assert opened(document).core_properties.title
