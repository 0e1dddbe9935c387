"""What is fuzzed: a kind of file each, read through the public door.

A target takes bytes and comes back; the project's own error counts as an answer, anything else is
a find. Targets know nothing of atheris, so the corpus is read by plain pytest too.
"""

from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from zipfile import ZipFile

from urgentaction.document.errors import UrgentActionError
from urgentaction.reading import read
from urgentaction.reading.reader import read_text

Target = Callable[[bytes], None]

PARTS = ("document", "numbering", "styles", "header1", "_rels/document.xml")
"""The parts of a DOCX, in the order in which they stand in an input."""
BETWEEN_PARTS = b"\n=====\n"


def text(data: bytes) -> None:
    """Read the plain text of a sheet; bytes that are not UTF-8 are taken as far as they go."""
    _answered(lambda: read_text(data.decode("utf-8", "replace")))


def encoded(data: bytes) -> None:
    """Read bytes whose kind and encoding have to be found out."""
    _answered(lambda: read(data, name="sheet.txt"))


def pdf(data: bytes) -> None:
    """Read a PDF, whatever its first bytes have become."""
    _answered(lambda: read(data if b"%PDF-" in data[:1024] else b"%PDF-1.7\n" + data))


def docx(data: bytes) -> None:
    """Read a DOCX; an input that is no archive is its parts, so that changes reach the XML."""
    _answered(lambda: read(data if data.startswith(b"PK") else _packed(data)))


def html(data: bytes) -> None:
    """Read a web page."""
    _answered(lambda: read(data if data.startswith(b"<") else b"<html>" + data, name="a.html"))


def eml(data: bytes) -> None:
    """Read a mail, with whatever is in it."""
    known = data.lstrip()[:5].lower() == b"from:"
    _answered(lambda: read(data if known else b"From: a@b.example\n" + data, name="a.eml"))


TARGETS: dict[str, Target] = {
    target.__name__: target for target in (text, encoded, pdf, docx, html, eml)
}


def _answered(reading: Callable[[], object]) -> None:
    with suppress(UrgentActionError):
        reading()


def part_name(part: str) -> str:
    """Return where a part of `PARTS` lies in the archive."""
    return f"word/{part}.{'rels' if part.startswith('_rels') else 'xml'}"


def _packed(data: bytes) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for part, inside in zip(PARTS, data.split(BETWEEN_PARTS), strict=False):
            archive.writestr(part_name(part), inside)
    return file.getvalue()
