"""A letter: what one person writes to one official about one sheet.

A letter takes from the sheet the people's names, the calls, the opening that was written for
letters, and who it goes to; where there are no calls, the sample letter. Nothing comes from the
headline, the summary, the story or the additional information, and no number or organisation is
named (design.md, rule 4).
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from urgentaction.document.countries import country_name
from urgentaction.document.dates import date_in_words
from urgentaction.document.errors import LetterError
from urgentaction.document.markup import plain
from urgentaction.document.model import Document, Doubt, Office
from urgentaction.document.translation import Translation
from urgentaction.languages.frames import LetterFrame, Voice, letter_frame
from urgentaction.letters.asks import asks_to
from urgentaction.letters.destination import Destination, destination, postal_lines
from urgentaction.letters.naming import opening, subject
from urgentaction.letters.salutations import closing, salutation
from urgentaction.letters.tongue import Tongue, tongue_of
from urgentaction.letters.writer import Writer
from urgentaction.typesetting.pages import WindowName
from urgentaction.typesetting.scripts import script_of
from urgentaction.wording import _


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, block by block, each line and paragraph as plain text.

    `posted_from` is the writer's country (ISO 3166-1 alpha-2), which decides on paper and window,
    where no `window` was asked for; `return_address` is empty for writers who give no address;
    `email` is the writer's; `mark` stands visibly on the page where the letter must not be sent.
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
    mark: str | None = None
    return_address: tuple[str, ...] = ()
    window: WindowName | None = None


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
    before_words: tuple[str, ...]
    after_words: tuple[str, ...]
    closing: str
    doubts: tuple[Doubt, ...]
    mark: str | None = None
    window: WindowName | None = None

    def letter(self, writer: Writer, today: date, preferred: str) -> Letter:
        """Return the letter of one writer; `preferred` is as for `postal_lines`."""
        return Letter(
            language=self.language,
            posted_from=writer.country,
            email=writer.email,
            sender=self._sender(writer),
            destination=postal_lines(self.to, writer.country, preferred),
            date_line=self._date_line(writer, today),
            subject=self.subject,
            salutation=self.salutation,
            paragraphs=(*self.before_words, *self._words(writer), *self.after_words),
            closing=self.closing,
            signature=writer.name,
            mark=self.mark,
            return_address=self._address(writer) if writer.lines else (),
            window=self.window,
        )

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
        return self.frame.date_line.format(place=writer.place, date=day) if writer.place else day

    def _words(self, writer: Writer) -> tuple[str, ...]:
        """Return the writer's own words, introduced where they are in another script."""
        if not writer.words:
            return ()
        script = script_of(" ".join(writer.words))
        foreign = script not in {None, script_of(self.frame.closing)}
        return (self.voice.words, *writer.words) if foreign else writer.words


def compose(
    document: Document,
    office: Office,
    writer: Writer,
    *,
    language: str | None,
    translation: Translation | None,
    today: date,
    preferred: str = "en",
) -> Letter:
    """Return the letter of a writer to one of the document's offices. See `draft` for errors."""
    tongue = tongue_of(document, language, translation)
    return draft(tongue, office, plural=writer.plural).letter(writer, today, preferred)


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
    spoken = tongue.document
    frame = letter_frame(tongue.code)
    voice = frame.several if plural else frame.one
    if spoken.calls:
        asked = asks_to(spoken, office, voice, translated=tongue.translated, plural=plural)
        before: tuple[str, ...] = (_opening(spoken, frame, voice), *asked.paragraphs)
        after: tuple[str, ...] = (voice.thanks,)
        ends, doubts = None, asked.doubts
    else:
        before, ends = _sample(tongue)
        after, doubts = (), ()
    return Draft(
        language=tongue.code,
        frame=frame,
        voice=voice,
        to=destination(office, tongue.printed),
        subject=subject(spoken.people, frame),
        salutation=salutation(tongue.salutation_of(office), frame, tongue.code),
        before_words=before,
        after_words=after,
        closing=closing(ends, frame),
        doubts=(*doubts, *tongue.doubts),
        mark=mark,
        window=window,
    )


def _opening(spoken: Document, frame: LetterFrame, voice: Voice) -> str:
    sentence = opening(spoken.people, frame, voice)
    return f"{sentence} {plain(spoken.letter_opening)}" if spoken.letter_opening else sentence


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
