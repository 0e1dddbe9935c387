"""Where an address stands on the sheet, measured in millimetres on the page itself."""

from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from tests.letters.printed import MILLIMETRES, around, folded, is_within, page_of, put_in, text_of
from tests.letters.stories import MARTHA, MINISTER, RUSSIAN, SHEET, TODAY
from urgentaction.document.translation import Translation
from urgentaction.letters.layout import return_line
from urgentaction.letters.letter import Letter, compose
from urgentaction.letters.post import page
from urgentaction.typesetting.pages import WINDOW_NAMES, Window, WindowName, Zone, window_for

SCRIPTS = {
    "Latin": ("Ministry for Justice, g", "KESTOVIA"),
    "Cyrillic": ("Министерство юстиции, щ", "КЕСТОВИЯ"),
    "Arabic": ("وزارة العدل والحريات، ج", "كستوفيا"),
    "Chinese": ("司法部人权办公室", "克斯托维亚"),
}
GERMAN = replace(MARTHA, country="DE", lines=("Mühlweg 1", "04109 Leipzig"))


def addressed(name: WindowName, count: int, script: str, language: str | None = None) -> Letter:
    """Return a letter for a window, to an address of so many lines in a script."""
    written = compose(
        SHEET,
        MINISTER,
        GERMAN,
        language=language,
        translation=RUSSIAN,
        today=TODAY,
    )
    line, last = SCRIPTS[script]
    lines = (*(f"{line} {number}" for number in range(1, count)), last)
    return replace(written, destination=lines, window=name)


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("name", WINDOW_NAMES)
def test_addresses_of_three_to_nine_lines_show_in_every_window(
    name: WindowName, script: str
) -> None:
    window = window_for("DE", name)
    for count in range(3, 10):
        written = replace(addressed(name, count, script), return_address=())
        lines = address_lines(page(written), window)
        assert len(lines) == count
        assert all(is_within(line, window.zone) for line in lines)
        # The last lines are what the post reads first; #10 is lower than five lines.
        always = count if count <= 5 and name != "us10" else 2
        assert all(is_within(line, window.always) for line in lines[-always:])


def address_lines(pdf: bytes, window: Window) -> list[Zone]:
    """Return the rectangles of the lines at the left above the text, from the top down."""
    inked = [zone for character, zone in page_of(pdf).characters if folded(character)]
    address = [zone for zone in inked if zone.right < 115 and zone.bottom < window.clear + 1]
    lines: list[list[Zone]] = []
    for zone in sorted(address, key=lambda zone: zone.top):
        if lines and zone.top < around(lines[-1]).bottom - 0.3:
            lines[-1].append(zone)
        else:
            lines.append([zone])
    return [around(line) for line in lines]


@pytest.mark.parametrize("name", WINDOW_NAMES)
def test_the_text_below_never_shows(name: WindowName) -> None:
    window = window_for("DE", name)
    written = addressed(name, 6, "Latin")
    printed = page_of(page(written))
    assert printed.zone_of(written.date_line).top > window.clear
    assert printed.zone_of(written.sender[-1]).left > window.zone.right


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("din-a", [87, 192]),
        ("din-b", [105, 210]),
        ("dl", []),
        ("us10", []),
        ("none", []),
    ],
)
def test_folds_are_marked_where_the_standard_has_marks(
    name: WindowName, marks: list[float]
) -> None:
    found = sorted(strokes(page(addressed(name, 6, "Latin"))))
    assert found == pytest.approx(marks, abs=0.2)


def strokes(pdf: bytes) -> Iterator[float]:
    """Yield how far from the top each stroke at the left edge of the page lies."""
    with pypdfium2.PdfDocument(pdf) as document:
        height = document[0].get_height()
        for drawn in document[0].get_objects([pdfium.FPDF_PAGEOBJ_PATH]):
            left, bottom, right, top = (edge * MILLIMETRES for edge in drawn.get_bounds())
            assert 4 < left < right < 10
            yield height * MILLIMETRES - (top + bottom) / 2


@pytest.mark.parametrize("name", ["din-a", "din-b"])
@pytest.mark.parametrize("count", [3, 6, 9])
def test_the_return_address_is_one_small_line_above_the_address(
    name: WindowName, count: int
) -> None:
    written = addressed(name, count, "Latin")
    line = return_line(written)
    assert line == "Martha Penrose · Mühlweg 1 · 04109 Leipzig · Germany"
    printed = page_of(page(written))
    where = printed.zone_of(line)
    assert is_within(where, window_for("DE", name).zone)
    assert where.height < 3.5
    assert where.bottom < printed.zone_of(written.destination[0]).top
    if count <= 6:
        assert is_within(where, window_for("DE", name).always)


def test_a_return_address_that_is_too_long_leaves_the_name_out_or_is_left_out() -> None:
    written = addressed("din-b", 6, "Latin")
    address = ("N" * 60, "Mühlweg 1", "04109 Leipzig")
    assert return_line(replace(written, return_address=address)) == "Mühlweg 1 · 04109 Leipzig"
    assert return_line(replace(written, return_address=("N", "W" * 90))) is None
    assert return_line(addressed("dl", 6, "Latin")) is None
    assert return_line(replace(written, return_address=())) is None


@pytest.mark.parametrize("name", WINDOW_NAMES)
def test_what_is_copied_from_the_page_is_the_letter(name: WindowName) -> None:
    written = addressed(name, 6, "Cyrillic", "ru")
    assert folded(text_of(page(written))) == put_in(written)


def test_a_latin_place_keeps_the_day_at_its_own_side_in_an_arabic_letter() -> None:
    texts = {
        "people[0].name": "دانيتسا",
        **{f"calls[{at}]": "الكشف عن مكان احتجازها" for at in range(3)},
        **{f"addressees[{at}].salutation": "معالي الوزير" for at in range(2)},
    }
    arabic = compose(
        SHEET,
        MINISTER,
        MARTHA,
        language="ar",
        translation=Translation("ar", texts),
        today=TODAY,
    )
    printed = page_of(page(arabic))
    lines = [zone for c, zone in printed.characters if c == "F" and zone.left < 120]
    days = [zone for c, zone in printed.characters if c == "2" and zone.left < 120]
    place = max(lines, key=lambda zone: zone.top)
    same_line = [zone for zone in days if abs(zone.bottom - place.bottom) < 1]
    assert same_line
    assert all(zone.right < place.left for zone in same_line)


def test_lines_that_run_the_other_way_keep_their_numbers_and_their_side() -> None:
    written = addressed("din-b", 4, "Arabic")
    latin = replace(written, destination=("Bridge Street 4,", "كستوفيا", "1015 Dravena", "XU"))
    printed = page_of(page(latin))
    line, without_comma = printed.zone_of("Bridge Street 4,"), printed.zone_of("Bridge Street 4")
    assert line.right > without_comma.right
    assert line.left == without_comma.left
    assert printed.zone_of("Bridge").left == pytest.approx(25, abs=1)
    arabic = page(written)
    lines = address_lines(arabic, window_for("DE", "din-b"))
    assert [line.right for line in lines[1:]] == pytest.approx([99] * 4, abs=1)
