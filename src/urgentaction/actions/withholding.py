"""Names that are taken out, and kept out: found again by a hash, never by the name itself.

A name is withheld in the forms that somebody gives ("Danica Orlev", "Orlev"). What is kept is how
many words each form has and a keyed hash of them, folded; a text that comes later is looked through
word by word. Whoever reads the database learns no name from it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.conf import settings
from django.utils.crypto import salted_hmac

from urgentaction.document.model import Document

INSTEAD = "█"
"""Stands in the source for each letter, so that all the rest keeps its place there."""

_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_SALT = "urgentaction.actions.withholding"

Forms = Mapping[int, frozenset[str]]
"""The hashes of the forms to keep out, by how many words each has."""


def digest(form: str) -> tuple[int, str]:
    """Return how many words a form has, and the hash of them."""
    words = _folded(form)
    secret = settings.SECRET_KEY
    return len(words), salted_hmac(_SALT, " ".join(words), secret, algorithm="sha256").hexdigest()


def without(document: Document, forms: Forms, instead: str) -> Document:
    """Return the document without the forms: `instead` stands in each text, blocks in the source.

    Evidence stays, since the source keeps its length; what was read from a form is no longer as it
    was read, which is the point.
    """
    if not forms:
        return document
    changed = _everywhere(document.model_dump(mode="json", exclude={"source_text"}), forms, instead)
    source = _blocked(document.source_text, forms)
    return Document.model_validate({**changed, "source_text": source})


def holds(text: str, forms: Forms) -> bool:
    """Whether a text has one of the forms in it."""
    return next(_found(text, forms), None) is not None


def replaced(text: str, forms: Forms, instead: str) -> str:
    """Return the text with something else in place of each form."""
    for start, end in reversed(list(_found(text, forms))):
        text = f"{text[:start]}{instead}{text[end:]}"
    return text


def _blocked(text: str, forms: Forms) -> str:
    for start, end in _found(text, forms):
        text = f"{text[:start]}{INSTEAD * (end - start)}{text[end:]}"
    return text


def _everywhere(value: Any, forms: Forms, instead: str) -> Any:  # noqa: ANN401 (JSON)
    match value:
        case str():
            return replaced(value, forms, instead)
        case list():
            return [_everywhere(each, forms, instead) for each in value]
        case dict():
            return {key: _everywhere(each, forms, instead) for key, each in value.items()}
    return value


def _found(text: str, forms: Forms) -> Iterator[tuple[int, int]]:
    """Yield where a form stands, the longest at each place, none within another."""
    words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    lengths = sorted(forms, reverse=True)
    at = 0
    while at < len(words):
        for length in lengths:
            if at + length > len(words):
                continue
            start, end = words[at][0], words[at + length - 1][1]
            if digest(text[start:end])[1] in forms[length]:
                yield start, end
                at += length - 1
                break
        at += 1


def _folded(form: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", form).casefold()
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _WORD.findall(kept)


def by_length(pairs: Iterable[tuple[int, str]]) -> Forms:
    """Return forms as they are looked for."""
    found: dict[int, set[str]] = {}
    for length, hashed in pairs:
        found.setdefault(length, set()).add(hashed)
    return {length: frozenset(hashes) for length, hashes in found.items()}
