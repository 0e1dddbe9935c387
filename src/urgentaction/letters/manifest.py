"""What is in the volumes of a batch: which letters, on which page, and each file's hash."""

import csv
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from io import StringIO

FORMAT = 1
_COLUMNS = ("file", "page", "row", "writer", "addressee", "sha256")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Entry:
    """A letter in a volume; its page is counted from 1."""

    page: int
    row: int
    writer: str
    addressee: str


@dataclass(frozen=True)
class BoundVolume:
    """A volume that is written."""

    file: str
    sha256: str
    letters: tuple[Entry, ...]


def as_json(volumes: Sequence[BoundVolume]) -> bytes:
    """Return the manifest as JSON."""
    data = {"format": FORMAT, "volumes": [asdict(volume) for volume in volumes]}
    return json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"


def as_csv(volumes: Sequence[BoundVolume]) -> bytes:
    """Return the manifest as CSV for a spreadsheet, which must not take a name for a formula."""
    written = StringIO()
    table = csv.writer(written)
    table.writerow(_COLUMNS)
    for volume in volumes:
        for entry in volume.letters:
            who = (_as_text(entry.writer), _as_text(entry.addressee))
            table.writerow((volume.file, entry.page, entry.row, *who, volume.sha256))
    return written.getvalue().encode("utf-8-sig")


def _as_text(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value
