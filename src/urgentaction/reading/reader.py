"""The door of this package: bytes of any kind of file → document."""

import unicodedata

from urgentaction.document.errors import ReadingError
from urgentaction.document.model import Document, Doubt, Link
from urgentaction.languages.language import codes
from urgentaction.reading.assembly import assemble
from urgentaction.reading.sheet import SheetText, links_in
from urgentaction.reading.sources import extract
from urgentaction.wording import _


def read(data: bytes, *, name: str = "", language: str | None = None) -> Document:
    """Read a sheet (text, PDF, DOCX …) or a document's JSON.

    `name` only breaks ties between kinds of files and is named in errors; `language` (BCP 47) is
    the sheet's, where the caller knows it. ReadingError says in one sentence what is wrong.
    """
    if language is not None and language not in codes():
        raise ReadingError(
            _("There is no data file for the language %(code)s; there are: %(known)s.")
            % {"code": language, "known": ", ".join(codes())}
        )
    if data.lstrip()[:1] == b"{":
        return Document.from_json(data)
    source = extract(data, name=name)
    return read_text(source.text, language=language, links=source.links, doubts=source.doubts)


def read_text(
    text: str,
    *,
    language: str | None = None,
    links: tuple[Link, ...] = (),
    doubts: tuple[Doubt, ...] = (),
) -> Document:
    """Read the plain text of a sheet."""
    findings = assemble(SheetText(unicodedata.normalize("NFC", text)), language)
    keys = findings.keys()
    found_links = [*links, *links_in(findings.sheet.text), *findings.links]
    return Document.model_validate(
        {
            **keys,
            "links": tuple(dict.fromkeys(found_links)),
            "doubts": (*doubts, *findings.doubts),
            "evidence": {path: tuple(spans) for path, spans in findings.evidence.items()},
            "source_text": findings.sheet.text,
        }
    )
