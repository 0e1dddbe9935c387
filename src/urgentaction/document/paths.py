"""Paths into a document, as in `addressees[1].salutation`: how doubts and translations point."""

import re
from collections.abc import Iterator
from typing import TypeVar

from urgentaction.document.model import Document, Value

_Held = TypeVar("_Held", bound=Value)
_STEP = re.compile(r"(?P<name>[a-z_]+)(?:\[(?P<place>\d{1,6})\])?(?:\.(?=[a-z])|$)")


def value_at(document: Document, path: str) -> object:
    """Return what stands at the path; KeyError where the document has no such place."""
    value: object = document
    for name, place in _steps(path):
        value = _part(value, name, place, path)
    return value


def with_value(document: Document, path: str, value: object) -> Document:
    """Return the document with another value at the path; KeyError where there is no such place.

    The new value is checked as the JSON's is: pydantic's ValidationError where it does not fit.
    """
    return _replaced(document, list(_steps(path)), value, path)


def translatable(document: Document) -> tuple[tuple[str, str], ...]:
    """Return path and text of everything that a translator translates (design.md), in order."""
    return tuple((path, text) for path, text in _texts(document) if text)


def _texts(document: Document) -> Iterator[tuple[str, str | None]]:
    yield "headline", document.headline
    yield "summary", document.summary
    yield from _listed("body", document.body)
    yield from _listed("calls", document.calls)
    for place, person in enumerate(document.people):
        yield f"people[{place}].name", person.name
        yield f"people[{place}].description", person.description
    yield from _listed("additional_information", document.additional_information)
    for place, addressee in enumerate(document.addressees):
        yield f"addressees[{place}].role", addressee.role
        yield f"addressees[{place}].salutation", addressee.salutation
    yield "letter_opening", document.letter_opening
    yield "after_deadline", document.after_deadline


def _listed(name: str, texts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((f"{name}[{place}]", text) for place, text in enumerate(texts))


Step = tuple[str, int | None]


def _steps(path: str) -> Iterator[Step]:
    """Yield the path's steps: a key, and a place in its list."""
    at = 0
    while at < len(path) or not path:
        match = _STEP.match(path, at)
        if match is None:
            raise KeyError(path)
        yield match["name"], int(match["place"]) if match["place"] else None
        at = match.end()


def _part(value: object, name: str, place: int | None, path: str) -> object:
    if not isinstance(value, Value) or name not in type(value).model_fields:
        raise KeyError(path)
    part = getattr(value, name)
    if place is None:
        return part
    if not isinstance(part, tuple) or place >= len(part):
        raise KeyError(path)
    return part[place]


def _replaced(holder: _Held, steps: list[Step], value: object, path: str) -> _Held:
    (name, place), *rest = steps
    part = _part(holder, name, place, path)
    if rest:
        if not isinstance(part, Value):
            raise KeyError(path)
        value = _replaced(part, rest, value, path)
    if place is not None:
        whole = getattr(holder, name)
        value = (*whole[:place], value, *whole[place + 1 :])
    # Validating the holder again checks the new value; its other parts are values already.
    fields = {key: getattr(holder, key) for key in type(holder).model_fields}
    return type(holder).model_validate({**fields, name: value})
