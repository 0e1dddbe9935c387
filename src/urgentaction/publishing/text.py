"""The sheet as plain text, 72 columns wide, as it goes into e-mail and into our own reader.

Wrapping can be undone: a blank line ends a paragraph, an item's further lines are indented, and no
further line begins like an item or a label. Lines of an address, labelled lines and names are never
wrapped, since their line ends mean something. Bold, italic and links keep their marks.
"""

import re
from collections.abc import Iterable, Iterator

from rich.cells import cell_len

from urgentaction.publishing.directions import feet_of, with_isolates
from urgentaction.publishing.sheet import (
    Block,
    Calls,
    Detail,
    Details,
    Notice,
    OfficeCard,
    Offices,
    Part,
    People,
    Prose,
    SampleText,
    Sentence,
    Sheet,
    Summary,
)
from urgentaction.publishing.theme import NEUTRAL, Theme

WIDTH = 72
_BULLET = "- "

_NEVER_FIRST = re.compile(
    r"[•·▪●○◦‣■□➢➤►–—-].*"  # a dash or a bullet, alone or before its word
    r"|\*(?!\*).*"  # one asterisk; two are bold
    r"|[no]"  # Wingdings bullets, as old sheets print them
    r"|\(?\d{1,2}[.)]"  # a numbered item
    r"|.*:"  # a label
    r"|[»›!?;].*"  # the end of something, in French after a blank
)
"""What would look, at the start of a line, like an item, a label or a mistake.

It stays on the line before, as what follows an opening mark does.
"""


def as_text(sheet: Sheet, theme: Theme = NEUTRAL) -> str:
    """Return the sheet as text that ends with a line end; the theme's feet come last."""
    feet = "\n".join(filter(None, (theme.name, *feet_of(theme, sheet))))
    return "\n\n".join(filter(None, (*_stanzas(with_isolates(sheet)), feet))) + "\n"


def _stanzas(sheet: Sheet) -> Iterator[str]:
    yield _in_a_row(sheet.head)
    yield _lines(sheet.concerns)
    yield sheet.banner
    yield wrapped(sheet.headline)
    for part in (*sheet.page_one, *sheet.page_two):
        yield from _part(part)
    yield _in_a_row(sheet.foot)


def _part(part: Part) -> Iterator[str]:
    yield wrapped(part.heading)
    for block in part.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Notice(text, _) | Sentence(text) | Summary(text):
            yield wrapped(text)
        case Prose(paragraphs):
            yield from (wrapped(paragraph) for paragraph in paragraphs)
        case Calls(items):
            yield "\n".join(wrapped(item, _BULLET) for item in items)
        case Offices(cards):
            yield from (_office(card) for card in cards)
        case SampleText():
            yield from _sample(block)
        case People(cards):
            yield from (_lines(card) for card in cards)
        case Details(lines):
            yield _lines(lines)


def _office(card: OfficeCard) -> str:
    who = filter(None, (card.role, card.name, *card.address))
    routes, salutation = _lines(card.routes), _lines(card.salutation)
    return "\n".join(filter(None, (*who, routes, *card.notes, salutation)))


def _sample(letter: SampleText) -> Iterator[str]:
    yield wrapped(letter.salutation)
    yield from (wrapped(paragraph) for paragraph in letter.paragraphs)
    yield wrapped(letter.closing)


def _lines(details: Iterable[Detail]) -> str:
    return "\n".join(_detail(detail) for detail in details)


def _in_a_row(details: Iterable[Detail]) -> str:
    return "\n".join(_rows(_detail(detail) for detail in details))


def _detail(detail: Detail) -> str:
    value = " ".join(filter(None, (detail.value, detail.page_elsewhere)))
    return detail.lead + value


def wrapped(text: str, bullet: str = "") -> str:
    """Return the text in lines of at most 72 columns, a longer word on a line of its own."""
    indent = " " * len(bullet)
    lines = _rows(_unbroken(text), WIDTH - len(bullet))
    return bullet + f"\n{indent}".join(lines) if lines else ""


def _unbroken(text: str) -> Iterator[str]:
    """Yield the words of the text, each with what must not begin a line after it."""
    piece = ""
    for word in text.split(" "):
        if piece and not _NEVER_FIRST.fullmatch(word) and piece[-1] not in "«‹":
            yield piece
            piece = word
        else:
            piece = f"{piece} {word}" if piece else word
    if piece:
        yield piece


def _rows(pieces: Iterable[str], width: int = WIDTH) -> list[str]:
    rows: list[str] = []
    for piece in pieces:
        if rows and cell_len(rows[-1]) + 1 + cell_len(piece) <= width:
            rows[-1] += f" {piece}"
        else:
            rows.append(piece)
    return rows
