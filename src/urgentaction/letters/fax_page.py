"""The page of a letter as a fax machine sends it.

A TIFF of one page in the fine resolution of group 3 and 4 machines: 1,728 dots across at 204 to
the inch, 196 lines to the inch, CCITT T.6 (TIFF 6.0 section 11; RFC 2301, profile F; ITU-T T.4).
"""

from io import BytesIO

import pypdfium2
from PIL import Image, TiffImagePlugin

WIDTH = 1728
ACROSS, DOWN = 204, 196
"""Dots to the inch."""

_OVERSAMPLED = 2
_BLACK_BELOW = 150
"""Of 255: fine strokes stay whole, and small type does not fill up."""

_PHOTOMETRIC, _MIN_IS_WHITE = 262, 0
_ROWS_PER_STRIP = 278
_POINTS = 72


def fax_page(pdf: bytes) -> bytes:
    """Return the first page of a PDF as a TIFF that a fax machine sends."""
    dots = _dots(pdf)
    sheet = Image.new("1", (WIDTH, dots.height), "white")
    sheet.paste(dots, ((WIDTH - dots.width) // 2, 0))
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[_PHOTOMETRIC] = _MIN_IS_WHITE
    tags[_ROWS_PER_STRIP] = dots.height
    written = BytesIO()
    sheet.save(written, "TIFF", compression="group4", dpi=(ACROSS, DOWN), tiffinfo=tags)
    return written.getvalue()


def _dots(pdf: bytes) -> Image.Image:
    """Return the page in black and white; its dots are not square."""
    with pypdfium2.PdfDocument(pdf) as document:
        wide, high = document[0].get_size()
        scale = ACROSS / _POINTS * _OVERSAMPLED
        grey: Image.Image = document[0].render(scale=scale, grayscale=True).to_pil()
    size = (round(wide / _POINTS * ACROSS), round(high / _POINTS * DOWN))
    small = grey.resize(size, Image.Resampling.BOX)
    return small.point(lambda shade: 255 if shade >= _BLACK_BELOW else 0, "1")
