"""Text made inert: on a page it changes nothing but its own place.

Escaping (HTML, typst) is each form's own affair. Here goes what would break out of its line or its
page in every form: line ends inside a value, control characters, characters that no file may hold,
and marks that turn the text after them around.
"""

import re

from urgentaction.document.model import Document

_SPACES = re.compile(r" *[^\S \u00a0\u202f\u2007][^\S\u00a0\u202f\u2007]*| {2,}")
"""White space that is not one blank, nor one of the no-break kind, which French colons need."""

_OVERRIDES = "\u202a-\u202e"
"""Embeddings and overrides can show an e-mail address backwards. Isolates do all honest work."""

_NO_CHARACTERS = "".join(
    f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_CONTROLS = "\x00-\x1f\x7f-\x9f\ud800-\udfff\ufeff"
"""Control characters, halves of characters, and the byte order mark."""

_NEVER = re.compile(f"[{_CONTROLS}{_OVERRIDES}{_NO_CHARACTERS}]")

_ISOLATES = re.compile("[\u2066-\u2069]")


def inert_document(document: Document) -> Document:
    """Return the document with every text made inert; an item that is empty then is left out."""
    return Document.model_validate(_inert(document.model_dump()))


def inert(text: str) -> str:
    """Return the text on one line, without what could touch its neighbours."""
    if text.isprintable() and "  " not in text and text == text.strip():
        return text  # as nearly all are; all that is looked for below cannot be printed
    kept = _NEVER.sub("", _SPACES.sub(" ", text))
    return _SPACES.sub(" ", _with_isolates_closed(kept)).strip()


def _inert(value: object) -> object:
    match value:
        case str():
            return inert(value)
        case dict():
            return {key: _inert(inner) for key, inner in value.items()}
        case tuple() | list():
            return tuple(settled for inner in value if (settled := _inert(inner)) != "")
        case _:
            return value


def _with_isolates_closed(text: str) -> str:
    """Close what the text opened, and drop what closes something that it never opened."""
    if not _ISOLATES.search(text):
        return text
    depth, kept = 0, []
    for piece in re.split(f"({_ISOLATES.pattern})", text):
        if piece == "\u2069" and depth == 0:
            continue
        depth += {"\u2069": -1}.get(piece, int(bool(_ISOLATES.fullmatch(piece))))
        kept.append(piece)
    return "".join(kept) + "\u2069" * depth
