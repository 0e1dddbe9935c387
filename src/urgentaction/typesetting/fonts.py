"""The fonts that we set type in, and the characters that they have.

Only fonts that come with the program are used, never the machine's: the same letter looks the same
everywhere, and a character that we cannot set is named before it becomes a box on a page.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from fontTools.ttLib import TTCollection, TTFont

MAIN_FAMILY = "Noto Sans"
CHINESE_FAMILY = "Noto Sans CJK SC"
"""One face of a collection: it has all that its Japanese and Korean sisters have, too."""

_LAST_FAMILIES = (CHINESE_FAMILY, "Noto Sans Symbols", "Noto Emoji")
"""They have digits and letters too, which a text font should set."""

_PACKAGES = ("manimgx_fonts", "manimgx_fonts_cjk")

_WIDEST = 1.3

_OWN = Path(__file__).parent / "font_files"
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
"""General categories that leave no ink, so that no font needs them: controls, joiners, spaces."""
_VARIATION_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))


class Font(NamedTuple):
    """A face in a font file, the family that typst knows it by, and its number in a collection."""

    family: str
    path: Path
    number: int = -1


def font_folders() -> tuple[Path, ...]:
    """Return the folders with our fonts: our own, then those of the packages."""
    return _OWN, *(Path(str(files(package))) for package in _PACKAGES)


@cache
def fonts() -> tuple[Font, ...]:
    """Return all our fonts in the order in which they are asked for a character."""
    found = (font for folder in font_folders() for path in _files(folder) for font in _faces(path))
    return tuple(sorted(found, key=_rank))


def families() -> tuple[str, ...]:
    """Return the families of our fonts, in the order in which they are asked for a character."""
    return tuple(dict.fromkeys(font.family for font in fonts()))


def missing_characters(text: str, further: tuple[Path, ...] = ()) -> tuple[str, ...]:
    """Return the characters that neither our fonts nor further ones have, each once, in order."""
    wanted = {character for character in set(text) if not _is_ours(character)}
    for path in further:
        wanted -= _characters(Font("", path))
    return tuple(sorted(wanted))


def width_of(text: str) -> float:
    """Return how wide the text is, in em, without kerning and joining; to estimate with.

    Each character is as wide as in the first font that has it; Arabic letters count as they stand
    alone, which is their widest form.
    """
    return sum(map(_widths().__getitem__, text))


def character_name(character: str) -> str:
    """Return how to point at a character in a sentence: itself and its code, “漢” (U+6F22)."""
    return f"“{character}” (U+{ord(character):04X})"


@cache
def _main() -> Font:
    return next(font for font in fonts() if font.family == MAIN_FAMILY)


class _Widths(dict[str, float]):
    """How far each character moves the pen in the first font that has it, in em."""

    def __missing__(self, character: str) -> float:
        found = (font for font in fonts() if character in _characters(font))
        self[character] = next((_advances(font)[character] for font in found), _WIDEST)
        return self[character]


@cache
def _widths() -> _Widths:
    return _Widths(_advances(_main()))


@cache
def _advances(font: Font) -> dict[str, float]:
    """Read how far each character of a face moves the pen, in em."""
    with TTFont(font.path, lazy=True, fontNumber=font.number) as face:
        metrics, em = face["hmtx"].metrics, face["head"].unitsPerEm
        return {chr(code): metrics[name][0] / em for code, name in face.getBestCmap().items()}


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in {".ttf", ".otf", ".ttc"})


def _faces(path: Path) -> Iterator[Font]:
    """Yield the face of a file; of a collection only the Chinese one."""
    if path.suffix != ".ttc":
        with TTFont(path, lazy=True) as font:
            yield Font(_family(font), path)
        return
    with TTCollection(path, lazy=True) as collection:
        for number, font in enumerate(collection):
            if _family(font) == CHINESE_FAMILY:
                yield Font(CHINESE_FAMILY, path, number)


def _family(font: TTFont) -> str:
    """Read the family from the name table: 16 is the typographic family, 1 the plain one."""
    names = font["name"]
    return str(names.getDebugName(16) or names.getDebugName(1))


def _rank(font: Font) -> tuple[bool, int, bool, bool]:
    last = _LAST_FAMILIES.index(font.family) + 1 if font.family in _LAST_FAMILIES else 0
    return font.family != MAIN_FAMILY, last, font.path.parent != _OWN, "Italic" in font.path.name


@cache
def _is_ours(character: str) -> bool:
    """Tell whether one of our fonts has a character: most are in the first that is looked at."""
    return not _leaves_ink(character) or any(character in _characters(font) for font in fonts())


@cache
def _characters(font: Font) -> frozenset[str]:
    with TTFont(font.path, lazy=True, fontNumber=font.number) as face:
        return frozenset(map(chr, face.getBestCmap()))


def _leaves_ink(character: str) -> bool:
    return unicodedata.category(character) not in _UNSEEN and character not in _VARIATION_SELECTORS
