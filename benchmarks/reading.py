"""Reading, beside what it takes to get at the bare text of the same files: `-m benchmarks.reading`.

Texts are measured against finding out their encoding (charset-normalizer) and their language
(py3langid); DOCX against python-docx walking the paragraphs, tables, heads and feet of the file;
PDF against pypdfium2 giving the text of each of the page's rectangles. Ours is the whole of `read`:
bytes to document, with evidence and doubts. Then whether the cost of a sheet stays the same in a
large archive, the cost of a kilobyte in a long text, and what a second process brings.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from statistics import median
from time import process_time

import docx
import py3langid
import pypdfium2
from charset_normalizer import from_bytes
from tests.fuzz.repeated import REPEATED, repeat
from tests.sheets import SAMPLE, sample
from tests.sheets.docx import docx_sheet
from tests.sheets.pdf import pdf

from benchmarks.measuring import measure
from urgentaction.reading import read

ROUNDS = 5
SHEETS = Path(__file__).parents[1] / "tests" / "reading" / "samples"
OLD_CODE_PAGES = ("cp1252", "cp1251", "cp1256")
"""What sheets were written in before UTF-8: from west, from east, from right to left."""

FEW, MANY = 10, 10_000
"""Sheets, between which the cost of one has to stay the same."""
SHORT, LONG = 5_000, 5_000_000
"""Bytes of a text, between which the cost of a kilobyte has to stay the same."""
REPEATS = (20_000, 100_000)
"""Letters of a text that repeats itself, between which the cost of a kilobyte stays the same."""
IN_FOLDER = 2_000
"""Sheets in the folder that one process and two processes read."""

MOST_TIMES_TEXT = 3.0
MOST_TIMES_DOCX = 2.0
MOST_TIMES_PDF = 3.0
MOST_TIMES_LINEAR = 1.5
"""A little more than once, since long runs warm processors and fill memory."""
LEAST_TIMES_TWO = 1.5

Read = Callable[[bytes], object]


def main() -> int:
    """Measure, print, and return 1 where a goal is missed."""
    texts = [path.read_bytes() for path in sorted(SHEETS.glob("*.txt"))]
    words = [docx_sheet(sample(), look) for look in ("plain", "official", "rows", "boxes")]
    pages = [pdf(sample(), look) for look in ("official", "flow", "rows", "three", "labels")]
    met = [
        _beside("text", texts, _bare_text, MOST_TIMES_TEXT),
        _beside("text, old code pages", [*_old(texts)], _bare_text, MOST_TIMES_TEXT),
        _beside("DOCX", words, _bare_docx, MOST_TIMES_DOCX),
        _beside("PDF", pages, _bare_pdf, MOST_TIMES_PDF),
        _linear("a text", "kB", _cost_of_a_kilobyte(SHORT), _cost_of_a_kilobyte(LONG)),
        *(_repeated(again) for again in REPEATED),
        _linear("an archive", "sheet", _cost_of_a_sheet(FEW), _cost_of_a_sheet(MANY)),
        _two_processes(texts),
    ]
    return int(not all(met))


# --- beside the bare text --------------------------------------------------------------------


def _beside(what: str, files: Sequence[bytes], bare: Read, most: float) -> bool:
    """Print what reading costs beside the bare text of the same files; tell whether it is met."""
    pairs = [(_seconds(read, files), _seconds(bare, files)) for _round in range(ROUNDS + 1)][1:]
    times = median(ours / theirs for ours, theirs in pairs)
    ours, theirs = (median(column) * 1000 / len(files) for column in zip(*pairs, strict=True))
    counted = f"{len(files)} files, {ours:.1f} ms each beside {theirs:.1f} ms"
    print(f"{times:6.2f} ×  {what} (at most {most}): {counted}", flush=True)
    return times <= most


def _seconds(reading: Read, files: Sequence[bytes]) -> float:
    """Return the processor's seconds, which others on the same machine do not add to."""
    begun = process_time()
    for data in files:
        reading(data)
    return process_time() - begun


def _bare_text(data: bytes) -> object:
    """Find out a text's encoding and language, as one does who only wants to sort it."""
    found = from_bytes(data).best()
    text = data.decode(found.encoding if found else "utf-8", "replace")
    return text, py3langid.classify(text)


def _bare_docx(data: bytes) -> object:
    document = docx.Document(BytesIO(data))
    texts = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        texts += [cell.text for row in table.rows for cell in row.cells]
    for section in document.sections:
        texts += [line.text for line in (*section.header.paragraphs, *section.footer.paragraphs)]
    return texts


def _bare_pdf(data: bytes) -> object:
    with pypdfium2.PdfDocument(data) as document:
        return [text for page in document for text in _rectangles(page.get_textpage())]


def _rectangles(page: pypdfium2.PdfTextPage) -> Iterator[str]:
    for number in range(page.count_rects()):
        yield page.get_text_bounded(*page.get_rect(number))


def _old(texts: Sequence[bytes]) -> Iterator[bytes]:
    """Yield the texts in the code page of their day, where one has all their letters."""
    for data in texts:
        for page in OLD_CODE_PAGES:
            try:
                yield data.decode("utf-8").encode(page)
            except UnicodeEncodeError:
                continue
            break


# --- large archives, long texts --------------------------------------------------------------


def _linear(what: str, unit: str, small: float, large: float) -> bool:
    times = large / small
    costs = f"{small * 1000:.2f} ms a {unit}, then {large * 1000:.2f}"
    print(f"{times:6.2f} ×  {what} grows (at most {MOST_TIMES_LINEAR}): {costs}", flush=True)
    return times <= MOST_TIMES_LINEAR


def _cost_of_a_kilobyte(size: int) -> float:
    """Return the seconds for a kilobyte in a text of this size: sheets after one another."""
    sheet = SAMPLE.read_text("utf-8") + "\n\n"
    data = (sheet * (size // len(sheet) + 1)).encode()[:size]
    rounds = ROUNDS * 4 if size < 100_000 else 1
    return median(_seconds(read, [data]) for _round in range(rounds)) / (size / 1000)


def _repeated(again: str) -> bool:
    """Measure a text that says one thing over and over, as a mean or broken file does."""
    costs = [_seconds(read, [repeat(again, size).encode()]) / (size / 1000) for size in REPEATS]
    return _linear(f"{again!r} over and over", "kB", *costs)


def _cost_of_a_sheet(number: int) -> float:
    """Return the seconds for a sheet among so many, which all differ."""
    sheet = (SHEETS / "en-c-first.txt").read_text("utf-8")
    files = (f"{sheet}\n\nSheet {place} of {number}.".encode() for place in range(number))
    rounds = ROUNDS * 4 if number < 100 else 1
    listed = list(files)
    return median(_seconds(read, listed) for _round in range(rounds)) / number


# --- two processes ----------------------------------------------------------------------------


def _two_processes(texts: Sequence[bytes]) -> bool:
    """Print how much sooner two processes are done with a folder than one."""
    with tempfile.TemporaryDirectory() as room:
        for number in range(IN_FOLDER):
            (Path(room) / f"{number:05}.txt").write_bytes(texts[number % len(texts)])
        pairs = [(_folder(room, 1), _folder(room, 2)) for _round in range(ROUNDS // 2 + 1)]
    times = median(one / two for one, two in pairs)
    counted = f"{IN_FOLDER:,} sheets in a folder"
    print(f"{times:6.2f} ×  two processes (at least {LEAST_TIMES_TWO}): {counted}", flush=True)
    return times >= LEAST_TIMES_TWO


_FOLDER = """
import sys
from pathlib import Path
from urgentaction.cli.many_sheets import read_many
if __name__ == "__main__":
    files = sorted(Path(sys.argv[1]).iterdir())
    for one in read_many(files, None, as_json=True, processes=int(sys.argv[2])):
        pass
"""


def _folder(folder: str, processes: int) -> float:
    """Return the seconds on the clock, of a program that does nothing else.

    It starts its processes, too. This one wants a machine that has nothing else to do.
    """
    return measure([sys.executable, "-c", _FOLDER, folder, str(processes)]).seconds


if __name__ == "__main__":
    sys.exit(main())
