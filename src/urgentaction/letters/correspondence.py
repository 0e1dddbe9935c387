"""A sheet made ready for letters: all that does not depend on who writes, worked out once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from urgentaction.document.dates import date_in_words
from urgentaction.document.deadlines import last_sending_day
from urgentaction.document.errors import LetterError
from urgentaction.document.model import Document
from urgentaction.document.translation import Translation
from urgentaction.letters.destination import Destination
from urgentaction.letters.file_names import slugs
from urgentaction.letters.letter import Draft, draft
from urgentaction.letters.parcel import Channel
from urgentaction.letters.routes import Routes, routes_to, title_of
from urgentaction.letters.tongue import tongue_of
from urgentaction.letters.writer_table import Row
from urgentaction.typesetting.fonts import character_name, missing_characters
from urgentaction.typesetting.pages import WindowName
from urgentaction.wording import _


@dataclass(frozen=True)
class LettersRequest:
    """What letters are wanted.

    `language` is the letters' (BCP 47; None is the sheet's own); `spoken` is the language of the
    person at the keyboard, which a country with several postal languages is named in. `channels`
    None is every way that the sheet has. `even_so` writes letters for a sheet that says stop, each
    page marked. `processes` is how many may work at once; see `batch.MOST_PROCESSES`. `window` is
    where addresses stand; None is what the writer's country uses.
    """

    document: Document
    rows: tuple[Row, ...]
    today: date
    language: str | None = None
    translation: Translation | None = None
    channels: tuple[Channel, ...] | None = None
    merge: bool = False
    even_so: bool = False
    spoken: str = "en"
    processes: int = 1
    window: WindowName | None = None


@dataclass(frozen=True)
class Correspondent:
    """An office, the ways to it, and its letter as one writer and as several would say it."""

    title: str
    slug: str
    routes: Routes
    one: Draft
    several: Draft


@dataclass(frozen=True)
class Correspondence:
    """All offices of a sheet that can be written to, and what the person should know first."""

    correspondents: tuple[Correspondent, ...]
    warnings: tuple[str, ...] = field(default=())


def correspondence(request: LettersRequest) -> Correspondence:
    """Return a sheet made ready; LetterError where no letter can be written from it."""
    document = request.document
    mark = _mark(request)
    tongue = tongue_of(document, request.language, request.translation)
    if not document.addressees:
        raise LetterError(_("This sheet names nobody to write to."))
    names = slugs((title_of(office) for office in document.addressees), "addressee")
    correspondents = []
    for office, name in zip(document.addressees, names, strict=True):
        one, several = (
            draft(tongue, office, plural=plural, mark=mark, window=request.window)
            for plural in (False, True)
        )
        _refuse_missing_characters(one)
        routes = routes_to(office, one.to.country, request.channels)
        correspondents.append(Correspondent(title_of(office), name, routes, one, several))
    warnings = (*_deadline(request), *_warnings(correspondents))
    return Correspondence(tuple(correspondents), tuple(dict.fromkeys(warnings)))


def _mark(request: LettersRequest) -> str | None:
    """Return what each page says where the letters must not be sent, or refuse to write them."""
    marks = {
        "stop": _("DO NOT SEND: this urgent action has been stopped."),
        "information": _("DO NOT SEND: this sheet is for information only."),
    }
    mark = marks.get(request.document.kind)
    if mark and not request.even_so:
        sentences = {
            "stop": _("This sheet says stop: please do not write any more."),
            "information": _("This sheet is for information only: please do not write letters."),
        }
        raise LetterError(sentences[request.document.kind])
    return mark


def _deadline(request: LettersRequest) -> Iterator[str]:
    last = last_sending_day(request.document)
    if last is not None and last < request.today:
        sentence = _(
            "The last day for sending appeals was %(day)s: please check with your section office."
        )
        yield sentence % {"day": date_in_words(last, request.spoken)}


def _warnings(correspondents: list[Correspondent]) -> Iterator[str]:
    for each in correspondents:
        yield from each.routes.warnings
        yield from _country(each.title, each.one.to) if "post" in each.routes.ways else ()
        for doubt in each.one.doubts:
            yield _("%(field)s: %(reason)s") % {"field": doubt.field, "reason": doubt.reason}


def _country(title: str, to: Destination) -> Iterator[str]:
    if to.country is None:
        yield _("%(office)s: the address names no country; please add it.") % {"office": title}
    elif not to.country_is_printed:
        sentence = _("%(office)s: the address names no country; the sheet's was taken.")
        yield sentence % {"office": title}


def _refuse_missing_characters(letter: Draft) -> None:
    texts = (*letter.to.lines, letter.subject, letter.salutation, *letter.before_words)
    missing = missing_characters(" ".join((*texts, *letter.after_words, letter.closing)))
    if missing:
        sentence = _("No font here has the character %(character)s, which these letters need.")
        raise LetterError(sentence % {"character": character_name(missing[0])})
