"""The words of a PDF's page with their places, in the order in which the file stores them.

Places are in points, y upwards. Two calls into pdfium a word (its first and last character) instead of
one a character: the calls are what reading a PDF costs.
"""

import ctypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

BOLD, ITALIC, SYMBOL = 1, 2, 4
HYPHEN = "\x02"
"""What pdfium writes for a hyphen at the end of a line (U+FFFE in some of its calls)."""
_WORD = re.compile(r"[^\s\x00\uffff]+")
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique", re.IGNORECASE)
_SYMBOL_NAME = re.compile(r"wingding|webding|symbol|dingbat", re.IGNORECASE)
_MOST_CHARACTERS = 200_000
"""More than this on one page is no sheet; the rest of the page is left out, with a doubt."""


@dataclass(slots=True)
class Word:
    """A word and its box; `place` is that of its first character, `style` a sum of the styles above."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    place: int
    style: int = 0
    url: str | None = None


@dataclass(slots=True)
class Character:
    """A character and its box."""

    text: str
    left: float
    right: float
    bottom: float
    top: float


class TextPage:
    """One page's text as pdfium has it; `rotation` in quarter turns clockwise."""

    def __init__(self, handle: Any, width: float, height: float, rotation: int) -> None:  # noqa: ANN401
        self._handle = handle
        self.width, self.height = width, height
        self._rotation = rotation
        count = pdfium.FPDFText_CountChars(handle)
        self.count = max(0, min(count, _MOST_CHARACTERS))
        self.is_cut = count > _MOST_CHARACTERS
        self.text = self._read()
        self._box = pdfium.FS_RECTF()
        self._reference = ctypes.byref(self._box)
        self._styles: dict[int, int] = {}

    def _read(self) -> str:
        """Return the characters, one for each of pdfium's own list, so that places agree."""
        size = self.count
        buffer = (ctypes.c_ushort * (2 * size + 2))()
        written = pdfium.FPDFText_GetText(self._handle, 0, size, buffer) - 1 if size else 0
        text = bytes(memoryview(buffer)[: max(written, 0)]).decode("utf-16-le", "replace")
        if len(text) == size:
            return text.replace("\ufffe", HYPHEN)
        code_of, handle = pdfium.FPDFText_GetUnicode, self._handle
        return "".join(_character(code_of(handle, place)) for place in range(size))

    def box(self, place: int) -> tuple[float, float, float, float]:
        """Return left, right, bottom and top of a character, as high as its font."""
        pdfium.FPDFText_GetLooseCharBox(self._handle, place, self._reference)
        box = self._box
        if self._rotation == 0:
            return box.left, box.right, box.bottom, box.top
        return _turned(box, self._rotation, self.width, self.height)

    def words(self) -> list[Word]:
        """Return the words in stored order, still without style or link."""
        found: list[Word] = []
        for match in _WORD.finditer(self.text):
            found.extend(self._boxed(match[0], match.start(), match.end()))
        return found

    def _boxed(self, text: str, start: int, end: int) -> list[Word]:
        left, right, bottom, top = self.box(start)
        if end - start > 1:
            last_left, last_right, last_bottom, last_top = self.box(end - 1)
            if last_top < bottom or last_bottom > top or last_right < left:
                return self._torn(start, end)
            right = last_right if last_right > right else right
        if top <= bottom:
            return []
        return [Word(text, left, right, bottom, top, start)]

    def _torn(self, start: int, end: int) -> list[Word]:
        """Cut a word where pdfium glued the end of one line to the start of another."""
        words: list[Word] = []
        for place in range(start, end):
            left, right, bottom, top = self.box(place)
            last = words[-1] if words else None
            if (
                last
                and bottom < last.top
                and top > last.bottom
                and left > last.left - (top - bottom)
            ):
                last.text += self.text[place]
                last.right = max(last.right, right)
            else:
                words.append(Word(self.text[place], left, right, bottom, top, place))
        return [word for word in words if word.top > word.bottom]

    def give_styles(self, words: Sequence[Word]) -> None:
        """Set the style of words that stand in one row, in stored order.

        The words between two of one text object belong to it too, so most rows cost two calls.
        """
        if not words:
            return
        first, last = self._object(words[0].place), self._object(words[-1].place)
        for word in words:
            word.style = self._style(first if first == last else self._object(word.place))

    def _object(self, place: int) -> int:
        """Return the address of the text object that shows a character, 0 where there is none."""
        shown = pdfium.FPDFText_GetTextObject(self._handle, place)
        return ctypes.addressof(shown.contents) if shown else 0

    def _style(self, address: int) -> int:
        """Return the style of a text object, by its font's name; each is asked once."""
        if address not in self._styles:
            shown = ctypes.cast(address, pdfium.FPDF_PAGEOBJECT) if address else None
            self._styles[address] = (
                _style_of_font(pdfium.FPDFTextObj_GetFont(shown)) if shown else 0
            )
        return self._styles[address]

    def characters(self) -> list[Character]:
        """Return every printed character with its box: for pages that run from right to left."""
        text = self.text
        return [
            Character(text[place], *self.box(place))
            for place in range(self.count)
            if text[place] not in "\r\n\x00"
        ]


def _character(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\x00"


def _turned(
    box: Any, quarters: int, width: float, height: float
) -> tuple[float, float, float, float]:  # noqa: ANN401
    """Turn a box with its page; `width` and `height` are those of the page as shown."""
    if quarters == 1:
        return box.bottom, box.top, height - box.right, height - box.left
    if quarters == 2:
        return width - box.right, width - box.left, height - box.top, height - box.bottom
    return width - box.top, width - box.bottom, box.left, box.right


def _style_of_font(font: Any) -> int:  # noqa: ANN401
    if not font:
        return 0
    buffer = ctypes.create_string_buffer(128)
    size = pdfium.FPDFFont_GetBaseFontName(font, buffer, 128)
    name = buffer.value.decode("latin-1") if 0 < size <= 128 else ""
    style = 0
    if _BOLD_NAME.search(name) or pdfium.FPDFFont_GetWeight(font) >= 600:
        style |= BOLD
    if _ITALIC_NAME.search(name):
        style |= ITALIC
    if _SYMBOL_NAME.search(name):
        style |= SYMBOL
    return style
