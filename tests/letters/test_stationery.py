"""Envelopes and labels, measured in millimetres."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from PIL import ImageChops

from tests.letters.printed import Page, around, folded, is_within, look_alike, page_of, text_of
from tests.letters.stories import MARTHA, ROSA, SHEET, TODAY
from tests.letters.test_hostile_writers import TEXTS
from tests.letters.test_windows import SCRIPTS
from urgentaction.document.model import Addressee
from urgentaction.letters.batch import write_letters
from urgentaction.letters.correspondence import LettersRequest
from urgentaction.letters.print_request import PrintRequest
from urgentaction.letters.writer import Writer, writer_from
from urgentaction.letters.writer_table import Row
from urgentaction.typesetting.pages import INCH, Zone

OFFICES = tuple(
    Addressee(
        role=f"Office {count} {script}",
        address=(*[f"{line} {at}" for at in range(count - 1)], last),
        country="XU",
        salutation="Dear Madam",
    )
    for script, (line, last) in SCRIPTS.items()
    for count in (3, 6, 8)
)
DOCUMENT = SHEET.model_copy(update={"addressees": OFFICES})


def made(
    printed: PrintRequest, out: Path, *writers: Writer, document: object = DOCUMENT
) -> list[Path]:
    rows = tuple(Row(at, writer) for at, writer in enumerate(writers or (MARTHA,), start=1))
    asked = LettersRequest(DOCUMENT, rows, TODAY, channels=("post",), printed=printed)
    report = write_letters(replace(asked, document=document), out)  # type: ignore[arg-type]
    return [path for path in report.files if path.name.startswith(("envelopes", "labels"))]


def count_of(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def inked(page: Page) -> list[Zone]:
    return [zone for character, zone in page.characters if folded(character)]


@pytest.mark.parametrize(
    ("writer", "size", "stamps"),
    [(MARTHA, (220, 110), 40), (ROSA, (9.5 * INCH, 4.125 * INCH), 1.6 * INCH)],
)
def test_an_envelope_says_where_it_goes_and_where_it_comes_from(
    writer: Writer, size: tuple[float, float], stamps: float, tmp_path: Path
) -> None:
    (path,) = made(PrintRequest(envelopes=True), tmp_path, writer)
    pdf = path.read_bytes()
    assert count_of(pdf) == len(OFFICES)
    for at in range(len(OFFICES)):
        page = page_of(pdf, at)
        assert (page.width, page.height) == pytest.approx(size, abs=0.1)
        below = [zone for zone in inked(page) if zone.bottom > stamps]
        above = [zone for zone in inked(page) if zone.bottom <= stamps]
        # Free at the right and at the bottom, as the posts ask.
        assert is_within(around(below), Zone(95, stamps, size[0] - 95 - 13, size[1] - stamps - 13))
        assert is_within(around(above), Zone(10, 8, 85, 35))
    assert text_of(pdf).startswith(writer.name)


def test_no_stroke_of_an_address_is_cut_off(tmp_path: Path) -> None:
    (path,) = made(PrintRequest(envelopes=True), tmp_path, document=SHEET)
    pdf = path.read_bytes()
    printed = page_of(pdf).zone_of("Minister of Internal Affairs")
    with pypdfium2.PdfDocument(pdf) as document:
        drawn = document[0].render(scale=10, grayscale=True).to_pil()
    dot = 25.4 / 720
    right = drawn.crop((round(95 / dot), 0, drawn.width, drawn.height))
    box = ImageChops.invert(right).getbbox()
    assert box is not None
    assert box[1] * dot == pytest.approx(printed.top, abs=0.1)


def test_who_gives_no_address_has_none_on_the_envelope(tmp_path: Path) -> None:
    (path,) = made(PrintRequest(envelopes=True), tmp_path, replace(MARTHA, lines=()))
    assert "Martha" not in text_of(path.read_bytes())


@pytest.mark.parametrize(
    ("sheet", "columns", "label", "first", "count"),
    [
        ("a4", 3, (70, 36), (0, 4.5), 24),
        ("letter", 3, (2.625 * INCH, INCH), (3 / 16 * INCH, INCH / 2), 30),
    ],
)
@pytest.mark.parametrize("start", [1, 5])
def test_each_label_holds_one_address_and_nothing_is_between_them(
    sheet: str,
    columns: int,
    label: tuple[float, float],
    first: tuple[float, float],
    count: int,
    start: int,
    tmp_path: Path,
) -> None:
    writers = (MARTHA, ROSA, replace(MARTHA, name="Anna"))
    wanted = PrintRequest(labels=sheet, first_label=start)  # type: ignore[arg-type]
    (path,) = made(wanted, tmp_path, *writers)
    pdf = path.read_bytes()
    letters = len(writers) * len(OFFICES)
    assert count_of(pdf) == -(-(letters + start - 1) // count)
    across = label[0] if sheet == "a4" else 2.75 * INCH
    page = page_of(pdf)
    found: dict[int, list[Zone]] = {}
    for zone in inked(page):
        column, row = int((zone.left - first[0]) // across), int((zone.top - first[1]) // label[1])
        found.setdefault(row * columns + column + 1, []).append(zone)
    assert sorted(found) == list(range(start, count + 1))
    for number, zones in found.items():
        row, column = divmod(number - 1, columns)
        left, top = first[0] + column * across, first[1] + row * label[1]
        assert is_within(around(zones), Zone(left + 2, top + 0.5, label[0] - 4, label[1] - 1))


BOTH = PrintRequest(envelopes=True, labels="a4")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return made(BOTH, tmp_path_factory.mktemp("plain"), document=SHEET)


@given(name=TEXTS, line=TEXTS)
@settings(max_examples=4, deadline=None)
def test_a_hostile_writer_changes_nothing_but_the_corner_of_the_envelope(
    name: str, line: str, plain: list[Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    hostile = writer_from({"name": f"N{name}", "lines": [line], "country": "GB"})
    theirs = made(BOTH, tmp_path_factory.mktemp("theirs"), hostile, document=SHEET)
    for mine, other in zip(plain, theirs, strict=False):
        if mine.name.startswith("labels"):
            assert look_alike(page_of(mine.read_bytes()), page_of(other.read_bytes()))
            continue
        here, there = (without_corner(page_of(each.read_bytes())) for each in (mine, other))
        assert look_alike(here, there)


def without_corner(page: Page) -> Page:
    kept = tuple(each for each in page.characters if folded(each[0]) and each[1].left > 93)
    return replace(page, characters=kept)
