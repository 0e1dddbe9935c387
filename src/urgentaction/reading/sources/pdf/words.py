"""The words of a PDF's page with their places, in the order in which the file stores them.

Places are in points, y upwards. Two calls into pdfium a word (its first and last character)
instead of one a character: the calls are what reading a PDF costs.
"""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Any

import pypdfium2.raw as pdfium

from urgentaction.reading.sources.characters import tidy

Handle = Any
"""Something of pdfium, which has no types of its own."""
BOLD, ITALIC, SYMBOL = 1, 2, 4
NO_TAGS: Mapping[int, int] = MappingProxyType({})
HYPHEN = "\x02"
"""What pdfium writes for a hyphen at the end of a line (U+FFFE in some of its calls)."""
_LINE = re.compile(r"[^\r\n]*[^\s\x00\uffff][^\r\n]*")
_WORD = re.compile(r"[^\s\x00\uffff]+")
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique", re.IGNORECASE)
_SYMBOL_NAME = re.compile(r"wingding|webding|symbol|dingbat", re.IGNORECASE)
_ASKED = 24
"""Characters of a page that are asked which way they run."""
_MOST_CHARACTERS = 200_000
"""More than this on one page is no sheet; the rest of the page is left out, with a doubt."""


@dataclass(slots=True)
class Word:
    """A word and its box; `style` is a sum of `BOLD`, `ITALIC`, `SYMBOL`, `paragraph` its tag's.

    The box is as high as the font, from a quarter of its size below the baseline to 0.95 above it:
    fonts' own heights are too often wrong in PDF files to tell lines by.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    style: int = 0
    url: str | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class _Shown:
    """What all characters of one text object share; `size` is 0 where the page does not tell."""

    style: int = 0
    size: float = 0.0
    bottom: float = 0.0
    top: float = 0.0
    paragraph: int | None = None


_NOWHERE = _Shown()


@dataclass(slots=True)
class Character:
    """A character and its box.

    All that one glyph stands for begin at one `origin` and belong to one text object, `shown`.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    origin: float = 0.0
    shown: int = 0
    paragraph: int | None = None


class TextPage:
    """One page's text as pdfium has it.

    `width` and `height` are those of the page as shown, `rotation` how it is turned for that, in
    quarter turns clockwise; `tags` tell the paragraph of each marked content.
    """

    def __init__(
        self,
        page: Handle,
        width: float,
        height: float,
        rotation: int,
        tags: Mapping[int, int] = NO_TAGS,
    ) -> None:
        self._page = page  # it is closed when nobody holds it any more
        self._handle = handle = page.raw
        self.width, self.height = width, height
        self.rotation = rotation
        self._tags = tags
        count = pdfium.FPDFText_CountChars(handle)
        self.count = max(0, min(count, _MOST_CHARACTERS))
        self.is_cut = count > _MOST_CHARACTERS
        self.text = self._read()
        self._box = pdfium.FS_RECTF()
        self._reference = ctypes.byref(self._box)
        self._matrix = pdfium.FS_MATRIX()
        self._objects: dict[int, _Shown] = {}
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

    @property
    def objects(self) -> Collection[int]:
        """The addresses of the text objects that have been asked."""
        return self._objects.keys()

    def box(self, place: int) -> tuple[float, float, float, float]:
        """Return left, right, bottom and top of a character, as high as its font."""
        pdfium.FPDFText_GetLooseCharBox(self._handle, place, self._reference)
        return self.turned(self._box)

    def turned(self, box: Handle) -> tuple[float, float, float, float]:
        """Return left, right, bottom and top of a box of the page, turned with its text."""
        if self.rotation == 0:
            return box.left, box.right, box.bottom, box.top
        return _turned(box, self.rotation, self.width, self.height)

    def upright(self) -> int:
        """Return the rotation with which most of the text would be upright."""
        turns: Counter[int] = Counter()
        matrix = self._matrix
        for place in range(0, self.count, self.count // _ASKED + 1):
            if pdfium.FPDFText_GetMatrix(self._handle, place, matrix):
                turns[_quarters(matrix)] += 1
        most = max(turns.values(), default=0)
        is_upright = turns[self.rotation] == most
        return self.rotation if is_upright else turns.most_common(1)[0][0]

    def words(self) -> list[Word]:
        """Return the words in stored order, still without links."""
        found: list[Word] = []
        for line in _LINE.finditer(self.text):
            matches = list(_WORD.finditer(self.text, line.start(), line.end()))
            # What stands between two words of one text object belongs to it too.
            first, last = self._shown(matches[0].start()), self._shown(matches[-1].start())
            for match in matches:
                shown = first if first is last else self._shown(match.start())
                found.extend(self._boxed(match[0], match.start(), match.end(), shown))
        return found

    def _boxed(self, text: str, start: int, end: int, shown: _Shown) -> list[Word]:
        left, right, bottom, top = self.box(start)
        if end - start > 1:
            _left, last_right, last_bottom, last_top = self.box(end - 1)
            if last_top < bottom or last_bottom > top or last_right < left:
                return self._torn(start, end)
            right = last_right if last_right > right else right
        if shown.size:
            bottom, top = shown.bottom, shown.top
        if top <= bottom:
            return []
        return [Word(text, left, right, bottom, top, shown.style, None, shown.paragraph)]

    def _torn(self, start: int, end: int) -> list[Word]:
        """Cut a word where pdfium glued the end of one line to the start of another."""
        cuts, (left, _right, bottom, top) = [start], self.box(start)
        for place in range(start + 1, end):
            next_left, _right, next_bottom, next_top = self.box(place)
            height = max(top - bottom, next_top - next_bottom)
            if (
                next_bottom > top + height
                or next_top < bottom - height
                or next_left < left - height
            ):
                cuts.append(place)
            left, bottom, top = next_left, next_bottom, next_top
        return [self._whole(one, other) for one, other in pairwise([*cuts, end])]

    def _whole(self, start: int, end: int) -> Word:
        shown = self._shown(start)
        left, right, bottom, top = self.box(start)
        right = max(right, self.box(end - 1)[1])
        if shown.size:
            bottom, top = shown.bottom, shown.top
        text, top = self.text[start:end], max(top, bottom + 0.1)
        return Word(text, left, right, bottom, top, shown.style, None, shown.paragraph)

    def _shown(self, place: int) -> _Shown:
        """Return the text object that shows a character; each is asked once."""
        shown = pdfium.FPDFText_GetTextObject(self._handle, place)
        if not shown:
            return _NOWHERE
        address = ctypes.addressof(shown.contents)
        found = self._objects.get(address)
        if found is None:
            found = self._objects[address] = self._asked(shown, place)
        return found

    def _asked(self, shown: Handle, place: int) -> _Shown:
        style = self._style(pdfium.FPDFTextObj_GetFont(shown))
        tags = self._tags
        paragraph = tags.get(pdfium.FPDFPageObj_GetMarkedContentID(shown)) if tags else None
        matrix = self._matrix
        if (
            self.rotation
            or not pdfium.FPDFText_GetMatrix(self._handle, place, matrix)
            or abs(matrix.b) > abs(matrix.a)
        ):
            return _Shown(style, paragraph=paragraph)
        size = pdfium.FPDFText_GetFontSize(self._handle, place) * math.hypot(matrix.c, matrix.d)
        if not 1 < size < 500:
            return _Shown(style, paragraph=paragraph)
        return _Shown(style, size, matrix.f - 0.25 * size, matrix.f + 0.95 * size, paragraph)

    def _style(self, font: Handle) -> int:
        """Return the style of a font, by its name; each is asked once."""
        if not font:
            return 0
        address = ctypes.addressof(font.contents)
        if address not in self._styles:
            self._styles[address] = _style_of_font(font)
        return self._styles[address]

    def characters(self) -> list[Character]:
        """Return every printed character with its box: for pages that run from right to left."""
        found = []
        origin, height = ctypes.c_double(), ctypes.c_double()
        for place, text in enumerate(self.text):
            if text in "\r\n\x00" or not (text := tidy(text)):
                continue
            left, right, bottom, top = self.box(place)
            shown = self._shown(place)
            if shown.size:
                bottom, top = shown.bottom, shown.top
            if top > bottom:
                pdfium.FPDFText_GetCharOrigin(self._handle, place, origin, height)
                box = (left, right, bottom, top)
                found.append(Character(text, *box, origin.value, id(shown), shown.paragraph))
        return found


def _character(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\x00"


def _quarters(matrix: Handle) -> int:
    """Return the quarter turns clockwise that make text upright again."""
    if abs(matrix.a) >= abs(matrix.b):
        return 2 if matrix.a < 0 and matrix.d < 0 else 0
    return 1 if matrix.b > 0 else 3


def _turned(
    box: Handle, quarters: int, width: float, height: float
) -> tuple[float, float, float, float]:
    """Turn a box with its page; `width` and `height` are those of the page as shown."""
    if quarters == 1:
        return box.bottom, box.top, height - box.right, height - box.left
    if quarters == 2:
        return width - box.right, width - box.left, height - box.top, height - box.bottom
    return width - box.top, width - box.bottom, box.left, box.right


def _style_of_font(font: Handle) -> int:
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
