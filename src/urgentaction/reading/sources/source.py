"""What every kind of file becomes: plain text in reading order, with what the file knows about it.

A reader of one kind of file yields `Block`s; `as_text` joins them. So every kind gives the same
text for the same sheet, and all that comes after has one thing to understand.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from urgentaction.document.model import Doubt, Link

BULLET = "• "
"""What an item of a list begins with, whatever glyph the file has."""
PAGE_BREAK = "\f"
"""Stands alone on the line where a page of a PDF begins."""
WIDE_GAP = "   "
"""What stands between two fields that share a row of the page."""


@dataclass(frozen=True)
class Source:
    """The text of a file, to which all offsets refer; `media` is its kind, as in `MEDIA`.

    Lines are joined by a line feed, blocks by a blank line. Where the file knows of it, a list item
    begins with `BULLET` and words carry `**bold**`, `*italic*` and `[text](url)`.
    """

    text: str
    media: str
    links: tuple[Link, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an address or a list: lines that stand together.

    `close` tells that it follows the block before it without a blank line.
    """

    lines: tuple[str, ...]
    close: bool = False


@dataclass
class Finds:
    """Links and doubts, gathered beside the blocks while a file is read."""

    links: list[Link] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def doubt(self, reason: str, text: str = "") -> None:
        """Note once that something of the file's text is uncertain."""
        found = Doubt(field="source_text", reason=reason, text=text[:300])
        if found not in self.doubts:
            self.doubts.append(found)

    def link(self, text: str, url: str) -> None:
        """Note a link once, if it leads out of the file."""
        found = Link(text=" ".join(text.split()), url=url)
        if leads_out(url) and found not in self.links:
            self.links.append(found)


def leads_out(url: str) -> bool:
    """Tell whether an address leads to a page or a mailbox, not to a place in the same file."""
    return url.lower().startswith(("http://", "https://", "mailto:", "ftp://"))


def marked_link(text: str, url: str) -> str:
    """Return `[text](url)`, or the bare text where that is the address itself or leads nowhere."""
    words = text.strip()
    if not words or not leads_out(url) or is_address(words, url) or ")" in url:
        return text
    before = text[: len(text) - len(text.lstrip())]
    after = text[len(text.rstrip()) :]
    return f"{before}[{words}]({url}){after}"


def is_address(text: str, url: str) -> bool:
    """Tell whether the words of a link are its own address, as print needs it."""
    return _address(text) == _address(url)


def _address(text: str) -> str:
    bare = text.strip().lower().split("?")[0].rstrip("/")
    for scheme in ("https://", "http://", "mailto:", "www."):
        bare = bare.removeprefix(scheme)
    return bare


def as_text(blocks: Iterable[Block]) -> str:
    """Join the blocks' lines; empty blocks and blank lines inside blocks vanish."""
    pieces: list[str] = []
    for block in blocks:
        lines = [line for line in block.lines if line.strip(" \t\n\r")]
        if lines:
            if pieces:
                pieces.append("\n" if block.close else "\n\n")
            pieces.append("\n".join(lines))
    return "".join(pieces)
