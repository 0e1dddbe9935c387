"""A letter: what one person writes to one official about one sheet.

A letter takes from the sheet the people's names, the calls, the opening that was written for
letters, and who it goes to; where there are no calls, the sample letter. Nothing comes from the
headline, the summary, the story or the additional information, and no number is named; nor is an
organisation, unless its template says so (design.md, rule 4).
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from zlib import crc32

from urgentaction.document.countries import country_name
from urgentaction.document.dates import date_in_words
from urgentaction.document.errors import LetterError
from urgentaction.document.markup import plain
from urgentaction.document.model import Document, Doubt, Office
from urgentaction.document.translation import Translation
from urgentaction.languages.frames import LetterFrame, Voice
from urgentaction.languages.language import language
from urgentaction.languages.placeholders import fill
from urgentaction.letters import naming
from urgentaction.letters.asks import asks_to
from urgentaction.letters.destination import (
    Destination,
    destination,
    postal_lines,
    with_native_role,
)
from urgentaction.letters.own_words import are_foreign
from urgentaction.letters.salutations import closing, salutation
from urgentaction.letters.tongue import Settings, Tongue, tongue_of
from urgentaction.letters.writer import Writer
from urgentaction.typesetting.pages import WindowName
from urgentaction.typesetting.scripts import isolated
from urgentaction.wording import _

WORDS = "{words}"
"""The paragraph of a frame in whose place the writer's own words stand."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, block by block, each line and paragraph as plain text.

    `posted_from` is the writer's country (ISO 3166-1 alpha-2), which decides on paper and window,
    where no `window` was asked for; `return_address` is empty for writers who give no address;
    `email` is the writer's; `own` are the positions of the paragraphs in the writer's own words;
    `mark` stands visibly on the page where the letter must not be sent; `note` stands above a copy,
    and says what it is.
    """

    language: str
    posted_from: str | None
    email: str | None
    sender: tuple[str, ...]
    destination: tuple[str, ...]
    date_line: str
    subject: str
    salutation: str
    paragraphs: tuple[str, ...]
    closing: str
    signature: str
    own: tuple[int, ...] = ()
    mark: str | None = None
    return_address: tuple[str, ...] = ()
    window: WindowName | None = None
    note: str | None = None


Part = tuple[tuple[str, ...], ...]
"""Paragraphs, in one way or in several of which each writer has one; `WORDS` for their own."""


@dataclass(frozen=True)
class Draft:
    """A letter to one official as far as it does not depend on who writes.

    Cheap to finish: a thousand writers share one draft.
    """

    language: str
    frame: LetterFrame
    voice: Voice
    to: Destination
    subject: str
    salutation: str
    parts: tuple[Part, ...]
    closing: str
    doubts: tuple[Doubt, ...]
    mark: str | None = None
    window: WindowName | None = None
    note: str | None = None

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """All paragraphs that a letter may have, but the writer's own words."""
        every = (text for part in self.parts for way in part for text in way if text != WORDS)
        return (*every, self.voice.words)

    def letter(self, writer: Writer, today: date, preferred: str) -> Letter:
        """Return the letter of one writer; `preferred` is as for `postal_lines`."""
        paragraphs: list[str] = []
        own: list[int] = []
        for said in self.said(writer):
            words = said == (WORDS,)
            lines = self._words(writer) if words else said
            paragraphs += lines
            if words and lines:
                own += range(len(paragraphs) - len(writer.words), len(paragraphs))
        return Letter(
            language=self.language,
            posted_from=writer.country,
            email=writer.email,
            sender=self._sender(writer),
            destination=postal_lines(self.to, writer.country, preferred),
            date_line=self._date_line(writer, today),
            subject=self.subject,
            salutation=self.salutation,
            paragraphs=tuple(paragraphs),
            closing=self.closing,
            signature=writer.name,
            own=tuple(own),
            mark=self.mark,
            return_address=self._address(writer) if writer.lines else (),
            window=self.window,
            note=self.note,
        )

    def said(self, writer: Writer) -> list[tuple[str, ...]]:
        """Return each part in the way that this writer says it, in all their letters alike."""
        return [
            part[_ticket(writer, at) % len(part)] if len(part) > 1 else part[0]
            for at, part in enumerate(self.parts)
        ]

    def _sender(self, writer: Writer) -> tuple[str, ...]:
        reached = tuple(line for line in (writer.phone, writer.email) if line)
        return self._address(writer) + reached

    def _address(self, writer: Writer) -> tuple[str, ...]:
        lines = (writer.name, *writer.lines)
        if writer.country and writer.country != self.to.country:
            return (*lines, _country(writer.country, self.language))
        return lines

    def _date_line(self, writer: Writer, today: date) -> str:
        day = _day(today, self.language)
        if not writer.place:
            return day
        place = isolated(writer.place, language(self.language).direction)
        return fill(self.frame.date_line, place=place, date=day)

    def _words(self, writer: Writer) -> tuple[str, ...]:
        """Return the writer's own words, introduced where they are in another language."""
        if not writer.words:
            return ()
        foreign = are_foreign(writer.words, self.language, self.closing)
        return (self.voice.words, *writer.words) if foreign else writer.words


def _ticket(writer: Writer, part: int) -> int:
    return crc32(repr((writer.name, writer.lines, part)).encode())


def compose(
    document: Document,
    office: Office,
    writer: Writer,
    *,
    language: str | None,
    translation: Translation | None,
    today: date,
    settings: Settings = Settings(),  # noqa: B008 (it is frozen)
) -> Letter:
    """Return the letter of a writer to one of the document's offices. See `draft` for errors."""
    tongue = tongue_of(document, language, translation, settings)
    return draft(tongue, office, plural=writer.plural).letter(writer, today, "en")


def draft(
    tongue: Tongue,
    office: Office,
    *,
    plural: bool,
    mark: str | None = None,
    window: WindowName | None = None,
) -> Draft:
    """Return the letter to an office of the sheet, as one writer says it or as several do.

    LetterError where the sheet has neither calls nor a sample letter in this language.
    """
    frame = tongue.frame
    voice = frame.several if plural else frame.one
    greeting = salutation(tongue.salutation_of(office), frame, tongue.code, office=office)
    if tongue.document.calls:
        asked = asks_to(tongue.document, office, frame, translated=tongue.translated, plural=plural)
        parts = _parts(tongue, voice, asked.paragraphs)
        ends, doubts = None, asked.doubts
    else:
        paragraphs, ends = _sample(tongue)
        parts, doubts = ((paragraphs,), ((WORDS,),)), ()
    return Draft(
        language=tongue.code,
        frame=frame,
        voice=voice,
        to=with_native_role(
            destination(office, tongue.printed), office, tongue.spoken(office), tongue.code
        ),
        subject=naming.subject(tongue),
        salutation=greeting,
        parts=_begun(parts, greeting),
        closing=closing(ends, voice.closing or frame.closing, greeting),
        doubts=(*doubts, *tongue.doubts),
        mark=mark,
        window=window,
    )


def _parts(tongue: Tongue, voice: Voice, asks: tuple[str, ...]) -> tuple[Part, ...]:
    """Return the paragraphs that a frame, or an organisation's template, arranges."""
    organisation = tongue.frame.organisation
    values = {
        "opening": _opening(tongue, voice),
        "thanks": voice.thanks,
        "names": naming.names(tongue),
        "organisation": organisation,
    }

    def way(paragraph: str) -> tuple[str, ...]:
        if paragraph == "{asks}":
            return asks
        return (paragraph,) if paragraph == WORDS else (fill(paragraph, **values),)

    return tuple(
        tuple(way(each) for each in ([paragraph] if isinstance(paragraph, str) else paragraph))
        for paragraph in voice.paragraphs
    )


def _begun(parts: tuple[Part, ...], greeting: str) -> tuple[Part, ...]:
    """Return the parts with a capital to begin with, but after the comma of a salutation.

    There German goes on small, and whoever wrote the other languages' frames has seen to it.
    """
    if greeting.endswith((",", "،", "，")):
        return parts
    first = tuple((way[0][:1].upper() + way[0][1:], *way[1:]) for way in parts[0])
    return (first, *parts[1:])


def _opening(tongue: Tongue, voice: Voice) -> str:
    said = [naming.opening(tongue, voice)]
    if tongue.document.letter_opening:
        said.append(plain(tongue.document.letter_opening))
    if tongue.frame.organisation:
        said.append(fill(voice.organisation, organisation=tongue.frame.organisation))
    return ("" if tongue.frame.stop == "。" else " ").join(said)


def _sample(tongue: Tongue) -> tuple[tuple[str, ...], str | None]:
    """Return the paragraphs and the closing of the sheet's sample letter."""
    sample = tongue.document.sample_letter
    if sample is None or not sample.paragraphs:
        raise LetterError(
            _("This sheet asks for nothing and has no sample letter: there is no letter to write.")
        )
    if tongue.translated:
        raise LetterError(
            _("The sample letter is not translated: write in the sheet's own language instead.")
        )
    return tuple(plain(paragraph) for paragraph in sample.paragraphs), sample.closing


@lru_cache(maxsize=512)
def _country(code: str, language: str) -> str:
    return country_name(code, language)


@lru_cache(maxsize=64)
def _day(today: date, language: str) -> str:
    return date_in_words(today, language)
