"""A DOCX file as blocks of text in reading order: head, body, notes, feet."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from urgentaction.reading.sources.archive import Archive, Element, damaged
from urgentaction.reading.sources.docx.names import MC, STRICT, R, is_on, value, w
from urgentaction.reading.sources.docx.numbering import Numbering
from urgentaction.reading.sources.docx.runs import Inside, Reader
from urgentaction.reading.sources.docx.styles import Styles
from urgentaction.reading.sources.inline import lines_of
from urgentaction.reading.sources.source import BULLET, Block, Finds
from urgentaction.reading.sources.stacking import EMPTY, Item, Paragraph, as_cell, blocks_of
from urgentaction.reading.sources.tables import table_blocks

_DEEPEST = 24
"""Tables and text boxes inside one another, at most; what lies deeper is left out."""
_BARE_PAGE = re.compile(r"\W*(?:\w{1,8}\W*){0,3}")


def read(data: bytes, finds: Finds) -> list[Block]:
    """Return the blocks of a DOCX; raise ReadingError where it is damaged, locked or a bomb."""
    archive = Archive(data)
    name = _main_part(archive)
    package = _Package(archive, name, finds)
    root = package.xml(name)
    body = None if root is None else root.find(w("body"))
    if body is None:
        raise damaged()
    heads, feet = package.heads_and_feet(body)
    return [*heads, *package.story(name).blocks(body), *package.notes(), *feet]


def _main_part(archive: Archive) -> str:
    """Return the name of the main part, as the package's own relationships have it."""
    relations = archive.read("_rels/.rels")
    root = None if relations is None else archive.parsed(relations)
    for relation in () if root is None else root:
        if (relation.get("Type") or "").endswith("/officeDocument"):
            return (relation.get("Target") or "").lstrip("/")
    return "word/document.xml"


class _Package:
    """The parts of a DOCX that hold text."""

    def __init__(self, archive: Archive, name: str, finds: Finds) -> None:
        self._archive = archive
        self._folder = name.rpartition("/")[0] + "/"
        self._main = name
        self._finds = finds
        self._styles = Styles(self.xml(self._folder + "styles.xml"))
        self._numbering = Numbering(self.xml(self._folder + "numbering.xml"))

    def xml(self, name: str) -> Element:
        data = self._archive.read(name)
        if data is None:
            return None
        for strict, usual in STRICT:
            data = data.replace(strict, usual)
        return self._archive.parsed(data)

    def targets(self, name: str) -> dict[str, str]:
        """Return where the relationships of a part lead, by their id."""
        folder, _slash, file = name.rpartition("/")
        root = self.xml(f"{folder}/_rels/{file}.rels")
        return {} if root is None else {link.get("Id", ""): link.get("Target", "") for link in root}

    def story(self, name: str) -> "_Story":
        """Return the reader of one part's paragraphs and tables."""
        return _Story(
            Reader(self._styles, self.targets(name)), self._styles, self._numbering, self._finds
        )

    def heads_and_feet(self, body: Element) -> tuple[list[Block], list[Block]]:
        """Return the head of the first page, and every other head and foot, each text once.

        A running head stands on each later page; its place among the paragraphs is not in the file,
        so it goes to the end, with the feet.
        """
        targets = self.targets(self._main)
        first: list[Block] = []
        rest: list[Block] = []
        seen: set[tuple[str, ...]] = set()
        parts: set[str] = set()
        for section in body.iter(w("sectPr")):
            for kind, reference in _references(section):
                name = self._folder + targets.get(reference.get(R + "id", ""), "")
                root = None if name in parts else self.xml(name)
                parts.add(name)
                found = [] if root is None else self.story(name).blocks(root)
                new = [block for block in found if block.lines not in seen]
                seen.update(block.lines for block in new)
                if kind == "head" and not first:
                    first = new
                else:
                    rest.extend(new)
        return first, rest

    def notes(self) -> list[Block]:
        """Return the footnotes and endnotes."""
        found: list[Block] = []
        for part, kind in (("footnotes.xml", "footnote"), ("endnotes.xml", "endnote")):
            root = self.xml(self._folder + part)
            notes = (
                []
                if root is None
                else [note for note in root.findall(w(kind)) if note.get(w("type")) is None]
            )
            story = self.story(self._folder + part)
            found.extend(block for note in notes for block in story.blocks(note))
        return found


def _references(section: Element) -> list[tuple[str, Element]]:
    """Return the heads, then the feet of a section, that of its first page first if it differs."""
    own_first = is_on(section, "titlePg")
    order = {"first": 0, "default": 1, "even": 2} if own_first else {"default": 0, "even": 2}
    found = []
    for kind, tag in (("head", "headerReference"), ("foot", "footerReference")):
        references = [
            item for item in section.findall(w(tag)) if item.get(w("type"), "default") in order
        ]
        references.sort(key=lambda item: order[item.get(w("type"), "default")])
        found += [(kind, item) for item in references]
    return found


@dataclass
class _Story:
    """Reads the paragraphs, tables and text boxes of one part."""

    reader: Reader
    styles: Styles
    numbering: Numbering
    finds: Finds

    def blocks(self, parent: Element, depth: int = 0) -> list[Block]:
        """Return the blocks below an element, in order."""
        return blocks_of(self._items(parent, depth))

    def _items(self, parent: Element, depth: int) -> Iterator[Item]:
        for element in _content(parent):
            if element.tag == w("p"):
                yield from self._paragraph(element, depth)
            elif depth < _DEEPEST:
                yield table_blocks(self._rows(element, depth + 1))

    def _paragraph(self, element: Element, depth: int) -> Iterator[Item]:
        inside = self.reader.inside(element)
        if depth < _DEEPEST:
            yield from (self.blocks(box, depth + 1) for box in inside.boxes_before)
        yield self._written(element, inside)
        if depth < _DEEPEST:
            yield from (self.blocks(box, depth + 1) for box in inside.boxes_after)

    def _written(self, element: Element, inside: Inside) -> Paragraph:
        lines = lines_of(inside.runs)
        for run in inside.runs:
            if run.url:
                self.finds.link(run.text, run.url)
        if inside.shows_page_number and _BARE_PAGE.fullmatch(" ".join(lines)):
            return EMPTY
        properties = element.find(w("pPr"))
        style = value(properties, "pStyle")
        mark = self._mark(properties, style) if lines else None
        if mark:
            lines = (mark + lines[0], *lines[1:])
        is_item = mark is not None or bool(lines and lines[0].startswith(BULLET))
        spacing = self.styles.spacing(properties, style)
        return Paragraph(lines, is_item, spacing.above or 0.0, spacing.below or 0.0)

    def _mark(self, properties: Element, style: str | None) -> str | None:
        own = None if properties is None else properties.find(w("numPr"))
        mark = self.numbering.next_mark(self.styles.numbering(style) if own is None else own)
        if mark is None and own is None and self.styles.is_bullet(style):
            return BULLET
        return mark

    def _rows(self, table: Element, depth: int) -> list[list[list[Paragraph]]]:
        return [
            [as_cell(self._items(cell, depth)) for cell in _below(row, w("tc"))]
            for row in _below(table, w("tr"))
        ]


def _content(parent: Element) -> Iterator[Element]:
    """Yield the paragraphs and tables below an element, through the wrappers that may hold them."""
    yield from _through(parent, lambda tag: tag in (w("p"), w("tbl")))


def _below(parent: Element, tag: str) -> Iterable[Element]:
    return _through(parent, lambda found: found == tag)


_WRAPPERS = frozenset(
    [*map(w, ["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"]), MC + "Choice"]
)


def _through(parent: Element, wanted: Callable[[str], bool]) -> Iterator[Element]:
    for child in parent:
        if wanted(child.tag):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _through(child, wanted)
        elif child.tag == MC + "AlternateContent":
            first = child.find(MC + "Choice")
            fallback = child.find(MC + "Fallback") if first is None else first
            yield from _through(() if fallback is None else fallback, wanted)
