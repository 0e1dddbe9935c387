"""The one door to a file's text: what kind it is, then the reader of that kind."""

from collections.abc import Callable

from urgentaction.document.errors import ReadingError
from urgentaction.reading.sources import html, kinds, mail, odt
from urgentaction.reading.sources.docx import read as docx
from urgentaction.reading.sources.pdf import read as pdf
from urgentaction.reading.sources.source import Block, Finds, Source, as_text
from urgentaction.reading.sources.text import decode
from urgentaction.wording import _

LARGEST = 50_000_000
"""Bytes in a file, at most: a sheet with photographs has a tenth of it."""
_MOST_TEXT = 5_000_000
"""Letters of text, at most: three thousand sheets."""
_MOST_LINES = 200_000
"""Lines of text, at most: a long text takes up to ten seconds, and one of short lines as much."""
_MOST_LETTER = 4
"""Bytes of one letter."""

_READERS: dict[str, Callable[[bytes, Finds], list[Block]]] = {
    "pdf": pdf.read,
    "docx": docx.read,
    "odt": odt.read,
    "html": html.read,
}


def extract(data: bytes, *, name: str = "") -> Source:
    """Return the text of a file.

    `name` is the file's own, used only where its content leaves the kind open. Raises
    ReadingError, in one sentence, for a file that is empty, locked, damaged, too large or deep, a
    scan or a picture, or of a kind that holds no sheet.
    """
    if len(data) > LARGEST:
        raise _too_large()
    media = kinds.media_of(data, name)
    finds = Finds()
    if media == "text":
        text = _plain(data, finds)
    elif media == "eml":
        text = as_text(mail.read(data, finds, _read_part))
    else:
        text = as_text(_READERS[media](data, finds))
    if len(text) > _MOST_TEXT or text.count("\n") > _MOST_LINES:
        raise _too_large()
    if not text.strip():
        raise ReadingError(_("The file holds no text. Please give the sheet itself."))
    return Source(text, media, tuple(finds.links), tuple(finds.doubts))


def _plain(data: bytes, finds: Finds) -> str:
    if len(data) > _MOST_LETTER * _MOST_TEXT:
        raise _too_large()
    return decode(data, finds)


def _read_part(data: bytes, name: str, finds: Finds) -> tuple[str, list[Block]]:
    """Read a part of a mail; a plain text comes back as one block, its own blank lines inside."""
    media = kinds.media_of(data, name)
    if media == "text":
        return media, [Block((_plain(data, finds),))]
    return media, _READERS[media](data, finds)


def _too_large() -> ReadingError:
    return ReadingError(_("The file is too large for a sheet. Please give the sheet alone."))
