"""Draw README's picture: a letter, the envelope whose window shows its address, and a translation.

`python docs/picture.py LETTER.pdf TRANSLATED.pdf PICTURE.png`, or `make picture`.
The envelope is DL as in `typesetting/pages.py`: 220 × 110 mm, its window 90 × 45 mm, 20 mm from the
left and 15 mm from the bottom. Lengths here are millimetres.
"""

import sys
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

PIXELS = 4.2
"""In a millimetre."""

GAP = 8
ENVELOPE = (220, 110)
WINDOW = (20, 50, 110, 95)
SHOWN = (20, 45, 110, 90)
"""The part of the folded letter behind the window, as it rests on the envelope's bottom."""

DESK, PAPER, EDGE, MARK = "#e8e4dc", "#f7f1e1", "#9a9285", "#c2573c"

Box = tuple[int, int, int, int]


def pixels(box: tuple[float, ...]) -> Box:
    """Return a rectangle in pixels."""
    left, top, right, bottom = (round(length * PIXELS) for length in box)
    return left, top, right, bottom


def envelope(letter: Image.Image) -> Image.Image:
    """Return the envelope with the letter in it."""
    made = Image.new("RGB", pixels((0, 0, *ENVELOPE))[2:], PAPER)
    window = pixels(WINDOW)
    made.paste(letter.crop(pixels(SHOWN)), window[:2])
    pen = ImageDraw.Draw(made)
    pen.rectangle(window, outline=EDGE, width=2)
    pen.rectangle(pixels((194, 8, 212, 31)), outline=EDGE, width=2)
    pen.rectangle((0, 0, made.width - 1, made.height - 1), outline=EDGE, width=2)
    return made


def page(pdf: Path) -> Image.Image:
    """Return the first page of a PDF."""
    with pypdfium2.PdfDocument(pdf.read_bytes()) as document:
        drawn: Image.Image = document[0].render(scale=PIXELS * 25.4 / 72).to_pil()
    return drawn.convert("RGB")


def picture(letter: Image.Image, translated: Image.Image) -> Image.Image:
    """Return the letter with the window marked on it; its envelope; and the letter translated."""
    gap = round(GAP * PIXELS)
    beside = envelope(letter)
    ImageDraw.Draw(letter).rectangle(pixels(SHOWN), outline=MARK, width=3)
    width = letter.width + beside.width + 3 * gap
    desk = Image.new("RGB", (width, letter.height + 2 * gap), DESK)
    right, below = letter.width + 2 * gap, beside.height + 2 * gap
    desk.paste(letter, (gap, gap))
    desk.paste(beside, (right, gap))
    desk.paste(translated.crop((0, 0, letter.width, letter.height + gap - below)), (right, below))
    return desk.resize((desk.width // 2, desk.height // 2), Image.Resampling.LANCZOS)


def main(letter: str, translated: str, drawn: str) -> None:
    """Draw the picture of a letter and its translation, both PDF, into a PNG."""
    made = picture(page(Path(letter)), page(Path(translated)))
    made.quantize(64).save(drawn, optimize=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
