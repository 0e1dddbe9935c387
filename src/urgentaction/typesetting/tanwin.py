"""Arabic tanwin as one glyph on paper, so that it can be copied out of a PDF.

A PDF says of each glyph what it means. Alef and the sign above it (اً) are two glyphs that mean one
thing together, and come out twice. Unicode has both as one character for old encodings (U+FD3C,
U+FD3D), which is one glyph, and which NFKC turns back into the two. It no longer joins the letter
before it by itself, so that a joiner has to ask for that.

It costs that programs built on pdfium copy a word with a joiner from its end; they reorder Arabic
pages anyway. After lam, with which alef makes a shape of its own, all stays as it is.
"""

import re

_TANWIN = re.compile("(?<=[\u0620-\u064a\u066e-\u06d3])(?<!\u0644)\u0627\u064b(?![\u064b-\u0652])")
_NEVER_JOINS_ON = frozenset("اأإآٱءدذرزژڈڑوؤۆةىﻻ")
_JOINER = "\u200d"


def with_tanwin_as_one(text: str) -> str:
    """Return the text with alef and fathatan as the one character that looks like both."""
    if "\u064b" not in text:
        return text
    return _TANWIN.sub(_one, text)


def _one(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1]
    return "\ufd3d" if before in _NEVER_JOINS_ON else f"{_JOINER}\ufd3c"
