"""An ODT file (OpenDocument 1.2 text) as blocks of text in reading order."""

import re
from collections.abc import Iterator

from urgentaction.reading.sources.archive import Archive, Element, damaged, locked
from urgentaction.reading.sources.inline import Run, lines_of
from urgentaction.reading.sources.source import BULLET, Block, Finds
from urgentaction.reading.sources.stacking import Item, Paragraph, as_cell, blocks_of
from urgentaction.reading.sources.tables import table_blocks

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _DRAW = (f"{{{_NAMESPACE}{name}:1.0}}" for name in ("text", "table", "drawing"))
_OFFICE, _STYLE = (f"{{{_NAMESPACE}{name}:1.0}}" for name in ("office", "style"))
_FO = f"{{{_NAMESPACE}xsl-fo-compatible:1.0}}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_DEEPEST = 24
_SKIPPED = frozenset(
    [
        *(
            _TEXT + name
            for name in (
                "tracked-changes",
                "page-number",
                "page-count",
                "note",
                "bookmark",
                "sequence-decls",
            )
        ),
        _OFFICE + "annotation",
        _OFFICE + "annotation-end",
    ]
)
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75}
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(pt|in|cm|mm|px)")


def read(data: bytes, finds: Finds) -> list[Block]:
    """Return the blocks of an ODT; raise ReadingError where it is damaged, locked or a bomb."""
    archive = Archive(data)
    manifest = archive.read("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise locked()
    root = archive.xml("content.xml")
    body = None if root is None else root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise damaged()
    sheet = archive.xml("styles.xml")
    story = _Story(_Styles([root, *([] if sheet is None else [sheet])]), finds)
    heads, feet = _heads_and_feet(sheet, story)
    notes = [
        block for note in body.iter(_TEXT + "note-body") for block in blocks_of(story.items(note))
    ]
    return [*heads, *blocks_of(story.items(body)), *notes, *feet]


def _heads_and_feet(sheet: Element, story: "_Story") -> tuple[list[Block], list[Block]]:
    """Return the head of the first page, and all other heads and feet."""
    found: dict[str, list[Block]] = {"header": [], "footer": []}
    for element in () if sheet is None else sheet.iter(_STYLE + "header", _STYLE + "footer"):
        found[element.tag.removeprefix(_STYLE)] += blocks_of(story.items(element))
    return found["header"][:1], [*found["header"][1:], *found["footer"]]


class _Styles:
    """Styles by their name, with the styles that they are based on."""

    def __init__(self, roots: list[Element]) -> None:
        self._styles = {
            style.get(_STYLE + "name"): style
            for root in roots
            for style in root.iter(_STYLE + "style")
        }
        self._ordered = {
            found.get(_STYLE + "name"): found.find(_TEXT + "list-level-style-number") is not None
            for root in roots
            for found in root.iter(_TEXT + "list-style")
        }

    def property(self, name: str | None, group: str, attribute: str) -> str | None:
        """Return a property of a style or of one it is based on."""
        for _step in range(20):
            style = self._styles.get(name)
            if style is None:
                return None
            properties = style.find(f"{_STYLE}{group}-properties")
            found: str | None = None if properties is None else properties.get(attribute)
            if found is not None:
                return found
            name = style.get(_STYLE + "parent-style-name")
        return None

    def is_ordered(self, name: str | None) -> bool:
        """Tell whether a list style numbers its items."""
        return self._ordered.get(name, False)

    def points(self, name: str | None, attribute: str) -> float:
        """Return a length of a paragraph's style in points, 0 where it is not set."""
        found = _LENGTH.fullmatch(self.property(name, "paragraph", attribute) or "")
        return float(found[1]) * _POINTS[found[2]] if found else 0.0


class _Story:
    """Reads paragraphs, lists, tables and text boxes."""

    def __init__(self, styles: _Styles, finds: Finds) -> None:
        self._styles = styles
        self._finds = finds

    def items(self, parent: Element, depth: int = 0) -> Iterator[Item]:
        """Yield the paragraphs and tables below an element."""
        for element in parent:
            tag = element.tag
            if tag in (_TEXT + "p", _TEXT + "h"):
                yield from self._paragraph(element, depth)
            elif tag in _SKIPPED or depth >= _DEEPEST:
                continue
            elif tag == _TEXT + "list":
                yield from self._list(element, depth + 1)
            elif tag == _TABLE + "table":
                yield table_blocks(self._rows(element, depth + 1))
            elif tag in (
                _TEXT + "section",
                _DRAW + "frame",
                _DRAW + "text-box",
                _TEXT + "index-body",
            ):
                yield from self.items(element, depth + 1)

    def _paragraph(self, element: Element, depth: int) -> Iterator[Item]:
        for box in element.iter(_DRAW + "text-box"):
            # A box in a box is read with the outer one.
            if depth < _DEEPEST and next(box.iterancestors(_TEXT + "p", _TEXT + "h")) is element:
                yield blocks_of(self.items(box, depth + 1))
        style = element.get(_TEXT + "style-name")
        lines = lines_of(self._runs(element, Run("", *self._emphasis(style, Run("")))))
        is_item = bool(lines) and lines[0].startswith(BULLET)
        yield Paragraph(
            lines,
            is_item,
            self._styles.points(style, _FO + "margin-top"),
            self._styles.points(style, _FO + "margin-bottom"),
        )

    def _list(self, element: Element, depth: int, style: str | None = None) -> Iterator[Item]:
        style = element.get(_TEXT + "style-name") or style
        number = 0
        for child in element:
            if child.tag != _TEXT + "list-item":
                continue
            number += 1
            mark = f"{number}. " if self._styles.is_ordered(style) else BULLET
            for item in self.items(child, depth):
                if isinstance(item, Paragraph) and item.lines and not item.is_item and mark:
                    yield Paragraph((mark + item.lines[0], *item.lines[1:]), is_item=True)
                    mark = ""
                else:
                    yield item

    def _rows(self, table: Element, depth: int) -> list[list[list[Paragraph]]]:
        return [
            [as_cell(self.items(cell, depth)) for cell in row if cell.tag == _TABLE + "table-cell"]
            for row in table.iter(_TABLE + "table-row")
            if _own_table(row) is table
        ]

    def _emphasis(self, style: str | None, like: Run) -> tuple[bool, bool]:
        weight = self._styles.property(style, "text", _FO + "font-weight")
        slant = self._styles.property(style, "text", _FO + "font-style")
        return (
            like.bold if weight is None else weight not in ("normal", "400"),
            like.italic if slant is None else slant in ("italic", "oblique"),
        )

    def _runs(self, element: Element, like: Run) -> Iterator[Run]:
        yield _like(like, element.text)
        for child in element:
            tag = child.tag
            if tag == _TEXT + "line-break":
                yield Run("\n")
            elif tag == _TEXT + "tab":
                yield Run("\t")
            elif tag == _TEXT + "s":
                yield Run(" " * min(_count(child.get(_TEXT + "c")), 20))
            elif tag == _TEXT + "a":
                url = child.get(_HREF, "").strip()
                self._finds.link("".join(child.itertext()), url)
                yield from self._runs(child, Run("", like.bold, like.italic, url or None))
            elif tag not in _SKIPPED and not tag.startswith(_DRAW):
                yield from self._span(child, like)
            yield _like(like, child.tail)

    def _span(self, element: Element, like: Run) -> Iterator[Run]:
        style = element.get(_TEXT + "style-name") if element.tag == _TEXT + "span" else None
        if self._styles.property(style, "text", _TEXT + "display") != "none":
            yield from self._runs(element, Run("", *self._emphasis(style, like), like.url))


def _like(like: Run, text: str | None) -> Run:
    """Return text as it stands in the file, where line ends and runs of spaces are one space."""
    return Run(re.sub(r"[ \t\r\n]+", " ", text or ""), like.bold, like.italic, like.url)


def _count(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 1


def _own_table(row: Element) -> Element:
    return next(row.iterancestors(_TABLE + "table"))
