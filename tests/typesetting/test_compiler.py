"""A template and data in, a PDF out: text stays text, and the file says no more than it must."""

from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urgentaction.document.errors import PublishingError
from urgentaction.typesetting.compiler import compile_pdf, forget

PARAGRAPH = '#set text(lang: "ru")\n#data.text'


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[0].get_textpage().get_text_range())


@pytest.mark.parametrize(
    "text", ["#panic()", "*bold* _it_", "$x$ <a> @b", "} ] ) {", "\\u{41} // no", 'a"b', "<b>&amp;"]
)
def test_markup_in_the_data_is_printed_as_it_stands(text: str) -> None:
    assert text_of(compile_pdf(PARAGRAPH, {"text": text})) == text


@given(st.text("ab #*_$<>@{}[]()\\\"'/`~=-+", min_size=1, max_size=30))
@settings(max_examples=25, deadline=None)
def test_no_punctuation_breaks_out_of_its_place(text: str) -> None:
    printed = text_of(compile_pdf(PARAGRAPH, {"text": f"x{text}x"}))
    assert "".join(printed.split()) == "".join(f"x{text}x".split())


def test_the_same_input_gives_the_same_bytes() -> None:
    once = compile_pdf(PARAGRAPH, {"text": "Привет"})
    forget()
    assert compile_pdf(PARAGRAPH, {"text": "Привет"}) == once


def test_the_file_names_no_tool_no_person_and_no_time() -> None:
    pdf = compile_pdf(PARAGRAPH, {"text": "Привет"})
    assert b"ypst" not in pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        assert dict(document.docinfo) == {}
        metadata = document.Root.Metadata.read_bytes().decode()
        assert document.Root.Lang == "ru"
    assert "Date" not in metadata
    assert "creator" not in metadata
    assert "title" not in metadata


def test_a_time_that_was_given_is_the_only_one_in_the_file() -> None:
    pdf = compile_pdf(PARAGRAPH, {"text": "x"}, created=datetime(2026, 3, 6, 12, tzinfo=UTC))
    with pikepdf.open(BytesIO(pdf)) as document:
        assert str(document.docinfo.CreationDate) == "D:20260306120000Z"


def test_a_page_for_screen_readers_says_that_it_is_one() -> None:
    template = '#set document(title: "T")\n#set text(lang: "en")\n#data.text'
    pdf = compile_pdf(template, {"text": "x"}, ua=True)
    with pikepdf.open(BytesIO(pdf)) as document:
        assert b"pdfuaid" in document.Root.Metadata.read_bytes()


def test_only_fonts_of_ours_are_used_and_they_are_embedded() -> None:
    pdf = compile_pdf(PARAGRAPH, {"text": "Привет, world, שלום"})
    with pikepdf.open(BytesIO(pdf)) as document:
        used = document.pages[0].Resources.Font.values()
        descendants = [font.DescendantFonts[0] for font in used]
        assert {str(font.BaseFont).split("+")[1][:8] for font in descendants} == {"NotoSans"}
        assert all("/FontFile2" in font.FontDescriptor for font in descendants)


def test_a_character_that_no_font_has_is_named() -> None:
    with pytest.raises(PublishingError, match=r"“𓀀” \(U\+13000\)"):
        compile_pdf(PARAGRAPH, {"text": "a𓀀b"})


def test_a_template_that_fails_is_a_sentence_and_no_traceback() -> None:
    with pytest.raises(PublishingError, match="title"):
        compile_pdf("#data.text", {"text": "x"}, ua=True)
