"""Files made to hurt: each is refused or read, without fetching anything.

One that hung would run into the guard of tests/conftest.py.
"""
# ruff: noqa: E501  # markup is easier to read unbroken

import contextlib
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.sheets.pdf import typeset
from urgentaction.document.errors import ReadingError
from urgentaction.reading.sources import extract

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))


def word(document: str, **parts: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text)
    return file.getvalue()


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(ReadingError, match="far more"):
        extract(word("<w:document>" + " " * 40_000_000))


def test_a_zip_that_lies_about_its_sizes_is_refused() -> None:
    data = bytearray(word(f"<w:document {WORD}><w:body>{' ' * 30_000_000}</w:body></w:document>"))
    for at in (i for i in range(len(data) - 4) if data[i : i + 4] == b"PK\x01\x02"):
        data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    with pytest.raises(ReadingError):
        extract(bytes(data))


@pytest.mark.parametrize(
    "inside",
    [
        f"<!DOCTYPE x [{LAUGHS}]><w:document {WORD}><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>",
        f'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><w:document {WORD}><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>',
        f'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><w:document {WORD}><w:body/></w:document>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(inside: str, encoding: str) -> None:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", inside.encode(encoding))
    with pytest.raises(ReadingError):
        extract(file.getvalue())


@pytest.mark.parametrize("depth", [20, 200, 50_000])
def test_tables_nested_deep_do_not_break_the_reader(depth: int) -> None:
    nested = (
        "<w:tbl><w:tr><w:tc>" * depth
        + "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
        + "</w:tc></w:tr></w:tbl>" * depth
    )
    file = word(
        f"<w:document {WORD}><w:body><w:p><w:r><w:t>y</w:t></w:r></w:p>{nested}</w:body></w:document>"
    )
    try:
        assert "y" in extract(file).text
    except ReadingError:
        assert depth > 20


def test_styles_that_are_based_on_each_other_end() -> None:
    styles = f'<w:styles {WORD}><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>'
    body = f'<w:document {WORD}><w:body><w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>sheet</w:t></w:r></w:p></w:body></w:document>'
    assert extract(word(body, styles=styles)).text == "sheet"


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li"])
def test_a_page_nested_deep_is_read_or_refused(tag: str) -> None:
    page = "<html><body>" + f"<{tag}>" * 100_000 + "sheet"
    with contextlib.suppress(ReadingError):
        extract(page.encode())


def test_a_page_with_entities_of_its_own_reads_no_file() -> None:
    page = '<!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/hostname">]><html><body><p>sheet &f;</p></body></html>'
    assert "sheet" in extract(page.encode()).text


def test_long_lines_and_many_lines_take_no_longer_than_their_length() -> None:
    for data in (
        b"a " * 1_000_000,
        b"\n" * 199_000 + b"x",
        b"> " * 500_000,
        b"<" * 1_000_000,
        b"\xe4" * 1_000_000,
    ):
        extract(data)


def page(operators: bytes) -> bytes:
    """Return a PDF of one page with these operators."""
    packed = zlib.compress(b"BT /F1 1 Tf " + operators + b" ET")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, text) for n, text in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def test_a_pdf_stream_that_unpacks_to_much_text_is_cut_with_a_doubt() -> None:
    lines = b"(sheet sheet sheet sheet) Tj T* " * 40_000
    found = extract(page(b"1 0 0 1 50 700 Tm 1 TL " + lines))
    assert found.text.startswith("sheet sheet")
    assert len(found.doubts) == 1


@pytest.mark.parametrize("step", [(7, 13), (600, 1), (1, 800), (37, 0)])
def test_words_strewn_over_a_page_do_not_hold_the_reader_up(step: tuple[int, int]) -> None:
    across, down = step
    places = ((number * across % 600, number * down % 800) for number in range(8_000))
    assert extract(page(b" ".join(b"1 0 0 1 %d %d Tm (w) Tj" % place for place in places))).text


def test_a_pdf_of_too_many_pages_is_refused() -> None:
    with pytest.raises(ReadingError, match="pages"):
        extract(typeset("#for _ in range(201) [x #pagebreak()]"))
