"""A translation of a document: a gettext PO file, one entry a text, `msgctxt` the field's path."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from urgentaction.document.model import Document, Doubt


@dataclass(frozen=True)
class Translation:
    """The texts of a document in one language (BCP 47), by path; what is missing has no key."""

    language: str
    texts: Mapping[str, str]
    doubts: tuple[Doubt, ...] = field(default=())


def read_translation(data: bytes, document: Document, *, name: str = "") -> Translation:
    """Read a PO file that belongs to this document; `name` is the file's, for messages.

    TranslationError where it is no PO file, names no language, or has entries that are not the
    document's: their paths are in the message.
    """
    raise NotImplementedError


def missing(document: Document, translation: Translation) -> tuple[str, ...]:
    """Return the paths of the texts that are not translated yet."""
    raise NotImplementedError


def missing_for_letters(document: Document, translation: Translation) -> tuple[str, ...]:
    """Return the paths without which no letter can be written: calls and salutations."""
    raise NotImplementedError


def translated(document: Document, translation: Translation) -> Document:
    """Return the document in the translation's language; what is missing stays as it was."""
    raise NotImplementedError


def translation_template(document: Document, language: str, ask_note: str) -> str:
    """Return the PO file that a translator fills in; `ask_note` is the comment on each call."""
    raise NotImplementedError
