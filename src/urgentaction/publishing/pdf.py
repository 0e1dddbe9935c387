"""The sheet as a PDF: data for sheet.typ. Text goes there as data, never as markup."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING

from urgentaction.document.markup import Run
from urgentaction.publishing.directions import feet_of, with_isolates
from urgentaction.publishing.length import PAGES, Length, PartEnd, measured, pages_of
from urgentaction.publishing.sheet import Detail, Markup, OfficeCard, Offices, Sheet
from urgentaction.publishing.theme import NEUTRAL, Logo, Theme
from urgentaction.typesetting.compiler import compile_pdf, positions
from urgentaction.typesetting.tanwin import with_tanwin_as_one

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_LETTERS_A_COLUMN = {3: 28, 2: 44}
"""How long a word may be beside so many other columns on A4; a longer one needs wider columns."""

_LONG_WORD = 40
_LONG_ADDRESS = 90
"""A word this long may not fit a line. Mailboxes and numbers stay whole as long as they can."""

_PAPER_HEIGHTS = {"a4": 297.0, "us-letter": 279.4}
_TOP, _BOTTOM, _LINE = 14.0, 15.0, 4.94
"""The margins and the height of a line in sheet.typ, in millimetres."""


def as_pdf(sheet: Sheet, today: date, theme: Theme = NEUTRAL) -> bytes:
    """Return the sheet as a tagged PDF (PDF/UA-1), dated `today`."""
    created = datetime.combine(today, time(), UTC)
    data = sheet_and_theme(sheet, theme)
    return compile_pdf(template(), data, ua=True, created=created, fonts=theme.fonts)


def pdf_length(sheet: Sheet, theme: Theme, pdf: bytes) -> Length:
    """Return how long the sheet is; one that is too long is set a second time to measure it."""
    pages = pages_of(pdf)
    if pages <= PAGES:
        return Length(pages)
    data = sheet_and_theme(sheet, theme, measured=True)
    found = positions(template(), data, "ends", fonts=theme.fonts)
    page = _PAPER_HEIGHTS[theme.paper] - _TOP - _BOTTOM - 4 * len(theme.feet)
    ends = [PartEnd(**end) for end in found]
    return measured(pages, ends, top=_TOP, height=page, line=_LINE)


def sheet_and_theme(sheet: Sheet, theme: Theme, *, measured: bool = False) -> object:
    """Return what sheet.typ sets, as JSON has it; `measured` asks where each part ends, too."""
    return {
        "sheet": _data(with_isolates(sheet)),
        "theme": _look(theme, sheet),
        "measured": measured,
    }


def _look(theme: Theme, sheet: Sheet) -> dict[str, object]:
    return {
        "name": theme.name,
        "logo": _as_svg(theme.logo) if theme.logo else None,
        "colours": theme.colours.model_dump(),
        "faces": theme.families,
        "feet": feet_of(theme, sheet),
        "paper": theme.paper,
    }


def _as_svg(logo: Logo) -> str:
    """Return the picture inside an SVG: text, which is what data can carry to a template."""
    size = f'width="{logo.width}" height="{logo.height}"'
    picture = f'<image {size} href="{logo.data_url}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{picture}</svg>'


@cache
def template() -> str:
    """Return the source of sheet.typ."""
    return (files(__package__) / "sheet.typ").read_text("utf-8")


def _data(value: object) -> object:
    """Return a value of a sheet as JSON has it."""
    match value:
        case Detail():
            return _detail(value)
        case Markup():
            return [_run(run) for run in value.runs]
        case str():
            return printable(value)
        case tuple():
            return [_data(inner) for inner in value]
        case _:
            if is_dataclass(value) and not isinstance(value, type):
                return _block(value)
            return value


def _run(run: Run) -> dict[str, object]:
    text = printable(run.text)
    return {"text": text, "bold": run.bold, "italic": run.italic, "url": run.url}


def _block(value: "DataclassInstance") -> dict[str, object]:
    """Return a block, a part or the sheet; `is` says which it is."""
    if isinstance(value, Offices):
        return {"is": "Offices", "rows": list(_rows(value.cards))}
    inside: dict[str, object] = {
        field.name: _data(getattr(value, field.name)) for field in fields(value)
    }
    return {"is": type(value).__name__, **inside}


def _rows(cards: Sequence[OfficeCard]) -> Iterator[dict[str, object]]:
    """Yield offices that stand side by side, and each that needs the whole width."""
    count = columns(cards)
    room = _LETTERS_A_COLUMN.get(count)
    for fit, row in groupby(cards, lambda card: room is not None and _longest_word(card) <= room):
        yield {"columns": count if fit else 1, "cards": [_data(card) for card in row]}


def _detail(detail: Detail) -> dict[str, object]:
    limit = _LONG_ADDRESS if detail.exact else _LONG_WORD
    page = detail.page_elsewhere or ""
    return {
        "label": detail.lead,
        "value": printable(detail.value, limit),
        "whole": detail.exact and len(detail.value) <= limit,
        "page": page,
        "page_shown": printable(page, _LONG_ADDRESS),
    }


def printable(text: str, limit: int = _LONG_WORD) -> str:
    """Return the text as typst sets it best.

    With places (U+200B) where a word that fits no line may be broken, and tanwin as one glyph.
    """
    text = with_tanwin_as_one(text)
    words = text.split(" ")
    if max(map(len, words)) <= limit:
        return text
    return " ".join(word if len(word) <= limit else "".join(_pieces(word)) for word in words)


def _pieces(word: str) -> Iterator[str]:
    """Yield the characters, with a mark every ten or so, but never before a combining one."""
    since = 0
    for character in word:
        if since >= 10 and character.isalnum():
            yield "\u200b"
            since = 0
        yield character
        since += 1


def columns(cards: Sequence[OfficeCard]) -> int:
    """Return how many offices stand side by side: up to three whose mailboxes allow it.

    One with a longer mailbox has the whole width to itself.
    """
    for count, room in _LETTERS_A_COLUMN.items():
        fitting = sum(_longest_word(card) <= room for card in cards)
        if fitting >= min(count, len(cards)) > 1:
            return min(count, len(cards))
    return 1


def _longest_word(card: OfficeCard) -> int:
    return max(map(len, _unprintable(card)), default=0)


def _unprintable(card: OfficeCard) -> Iterable[str]:
    lines = (card.role, card.name, *card.address, *card.notes)
    words = (word for line in lines for word in line.split() if len(word) <= _LONG_WORD)
    values = (word for detail in card.routes for word in detail.value.split())
    return (*words, *values)
