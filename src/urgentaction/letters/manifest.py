"""What is in the files of a batch: whose letter stands on which page, and each file's hash."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from urgentaction.letters.parcel import Channel
from urgentaction.letters.whole_files import write_pieces

FORMAT = 2
_COLUMNS = ("file", "page", "row", "writer", "addressee", "channel", "language", "sha256")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Entry:
    """A letter in a file; its page is counted from 1, and is 1 where a file has no pages."""

    page: int
    row: int
    writer: str
    addressee: str


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that is written: by which channel it leaves, its language (BCP 47), its letters."""

    file: str
    sha256: str
    channel: Channel
    language: str
    letters: tuple[Entry, ...]


def file_from(data: dict[str, Any]) -> WrittenFile:
    """Return a file from its place in a manifest."""
    letters = tuple(Entry(**entry) for entry in data["letters"])
    return WrittenFile(**{**data, "letters": letters})


def write_manifest(
    folder: Path, run: str, files: Callable[[], Iterator[WrittenFile]]
) -> tuple[Path, Path]:
    """Write both forms of the manifest, and return where they are.

    `files` gives the files in their order, each time anew. `run` is the fingerprint of what was
    asked for.
    """
    for_programs, for_people = folder / "manifest.json", folder / "manifest.csv"
    write_pieces(for_programs, _as_json(run, files()))
    write_pieces(for_people, _as_csv(files()))
    return for_programs, for_people


def _as_json(run: str, files: Iterable[WrittenFile]) -> Iterator[bytes]:
    yield f'{{"format": {FORMAT}, "run": "{run}", "files": ['.encode()
    between = "\n"
    for each in files:
        yield f"{between}{json.dumps(asdict(each), ensure_ascii=False)}".encode()
        between = ",\n"
    yield b"\n]}\n"


def _as_csv(files: Iterable[WrittenFile]) -> Iterator[bytes]:
    """Yield a table for a spreadsheet, which must not take a name for a formula."""
    yield "\ufeff".encode() + _row(_COLUMNS)
    for each in files:
        for entry in each.letters:
            who = (_as_text(entry.writer), _as_text(entry.addressee))
            how = (each.channel, each.language, each.sha256)
            yield _row((each.file, entry.page, entry.row, *who, *how))


def _row(cells: Iterable[object]) -> bytes:
    written = StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue().encode()


def _as_text(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value
