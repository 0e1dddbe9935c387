"""The pages of a letter as a fax machine sends them."""

import os
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from tests.letters.printed import folded, page_of, text_of
from tests.letters.stories import MARTHA, MINISTER, ROSA, RUSSIAN, SHEET, TODAY
from urgentaction.languages.language import codes
from urgentaction.letters.fax import fax
from urgentaction.letters.fax_form import FAX_FILES, G4, FaxForm
from urgentaction.letters.letter import Letter, compose
from urgentaction.letters.writer import Writer

PHOTOMETRIC = 262
TAGS_THAT_TELL = {269, 270, 271, 272, 285, 305, 306, 315, 316, 33432}
"""Name of document, description, maker, model, page name, software, date, artist, host, rights."""
NUMBER = "+442079460101"
G3 = FaxForm("g3")
LONG = replace(MARTHA, words=("I taught for thirty years, and I know what a library is. " * 90,))


def letter(writer: Writer = MARTHA, language: str = "ru") -> Letter:
    return compose(SHEET, MINISTER, writer, language=language, translation=RUSSIAN, today=TODAY)


def faxed(written: Letter, form: FaxForm = G4, spoken: str = "en") -> bytes:
    return fax(written, NUMBER, "a.tif", today=TODAY, form=form, spoken=spoken).content


def frames(tiff: bytes) -> list[Image.Image]:
    with Image.open(BytesIO(tiff)) as image:
        found = []
        for at in range(getattr(image, "n_frames", 1)):
            image.seek(at)
            found.append(image.copy())
    return found


@pytest.mark.parametrize("coding", ["group4", "group3"])
@pytest.mark.parametrize(("fine", "down"), [(True, 196), (False, 98)])
@pytest.mark.parametrize(("writer", "inches"), [(MARTHA, 297 / 25.4), (ROSA, 11)])
def test_pages_are_in_the_codings_and_resolutions_of_fax_machines(
    coding: str, *, fine: bool, down: int, writer: Writer, inches: float
) -> None:
    form = FaxForm("g4" if coding == "group4" else "g3", fine=fine)
    with Image.open(BytesIO(faxed(letter(writer), form))) as page:
        assert page.format == "TIFF"
        assert page.size == (1728, round(inches * down))
        assert page.mode == "1"
        assert page.info["compression"] == coding
        assert tuple(map(float, page.info["dpi"])) == (204, down)
        assert page.getexif()[PHOTOMETRIC] == 0


@pytest.mark.parametrize("form", [G4, G3])
def test_the_file_names_nobody(form: FaxForm) -> None:
    content = faxed(letter(LONG), form)
    with Image.open(BytesIO(content)) as page:
        assert not set(page.getexif()) & TAGS_THAT_TELL
    for secret in ("Orlev", "Penrose", "Malin", "901"):
        assert secret.encode() not in content


def test_there_is_ink_within_the_margins_and_white_around_it() -> None:
    (page,) = frames(faxed(letter()))
    ink = ImageChops.invert(page.convert("L"))
    box = ink.getbbox()
    assert box is not None
    left, top, right, bottom = box
    assert left > 100
    assert top > 30
    assert right < 1728 - 100
    assert bottom < 2292
    share = ink.histogram()[255] / (1728 * 2292)
    assert 0.005 < share < 0.08


def test_a_long_letter_takes_several_pages_in_type_that_stays_large() -> None:
    pages = frames(faxed(letter(LONG)))
    assert len(pages) == 2
    assert all(ImageChops.invert(page.convert("L")).getbbox() for page in pages)
    printed = faxed(letter(LONG, "en"), FaxForm("print"))
    heights = [page_of(printed, at).zone_of("thirty").height for at in (1, 2)]
    assert heights[0] == pytest.approx(heights[1], abs=0.01)
    assert heights[0] > 2.7  # millimetres, from the foot of y to the head of h


@pytest.mark.parametrize(
    ("language", "count"), [("en", "Page {} of 3"), ("ru", "Страница {} из 3")]
)
def test_each_page_says_when_from_whom_and_which_it_is(language: str, count: str) -> None:
    pdf = faxed(letter(LONG, language), FaxForm("print", cover=True))
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 4
    for number in (1, 2, 3):
        page = page_of(pdf, number)
        head = page.zone_of(count.format(number))
        assert 5 < head.top < head.bottom < 12
        top = folded("".join(c for c, zone in page.characters if 0 < zone.bottom < 12))
        assert "MarthaPenrose" in top
        assert "2026" in top


def test_a_cover_says_to_whom_from_whom_and_how_many_pages_and_nothing_else() -> None:
    assert len(frames(faxed(letter(), FaxForm(cover=True)))) == 2
    pdf = faxed(letter(language="en"), FaxForm("print", cover=True))
    cover = text_of(pdf, 1)
    for said in ("Minister of Internal Affairs", "+44 20 7946 0101", "Martha Penrose", "Pages"):
        assert said in cover
    assert "Orlev" not in cover


@pytest.mark.parametrize("spoken", codes())
def test_paper_for_a_fax_machine_begins_with_the_number_to_dial(spoken: str) -> None:
    pdf = faxed(letter(), FaxForm("print"), spoken)
    slip = page_of(pdf)
    number = slip.zone_of("+44 20 7946 0101")
    assert number.height > 9
    assert number.right < slip.width - 15
    assert "Orlev" not in text_of(pdf)
    assert "Даница" in text_of(pdf, 1)


def test_the_number_is_also_given_as_it_is_dialled_in_the_writers_country() -> None:
    assert "011 44 20 7946 0101" in text_of(faxed(letter(ROSA), FaxForm("print")))
    nowhere = faxed(letter(replace(ROSA, country=None)), FaxForm("print"))
    assert "country" not in text_of(nowhere)


@pytest.mark.parametrize("file", FAX_FILES)
def test_a_very_long_name_stays_on_the_page(file: str) -> None:
    form = FaxForm(file, cover=True)  # type: ignore[arg-type]
    named = letter(replace(MARTHA, name="W" * 300))
    if file == "print":
        pdf = faxed(named, form)
        for at in (1, 2):
            inked = [z for c, z in page_of(pdf, at).characters if folded(c)]
            assert max(zone.right for zone in inked) < 200
    else:
        assert len(frames(faxed(named, form))) == 2


def test_a_fax_that_must_not_be_sent_says_so() -> None:
    marked = replace(letter(), mark="DO NOT SEND: stopped.")
    assert "DO NOT SEND: stopped." in text_of(faxed(marked, FaxForm("print")), 1)


def test_a_parcel_for_the_fax_carries_the_number() -> None:
    parcel = fax(letter(), NUMBER, "a.tif", today=TODAY)
    assert (parcel.channel, parcel.destination) == ("fax", NUMBER)


needs_decoder = pytest.mark.skipif(
    shutil.which("tiffinfo") is None and not os.environ.get("CI"),
    reason="libtiff-tools are not installed",
)


@needs_decoder
@pytest.mark.parametrize("form", [G4, G3, FaxForm("g4", fine=False), FaxForm("g3", cover=True)])
def test_the_systems_decoder_reads_every_page_back_dot_by_dot(
    form: FaxForm, tmp_path: Path
) -> None:
    content = faxed(letter(LONG), form)
    (tmp_path / "fax.tif").write_bytes(content)

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)

    looked_over = run("tiffinfo", "-D", "fax.tif")
    assert looked_over.stderr == ""
    name = "CCITT Group 4" if form.file == "g4" else "CCITT Group 3"
    assert looked_over.stdout.count(f"Compression Scheme: {name}") == len(frames(content))
    run("tiffcp", "-c", "none", "fax.tif", "plain.tif")
    for sent, read in zip(
        frames(content), frames((tmp_path / "plain.tif").read_bytes()), strict=True
    ):
        assert sent.size == read.size
        assert ImageChops.difference(sent.convert("L"), read.convert("L")).getbbox() is None
    printable = run("tiff2pdf", "-o", "fax.pdf", "fax.tif")
    assert printable.stderr == ""
    assert (tmp_path / "fax.pdf").read_bytes().startswith(b"%PDF")
