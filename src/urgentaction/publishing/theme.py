"""How an organisation's sheets look: its name, logo, colours, type, feet and paper.

A theme is a TOML file, with its logo and its font files beside it. Without one a sheet is neutral:
it names nobody. Colours are checked against the paper, so that no theme makes a sheet that people
with weak eyes cannot read (WCAG 2.2, success criteria 1.4.3 and 1.4.11).
"""

import io
import re
import tomllib
from base64 import b64encode
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from fontTools.ttLib import TTFont, TTLibError
from PIL import Image
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from urgentaction.document.errors import PublishingError
from urgentaction.publishing.inert import inert
from urgentaction.wording import _

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]

_TEXT = 4.5
_LARGE = 3.0
"""The least contrast of text, and of large type and lines, with the paper."""

_LOGO_BYTES = 2_000_000
_LOGO_KINDS = {"PNG": "image/png", "JPEG": "image/jpeg"}


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Colours(_Table):
    """Colours as #rrggbb: text, labels and feet, banner and rules, the stop; and a page's ground.

    Paper is white whatever `page` says; it is for screens.
    """

    ink: Colour = "#1a1a1a"
    quiet: Colour = "#4a4a4a"
    accent: Colour = "#1a1a1a"
    alarm: Colour = "#a40000"
    page: Colour = "#ffffff"

    def too_pale(self) -> Iterator[tuple[str, float, float]]:
        """Yield each colour that cannot be read: its name, its contrast, and the least one."""
        for name, least in (("ink", _TEXT), ("quiet", _TEXT), ("alarm", _TEXT), ("accent", _LARGE)):
            found = min(contrast(getattr(self, name), ground) for ground in (self.page, "#ffffff"))
            if found < least:
                yield name, found, least


class Logo(_Table):
    """A picture: its bytes, their media type, and its size in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int

    def file(self) -> io.BytesIO:
        """Return the picture as an open file."""
        return io.BytesIO(self.data)

    @property
    def data_url(self) -> str:
        """The picture as a URL that holds it (RFC 2397)."""
        return f"data:{self.media_type};base64,{b64encode(self.data).decode()}"


class Theme(_Table):
    """What an organisation chooses; the default is neutral."""

    name: str = ""
    logo: Logo | None = None
    colours: Colours = Colours()
    fonts: tuple[Path, ...] = ()
    """Font files, in the order in which they are asked for a character, before our own."""
    feet: tuple[str, ...] = Field(default=(), max_length=3)
    paper: Literal["a4", "us-letter"] = "a4"

    @cached_property
    def families(self) -> tuple[str, ...]:
        """The families of the theme's fonts, as typst and word processors know them."""
        return tuple(dict.fromkeys(_family(path) for path in self.fonts))


NEUTRAL = Theme()


class _File(_Table):
    """A theme as its file has it."""

    name: str = ""
    logo: str | None = None
    colours: Colours = Colours()
    fonts: tuple[str, ...] = ()
    feet: tuple[str, ...] = Field(default=(), max_length=3)
    paper: Literal["a4", "us-letter"] = "a4"


def read_theme(path: Path) -> Theme:
    """Return the theme in a file; PublishingError says what is wrong with it. OSError passes."""
    try:
        written = _File.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PublishingError(
            _("The theme %(file)s is not TOML: %(reason)s.") % {"file": path.name, "reason": error}
        ) from None
    except ValidationError as error:
        raise PublishingError(_what_is_wrong(path, error)) from None
    _refuse_pale(written.colours)
    if written.logo and not written.name:
        raise PublishingError(
            _("The theme has a logo but no name: whoever cannot see the logo needs the name.")
        )
    return Theme(
        name=inert(written.name),
        logo=_logo(path.parent / written.logo) if written.logo else None,
        colours=written.colours,
        fonts=tuple(_font(path.parent / font) for font in written.fonts),
        feet=tuple(filter(None, map(inert, written.feet))),
        paper=written.paper,
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (#rrggbb), from 1 to 21 (WCAG 2.2, contrast ratio)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(pair, 16) / 255 for pair in re.findall("[0-9a-fA-F]{2}", colour))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _refuse_pale(colours: Colours) -> None:
    for name, found, least in colours.too_pale():
        raise PublishingError(
            _(
                "The colour “%(name)s” of the theme is too pale to read: its contrast is "
                "%(found).1f and has to be %(least).1f at least."
            )
            % {"name": name, "found": found, "least": least}
        )


def _what_is_wrong(path: Path, error: ValidationError) -> str:
    first = error.errors()[0]
    key = ".".join(map(str, first["loc"]))
    if first["type"] == "extra_forbidden":
        sentence = _(
            "The theme %(file)s has “%(key)s”, which no theme has: see docs/publishing.md."
        )
    else:
        sentence = _("The theme %(file)s has something in “%(key)s” that cannot stand there.")
    return sentence % {"file": path.name, "key": key}


def _logo(path: Path) -> Logo:
    data = path.read_bytes()
    try:
        with Image.open(io.BytesIO(data)) as picture:
            kind, (width, height) = picture.format or "", picture.size
    except (OSError, Image.DecompressionBombError):
        kind, width, height = "", 0, 0
    if kind not in _LOGO_KINDS or len(data) > _LOGO_BYTES:
        raise PublishingError(
            _("The logo %(file)s has to be a PNG or JPEG picture of at most 2 MB.")
            % {"file": path.name}
        )
    return Logo(data=data, media_type=_LOGO_KINDS[kind], width=width, height=height)


def _font(path: Path) -> Path:
    try:
        _family(path)
    except TTLibError:
        raise PublishingError(
            _("The font %(file)s cannot be read: it has to be a .ttf or .otf file.")
            % {"file": path.name}
        ) from None
    return path.resolve()


def _family(path: Path) -> str:
    with TTFont(io.BytesIO(path.read_bytes()), lazy=True) as font:
        names = font["name"]
        return str(names.getDebugName(16) or names.getDebugName(1))
