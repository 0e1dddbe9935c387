"""Keeping what reads the other way whole: numbers and foreign names on a right-to-left sheet.

Without these marks (Unicode's isolates) a fax number or "7 Ferry Street" falls apart in an Arabic
line. HTML has elements for it and needs no marks, which would stick to what is copied.
"""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from urgentaction.publishing.sheet import Detail, OfficeCard, Sheet

_LEFT_TO_RIGHT = "\u2066"
_AS_IT_BEGINS = "\u2068"
"""The direction of the first letter, past digits."""

_END = "\u2069"

_Value = TypeVar("_Value")


def with_isolates(sheet: Sheet) -> Sheet:
    """Return the sheet with marks around values and the lines of offices, if it needs them."""
    return _isolated(sheet) if sheet.direction == "rtl" else sheet


def _isolated(value: _Value) -> _Value:
    done: object = value
    match value:
        case Detail():
            mark = _LEFT_TO_RIGHT if value.exact else _AS_IT_BEGINS
            done = replace(value, value=f"{mark}{value.value}{_END}")
        case OfficeCard():
            done = replace(
                value,
                role=_line(value.role),
                name=_line(value.name),
                address=_lines(value.address),
                routes=_isolated(value.routes),
                notes=_lines(value.notes),
                salutation=_isolated(value.salutation),
            )
        case tuple():
            done = tuple(_isolated(inner) for inner in value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            inside = {field.name: _isolated(getattr(value, field.name)) for field in fields(value)}
            done = replace(value, **inside)
    return done  # type: ignore[return-value] # it is what it was, with marks in it


def _lines(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(_line, lines))


def _line(text: str) -> str:
    return f"{_AS_IT_BEGINS}{text}{_END}" if text else text
