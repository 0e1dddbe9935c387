"""The sheet as a PDF: data for sheet.typ. Text goes there as data, never as markup."""

from collections.abc import Iterable
from dataclasses import asdict, fields, is_dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.resources import files

from urgentaction.publishing.inert import isolated
from urgentaction.publishing.sheet import Detail, Markup, OfficeCard, Offices, Sheet
from urgentaction.typesetting.compiler import compile_pdf

_LETTERS_A_COLUMN = {3: 28, 2: 44}
"""How long a word may be beside so many other columns on A4; a longer one needs wider columns."""


def as_pdf(sheet: Sheet, today: date) -> bytes:
    """Return the sheet as a tagged PDF (PDF/UA-1), dated `today`."""
    created = datetime.combine(today, time(), UTC)
    return compile_pdf(
        _template(), _data(sheet, rtl=sheet.direction == "rtl"), ua=True, created=created
    )


@cache
def _template() -> str:
    return (files(__package__) / "sheet.typ").read_text("utf-8")


def _data(value: object, *, rtl: bool) -> object:
    """Return a value of a sheet as JSON has it; `is` says which block it is."""
    match value:
        case Detail():
            return _detail(value, rtl=rtl)
        case Markup():
            return [asdict(run) for run in value.runs]
        case Offices(cards):
            cells = [_data(card, rtl=rtl) for card in cards]
            return {"is": "Offices", "columns": columns(cards), "cards": cells}
        case tuple():
            return [_data(inner, rtl=rtl) for inner in value]
        case _ if is_dataclass(value):
            inside = {
                field.name: _data(getattr(value, field.name), rtl=rtl) for field in fields(value)
            }
            return {"is": type(value).__name__, **inside}
        case _:
            return value


def _detail(detail: Detail, *, rtl: bool) -> dict[str, str]:
    value = isolated(detail.value) if detail.exact and rtl else detail.value
    return {"label": detail.label, "value": value, "page": detail.page_elsewhere or ""}


def columns(cards: Iterable[OfficeCard]) -> int:
    """Return how many offices stand side by side: three, or as many as the longest word allows."""
    cards = tuple(cards)
    longest = max((len(word) for card in cards for word in _words(card)), default=0)
    fitting = next((count for count, room in _LETTERS_A_COLUMN.items() if longest <= room), 1)
    return max(1, min(fitting, len(cards)))


def _words(card: OfficeCard) -> Iterable[str]:
    lines = (card.role, card.name, *card.address, *card.notes)
    values = (detail.value for detail in (*card.routes, *card.salutation))
    return (word for line in (*lines, *values) for word in line.split())
