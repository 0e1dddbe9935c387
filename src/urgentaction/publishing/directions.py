"""Keeping what reads the other way whole: numbers and foreign names on a right-to-left sheet.

Without these marks (Unicode's isolates) a fax number or "7 Ferry Street" falls apart in an Arabic
line. HTML has elements for it and needs no marks, which would stick to what is copied: it asks for
marks in running text only, and makes elements of them.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from urgentaction.publishing.sheet import Detail, Markup, OfficeCard, Sentence, Sheet
from urgentaction.publishing.theme import Theme
from urgentaction.typesetting.scripts import direction_of

_LEFT_TO_RIGHT = "\u2066"
_RIGHT_TO_LEFT = "\u2067"
_AS_IT_BEGINS = "\u2068"
"""The direction of the first letter, past digits."""

_END = "\u2069"

MARKED = re.compile(f"{_LEFT_TO_RIGHT}([^{_LEFT_TO_RIGHT}{_END}]*){_END}")
"""What stands between marks that keep it left to right."""

_EXACT = re.compile(
    r"(?<![\u2066\w/=.&?-])(?:"
    r"(?<!\]\()https?://[^\s()<>\u2066-\u2069]*[\w/]"  # a page, but not the target of a link
    r"|(?<!mailto:)[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w+"  # a mailbox, a handle
    r"|\+\(?\d[\d ()./\u00a0-]*\d"  # a number to ring, abroad
    r"|[A-Z]{2,} \d+(?:/\d+)+"  # an index or the number of a sheet
    r"|\(?\d+\)?(?:[ \u00a0-]\d+){2,}"  # one at home; a day as 2026-02-20
    r")",
    re.ASCII,
)
"""What is read from left to right in any script, though no letter in it may say so.

Not a span of years, 2019-2020: in Arabic the first year stands at the right.
"""

_Change = Callable[[object], object | None]
"""Gives a value's marked form; None where the values inside it are to be looked at."""

_Value = TypeVar("_Value")


def with_isolates(sheet: Sheet) -> Sheet:
    """Return the sheet with marks around all that may read the other way, if it needs them."""
    return _changed(sheet, _everywhere) if sheet.direction == "rtl" else sheet


def with_isolates_in_running_text(sheet: Sheet) -> Sheet:
    """Return the sheet with marks around numbers and mailboxes in sentences, if it needs them."""
    return _changed(sheet, _in_running_text) if sheet.direction == "rtl" else sheet


def feet_of(theme: Theme, sheet: Sheet) -> tuple[str, ...]:
    """Return the theme's feet, with marks if the sheet needs them: house numbers stay in front."""
    return _lines(theme.feet) if sheet.direction == "rtl" else theme.feet


def _changed(value: _Value, change: _Change) -> _Value:
    done = change(value)
    if done is None:
        done = value
        if isinstance(value, tuple):
            done = tuple(_changed(inner, change) for inner in value)
        elif is_dataclass(value) and not isinstance(value, type):
            inside = {
                part.name: _changed(getattr(value, part.name), change) for part in fields(value)
            }
            done = replace(value, **inside)
    return done  # type: ignore[return-value] # it is what it was, with marks in it


def _in_running_text(value: object) -> object | None:
    match value:
        case Markup():
            return Markup(_marked(value))
        case Sentence(text):
            return Sentence(_marked(text))
        case Detail(exact=False) if _has_letters_from_the_right(value.value):
            return replace(value, value=_marked(value.value), leftward=True)
        case _:
            return None


def _everywhere(value: object) -> object | None:
    match value:
        case Detail():
            return replace(value, value=_value(value))
        case OfficeCard():
            return replace(
                value,
                role=_line(value.role),
                name=_line(value.name),
                address=_lines(value.address),
                routes=_changed(value.routes, _everywhere),
                notes=_lines(value.notes),
                salutation=_changed(value.salutation, _everywhere),
            )
        case _:
            return _in_running_text(value)


def _value(detail: Detail) -> str:
    """Return the value as a whole; in Arabic words, each number in it is a whole, too."""
    if detail.exact:
        return f"{_LEFT_TO_RIGHT}{detail.value}{_END}"
    if _has_letters_from_the_right(detail.value):
        return f"{_RIGHT_TO_LEFT}{_marked(detail.value)}{_END}"
    return _line(detail.value)


def _has_letters_from_the_right(text: str) -> bool:
    return any(direction_of(letter) == "rtl" for letter in text)


def _marked(text: str) -> str:
    return _EXACT.sub(f"{_LEFT_TO_RIGHT}\\g<0>{_END}", text)


def _lines(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(_line, lines))


def _line(text: str) -> str:
    return f"{_AS_IT_BEGINS}{text}{_END}" if text else text
