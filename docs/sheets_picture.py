"""Draw the picture of docs/publishing.md: the first pages of some sheets, side by side.

`python docs/sheets_picture.py SHEET.pdf… PICTURE.png`
"""

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

SCALE = 0.72
"""Pixels a point."""

GAP, DESK = 14, "#e8e4dc"


def first_page(path: Path) -> Image.Image:
    """Return the first page of a PDF as a picture."""
    with pypdfium2.PdfDocument(path) as pdf:
        return pdf[0].render(scale=SCALE * 3).to_pil().reduce(3).convert("RGB")


def main(*paths: str) -> None:
    """Draw the pages into the last path."""
    pages = [first_page(Path(path)) for path in paths[:-1]]
    width = sum(page.width for page in pages) + GAP * (len(pages) + 1)
    drawn = Image.new("RGB", (width, max(page.height for page in pages) + 2 * GAP), DESK)
    left = GAP
    for page in pages:
        drawn.paste(page, (left, GAP))
        left += page.width + GAP
    drawn.quantize(64).save(paths[-1], optimize=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
