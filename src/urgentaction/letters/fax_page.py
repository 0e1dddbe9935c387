"""Pages of a letter as a fax machine sends them.

A TIFF, a frame a page, 1,728 dots across at 204 to the inch and 196 lines to the inch (98 without
the fine resolution), in CCITT T.6 (group 4) or T.4 in one dimension (group 3): TIFF 6.0 section 11;
RFC 2301, profiles F and S; ITU-T T.4.
"""

from io import BytesIO
from typing import Literal

import pypdfium2
from PIL import Image, TiffImagePlugin

WIDTH = 1728
ACROSS, DOWN = 204, 196
"""Dots to the inch."""

_CODINGS = {"g4": "group4", "g3": "group3"}
_OVERSAMPLED = 2
_BLACK_BELOW = 150
"""Of 255: fine strokes stay whole, and small type does not fill up."""

_PHOTOMETRIC, _MIN_IS_WHITE = 262, 0
_ROWS_PER_STRIP = 278
_POINTS = 72


def fax_pages(pdf: bytes, coding: Literal["g4", "g3"] = "g4", *, fine: bool = True) -> bytes:
    """Return all pages of a PDF as a TIFF that a fax machine sends."""
    down = DOWN if fine else DOWN // 2
    with pypdfium2.PdfDocument(pdf) as document:
        first, *others = [_sheet(document[at], down) for at in range(len(document))]
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[_PHOTOMETRIC] = _MIN_IS_WHITE
    tags[_ROWS_PER_STRIP] = first.height
    written = BytesIO()
    first.save(
        written,
        "TIFF",
        compression=_CODINGS[coding],
        dpi=(ACROSS, down),
        tiffinfo=tags,
        save_all=True,
        append_images=others,
    )
    return written.getvalue()


def _sheet(page: pypdfium2.PdfPage, down: int) -> Image.Image:
    dots = _dots(page, down)
    sheet = Image.new("1", (WIDTH, dots.height), "white")
    sheet.paste(dots, ((WIDTH - dots.width) // 2, 0))
    return sheet


def _dots(page: pypdfium2.PdfPage, down: int) -> Image.Image:
    """Return the page in black and white; its dots are not square."""
    wide, high = page.get_size()
    scale = ACROSS / _POINTS * _OVERSAMPLED
    grey: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
    size = (round(wide / _POINTS * ACROSS), round(high / _POINTS * down))
    small = grey.resize(size, Image.Resampling.BOX)
    return small.point(lambda shade: 255 if shade >= _BLACK_BELOW else 0, "1")
