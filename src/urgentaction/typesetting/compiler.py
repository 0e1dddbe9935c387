"""The one door to typst: a template and its data in, a PDF out.

Text reaches a page as data and never as markup, so that nobody's name or words can change anything
but their own place. It is a file beside the template, not one of typst's inputs: whenever those
change, typst sets up its whole library anew, which takes as long as half a page. Typst keeps what
it has worked out between compiles: one warm compiler serves the whole process.
"""

import json
import re
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from urgentaction.document.errors import PublishingError
from urgentaction.typesetting.fonts import (
    character_name,
    families,
    font_folders,
    missing_characters,
)
from urgentaction.wording import _

_REMEMBERED = 10
"""For how many compiles typst keeps a result that nobody asks for."""

_TOOLS = (re.compile(rb"()(/Creator\([^)]*\))"), re.compile(rb"(<xmp:CreatorTool>)([^<]*)"))
"""What stays, and what names a program. Two patterns that begin with letters are found quickly."""


def compile_pdf(
    template: str,
    data: object,
    *,
    ua: bool = False,
    created: datetime | None = None,
    fonts: tuple[Path, ...] = (),
) -> bytes:
    """Return the PDF of a typst template.

    In the template `data` is the data (anything that JSON has), `families` are our fonts, which are
    chosen in this order. `ua` asks
    for PDF/UA-1: the template must then set a title and a language. `created`, with its time zone,
    is the only time in the file; without it there is none, and the same input gives the same bytes.
    `fonts` are files of further fonts, which the template may choose by their families.
    PublishingError names a character that no font has.
    """
    encoded = json.dumps(data, ensure_ascii=False)
    refuse_missing_characters(encoded, fonts)
    try:
        made = _compiler(fonts).compile(
            _files(template, encoded, dated=created is not None),
            format="pdf",
            pdf_standards=["ua-1"] if ua else [],
            timestamp=created,
        )
    except typst.TypstError as error:
        sentence = _("This page cannot be set: %(reason)s.") % {"reason": error.message}
        raise PublishingError(sentence) from error
    if not isinstance(made, bytes):
        raise TypeError("typst answered with pages instead of one file")
    return _without_tool(made)


def forget() -> None:
    """Let typst forget what neither of the next two compiles uses.

    It keeps what it worked out through its last ten compiles. With volumes of letters that grows
    beyond 600 MB in each process. What stays the same at the same place of each volume is worth
    keeping: without it a volume takes up to twice as long. Two, because volumes in two languages
    take turns: with four empty compiles after each, what is older than two is too old. They take
    milliseconds.
    """
    for _time in range(_REMEMBERED // 2 - 1):
        _compiler().compile(b"", format="svg")


def refuse_missing_characters(text: str, fonts: tuple[Path, ...] = ()) -> None:
    """Raise PublishingError that names the first character of the text that no font has."""
    missing = missing_characters(text, fonts)
    if missing:
        sentence = _("No font here has the character %(character)s: please write it another way.")
        raise PublishingError(sentence % {"character": character_name(missing[0])})


def positions(template: str, data: object, mark: str, *, fonts: tuple[Path, ...] = ()) -> Any:  # noqa: ANN401 (it is JSON)
    """Return the values of all metadata with a label (`mark`), as JSON, where a page has been set.

    Costs about as much as the page itself.
    """
    asked = typst.Compiler(
        input=_files(template, json.dumps(data, ensure_ascii=False), dated=False),
        font_paths=_font_book(fonts),
        ignore_system_fonts=True,
    )
    return json.loads(asked.query(f"<{mark}>", field="value"))


def _files(template: str, encoded: str, *, dated: bool) -> Any:  # noqa: ANN401 (typst takes them, its stubs do not say so)
    return {"main.typ": (_prelude(dated=dated) + template).encode(), "data.json": encoded.encode()}


@cache
def _compiler(fonts: tuple[Path, ...] = ()) -> typst.Compiler:
    return typst.Compiler(font_paths=_font_book(fonts), ignore_system_fonts=True)


@cache
def _font_book(fonts: tuple[Path, ...] = ()) -> typst.Fonts:
    # Without typst's own fonts: they would set in a serif face what ours lack, in silence.
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(path) for path in (*fonts, *font_folders())],
    )


@cache
def _prelude(*, dated: bool) -> str:
    quoted = ", ".join(f'"{family}"' for family in families())
    return (
        '#let data = json("data.json")\n'
        f"#let families = ({quoted})\n"
        "#set text(font: families)\n"
        f"#set document(date: {'auto' if dated else 'none'})\n"
    )


def _without_tool(pdf: bytes) -> bytes:
    """Blank out which program made the file, byte for byte, so that every offset stays right.

    A person's letter names no tool (design.md, rule 4); typst has no setting for it.
    """
    for tool in _TOOLS:
        pdf = tool.sub(lambda found: found[1] + b" " * len(found[2]), pdf)
    return pdf
