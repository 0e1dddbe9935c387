"""Sheets a second: one beside LibreOffice, and a thousand editions beside bare typst.

`python -m benchmarks.sheets` measures two things.

A sheet as PDF, warm: ours is `publish` in one process that has set a sheet before; LibreOffice's is
one process that turns the same sheets from DOCX into PDF, less the time in which it does so with
one sheet, so that its start is not counted. Both are processor time, which other programs disturb
less than a clock's. The floor is what typst takes for the words of the same sheets as bare
paragraphs, tagged, and nothing else.

A batch: ours is the command line, which reads the JSON of 1,000 editions from a folder and writes
their PDFs; bare typst compiles the same template and data in the same way in as many processes,
with one warm compiler each. Both are counted from the start of the processes to their end; they are
compared by processor time.
"""

import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any, TypeVar

import typst

from benchmarks.measuring import Measured, measure
from urgentaction import samples
from urgentaction.document.model import Document
from urgentaction.languages.language import language
from urgentaction.publishing import NEUTRAL, publish
from urgentaction.publishing.layout import lay_out
from urgentaction.publishing.pdf import sheet_and_theme, template
from urgentaction.reading import read
from urgentaction.typesetting.fonts import families, font_folders

EDITIONS = 1_000
SHEETS = 40
RUNS = 3
TODAY = date(2026, 12, 1)

LEAST_TIMES_LIBREOFFICE = 10.0
"""Not reached: README.md says what was seen, and why."""

MOST_TIMES_BARE = 1.3

Item = TypeVar("Item")


def main() -> int:
    """Measure, print, and return 1 where a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        missed = [_one_sheet(room / "one"), _batch(room / "batch")]
    return int(any(missed))


# --- one sheet, warm ---------------------------------------------------------------------------


def _one_sheet(room: Path) -> bool:
    documents = _editions(SHEETS + 1)
    files = _as_docx(documents, room)
    soffice = shutil.which("soffice")
    if soffice is None:
        print("LibreOffice is not installed (soffice): not compared.")
        return False
    command = [soffice, f"-env:UserInstallation=file://{room}/profile", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(room)]
    measure([*command, files[0]])  # makes its profile
    rounds = [_round(documents, command, files, number) for number in range(RUNS)]
    ours, floor, warm, alone = (median(times) for times in zip(*rounds, strict=True))
    ratio = median(warm / ours for ours, _floor, warm, _alone in rounds)
    print(f"{ours * 1000:6.1f} ms         ours, a sheet, warm")
    print(f"{floor * 1000:6.1f} ms         its words as bare paragraphs: the floor of typst")
    print(f"{warm * 1000:6.1f} ms         LibreOffice: the same sheet from DOCX, warm")
    print(f"{ratio:6.1f} ×          as fast (at least {LEAST_TIMES_LIBREOFFICE:.0f})")
    print(f"{warm / floor:6.1f} ×          the floor")
    print(f"{alone / ours:6.0f} ×          as fast as LibreOffice started for one sheet")
    return ratio < LEAST_TIMES_LIBREOFFICE


def _round(
    documents: Sequence[Document], command: Sequence[str], files: Sequence[str], number: int
) -> tuple[float, float, float, float]:
    """Return seconds a sheet: ours, the floor, LibreOffice's warm, and with its start."""
    new = [_told_anew(document, f"round {number}") for document in documents]
    ours = _each(lambda document: publish(document, "pdf", today=TODAY), new)
    floor = _each(_floor(), [_words(document) for document in new])
    alone = measure([*command, files[0]]).processor_seconds
    all_of_them = measure([*command, *files]).processor_seconds
    return ours, floor, (all_of_them - alone) / (len(files) - 1), alone


def _each(make: Callable[[Item], object], items: Sequence[Item]) -> float:
    make(items[0])
    begun = time.process_time()
    for item in items[1:]:
        make(item)
    return (time.process_time() - begun) / (len(items) - 1)


def _as_docx(documents: Sequence[Document], room: Path) -> list[str]:
    room.mkdir()
    files = [room / f"{number}.docx" for number in range(len(documents))]
    for document, file in zip(documents, files, strict=True):
        file.write_bytes(publish(document, "docx", today=TODAY))
    return list(map(str, files))


def _told_anew(document: Document, mark: str) -> Document:
    """Return the document with words that typst has not set yet in this process."""
    body = tuple(f"{paragraph} ({mark})" for paragraph in document.body)
    return document.model_copy(update={"body": body})


_FLOOR = """
#set document(title: "T")
#set text(lang: "en", size: 10pt)
#set page(paper: "a4", margin: 20mm)
= T
#for line in data { par[#line] }
"""


def _floor() -> Callable[[list[str]], object]:
    compiler = _bare_compiler()
    source = (_PRELUDE + _FLOOR).encode()
    return lambda words: _bare_pdf(compiler, source, json.dumps(words).encode())


def _words(document: Document) -> list[str]:
    text = publish(document, "text", today=TODAY).decode()
    return [paragraph.replace("\n", " ") for paragraph in text.split("\n\n")]


# --- a batch -----------------------------------------------------------------------------------


def _batch(room: Path) -> bool:
    editions, sources = room / "editions", room / "sources"
    _write_editions(editions, sources)
    pairs = [(_ours(editions, room / "ours"), _bare(sources)) for _run in range(RUNS)]
    ours = median(ours.seconds for ours, _bare in pairs)
    ratio = median(ours.processor_seconds / bare.processor_seconds for ours, bare in pairs)
    megabytes = max(ours.megabytes for ours, _bare in pairs)
    print(f"{EDITIONS / ours:6.0f} sheets/s   ours: {EDITIONS:,} editions in a batch")
    print(f"{ratio:6.2f} ×          the time of bare typst (at most {MOST_TIMES_BARE})")
    print(f"{megabytes:6.0f} MB         at the most, all processes")
    return ratio > MOST_TIMES_BARE


def _ours(editions: Path, out: Path) -> Measured:
    shutil.rmtree(out, ignore_errors=True)
    command = [str(Path(sys.executable).with_name("urgentaction")), "publish", str(editions)]
    measured = measure([*command, "--to", "pdf", "--today", TODAY.isoformat(), "-o", str(out)])
    if len(list(out.iterdir())) != EDITIONS:
        sys.exit("not every edition was written")
    return measured


def _bare(sources: Path) -> Measured:
    return measure([sys.executable, "-m", "benchmarks.sheets", "bare", str(sources)])


def run_bare(sources: Path) -> None:
    """Compile all sources, and nothing else."""
    processes = os.cpu_count() or 1
    names = sorted(path.name for path in sources.glob("*.json"))
    shares = [(sources, names[start::processes]) for start in range(processes)]
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        list(pool.map(_compile, shares))


def _compile(share: tuple[Path, list[str]]) -> None:
    sources, names = share
    compiler = _bare_compiler()
    source = (sources / "sheet.typ").read_bytes()
    for name in names:
        made = _bare_pdf(compiler, source, (sources / name).read_bytes())
        (sources / name).with_suffix(".pdf").write_bytes(made)


def _bare_compiler() -> typst.Compiler:
    fonts = typst.Fonts(False, False, [str(each) for each in font_folders()])  # noqa: FBT003 (typst's order)
    return typst.Compiler(font_paths=fonts)


def _bare_pdf(compiler: typst.Compiler, source: bytes, data: bytes) -> bytes:
    sources: Any = {"main.typ": source, "data.json": data}
    made = compiler.compile(
        sources, format="pdf", pdf_standards=["ua-1"], timestamp=datetime(2026, 12, 1, tzinfo=UTC)
    )
    if not isinstance(made, bytes):
        sys.exit("typst made no PDF")
    return made


_PRELUDE = f"""
#let data = json("data.json")
#let families = ({", ".join(f'"{family}"' for family in families())})
#set text(font: families)
"""


# --- the editions ------------------------------------------------------------------------------


def _editions(count: int) -> list[Document]:
    """Return so many editions of the sample, each issued on another day, its narrative its own."""
    sheet = read(samples.SHEET.read_bytes(), name="sheet.txt")
    return [_edition(sheet, number) for number in range(count)]


def _edition(sheet: Document, number: int) -> Document:
    body = tuple(f"{paragraph} ({number * 7919 % 100_003})" for paragraph in sheet.body)
    issued = date(2026, 11, 1 + number % 28)
    return sheet.model_copy(update={"body": body, "issued": issued})


def _write_editions(editions: Path, sources: Path) -> None:
    editions.mkdir(parents=True)
    sources.mkdir()
    (sources / "sheet.typ").write_text(_PRELUDE + template(), "utf-8")
    for number, document in enumerate(_editions(EDITIONS)):
        (editions / f"{number}.json").write_text(document.to_json(), "utf-8")
        data = sheet_and_theme(lay_out(document, language("en")), NEUTRAL)
        (sources / f"{number}.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    if sys.argv[1:2] == ["bare"]:
        run_bare(Path(sys.argv[2]))
    else:
        sys.exit(main())
