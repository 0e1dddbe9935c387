"""The page of a letter as a fax machine sends it."""

from io import BytesIO

from PIL import Image, ImageChops

from tests.letters.stories import MARTHA, MINISTER, ROSA, RUSSIAN, SHEET, TODAY
from urgentaction.letters.fax import fax
from urgentaction.letters.letter import Letter, compose
from urgentaction.letters.writer import Writer

PHOTOMETRIC, SOFTWARE, ARTIST, HOST, DATE = 262, 305, 315, 316, 306
NUMBER = "+442079460101"


def letter(writer: Writer = MARTHA) -> Letter:
    return compose(SHEET, MINISTER, writer, language="ru", translation=RUSSIAN, today=TODAY)


def image(writer: Writer = MARTHA) -> Image.Image:
    return Image.open(BytesIO(fax(letter(writer), NUMBER, "a.tif").content))


def test_the_page_is_one_group_4_image_in_the_resolution_of_fax_machines() -> None:
    for writer, rows in ((MARTHA, 2292), (ROSA, 2156)):
        page = image(writer)
        assert page.format == "TIFF"
        assert getattr(page, "n_frames", 1) == 1
        assert page.size == (1728, rows)
        assert page.mode == "1"
        assert page.info["compression"] == "group4"
        assert tuple(map(float, page.info["dpi"])) == (204, 196)
        assert page.getexif()[PHOTOMETRIC] == 0


def test_the_file_names_nobody() -> None:
    assert not set(image().getexif()) & {SOFTWARE, ARTIST, HOST, DATE}


def test_there_is_ink_within_the_margins_and_white_around_it() -> None:
    ink = ImageChops.invert(image().convert("L"))
    box = ink.getbbox()
    assert box is not None
    left, top, right, bottom = box
    assert left > 150
    assert top > 100
    assert right < 1728 - 100
    assert bottom < 2292
    share = ink.histogram()[255] / (1728 * 2292)
    assert 0.005 < share < 0.08


def test_a_parcel_for_the_fax_carries_the_number() -> None:
    parcel = fax(letter(), NUMBER, "a.tif")
    assert (parcel.channel, parcel.destination) == ("fax", NUMBER)
