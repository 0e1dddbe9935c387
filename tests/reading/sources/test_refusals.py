"""Files that hold no sheet are refused in one sentence that says what to do."""

from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.sheets import docx, odt, pdf, sample
from urgentaction.document.errors import ReadingError
from urgentaction.reading.sources import extract


def scan() -> bytes:
    file = BytesIO()
    Image.new("1", (200, 300), 1).save(file, "PDF")
    return file.getvalue()


def locked_pdf() -> bytes:
    file = BytesIO()
    with pikepdf.open(BytesIO(pdf.typeset("Secret"))) as document:
        document.save(file, encryption=pikepdf.Encryption(owner="o", user="u"))
    return file.getvalue()


def zipped(parts: dict[str, str]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        ("\ufeff\u200b\n".encode(), "no text"),
        (scan(), "text recognition"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "text recognition"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "text recognition"),
        (locked_pdf(), "password"),
        (b"%PDF-1.7\nnothing follows", "damaged"),
        (docx.docx_sheet(sample())[:-400], "damaged"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "password"),
        (COMPOUND + "WordDocument".encode("utf-16-le"), "save it as DOCX"),
        (COMPOUND + "__substg1.0_".encode("utf-16-le"), "EML"),
        (b"{\\rtf1\\ansi sheet}", "save it as DOCX"),
        (zipped({"ua-901.txt": "sheet"}), "archive"),
        (zipped({"xl/workbook.xml": "<x/>"}), "not a text document"),
        (zipped({"word/document.xml": "<not closed"}), "damaged"),
        (b"\x1f\x8b\x08\x00", "archive"),
        (b"\x7fELF\x02\x01\x01", "program"),
        (b"sheet\x00with\x00zeros\x01\x02", "not a text"),
    ],
)
def test_the_sentence_says_what_it_is(data: bytes, words: str) -> None:
    with pytest.raises(ReadingError, match=words) as caught:
        extract(data)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "data", [b"a" * 50_000_001, b"a " * 2_500_001, b"a\n" * 200_001], ids=["file", "text", "lines"]
)
def test_what_is_too_large_is_refused(data: bytes) -> None:
    with pytest.raises(ReadingError, match="too large"):
        extract(data)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read_or_refused(data)


@settings(deadline=None)
@given(
    st.sampled_from(
        [
            b"PK\x03\x04",
            b"%PDF-1.4\n",
            b"From: a\nMIME-Version: 1.0\nContent-Type: ",
            b"<html>",
            b"\xd0\xcf\x11\xe0",
        ]
    ),
    st.binary(max_size=200),
)
def test_any_bytes_after_a_known_beginning_are_read_or_refused(start: bytes, rest: bytes) -> None:
    read_or_refused(start + rest)


WHOLE = {
    "docx": docx.docx_sheet(sample(), "official"),
    "odt": odt.odt(sample()),
    "pdf": pdf.pdf(sample()),
}


@settings(deadline=None)
@given(st.sampled_from(sorted(WHOLE)), st.integers(min_value=0), st.binary(min_size=1, max_size=8))
def test_a_file_with_a_few_other_bytes_is_read_or_refused(
    kind: str, place: int, other: bytes
) -> None:
    data = WHOLE[kind]
    at = place % len(data)
    read_or_refused(data[:at] + other + data[at + len(other) :])


def read_or_refused(data: bytes) -> None:
    try:
        assert extract(data).text.strip()
    except ReadingError as error:
        assert str(error).endswith(".")  # noqa: PT017
