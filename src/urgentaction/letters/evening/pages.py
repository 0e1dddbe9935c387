"""The pages of a pack that are for the group: the leader's page, the labels, the tally sheet."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from importlib.resources import files
from itertools import chain, islice, repeat

from urgentaction.document.dates import date_in_words
from urgentaction.document.locales import locale_of
from urgentaction.letters.evening.plan import Action, Evening
from urgentaction.letters.evening.qr import qr_svg
from urgentaction.letters.layout import Blocks, direction_in
from urgentaction.letters.placing import placed
from urgentaction.letters.press import STATIONERY_TEMPLATE
from urgentaction.letters.stationery import A4_LABELS, LABEL_SIZES, LETTER_LABELS
from urgentaction.typesetting.compiler import compile_pdf
from urgentaction.typesetting.pages import LETTER, window_for
from urgentaction.wording import LOCALE, _, counted

TEMPLATE = files(__package__).joinpath("pages.typ").read_text("utf-8")
MINUTES_A_LETTER = 20

_LABEL_CODE = 20
"""Millimetres."""

Data = dict[str, object]


def leaders_page(evening: Evening, *, handwritten: bool) -> bytes:
    """Return the leader's page as a PDF, which may be longer than one page."""
    data: Data = {
        "title": _("A writing evening"),
        "for": _("For whoever leads it. Read this page, and the sheets, before the others come."),
        "facts": list(_facts(evening)),
        "codes": _codes(evening),
        "actions": _table(evening),
        "lists": [
            _list(_("Before the evening"), _before(evening)),
            _list(_("The evening"), _order(handwritten=handwritten), numbered=True),
            _list(_("Young people"), _young(evening)),
        ],
        "aloud_title": _("To read aloud"),
        "aloud": [_aloud(action) for action in evening.actions],
    }
    return _made("leader", evening, data)


def tally_sheet(evening: Evening) -> bytes:
    """Return the sheet on which a group counts its letters, as a PDF. No name stands on it."""
    rows = [[action.title, to.title, ""] for action in evening.actions for to in action.offices]
    data: Data = {
        "title": _("Tally sheet"),
        "for": _(
            "A stroke for each letter when it goes into its envelope. No names: only strokes."
        ),
        "head": [_("Urgent action"), _("Letter to"), _("Strokes"), _("Total")],
        "rows": rows,
        "all": _("All letters"),
        "blanks": [_("Posted on"), _("Number of people"), _("Group and place")],
        "report": _(
            "Tell your section office the totals, and pass on every answer that comes. Only "
            "letters that were posted count."
        ),
        "codes": _codes(evening),
    }
    return _made("tally", evening, data)


def label_sheets(evening: Evening) -> bytes:
    """Return the addresses to stick on envelopes, one for each letter, as a PDF.

    The codes stand in the first labels of each sheet.
    """
    labels = LETTER_LABELS if window_for(evening.country).paper == LETTER else A4_LABELS
    codes = _codes(evening)
    waiting = chain.from_iterable(
        repeat(evening.address(to), evening.people)
        for action in evening.actions
        for to in action.offices
    )
    pages: list[Blocks] = []
    while addresses := list(islice(waiting, labels.count - len(codes))):
        placed_codes = [
            code | asdict(labels.place(at)) | {"size": _LABEL_CODE} for at, code in enumerate(codes)
        ]
        placed_addresses = [
            placed(lines, labels.place(len(codes) + at), LABEL_SIZES, centred=True)
            for at, lines in enumerate(addresses)
        ]
        size = {"width": labels.paper.width, "height": labels.paper.height}
        pages.append(size | {"codes": placed_codes, "addresses": placed_addresses})
    return compile_pdf(STATIONERY_TEMPLATE, {"language": _spoken(evening), "pages": pages})


def _made(page: str, evening: Evening, data: Data) -> bytes:
    paper = window_for(evening.country).paper
    whole = data | {
        "page": page,
        "language": _spoken(evening),
        "width": paper.width,
        "height": paper.height,
    }
    return compile_pdf(TEMPLATE, whole, ua=True)


def _spoken(evening: Evening) -> str:
    """Return the language that the sentences on these pages are in."""
    return evening.spoken if (LOCALE / evening.spoken).is_dir() else "en"


def _codes(evening: Evening) -> list[Data]:
    """Return a QR code for each page, with the sentence beside it; none where there is no page."""
    named: dict[str, list[str]] = {}
    for action in evening.actions:
        if action.page:
            named.setdefault(action.page, []).append(action.title)
    return [
        {
            "svg": qr_svg(page),
            "alt": _("A QR code that leads to %(page)s") % {"page": page},
            "said": _("Still open? Look here before you post: %(actions)s")
            % {"actions": ", ".join(titles)},
            "page": page,
        }
        for page, titles in named.items()
    ]


def _list(title: str, items: Iterator[str], *, numbered: bool = False) -> Data:
    return {"title": title, "items": list(items), "numbered": numbered}


def _facts(evening: Evening) -> Iterator[tuple[str, str]]:
    yield _("People"), ", ".join(_shared(evening))
    yield _("Letters"), str(evening.letters)
    yield _("Stamps"), ", ".join(_stamps(evening))
    yield _("Post by"), _day(evening, evening.last_day) or _("as soon as you can")


def _shared(evening: Evening) -> Iterator[str]:
    yield str(evening.people)
    if len(evening.shares) > 1:
        for code, people in evening.shares.items():
            yield _("%(people)d in %(language)s") % {
                "people": people,
                "language": _name(code, evening),
            }


def _stamps(evening: Evening) -> Iterator[str]:
    for country, number in evening.stamps().items():
        where = _("%(number)d to %(country)s") if country else _("%(number)d inland")
        yield where % {"number": number, "country": country}


def _table(evening: Evening) -> Data:
    rows = [
        [
            action.title,
            "; ".join(to.title for to in action.offices),
            str(evening.people * len(action.offices)),
            _day(evening, action.last_day) or _("as soon as you can"),
        ]
        for action in evening.actions
    ]
    head = [_("Urgent action"), _("Letters to"), _("Letters"), _("Last day for posting")]
    return {"head": head, "rows": rows}


def _before(evening: Evening) -> Iterator[str]:
    if any(action.page for action in evening.actions):
        yield _(
            "Scan the code: is the action still open? If it has been stopped, write no letters."
        )
    else:
        yield _(
            "Ask your section office whether the action is still open. If it has been stopped, "
            "write no letters."
        )
    yield _("Read the sheets. Some tell of violence; decide what your group should hear.")
    stamps = counted(
        "Get %(number)d envelope and stamp, pens, and a table with light.",
        "Get %(number)d envelopes and stamps, pens, and tables with light.",
        evening.letters,
    )
    yield stamps % {"number": evening.letters}
    yield _("Print the letters and labels on one side of the paper, the sheets for two to share.")


def _order(*, handwritten: bool) -> Iterator[str]:
    yield _(
        "Welcome. Who is it about, and what do we ask? Read aloud what stands on the next page."
    )
    yield _("Questions: the sheets lie on the table for those who want to know more.")
    if handwritten:
        yield _(
            "Each person takes a page for each official, and writes the points in their own words. "
            "A letter takes about %(minutes)d minutes."
        ) % {"minutes": MINUTES_A_LETTER}
    else:
        yield _(
            "Each person takes a letter to each official, and reads it. Whoever agrees with it "
            "puts name and address on the lines at the top, place and date below, and signs at the "
            "end. Nobody has to send a letter."
        )
    yield _(
        "Keep to what is asked: no politics, no insult, nothing else from the sheet. A wrong word "
        "can harm the person. For those who prefer it, a name and a town are address enough."
    )
    yield _("Fold, put in, stick on label and stamp. A stroke on the tally sheet for each letter.")
    yield _("Close together. Agree who posts the letters, and who tells the others of news.")


def _young(evening: Evening) -> Iterator[str]:
    yield _(
        "The sheets are written for adults. With people under 16, read aloud only what stands on "
        "the next page, and let no sheet lie about."
    )
    yield _(
        "Children write with an adult at their side, and give the address of the school or the "
        "group, never their own."
    )
    for action in evening.actions:
        if action.aloud.hard:
            sentence = _("On the sheet of %(action)s stand words such as: %(words)s.")
            words = ", ".join(action.aloud.hard[:_MOST_WORDS])
            yield sentence % {"action": action.title, "words": words}


_MOST_WORDS = 6


def _aloud(action: Action) -> Data:
    code = next(iter(action.in_language))
    left_out = action.aloud.left_out
    note = counted(
        "One sentence of the sheet is left out here: it may tell of violence.",
        "%(number)d sentences of the sheet are left out here: they may tell of violence.",
        left_out,
    )
    return {
        "title": action.title,
        "language": code,
        "direction": direction_in(code),
        "people": list(action.aloud.people),
        "headline": action.aloud.headline,
        "story": " ".join(action.aloud.story),
        "asks_title": _("What the letters ask:") if action.aloud.asks else None,
        "asks": list(action.aloud.asks),
        "note": note % {"number": left_out} if left_out else None,
    }


def _day(evening: Evening, day: date | None) -> str | None:
    return date_in_words(day, evening.spoken) if day else None


def _name(code: str, evening: Evening) -> str:
    return str(locale_of(evening.spoken).languages.get(code, code))
