"""A web page as blocks of text: what a reader without scripts and styles would see."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

from urgentaction.document.errors import ReadingError
from urgentaction.reading.sources.archive import Element
from urgentaction.reading.sources.inline import Run, lines_of
from urgentaction.reading.sources.source import BULLET, Block, Finds
from urgentaction.reading.sources.stacking import EMPTY, Item, Paragraph, as_cell, blocks_of
from urgentaction.reading.sources.tables import table_blocks
from urgentaction.reading.sources.text import decode
from urgentaction.wording import _

_LARGEST = 10_000_000
_MOST_TAGS = 200_000
"""Bytes and tags in a page, at most: a page of a section has some thousands of tags."""
_DEEPEST = 200
"""Elements inside one another, at most; what lies deeper is read without its structure."""
_UNSEEN = frozenset(
    [
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "math",
        "nav",
        "button",
        "select",
        "option",
        "textarea",
        "iframe",
        "object",
        "audio",
        "video",
        "canvas",
        "map",
        "dialog",
        "datalist",
    ]
)
_SPACED = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "blockquote",
        "table",
        "pre",
        "hr",
        "figure",
        "fieldset",
    ]
)
_BLOCKS = _SPACED | frozenset(
    [
        "html",
        "body",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "address",
        "li",
        "dt",
        "dd",
        "form",
        "center",
        "caption",
        "tr",
        "td",
        "th",
        "tbody",
        "thead",
        "tfoot",
        "details",
        "summary",
        "figcaption",
    ]
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_WHITE = re.compile(r"[ \t\n\r\f]+")


def read(data: bytes, finds: Finds) -> list[Block]:
    """Return the blocks of a web page; raise ReadingError where it holds too much or nothing."""
    if len(data) > _LARGEST or data.count(b"<") > _MOST_TAGS:
        raise ReadingError(_("The file is too large for a sheet. Please give the sheet alone."))
    return blocks_of_html(_text(data, finds), finds)


def blocks_of_html(text: str, finds: Finds) -> list[Block]:
    """Return the blocks of a web page's source text."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadingError(_("The file holds no text. Please give the sheet itself.")) from error
    page = _Page(finds)
    return blocks_of(page.items(root))


def _text(data: bytes, finds: Finds) -> str:
    """Return the source text, in the encoding that a mark or the page declares, else guessed."""
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = declared[1].decode("ascii", "replace").lower()
        # What browsers do (WHATWG Encoding Standard): pages that say Latin-1 mean Windows-1252.
        name = {
            "iso-8859-1": "cp1252",
            "latin1": "cp1252",
            "us-ascii": "cp1252",
            "iso-8859-9": "cp1254",
        }.get(name, name)
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError, ValueError):
            pass
    return decode(data, finds)


class _Page:
    """Walks the elements of a page and gathers their runs into paragraphs."""

    def __init__(self, finds: Finds) -> None:
        self._finds = finds
        self._runs: list[Run] = []
        self._mark: str | None = None
        self._counts: dict[Element, int] = {}

    def items(self, root: Element) -> Iterator[Item]:
        """Yield the paragraphs and tables below an element."""
        yield from self._walk(root, Run(""), depth=0)
        yield from self._flushed()

    def _walk(
        self, element: Element, like: Run, depth: int, *, kept: bool = False
    ) -> Iterator[Item]:
        """Yield what ends inside an element; its last words wait for what follows them."""
        self._write(element.text, like, kept=kept)
        for child in element:
            yield from self._child(child, like, depth + 1, kept=kept)
            self._write(child.tail, like, kept=kept)

    def _child(self, child: Element, like: Run, depth: int, *, kept: bool) -> Iterator[Item]:
        tag = child.tag if isinstance(child.tag, str) else "script"
        if tag in _UNSEEN or "hidden" in child.attrib or _HIDDEN.search(child.get("style", "")):
            return
        if depth > _DEEPEST:
            self._write(" ".join(child.itertext()), like, kept=False)
        elif tag == "br":
            yield from self._break()
        elif tag == "table":
            yield from self._table(child, like, depth)
        elif tag in _BLOCKS:
            yield from self._block(child, tag, like, depth, kept=kept)
        else:
            yield from self._walk(child, self._inline(child, tag, like), depth, kept=kept)

    def _inline(self, element: Element, tag: str, like: Run) -> Run:
        url = element.get("href", "").strip() if tag == "a" else None
        if url and url.isprintable():
            self._finds.link(element.text_content(), url)
        return Run(
            "",
            like.bold or tag in ("b", "strong"),
            like.italic or tag in ("i", "em"),
            url or like.url,
        )

    def _block(
        self, element: Element, tag: str, like: Run, depth: int, *, kept: bool
    ) -> Iterator[Item]:
        if tag != "dd":  # the definition stands behind its term, "Fax: …"
            yield from self._flushed()
        if tag in _SPACED:
            yield EMPTY
        if tag == "li":
            self._mark = self._list_mark(element)
        yield from self._walk(element, like, depth, kept=kept or tag == "pre")
        if tag == "dt" and self._runs:
            ended = self._runs[-1].text.rstrip().endswith(":")
            self._runs.append(Run(" " if ended else ": "))
            return
        yield from self._flushed()
        if tag == "li":
            self._mark = None
        if tag in _SPACED:
            yield EMPTY

    def _list_mark(self, item: Element) -> str:
        parent = item.getparent()
        if parent is None or parent.tag != "ol":
            return BULLET
        given, start = item.get("value") or "", parent.get("start") or "1"
        number = self._counts.get(parent, int(start) - 1 if _is_number(start) else 0) + 1
        self._counts[parent] = int(given) if _is_number(given) else number
        return f"{self._counts[parent]}. "

    def _table(self, table: Element, like: Run, depth: int) -> Iterator[Item]:
        yield from self._flushed()
        mark, self._mark = self._mark, None
        rows = []
        for row in _rows(table):
            cells = []
            for cell in row:
                items = list(self._walk(cell, like, depth + 2)) if cell.tag in ("td", "th") else []
                cells.append(as_cell([*items, *self._flushed()]))
            rows.append(cells)
        self._mark = mark
        yield table_blocks(rows)

    def _write(self, text: str | None, like: Run, *, kept: bool) -> None:
        if not text:
            return
        if not kept:
            text = _WHITE.sub(" ", text)
            last = self._runs[-1].text if self._runs else "\n"
            if text.startswith(" ") and last.endswith((" ", "\n")):
                text = text[1:]
        if text:
            self._runs.append(Run(text, like.bold, like.italic, like.url))

    def _break(self) -> Iterator[Item]:
        """End the line; a second break in a row ends the paragraph."""
        if self._runs and self._runs[-1].text.endswith("\n"):
            yield from self._flushed()
            yield EMPTY
        self._runs.append(Run("\n"))

    def _flushed(self) -> Iterator[Item]:
        runs, self._runs = self._runs, []
        lines = lines_of(runs)
        if not lines:
            if any("\u00a0" in run.text for run in runs):
                yield EMPTY
            return
        mark, self._mark = self._mark, None
        first, *others = _split(runs, lines)
        yield _written(first, mark)
        for other in others:
            yield from (EMPTY, _written(other, None))


def _split(runs: list[Run], lines: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the lines as paragraphs: preformatted text has blank lines in it."""
    text = "".join(run.text for run in runs)
    if "\n\n" not in text:
        return [lines]
    parts = (lines_of([Run(part)]) for part in re.split(r"\n[ \t]*\n", text))
    return [part for part in parts if part]


def _written(lines: tuple[str, ...], mark: str | None) -> Paragraph:
    if mark:
        lines = (mark + lines[0].removeprefix(BULLET), *lines[1:])
    return Paragraph(lines, is_item=mark is not None or lines[0].startswith(BULLET))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 7


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")
