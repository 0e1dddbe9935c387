"""Many files read, by several processes where it pays; a bad file never stops the rest.

What came of each comes back in the order of the files, whoever is done first.
"""

import faulthandler
import json
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from urgentaction.cli.files import STANDARD, read_document
from urgentaction.cli.machine import wished_languages
from urgentaction.cli.sentences import sentence
from urgentaction.document.errors import UrgentActionError
from urgentaction.document.model import Document
from urgentaction.wording import _, speak

_FEWEST = 50
"""Files for a process: one takes about as long to start as it takes to read so many."""
_IN_HAND = 16
"""Files for each process: enough that none idles while an earlier file takes its time."""
_PATIENCE = 60.0
"""Seconds for one file. The longest text that is read takes ten on a laptop."""


class SheetRead(NamedTuple):
    """What came of one file: its document, or the line of JSON for it, or why there is none."""

    file: Path
    read: Document | str | None
    doubts: int = 0
    reason: str = ""


Reading = Callable[[Path], SheetRead]


def read_many(
    files: Sequence[Path], language: str | None, *, as_json: bool, processes: int
) -> Iterator[SheetRead]:
    """Yield what came of each file, in their order; few files are read in this process."""
    reading = partial(_read_one, language=language, as_json=as_json)
    paying = min(processes, len(files) // _FEWEST)
    if paying < 2 or STANDARD in files:  # standard input belongs to this process alone
        return map(reading, files)
    return spread(reading, files, paying)


def spread(
    reading: Reading, files: Sequence[Path], processes: int, *, patience: float = _PATIENCE
) -> Iterator[SheetRead]:
    """Yield what `reading` makes of each file, in their order, by this many processes.

    A file that kills the process that reads it, or keeps it busy for longer than `patience`
    (seconds), costs only itself: those that were in hand then are read once more, one at a time.
    """
    reading = partial(_watched, reading, patience)
    waiting = deque(files)
    while waiting:
        suspects = yield from _until_one_dies(reading, waiting, processes, processes * _IN_HAND)
        while suspects:
            deadly = yield from _until_one_dies(reading, suspects, 1, 1)
            for file in deadly:
                yield SheetRead(file, None, reason=_deadly())


def _until_one_dies(
    reading: Reading, waiting: deque[Path], processes: int, most_in_hand: int
) -> Generator[SheetRead, None, deque[Path]]:
    """Read what waits; where a process dies, return the files that were in hand."""
    in_hand: deque[tuple[Path, Future[SheetRead]]] = deque()
    # Spawned, not forked: the same on every system, and no process inherits this one's memory.
    with ProcessPoolExecutor(processes, get_context("spawn"), initializer=_settle_in) as pool:
        try:
            while waiting or in_hand:
                while waiting and len(in_hand) < most_in_hand:
                    in_hand.append((waiting[0], pool.submit(reading, waiting[0])))
                    waiting.popleft()
                came = in_hand[0][1].result()
                in_hand.popleft()
                yield came
        except BrokenProcessPool:
            pass
    return deque(file for file, _future in in_hand)


def _watched(reading: Reading, patience: float, file: Path) -> SheetRead:
    """Read a file, or end this process where that takes too long: it may never come back.

    The standard library's watchdog ends it even from within a library that does not let go.
    """
    with Path(os.devnull).open("w") as nowhere:
        faulthandler.dump_traceback_later(patience, exit=True, file=nowhere)
        try:
            return reading(file)
        finally:
            faulthandler.cancel_dump_traceback_later()


def _settle_in() -> None:
    """Speak the person's language, and leave it to the first process to be interrupted."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    speak(wished_languages())


def _read_one(file: Path, language: str | None, *, as_json: bool) -> SheetRead:
    try:
        document = read_document(file, language)
    except (UrgentActionError, OSError) as error:
        return SheetRead(file, None, reason=sentence(error))
    except Exception:  # noqa: BLE001 (a mistake of ours may cost one sheet, never an archive)
        return SheetRead(file, None, reason=_ours())
    return SheetRead(file, _line(file, document) if as_json else document, len(document.doubts))


def _line(file: Path, document: Document) -> str:
    keys = {"file": str(file), **document.model_dump(mode="json")}
    return json.dumps(keys, ensure_ascii=False, separators=(",", ":"))


def _ours() -> str:
    return _("This file shows a mistake of the program: please report it, with the file.")


def _deadly() -> str:
    return _(
        "This file stops the program that reads it, or holds it up: "
        "please report it, with the file."
    )
