"""Letters a second: 1,000 writers to 2 officials, merged, beside LibreOffice and bare typst.

`python -m benchmarks.letters` measures three things, each in processes of its own and from their
start to their end: ours, the command line, which reads the sheet and the table of writers and
writes volumes and manifest; bare typst, which compiles the sources of the same volumes on as many
processes; and LibreOffice, which turns one merged DOCX of 1,000 of the same letters into a PDF, its
best case.
"""

import csv
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from importlib.resources import files
from io import StringIO
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from statistics import median

import typst

from benchmarks.libreoffice import convert
from benchmarks.measuring import Measured, measure
from urgentaction import samples
from urgentaction.letters.batch import MOST_PROCESSES
from urgentaction.letters.bundles import LETTERS_IN_VOLUME
from urgentaction.letters.correspondence import LettersRequest, correspondences
from urgentaction.letters.items import items
from urgentaction.letters.layout import laid_out
from urgentaction.letters.letter import Letter
from urgentaction.letters.press import TEMPLATE
from urgentaction.letters.writer_table import COLUMNS, read_writers
from urgentaction.reading import read

WRITERS = 1_000
OFFICIALS = 2
LETTERS = WRITERS * OFFICIALS
LETTERS_BY_LIBREOFFICE = 1_000
RUNS = 3
TODAY = date(2026, 12, 1)

LEAST_TIMES_LIBREOFFICE = 5.0
MOST_TIMES_BARE = 1.5
MOST_MEGABYTES = 600

_BARE = """\
#let data = json("volume.json")
#set text(font: "Noto Sans")
"""


def main() -> int:
    """Measure, print, and return 1 where a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        (room / "writers.csv").write_bytes(_table_of_writers())
        letters = list(_letters(room / "writers.csv"))
        _write_sources(room / "bare", letters)
        pairs = [(_ours(room), _bare(room)) for _run in range(RUNS)]
        ours = sorted(ours for ours, _bare in pairs)[RUNS // 2]
        libreoffice = convert(letters[:LETTERS_BY_LIBREOFFICE], room)
    times_bare = median(ours.seconds / bare.seconds for ours, bare in pairs)
    return _report(ours, times_bare, max(each.megabytes for each, _bare in pairs), libreoffice)


def _report(
    ours: Measured, times_bare: float, megabytes: float, libreoffice: Measured | None
) -> int:
    rate = LETTERS / ours.seconds
    print(f"{rate:6.0f} letters/s  ours: {WRITERS:,} writers × {OFFICIALS}, --channel post --merge")
    print(f"{times_bare:6.2f} ×          the time of bare typst (at most {MOST_TIMES_BARE})")
    print(f"{megabytes:6.0f} MB         at the most, all processes (at most {MOST_MEGABYTES})")
    missed = [times_bare > MOST_TIMES_BARE, megabytes > MOST_MEGABYTES]
    if libreoffice is None:
        print("LibreOffice is not installed (soffice): not compared.")
    else:
        theirs = LETTERS_BY_LIBREOFFICE / libreoffice.seconds
        print(
            f"{theirs:6.0f} letters/s  LibreOffice: one merged DOCX of {LETTERS_BY_LIBREOFFICE:,}"
        )
        print(f"{rate / theirs:6.1f} ×          as fast (at least {LEAST_TIMES_LIBREOFFICE:.0f})")
        missed.append(rate < theirs * LEAST_TIMES_LIBREOFFICE)
    return int(any(missed))


# --- what is measured ------------------------------------------------------------------------


def _ours(room: Path) -> Measured:
    out = room / "ours"
    shutil.rmtree(out, ignore_errors=True)
    command = [str(Path(sys.executable).with_name("urgentaction")), "letters", str(samples.SHEET)]
    writers = ["--writers", str(room / "writers.csv"), "--today", TODAY.isoformat()]
    measured = measure([*command, *writers, "--channel", "post", "--merge", "-o", str(out)])
    volumes = list(out.glob("*.pdf"))
    if len(volumes) != -(-LETTERS // LETTERS_IN_VOLUME):
        sys.exit(f"{len(volumes)} volumes were written, which is not what was asked for")
    return measured


def _bare(room: Path) -> Measured:
    return measure([sys.executable, "-m", "benchmarks.letters", "bare", str(room / "bare")])


# --- bare typst -------------------------------------------------------------------------------


def run_bare(room: Path) -> None:
    """Compile the sources of all volumes, and nothing else."""
    with ProcessPoolExecutor(MOST_PROCESSES, mp_context=get_context("spawn")) as pool:
        list(pool.map(_compile, sorted(room.iterdir())))


def _compile(volume: Path) -> None:
    fonts = typst.Fonts(False, False, [str(files("manimgx_fonts"))])  # noqa: FBT003 (typst's order)
    compiler = typst.Compiler(font_paths=fonts, root=str(volume))
    compiler.compile(input=str(volume / "volume.typ"), output=str(volume / "volume.pdf"))


# --- the letters -----------------------------------------------------------------------------


def _request(table: bytes) -> LettersRequest:
    return LettersRequest(
        document=read(samples.SHEET.read_bytes(), name="sheet.txt"),
        rows=read_writers(table).rows,
        today=TODAY,
        channels=("post",),
        bind="volumes",
        processes=MOST_PROCESSES,
    )


def _letters(table: Path) -> Iterator[Letter]:
    request = _request(table.read_bytes())
    return (item.letter for item in items(request, correspondences(request), []))


def _table_of_writers() -> bytes:
    """Return writers who all differ, a third with words of their own, a quarter in America."""
    written = StringIO()
    table = csv.DictWriter(written, COLUMNS)
    table.writeheader()
    for number in range(WRITERS):
        table.writerow(
            {
                "name": f"{_NAMES[number % 7]} {_NAMES[number // 7 % 7]}son-{number}",
                "line1": f"{number * 7 % 300 + 1} {_STREETS[number % 5]}",
                "line2": f"{_TOWNS[number % 6]} {10_000 + number}",
                "country": ("GB", "US", "DE", "SE")[number % 4],
                "place": _TOWNS[number % 6],
                "words": f"I have taught for {number % 40 + 2} years. {_WORDS}"
                if number % 3
                else "",
            }
        )
    return written.getvalue().encode()


_NAMES = ("Martha", "Jonas", "Amélie", "Kenji", "Rosa", "Priya", "Owen")
_STREETS = ("Mill Road", "Harbour Lane", "Rue du Moulin", "Björkgatan", "Elm Street")
_TOWNS = ("Falmouth", "Uppsala", "Rennes", "Matsumoto", "Springfield", "Leeds")
_WORDS = "A library is the one room in a town where nobody is asked why they read."


def _write_sources(room: Path, letters: Sequence[Letter]) -> None:
    waiting = iter(letters)
    number = 0
    while bound := list(islice(waiting, LETTERS_IN_VOLUME)):
        number += 1
        volume = room / f"{number:03}"
        volume.mkdir(parents=True)
        data = {"language": bound[0].language, "letters": [laid_out(letter) for letter in bound]}
        (volume / "volume.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        (volume / "volume.typ").write_text(_BARE + TEMPLATE, "utf-8")


if __name__ == "__main__":
    if sys.argv[1:2] == ["bare"]:
        run_bare(Path(sys.argv[2]))
    else:
        sys.exit(main())
