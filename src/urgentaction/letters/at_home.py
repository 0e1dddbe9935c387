"""Everything that somebody at home prints, in one file, to go through from front to back.

First what to do now, then the letters, the copies, and the addresses, large, to cut out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from urgentaction.document.dates import date_in_words
from urgentaction.document.deadlines import last_sending_day
from urgentaction.document.model import Document
from urgentaction.languages.language import codes
from urgentaction.languages.paper import on_paper
from urgentaction.letters.breaking import breakable
from urgentaction.letters.layout import Blocks, direction_in
from urgentaction.letters.letter import Letter
from urgentaction.letters.placing import placed
from urgentaction.typesetting.pages import Paper, Zone, window_for
from urgentaction.typesetting.scripts import direction_of

_SIZE = 14
_ACROSS = 150
"""Points, and millimetres of a line of the guide."""
_MOST_OFFICES = 6
"""More are not named: they stand on the letters, and the guide stays on one page."""

_CUT_OUT = (85, 60, 5)
_GAP = 4
_COLUMNS, _ROWS = 2, 4
_CUT_OUT_SIZES = (16, 15, 14, 13, 12, 11, 10, 9)


@dataclass(frozen=True)
class Errand:
    """What a writer has to know besides their letters.

    `spoken` is their language (BCP 47); `contact` is whom they can ask.
    """

    document: Document
    today: date
    spoken: str
    contact: str | None = None


@dataclass(frozen=True)
class Posting:
    """A letter on paper, what to call its office, and its country (ISO 3166-1 alpha-2)."""

    letter: Letter
    title: str
    country: str | None


def guide(postings: Sequence[Posting], errand: Errand) -> Blocks:
    """Return the page that says what to do now, as home.typ wants it. At least one letter."""
    first = postings[0].letter
    spoken = errand.spoken.partition("-")[0]
    paper = window_for(first.posted_from, first.window).paper
    offices = [posting.title for posting in postings]
    named = offices if len(offices) <= _MOST_OFFICES else []
    return {
        "sheet": {"width": paper.width, "height": paper.height},
        "language": spoken if spoken in codes() else "en",
        "direction": direction_in(spoken),
        "size": _SIZE,
        "mark": first.mark,
        **{key: on_paper(spoken, key) for key in ("title", "thanks", "letters", "ask")},
        "steps": _steps(postings, errand),
        "offices": [_said(office) for office in dict.fromkeys(named)],
        "contact": _said(errand.contact) if errand.contact else None,
    }


def cut_outs(letters: Sequence[Letter]) -> list[Blocks]:
    """Return the pages with the addresses to cut out, each address once."""
    first = letters[0]
    paper = window_for(first.posted_from, first.window).paper
    waiting = iter(dict.fromkeys(letter.destination for letter in letters))
    pages: list[Blocks] = []
    while addresses := list(islice(waiting, _COLUMNS * _ROWS)):
        placed_here = [
            placed(lines, _place(paper, at), _CUT_OUT_SIZES, centred=True, frame=_CUT_OUT[2])
            for at, lines in enumerate(addresses)
        ]
        pages.append({"width": paper.width, "height": paper.height, "addresses": placed_here})
    return pages


def _place(paper: Paper, at: int) -> Zone:
    row, column = divmod(at, _COLUMNS)
    width, height, _frame = _CUT_OUT
    left = (paper.width - _COLUMNS * width - (_COLUMNS - 1) * _GAP) / 2
    top = (paper.height - _ROWS * height - (_ROWS - 1) * _GAP) / 2
    return Zone(left + column * (width + _GAP), top + row * (height + _GAP), width, height)


def _steps(postings: Sequence[Posting], errand: Errand) -> list[list[str]]:
    def said(key: str, **values: str) -> str:
        return on_paper(errand.spoken, key, **values)

    steps = [[said("read")], [said("sign")], [said("fold")], [said("glue")]]
    steps.append([said("stamps"), *_stamps(postings, errand)])
    steps.append([_when(errand), said("stop")])
    if any(posting.letter.note for posting in postings):
        steps.append([said("copies")])
    elif errand.document.copy_to_missions:
        steps.append([said("mission")])
    return steps


def _stamps(postings: Sequence[Posting], errand: Errand) -> list[str]:
    home = postings[0].letter.posted_from
    if home is None:
        return []
    inland = sum(posting.country == home for posting in postings)
    counts = {"abroad": len(postings) - inland, "inland": inland}
    return [
        on_paper(errand.spoken, key, number=str(count)) for key, count in counts.items() if count
    ]


def _when(errand: Errand) -> str:
    last = last_sending_day(errand.document)
    if last is None:
        return on_paper(errand.spoken, "post_soon")
    spoken = errand.spoken.partition("-")[0]
    day = date_in_words(last, spoken if spoken in codes() else "en")
    return on_paper(errand.spoken, "post_by" if errand.today <= last else "too_late", date=day)


def _said(text: str) -> Blocks:
    return {"text": breakable(text, _SIZE, _ACROSS), "direction": direction_of(text)}
