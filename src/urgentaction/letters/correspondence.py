"""A sheet made ready for letters: all that does not depend on who writes, worked out once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from urgentaction.document.dates import date_in_words
from urgentaction.document.deadlines import last_sending_day
from urgentaction.document.errors import LetterError
from urgentaction.document.model import Document
from urgentaction.document.translation import Translation
from urgentaction.languages.paper import on_paper
from urgentaction.letters.destination import Destination, destination
from urgentaction.letters.fax_form import G4, FaxForm
from urgentaction.letters.file_names import slugs
from urgentaction.letters.letter import Draft, draft
from urgentaction.letters.parcel import Channel
from urgentaction.letters.print_request import NOTHING, PrintRequest
from urgentaction.letters.routes import Routes, routes_to, title_of
from urgentaction.letters.tongue import Settings, Tongue, tongue_of, translation_into
from urgentaction.letters.writer_table import Row
from urgentaction.typesetting.fonts import character_name, missing_characters
from urgentaction.typesetting.pages import WindowName
from urgentaction.wording import _

Bind = Literal["letters", "writers", "volumes"]
BINDS: tuple[Bind, ...] = ("letters", "writers", "volumes")


@dataclass(frozen=True)
class LettersRequest:
    """What letters are wanted.

    `language` is the letters' (BCP 47; None is the sheet's own) where a row says nothing else;
    `spoken` is the language of the person at the keyboard, which a country with several postal
    languages is named in. `channels` None is every way that the sheet has. `bind` is what goes into
    one file by post: a letter, all letters of a writer, or as many as fit in a volume. `manifest`
    keeps one, by which a run that was killed goes on. `even_so` writes letters for a sheet that
    says stop, each page marked. `processes` is how many may work at once; see
    `batch.MOST_PROCESSES`. `window` is where addresses stand; None is what the writer's country
    uses. `fax` is what a fax is written as. `copies` are for the offices that the sheet names for
    that. `printed` is what else is wanted on paper.
    """

    document: Document
    rows: tuple[Row, ...]
    today: date
    language: str | None = None
    translations: tuple[Translation, ...] = ()
    channels: tuple[Channel, ...] | None = None
    bind: Bind = "letters"
    manifest: bool = False
    even_so: bool = False
    spoken: str = "en"
    settings: Settings = field(default_factory=Settings)
    processes: int = 1
    window: WindowName | None = None
    fax: FaxForm = G4
    copies: bool = True
    printed: PrintRequest = NOTHING


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


@dataclass(frozen=True)
class Correspondences:
    """A sheet made ready in each language that a row asks for (None is the run's).

    Where there is no letter in a language, the error says why.
    """

    in_language: Mapping[str | None, Correspondence | LetterError]

    @property
    def ready(self) -> tuple[Correspondence, ...]:
        """Those in which letters can be written."""
        return tuple(c for c in self.in_language.values() if isinstance(c, Correspondence))

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the person should know first, each sentence once."""
        return tuple(dict.fromkeys(said for each in self.ready for said in each.warnings))


def correspondences(request: LettersRequest) -> Correspondences:
    """Return a sheet made ready; LetterError where no row can have a letter."""
    _refuse_missing(request.printed.contact or "")
    made: dict[str | None, Correspondence | LetterError] = {}
    for wanted in dict.fromkeys(row.language for row in request.rows):
        try:
            made[wanted] = correspondence(request, wanted or request.language)
        except LetterError as error:
            made[wanted] = error
    found = Correspondences(made)
    if not found.ready:
        raise next(error for error in made.values() if isinstance(error, LetterError))
    return found


def correspondence(request: LettersRequest, language: str | None) -> Correspondence:
    """Return a sheet made ready in a language; LetterError where no letter can be written so."""
    document = request.document
    mark = _mark(request)
    translation = translation_into(language, request.translations)
    tongue = tongue_of(document, language, translation, request.settings)
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
    if request.copies:
        correspondents += _copies(request, tongue, correspondents[0])
    warnings = (*_deadline(request), *_warnings(correspondents))
    return Correspondence(tuple(correspondents), tuple(dict.fromkeys(warnings)))


def _copies(
    request: LettersRequest, tongue: Tongue, first: Correspondent
) -> Iterator[Correspondent]:
    """Yield the offices that get a copy of the first letter, with a note that says so.

    The letters to the others say the same. An office without a way that is asked for is left out.
    """
    offices = "; ".join(title_of(office) for office in tongue.document.addressees)
    note = on_paper(tongue.code, "for_information", offices=offices)
    copies = request.document.copies
    names = slugs((f"copy-{title_of(office)}" for office in copies), "copy")
    for office, name in zip(copies, names, strict=True):
        to = destination(office, request.document)
        routes = routes_to(office, to.country, request.channels)
        if routes.ways:
            one, several = (
                replace(letter, to=to, note=note) for letter in (first.one, first.several)
            )
            _refuse_missing_characters(one)
            routes = replace(routes, warnings=())
            yield Correspondent(title_of(office), name, routes, one, several)


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
    head = (letter.note or "", letter.subject, letter.salutation)
    _refuse_missing(" ".join((*letter.to.lines, *head, *letter.paragraphs, letter.closing)))


def _refuse_missing(text: str) -> None:
    if missing := missing_characters(text):
        sentence = _("No font here has the character %(character)s, which these letters need.")
        raise LetterError(sentence % {"character": character_name(missing[0])})
