"""Text made inert: on a page it changes nothing but its own place.

Escaping (HTML, typst) is each form's own affair. Here goes what would break out of its line or its
page in every form: line ends inside a value, control characters, characters that no file may hold,
and marks that turn the text after them around.
"""

import re
import unicodedata

from urgentaction.document.model import Document

_SPACES = re.compile(r"[^\S\u00a0\u202f\u2007]+")
"""White space of every kind but the no-break ones, which typography needs (French colons)."""

_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e")
"""Embeddings and overrides can show an e-mail address backwards. Isolates do all honest work."""

_ISOLATES = re.compile("[\u2066-\u2069]")
_BYTE_ORDER_MARK = "\ufeff"


def inert_document(document: Document) -> Document:
    """Return the document with every text made inert; an item that is empty then is left out."""
    return Document.model_validate(_inert(document.model_dump()))


def inert(text: str) -> str:
    """Return the text on one line, without what could touch its neighbours."""
    kept = "".join(filter(_may_stay, _SPACES.sub(" ", text)))
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


def _may_stay(character: str) -> bool:
    if character in _OVERRIDES or character == _BYTE_ORDER_MARK:
        return False
    return unicodedata.category(character) not in {"Cc", "Cs"} and ord(character) & 0xFFFE != 0xFFFE


def _with_isolates_closed(text: str) -> str:
    """Close what the text opened, and drop what closes something that it never opened."""
    depth, kept = 0, []
    for piece in re.split(f"({_ISOLATES.pattern})", text):
        if piece == "\u2069" and depth == 0:
            continue
        depth += {"\u2069": -1}.get(piece, int(bool(_ISOLATES.fullmatch(piece))))
        kept.append(piece)
    return "".join(kept) + "\u2069" * depth
