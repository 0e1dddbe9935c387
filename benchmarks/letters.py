"""Letters a second: 10,000 in a run, half in Russian, beside LibreOffice, WeasyPrint, bare typst.

`python -m benchmarks.letters` measures four things, each in processes of its own and from their
start to their end: ours, the command line, which reads the sheet, the translation and the table of
writers and writes volumes and manifest; bare typst, which compiles the sources of the same volumes
on as many processes; LibreOffice, which turns one merged DOCX of 1,000 of the same letters into a
PDF, its best case; and WeasyPrint, which does so with one HTML file of 250.

Speeds are compared by processor time, which other programs disturb less than a clock's: what ours
takes is shared among its processes, the others have one.

`python -m benchmarks.letters 100000` only writes so many letters, and prints speed and memory.
"""

import csv
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from io import StringIO
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any

import typst

from benchmarks import libreoffice, weasyprint_html
from benchmarks.measuring import Measured, measure
from urgentaction import samples
from urgentaction.document.translation import read_translation
from urgentaction.letters.batch import MOST_PROCESSES
from urgentaction.letters.bundles import LETTERS_IN_VOLUME
from urgentaction.letters.correspondence import LettersRequest, correspondences
from urgentaction.letters.items import items
from urgentaction.letters.layout import laid_out
from urgentaction.letters.letter import Letter
from urgentaction.letters.press import TEMPLATE
from urgentaction.letters.writer_table import COLUMNS, read_writers
from urgentaction.reading import read
from urgentaction.typesetting.fonts import font_folders

LETTERS = 10_000
FEW_LETTERS = 1_000
OFFICIALS = 2
LETTERS_BY_LIBREOFFICE = 1_000
LETTERS_BY_WEASYPRINT = 250
RUNS = 3
TODAY = date(2026, 12, 1)

LEAST_TIMES_LIBREOFFICE = 10.0
LEAST_TIMES_WEASYPRINT = 30.0
MOST_TIMES_BARE = 1.3
MOST_MEGABYTES = 600
MOST_GROWTH = 1.3
"""How many times the memory of `FEW_LETTERS` all letters may take: what a process has once needed
it keeps, which takes some volumes, and the table of writers stays in memory, 1 kB a writer."""

_BARE = """\
#let data = json("data.json")
#set text(font: "Noto Sans")
"""


def main() -> int:
    """Measure, print, and return 1 where a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        letters = list(_letters(_table_of_writers(LETTERS)))
        _write_sources(room / "bare", letters)
        few = _ours(room, FEW_LETTERS)
        pairs = [(_ours(room, LETTERS), _bare(room)) for _run in range(RUNS)]
        goals = [*_beside_bare(pairs), *_growth(few, [ours for ours, _bare in pairs])]
        ours = median(ours.processor_seconds for ours, _bare in pairs) / LETTERS / MOST_PROCESSES
        for name, least, made in (
            ("LibreOffice", LEAST_TIMES_LIBREOFFICE, libreoffice.convert),
            ("WeasyPrint", LEAST_TIMES_WEASYPRINT, weasyprint_html.convert),
        ):
            some = letters[: _SAMPLES[name]]
            goals.append(_beside(name, made(some, room), len(some), ours, least))
    return int(not all(goals))


_SAMPLES = {"LibreOffice": LETTERS_BY_LIBREOFFICE, "WeasyPrint": LETTERS_BY_WEASYPRINT}


def only_ours(letters: int) -> None:
    """Write so many letters, and print how quickly and in how much memory."""
    with tempfile.TemporaryDirectory() as folder:
        ours = _ours(Path(folder), letters)
    rate, cost = letters / ours.seconds, ours.processor_seconds / letters * 1000
    print(f"{rate:6.0f} letters/s  {letters:,} letters, {cost:.2f} ms of a processor each")
    print(f"{ours.megabytes:6.0f} MB         at the most, all processes")


def _beside_bare(pairs: Sequence[tuple[Measured, Measured]]) -> Iterator[bool]:
    rate = LETTERS / median(ours.seconds for ours, _bare in pairs)
    cost = median(ours.processor_seconds for ours, _bare in pairs) / LETTERS * 1000
    times = median(ours.processor_seconds / bare.processor_seconds for ours, bare in pairs)
    print(f"{rate:6.0f} letters/s  ours: {LETTERS:,} letters, --channel post --merge")
    print(f"{cost:6.2f} ms         of a processor for a letter")
    print(f"{times:6.2f} ×          the time of bare typst (at most {MOST_TIMES_BARE})")
    yield times <= MOST_TIMES_BARE


def _growth(few: Measured, many: Sequence[Measured]) -> Iterator[bool]:
    megabytes = max(ours.megabytes for ours in many)
    growth = megabytes / few.megabytes
    print(f"{megabytes:6.0f} MB         at the most, all processes (at most {MOST_MEGABYTES})")
    print(f"{growth:6.2f} ×          the memory of {FEW_LETTERS:,} (at most {MOST_GROWTH})")
    yield megabytes <= MOST_MEGABYTES
    yield growth <= MOST_GROWTH


def _beside(name: str, them: Measured | None, letters: int, ours: float, least: float) -> bool:
    """Print how we stand beside another program; `ours` is seconds a letter."""
    if them is None:
        print(f"{name} is not installed: not compared.")
        return True
    theirs = them.processor_seconds / letters
    print(f"{letters / them.seconds:6.0f} letters/s  {name}: one file of {letters:,}")
    print(f"{theirs / ours:6.1f} ×          as fast (at least {least:.0f})")
    return theirs / ours >= least


# --- what is measured ------------------------------------------------------------------------


def _ours(room: Path, letters: int) -> Measured:
    out, table = room / "ours", room / "writers.csv"
    shutil.rmtree(out, ignore_errors=True)
    table.write_bytes(_table_of_writers(letters))
    command = [str(Path(sys.executable).with_name("urgentaction")), "letters", str(samples.SHEET)]
    writers = ["--writers", str(table), "--translation", str(samples.TRANSLATION)]
    how = ["--today", TODAY.isoformat(), "--channel", "post", "--merge", "-o", str(out)]
    measured = measure([*command, *writers, *how])
    entries = json.loads((out / "manifest.json").read_bytes())["files"]
    if sum(len(volume["letters"]) for volume in entries) != letters:
        sys.exit("not every letter was written")
    return measured


def _bare(room: Path) -> Measured:
    return measure([sys.executable, "-m", "benchmarks.letters", "bare", str(room / "bare")])


# --- bare typst -------------------------------------------------------------------------------


def run_bare(room: Path) -> None:
    """Compile the sources of all volumes, with one warm compiler a process, and nothing else."""
    volumes = sorted(room.glob("*.json"))
    shares = [volumes[start::MOST_PROCESSES] for start in range(MOST_PROCESSES)]
    with ProcessPoolExecutor(MOST_PROCESSES, mp_context=get_context("spawn")) as pool:
        list(pool.map(_compile, shares))


def _compile(volumes: Sequence[Path]) -> None:
    fonts = typst.Fonts(False, False, [str(each) for each in font_folders()])  # noqa: FBT003 (typst's order)
    compiler = typst.Compiler(font_paths=fonts, ignore_system_fonts=True)
    template = (_BARE + TEMPLATE).encode()
    for volume in volumes:
        sources: Any = {"main.typ": template, "data.json": volume.read_bytes()}
        made = compiler.compile(sources, format="pdf")
        # As ours does, or it would take a gigabyte and be compared unfairly.
        for _time in range(4):
            compiler.compile(b"", format="svg")
        volume.with_suffix(".pdf").write_bytes(made)  # type: ignore[arg-type]


# --- the letters -----------------------------------------------------------------------------


def _letters(table: bytes) -> Iterator[Letter]:
    sheet = read(samples.SHEET.read_bytes(), name="sheet.txt")
    request = LettersRequest(
        document=sheet,
        rows=read_writers(table).rows,
        today=TODAY,
        translations=(read_translation(samples.TRANSLATION.read_bytes(), sheet),),
        channels=("post",),
        bind="volumes",
    )
    return (item.letter for item in items(request, correspondences(request), []))


def _table_of_writers(letters: int) -> bytes:
    """Return writers who all differ: two thirds with words of their own, a quarter in America."""
    written = StringIO()
    table = csv.DictWriter(written, COLUMNS)
    table.writeheader()
    for number in range(letters // OFFICIALS):
        language = ("en", "ru")[number // 2 % 2]
        table.writerow(
            {
                "name": f"{_NAMES[number % 7]} {_NAMES[number // 7 % 7]}son-{number}",
                "line1": f"{number * 7 % 300 + 1} {_STREETS[number % 5]}",
                "line2": f"{_TOWNS[number % 6]} {10_000 + number}",
                "country": ("GB", "US", "DE", "SE")[number % 4],
                "place": _TOWNS[number % 6],
                "words": _WORDS[language] % (number % 4_999 + 2) if number % 3 else "",
                "language": language,
            }
        )
    return written.getvalue().encode()


_NAMES = ("Martha", "Jonas", "Amélie", "Kenji", "Rosa", "Priya", "Owen")
_STREETS = ("Mill Road", "Harbour Lane", "Rue du Moulin", "Björkgatan", "Elm Street")
_TOWNS = ("Falmouth", "Uppsala", "Rennes", "Matsumoto", "Springfield", "Leeds")
_WORDS = {
    "en": "I have lent out %d books in my life. A library is the one room in a town where nobody "
    "is asked why they read.",
    "ru": "За свою жизнь я выдала %d книг. Библиотека — единственное место в городе, где никого не "
    "спрашивают, зачем он читает.",
}


def _write_sources(room: Path, letters: Sequence[Letter]) -> None:
    """Write the data of the volumes that we make of these letters: each in one language."""
    room.mkdir()
    for language in ("en", "ru"):
        waiting = iter([letter for letter in letters if letter.language == language])
        number = 0
        while bound := list(islice(waiting, LETTERS_IN_VOLUME)):
            number += 1
            data = {"language": language, "letters": [laid_out(letter) for letter in bound]}
            source = json.dumps(data, ensure_ascii=False)
            (room / f"{number:03}-{language}.json").write_text(source, "utf-8")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["bare", bare_room]:
            run_bare(Path(bare_room))
        case [wanted]:
            only_ours(int(wanted))
        case _:
            sys.exit(main())
