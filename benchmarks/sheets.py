"""Sheets a second: one beside LibreOffice, and a thousand editions beside bare typst.

`python -m benchmarks.sheets` measures two things.

A sheet as PDF, warm: ours is `publish` in one process that has set a sheet before; LibreOffice's is
one process that turns the same sheets from DOCX into PDF, less the time in which it does so with
one sheet, so that its start is not counted.

A batch: ours is the command line, which reads the JSON of 1,000 editions from a folder and writes
their PDFs; bare typst compiles the same template and data in as many processes, with one warm
compiler each. Both are counted from the start of the processes to their end.
"""

import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime
from multiprocessing import get_context
from pathlib import Path
from statistics import median

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
"""Not reached (4 to 6 were seen): a warm LibreOffice is quicker than we thought."""

MOST_TIMES_BARE = 1.3


def main() -> int:
    """Measure, print, and return 1 where a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        missed = [_one_sheet(room / "one"), _batch(room / "batch")]
    return int(any(missed))


# --- one sheet, warm ---------------------------------------------------------------------------


def _one_sheet(room: Path) -> bool:
    documents = _editions(SHEETS + 1)
    ours = _seconds_a_sheet(documents)
    print(f"{1 / ours:6.0f} sheets/s   ours: one after the other, warm")
    theirs = _libreoffice(documents, room)
    if theirs is None:
        print("LibreOffice is not installed (soffice): not compared.")
        return False
    warm, alone = theirs
    print(f"{1 / warm:6.0f} sheets/s   LibreOffice: the same sheets from DOCX, warm")
    print(f"{warm / ours:6.1f} ×          as fast (at least {LEAST_TIMES_LIBREOFFICE:.0f})")
    print(f"{alone / ours:6.0f} ×          as fast as LibreOffice started for one sheet")
    return warm / ours < LEAST_TIMES_LIBREOFFICE


def _seconds_a_sheet(documents: Sequence[Document]) -> float:
    publish(documents[0], "pdf", today=TODAY)
    begun = time.perf_counter()
    for document in documents[1:]:
        publish(document, "pdf", today=TODAY)
    return (time.perf_counter() - begun) / (len(documents) - 1)


def _libreoffice(documents: Sequence[Document], room: Path) -> tuple[float, float] | None:
    """Return its seconds a sheet without its start, and with it for one; None if it is not here."""
    soffice = shutil.which("soffice")
    if soffice is None:
        return None
    room.mkdir()
    written = []
    for number, document in enumerate(documents):
        written.append(room / f"{number}.docx")
        written[-1].write_bytes(publish(document, "docx", today=TODAY))
    profile = f"-env:UserInstallation=file://{room}/profile"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(room)]
    measure([*command, str(written[0])])  # makes its profile
    one = measure([*command, str(written[0])]).seconds
    all_of_them = measure([*command, *map(str, written)]).seconds
    if len(list(room.glob("*.pdf"))) != len(written):
        sys.exit("LibreOffice did not write every PDF")
    return (all_of_them - one) / (len(written) - 1), one


# --- a batch -----------------------------------------------------------------------------------


def _batch(room: Path) -> bool:
    editions, sources = room / "editions", room / "sources"
    _write_editions(editions, sources)
    pairs = [(_ours(editions, room / "ours"), _bare(sources)) for _run in range(RUNS)]
    ours = median(ours.seconds for ours, _bare in pairs)
    ratio = median(ours.seconds / bare.seconds for ours, bare in pairs)
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
    fonts = typst.Fonts(False, False, [str(each) for each in font_folders()])  # noqa: FBT003 (typst's order)
    compiler = typst.Compiler(font_paths=fonts, root=str(sources))
    source = (sources / "sheet.typ").read_bytes()
    for name in names:
        made = compiler.compile(
            input=source,
            format="pdf",
            sys_inputs={"file": name},
            pdf_standards=["ua-1"],
            timestamp=datetime(2026, 12, 1, tzinfo=UTC),
        )
        if not isinstance(made, bytes):
            sys.exit("typst made no PDF")
        (sources / name).with_suffix(".pdf").write_bytes(made)


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
    quoted = ", ".join(f'"{family}"' for family in families())
    prelude = f"#let data = json(sys.inputs.file)\n#let families = ({quoted})\n"
    (sources / "sheet.typ").write_text(prelude + template(), "utf-8")
    for number, document in enumerate(_editions(EDITIONS)):
        (editions / f"{number}.json").write_text(document.to_json(), "utf-8")
        data = sheet_and_theme(lay_out(document, language("en")), NEUTRAL)
        (sources / f"{number}.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    if sys.argv[1:2] == ["bare"]:
        run_bare(Path(sys.argv[2]))
    else:
        sys.exit(main())
