"""`urgentaction letters` for the fax."""

from pathlib import Path

import pypdfium2
from PIL import Image

from tests.cli.conftest import Command

BY_FAX = (
    *("letters", "ua-901-26.txt", "--writer", "writer.toml", "-o", "out"),
    *("--today", "2026-11-20", "--channel", "fax"),
)


def test_a_fax_has_the_coding_the_resolution_and_the_cover_that_are_asked_for(
    command: Command, desk: Path
) -> None:
    options = ("--fax-file", "g3", "--fax-resolution", "standard", "--fax-cover")
    assert command(*BY_FAX, *options).exit_code == 0
    (tiff, _other) = sorted((desk / "out").glob("*-fax.tif"))
    with Image.open(tiff) as image:
        assert image.info["compression"] == "group3"
        assert image.size == (1728, 1146)
        assert getattr(image, "n_frames", 1) == 2


def test_a_fax_to_print_is_a_pdf_with_the_number_before_it(command: Command, desk: Path) -> None:
    assert command(*BY_FAX, "--fax-file", "print").exit_code == 0
    (pdf, _other) = sorted((desk / "out").glob("*-fax.pdf"))
    with pypdfium2.PdfDocument(pdf.read_bytes()) as document:
        assert len(document) == 2
        assert "+44 20 7946 0101" in document[0].get_textpage().get_text_range()
    assert not list((desk / "out").glob("*.tif"))
