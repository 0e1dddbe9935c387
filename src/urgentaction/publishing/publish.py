"""The door of publishing: a document in, the bytes of a sheet out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from urgentaction.document.errors import PublishingError
from urgentaction.document.model import Document
from urgentaction.document.translation import Translation
from urgentaction.languages.language import Language, codes, language
from urgentaction.publishing.html import as_html
from urgentaction.publishing.layout import lay_out
from urgentaction.publishing.length import Length
from urgentaction.publishing.mail import as_mail
from urgentaction.publishing.pdf import as_pdf, pdf_length
from urgentaction.publishing.sheet import Sheet
from urgentaction.publishing.text import as_text
from urgentaction.publishing.theme import NEUTRAL, Theme
from urgentaction.publishing.translating import in_translation
from urgentaction.publishing.word import as_docx
from urgentaction.wording import _


@dataclass(frozen=True, slots=True)
class Format:
    """A form that a sheet takes: how its files end, what they are, and what makes their bytes."""

    suffix: str
    media_type: str
    make: Callable[[Sheet, date, Theme], bytes]


FORMATS: dict[str, Format] = {
    "text": Format(".txt", "text/plain", lambda sheet, _day, look: as_text(sheet, look).encode()),
    "html": Format(".html", "text/html", lambda sheet, _day, look: as_html(sheet, look).encode()),
    "pdf": Format(".pdf", "application/pdf", as_pdf),
    "docx": Format(
        ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", as_docx
    ),
    "email": Format(".eml", "message/rfc822", as_mail),
}
"""Every form that a sheet takes, by the name that `--to` knows. A new form is a line here."""


@dataclass(frozen=True, slots=True)
class Published:
    """A sheet's file, and how long it is; only paper has a length."""

    data: bytes
    length: Length | None = None


def publish(
    document: Document,
    to: str,
    *,
    today: date,
    translation: Translation | None = None,
    theme: Theme = NEUTRAL,
    earlier: Document | None = None,
) -> bytes:
    """Return the sheet of a document, in the language of the document or of the translation.

    `to` is a key of `FORMATS`; text and HTML are UTF-8. The same input and day give the same bytes.
    `theme` is how the organisation's sheets look. With `earlier`, the sheet that this one updates,
    people and concerns that are not on that one are marked as new.
    PublishingError where there is no such form or no language to print labels in, or where a
    character has no font.
    """
    return published(
        document, to, today=today, translation=translation, theme=theme, earlier=earlier
    ).data


def published(
    document: Document,
    to: str,
    *,
    today: date,
    translation: Translation | None = None,
    theme: Theme = NEUTRAL,
    earlier: Document | None = None,
) -> Published:
    """Return the sheet as `publish` does, and how long it is where it has pages (a PDF)."""
    if to not in FORMATS:
        raise PublishingError(
            _("There is no sheet as “%(to)s”: choose from %(formats)s.")
            % {"to": to, "formats": ", ".join(FORMATS)}
        )
    spoken = _labels_for(translation.language if translation else document.language)
    if translation:
        document = in_translation(document, translation)
    sheet = lay_out(document, spoken, earlier)
    data = FORMATS[to].make(sheet, today, theme)
    return Published(data, pdf_length(sheet, theme, data) if to == "pdf" else None)


def _labels_for(code: str | None) -> Language:
    """Return the language for a code (BCP 47), or for its first part where only that is known."""
    if code is None:
        raise PublishingError(
            _("The document does not say which language it is in: please set its “language”.")
        )
    for known in (code, code.split("-")[0]):
        if known in codes():
            return language(known)
    raise PublishingError(
        _("There are no labels for a sheet in “%(language)s” yet: there are %(languages)s.")
        % {"language": code, "languages": ", ".join(codes())}
    )
