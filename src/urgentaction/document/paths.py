"""Paths into a document, as in `addressees[1].salutation`: what doubts and translations point with."""

from urgentaction.document.model import Document


def value_at(document: Document, path: str) -> object:
    """Return what stands at the path; KeyError where the document has no such place."""
    raise NotImplementedError


def with_value(document: Document, path: str, value: object) -> Document:
    """Return the document with another value at the path; KeyError where there is no such place."""
    raise NotImplementedError


def translatable(document: Document) -> tuple[tuple[str, str], ...]:
    """Return path and text of everything that a translator translates (design.md), in order."""
    raise NotImplementedError
