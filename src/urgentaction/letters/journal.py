"""The journal of a batch: what is finished, by which a run that was killed goes on.

It stands in the folder as `manifest.jsonl`. Its first line says which run it is of; each further
line tells of one piece (a volume, the files of one letter), and is written only when the files of
that piece have their names. So a line without its files cannot be, and what a line says is looked
at once more before it is believed: a file that is gone or has changed is made again.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Any

from urgentaction.document.errors import LetterError
from urgentaction.letters.cutting import Cut
from urgentaction.letters.manifest import FORMAT, WrittenFile, file_from
from urgentaction.wording import _

NAME = "manifest.jsonl"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A letter that is too long for its page, what to cut, and the line of its row."""

    line: int | None
    addressee: str
    cut: Cut


@dataclass(frozen=True, slots=True)
class Finished:
    """What has come of a piece: its files, and the letters that were left out.

    `short_link` says that the link of an e-mail had no room for its text.
    """

    files: tuple[WrittenFile, ...]
    left_out: tuple[LeftOut, ...] = ()
    short_link: bool = False


class Journal:
    """The journal of one run in one folder. Pieces are known by their names."""

    def __init__(self, folder: Path, run: str) -> None:
        """Open the journal, or begin one. LetterError where it is of another run."""
        self.folder, self.run = folder, run
        self._places: dict[str, int] = {}
        self._file = (folder / NAME).open("a+b")
        try:
            self._go_on()
        except BaseException:
            self._file.close()
            raise

    def close(self) -> None:
        """Close its file."""
        self._file.close()

    def finished(self, piece: str) -> Finished | None:
        """Return what has come of a piece, if it is done and its files are what they were."""
        place = self._places.get(piece)
        if place is None:
            return None
        found = self._at(place)
        whole = all(_sha256(self.folder / each.file) == each.sha256 for each in found.files)
        return found if whole else None

    def add(self, piece: str, finished: Finished) -> None:
        """Note that a piece is done; it is on the disk when this returns."""
        self._places[piece] = self._append({"piece": piece, **asdict(finished)})

    def files(self) -> Iterator[WrittenFile]:
        """Yield all files that are finished, by the names of their pieces."""
        for piece in sorted(self._places):
            yield from self._at(self._places[piece]).files

    def _go_on(self) -> None:
        """Read what there is, and cut off a line that was being written when the run was killed."""
        self._file.seek(0)
        end, lines = 0, 0
        for line in self._file:
            data = _parsed(line)
            if lines == 0 and line.endswith(b"\n"):
                self._refuse_another(data)
            elif data is None:
                break
            else:
                self._places[data["piece"]] = end
            end, lines = end + len(line), lines + 1
        self._file.truncate(end)
        if lines == 0:
            self._append({"format": FORMAT, "run": self.run})

    def _refuse_another(self, head: dict[str, Any] | None) -> None:
        if head != {"format": FORMAT, "run": self.run}:
            sentence = _(
                "In %(folder)s are the letters of another run, with another sheet, other writers "
                "or other settings: please choose another folder, or empty this one."
            )
            raise LetterError(sentence % {"folder": self.folder})

    def _append(self, data: dict[str, Any]) -> int:
        place = self._file.seek(0, os.SEEK_END)
        self._file.write(json.dumps(data, ensure_ascii=False).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())
        return place

    def _at(self, place: int) -> Finished:
        self._file.seek(place)
        data = json.loads(self._file.readline())
        return Finished(
            tuple(file_from(each) for each in data["files"]),
            tuple(
                LeftOut(each["line"], each["addressee"], Cut(*each["cut"]))
                for each in data["left_out"]
            ),
            data["short_link"],
        )


def _parsed(line: bytes) -> dict[str, Any] | None:
    if not line.endswith(b"\n"):
        return None
    try:
        data = json.loads(line)
    except ValueError:
        return None
    return data if isinstance(data, dict) else None


def _sha256(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
