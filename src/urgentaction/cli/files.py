"""Files in and out: bytes and where they come from; what is written appears whole or not at all."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from urgentaction.document.model import Document
from urgentaction.document.translation import Translation, read_translation
from urgentaction.letters.whole_files import write_whole
from urgentaction.reading import read

STANDARD = Path("-")
"""The name that stands for standard input or standard output."""

# What a folder is searched for; a file that is named is read whatever it is called.
SHEETS = {".docx", ".eml", ".htm", ".html", ".odt", ".pdf", ".txt"}


def read_bytes(path: Path) -> bytes:
    """Return what is in the file, or what standard input holds."""
    return sys.stdin.buffer.read() if path == STANDARD else path.read_bytes()


def read_document(path: Path, language: str | None = None) -> Document:
    """Read the sheet, or the document's JSON, in a file. ReadingError or OSError where it fails."""
    name = "" if path == STANDARD else path.name
    return read(read_bytes(path), name=name, language=language)


def read_translation_of(document: Document, path: Path | None) -> Translation | None:
    """Read a document's translation, if one was given; TranslationError where it is another's."""
    return None if path is None else read_translation(read_bytes(path), document, name=path.name)


def sheets_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Return the files among the paths, and for a folder the sheets in it and below, by name."""
    for path in paths:
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if _is_sheet(file))
        else:
            yield path


def _is_sheet(path: Path) -> bool:
    """Tell sheets from the marks that systems and word processors leave beside them (~$a.docx)."""
    marked = path.name.startswith((".", "~$"))
    return path.suffix.lower() in SHEETS and not marked and path.is_file()


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file, whole or not at all, or write to standard output."""
    if path == STANDARD:
        sys.stdout.buffer.write(data)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        raise IsADirectoryError(0, "", str(path))
    write_whole(path, data)
