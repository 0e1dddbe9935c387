"""A letter as a fax: no window, type that stays readable in dots, and as many pages as it takes."""

import re
from datetime import date
from functools import partial

from urgentaction.document.dates import date_in_words
from urgentaction.document.phones import dialled_from, internationally
from urgentaction.languages.language import codes, language
from urgentaction.languages.paper import on_paper
from urgentaction.letters.breaking import breakable, is_wider
from urgentaction.letters.fax_form import FaxForm
from urgentaction.letters.layout import Blocks, direction_in, lines_of, turned
from urgentaction.letters.letter import Letter
from urgentaction.typesetting.pages import window_for

_MARGINS = 25 + 20
_SENDER_WIDTH = 62
_BETWEEN = 8

_SIZES = {"fine": (11, 13), "standard": (12.5, 16)}
"""Points: of scripts with plain letters, and of those with small strokes (Arabic, Chinese)."""
_SMALL_STROKES = re.compile("[\u0590-\u1fff\u2e80-\ufaff\ufb1d-\ufeff\U00010d00-\U0003ffff]")

_NAME_WIDTH = 60
"""Millimetres of the head that a name may take."""


def fax_data(letter: Letter, number: str, form: FaxForm, today: date, spoken: str) -> Blocks:
    """Return a letter to a number in E.164 as fax.typ wants it.

    `spoken` is the language (BCP 47) of whoever stands at the machine.
    """
    blocks = _blocks(letter, form)
    return {
        "language": letter.language,
        "letter": blocks,
        "day": date_in_words(today, letter.language),
        "from": _shortened(letter.signature, float(str(blocks["size"])) * 0.8),
        "page-of": on_paper(letter.language, "page_of", page="{page}", pages="{pages}"),
        "cover": _cover(letter, number) if form.cover else None,
        "slip": _slip(letter, number, spoken) if form.file == "print" else None,
    }


def _blocks(letter: Letter, form: FaxForm) -> Blocks:
    paper = window_for(letter.posted_from, letter.window).paper
    size = _SIZES["fine" if form.fine else "standard"][bool(_SMALL_STROKES.search(_text(letter)))]
    across = paper.width - _MARGINS
    body = partial(breakable, size=size, millimetres=across)
    direction = direction_in(letter.language)
    return {
        "sheet": {"width": paper.width, "height": paper.height},
        "size": size,
        "direction": direction,
        "sender": lines_of(letter.sender, size, _SENDER_WIDTH),
        "destination": lines_of(letter.destination, size, across - _SENDER_WIDTH - _BETWEEN),
        "date_line": body(letter.date_line),
        "note": body(letter.note) if letter.note else None,
        "subject": body(letter.subject),
        "salutation": body(letter.salutation),
        "paragraphs": [body(paragraph) for paragraph in letter.paragraphs],
        "turned": turned(letter.paragraphs, direction),
        "closing": letter.closing,
        "signature": body(letter.signature),
        "mark": letter.mark,
    }


def _text(letter: Letter) -> str:
    head = (
        *letter.sender,
        *letter.destination,
        letter.date_line,
        letter.note or "",
        letter.subject,
    )
    return " ".join((*head, letter.salutation, *letter.paragraphs, letter.closing))


def _shortened(name: str, size: float) -> str:
    while is_wider(name, size, _NAME_WIDTH):
        name = name[: -2 if name.endswith("…") else -1].rstrip() + "…"
    return name


def _cover(letter: Letter, number: str) -> Blocks:
    tongue = language(letter.language if letter.language in codes() else "en")
    words: Blocks = {
        key: on_paper(letter.language, f"fax_{key}") for key in ("to", "from", "date", "pages")
    }
    return words | {"title": tongue.label("fax"), "number": internationally(number)}


def _slip(letter: Letter, number: str, spoken: str) -> Blocks:
    abroad = dialled_from(letter.posted_from, number)
    return {
        "language": spoken.partition("-")[0],
        "direction": direction_in(spoken.partition("-")[0]),
        "dial": on_paper(spoken, "dial"),
        "number": internationally(number),
        "abroad": on_paper(spoken, "from_here", number=abroad) if abroad else None,
        "destination": lines_of(letter.destination, 14, 160),
        "how": on_paper(spoken, "fax_how"),
    }
