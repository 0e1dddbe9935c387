"""A mail as blocks of text: the part that is the sheet, attached, forwarded or written in it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message

from urgentaction.document.errors import ReadingError
from urgentaction.reading.sources import kinds
from urgentaction.reading.sources.quoting import without_quoting
from urgentaction.reading.sources.source import Block, Finds, as_text
from urgentaction.reading.sources.tables import is_label, is_labelled
from urgentaction.wording import _

_DEEPEST = 12
"""Messages and multiparts inside one another, at most."""
_MOST_PARTS = 200
_MOST_BOUNDARIES = 10_000
_MOST_LINES = 1_000_000
"""Lines of a mail, at most, and those that may part it; a picture of 50 MB has 900,000."""
_HEAD = re.compile(
    r"[A-Z]{3}\s?\d\d/\d{2,4}/\d{2,4}|\b(?:UA|AU|UAA|EXTRA)\b\W{0,3}(?:Nr\.?:?\s*)?\d{1,3}[/.-]\d\d"
)
_PREFERENCE = {"docx": 5, "odt": 4, "html": 3, "pdf": 2, "text": 1}
"""Of two parts that look alike the one that knows more of its structure is taken."""
Reader = Callable[[bytes, str, Finds], tuple[str, list[Block]]]
"""Reads an attachment (bytes, name): its media and its blocks."""


@dataclass(frozen=True)
class _Candidate:
    blocks: list[Block]
    media: str
    name: str
    finds: Finds
    is_body: bool

    @property
    def score(self) -> int:
        """How much the part looks like a sheet: labels at line starts, number, index, length."""
        text = as_text(self.blocks)
        lines = [line.lstrip("•-*# ") for line in text.split("\n")[:2_000]]
        labels = {
            line.split(":")[0].casefold()
            for line in lines
            if is_labelled(line) or (is_label(line) and len(line) > 3)
        }
        return 3 * len(labels) + 4 * bool(_HEAD.search(text)) + min(len(text) // 400, 6)


def read(data: bytes, finds: Finds, read_part: Reader) -> list[Block]:
    """Return the blocks of the sheet in a mail; raise ReadingError where it holds none."""
    if data.count(b"\n--") > _MOST_BOUNDARIES or data.count(b"\n") > _MOST_LINES:
        raise ReadingError(_("The file is too large for a sheet. Please give the sheet alone."))
    candidates = []
    try:
        message = message_from_bytes(data)
        for number, (part, is_body) in enumerate(_leaves(message, 0)):
            if number >= _MOST_PARTS:
                break
            candidate = _candidate(part, read_part, is_body=is_body)
            if candidate is not None:
                candidates.append(candidate)
    except RecursionError as error:
        raise ReadingError(
            _("The mail is nested too deep. Please give the sheet itself.")
        ) from error
    if not candidates:
        raise ReadingError(_("The mail holds no text and no sheet. Please give the sheet itself."))
    best = _best(candidates)
    _hand_over(best, candidates, finds)
    subject = _header(message, "Subject") if best.is_body else ""
    return [*([Block((f"Subject: {subject}",))] if subject else []), *best.blocks]


def _best(candidates: list[_Candidate]) -> _Candidate:
    """Return the part that looks most like a sheet; an attachment before the mail's text."""
    return max(
        candidates,
        key=lambda one: (one.score + 2 * (not one.is_body), _PREFERENCE.get(one.media, 0)),
    )


def _hand_over(best: _Candidate, candidates: list[_Candidate], finds: Finds) -> None:
    finds.links += best.finds.links
    finds.doubts += best.finds.doubts
    others = [one.name for one in candidates if one is not best and not one.is_body]
    if others:
        finds.doubt(_("The mail has other attachments, which were not read."), ", ".join(others))
    if not best.is_body:
        finds.doubt(
            _("The sheet was read from an attachment; the mail around it was left out."), best.name
        )


def _leaves(message: Message, depth: int) -> Iterator[tuple[Message, bool]]:
    """Yield the parts that hold something, and whether each is the text of the mail itself."""
    if depth > _DEEPEST:
        raise ReadingError(_("The mail is nested too deep. Please give the sheet itself."))
    content = message.get_content_type()
    if content == "multipart/alternative":
        yield from _better(list(_parts(message)), depth)
    elif message.is_multipart():
        for part in _parts(message):
            yield from _leaves(part, depth + 1)
    else:
        attached = message.get_content_disposition() == "attachment" or bool(_file_name(message))
        yield message, content.startswith("text/") and not attached


def _parts(message: Message) -> list[Message]:
    payload = message.get_payload()
    return (
        [part for part in payload if isinstance(part, Message)] if isinstance(payload, list) else []
    )


def _better(parts: list[Message], depth: int) -> Iterator[tuple[Message, bool]]:
    """Yield one of the alternatives: the plain text, unless it is clearly poorer than the page."""
    leaves = [leaf for part in parts for leaf in _leaves(part, depth + 1)]
    plain = next(
        (leaf for leaf in leaves if leaf[0].get_content_type() == "text/plain" and leaf[1]), None
    )
    page = next(
        (leaf for leaf in leaves if leaf[0].get_content_type() == "text/html" and leaf[1]), None
    )
    if plain and page:
        dropped = page if len(_bytes(plain[0]).strip()) * 12 > len(_bytes(page[0])) else plain
        leaves.remove(dropped)
    yield from leaves


def _bytes(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (MessageError, ValueError, LookupError, AssertionError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _candidate(part: Message, read_part: Reader, *, is_body: bool) -> _Candidate | None:
    """Return a part as text, None where it is a picture or another thing that is no sheet."""
    data = _bytes(part)
    name = _file_name(part)
    finds = Finds()
    try:
        data = _in_utf_8(part, data)
        if is_body and part.get_content_type() == "text/html" and data.strip():
            name = "mail.html"
        if kinds.media_of(data, name) == "eml":
            return None
        media, blocks = read_part(data, name, finds)
    except ReadingError:
        return None
    if media == "text":
        blocks = [
            Block(tuple(paragraph.split("\n")))
            for paragraph in without_quoting(as_text(blocks)).split("\n\n")
        ]
    return _Candidate(blocks, media, name, finds, is_body) if blocks else None


def _in_utf_8(part: Message, data: bytes) -> bytes:
    """Return a text part's bytes in marked UTF-8, if they are in the encoding it declares.

    The mark wins over what a page inside says of itself: mail programs recode without changing
    that.
    """
    declared = part.get_content_charset()
    if part.get_content_maintype() != "text" or declared in (None, "us-ascii", "unknown-8bit"):
        return data
    try:
        return data.decode("cp1252" if declared == "iso-8859-1" else str(declared)).encode(
            "utf-8-sig"
        )
    except (LookupError, UnicodeError, ValueError):
        return data


def _file_name(part: Message) -> str:
    try:
        return " ".join((part.get_filename() or "").split())
    except (MessageError, ValueError, LookupError, TypeError):
        return ""


def _header(message: Message, name: str) -> str:
    try:
        return " ".join(str(make_header(decode_header(str(message.get(name, ""))))).split())
    except (MessageError, ValueError, LookupError):
        return ""
