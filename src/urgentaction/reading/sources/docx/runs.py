"""The inside of a DOCX paragraph: runs, links, breaks, fields, tracked changes; text boxes apart.

Insertions are accepted, deletions and hidden text ignored. A field shows its result, not its code;
page numbers show nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from urgentaction.reading.sources.archive import Element
from urgentaction.reading.sources.docx.names import MC, R, is_on, value, w
from urgentaction.reading.sources.docx.styles import Styles
from urgentaction.reading.sources.inline import Run

_IGNORED = frozenset(
    map(
        w,
        [
            "del",
            "moveFrom",
            "delText",
            "instrText",
            "rPr",
            "pPr",
            "footnoteReference",
            "endnoteReference",
            "commentReference",
            "annotationRef",
        ],
    )
)
_BREAKS = {
    w("br"): "\n",
    w("cr"): "\n",
    w("tab"): "\t",
    w("ptab"): "\t",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}
_SYMBOLS = frozenset({"wingdings", "wingdings 2", "wingdings 3", "webdings", "symbol"})
_PAGE_FIELD = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b", re.IGNORECASE)
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)


@dataclass
class Inside:
    """What a paragraph holds: runs, text boxes anchored in it, whether it shows a page number."""

    runs: list[Run] = field(default_factory=list)
    boxes_before: list[Element] = field(default_factory=list)
    boxes_after: list[Element] = field(default_factory=list)
    shows_page_number: bool = False


@dataclass
class _Field:
    code: str = ""
    shows_result: bool = False


class Reader:
    """Walks paragraphs; `targets` are the document's relationships by their id."""

    def __init__(self, styles: Styles, targets: dict[str, str]) -> None:
        self._styles = styles
        self._targets = targets

    def inside(self, paragraph: Element) -> Inside:
        """Return what a `w:p` holds."""
        style = value(paragraph, "pPr", "pStyle")
        inside, fields = Inside(), list[_Field]()
        for element, url in self._parts(paragraph, None):
            if element.tag == w("r"):
                self._run(element, url, style, inside, fields)
            elif element.tag == w("fldSimple") and _PAGE_FIELD.match(element.get(w("instr"), "")):
                inside.shows_page_number = True
        return inside

    def _parts(self, parent: Element, url: str | None) -> Iterator[tuple[Element, str | None]]:
        """Yield the runs below an element with the link that they stand in."""
        for child in parent:
            tag = child.tag
            if tag in _IGNORED:
                continue
            if tag == w("r"):
                yield child, url
            elif tag == w("hyperlink"):
                yield from self._parts(child, self._targets.get(child.get(R + "id", ""), url))
            elif tag == w("fldSimple"):
                code = child.get(w("instr"), "")
                if _PAGE_FIELD.match(code):
                    yield child, None
                    continue
                link = _LINK_FIELD.match(code)
                yield from self._parts(child, link[1] if link else url)
            elif tag == w("sdt"):
                content = child.find(w("sdtContent"))
                yield from self._parts([] if content is None else content, url)
            elif tag in (w("ins"), w("moveTo"), w("smartTag"), w("customXml"), w("dir"), w("bdo")):
                yield from self._parts(child, url)

    def _run(
        self, run: Element, url: str | None, style: str | None, inside: Inside, fields: list[_Field]
    ) -> None:
        properties = run.find(w("rPr"))
        text = "".join(self._pieces(run, inside, fields))
        if not text or self._switch(properties, style, "vanish"):
            return
        link = next((found[1] for shown in fields if (found := _LINK_FIELD.match(shown.code))), url)
        # What the paragraph's own style makes bold is design; a word made so in it is meant.
        bold, italic = self._switch(properties, None, "b"), self._switch(properties, None, "i")
        if (
            _font(properties) in _SYMBOLS
            and len(text.strip()) == 1
            and not any(part.text.strip() for part in inside.runs)
        ):
            text = text.replace(text.strip(), "•")
        inside.runs.append(Run(text, bold, italic, link))

    def _switch(self, properties: Element, style: str | None, name: str) -> bool:
        own = is_on(properties, name)
        if own is not None:
            return own
        return self._styles.switch(value(properties, "rStyle"), name) or self._styles.switch(
            style, name
        )

    def _pieces(self, run: Element, inside: Inside, fields: list[_Field]) -> Iterator[str]:
        for child in run:
            tag = child.tag
            if tag == w("fldChar"):
                _step(child, fields, inside)
            elif tag == w("instrText"):
                if fields:
                    fields[-1].code += child.text or ""
            elif tag in (w("drawing"), w("pict"), w("object"), MC + "AlternateContent"):
                written = any(part.text.strip() for part in inside.runs)
                (inside.boxes_after if written else inside.boxes_before).extend(text_boxes(child))
            elif any(not shown.shows_result or _PAGE_FIELD.match(shown.code) for shown in fields):
                continue
            elif tag == w("t"):
                yield child.text or ""
            elif tag == w("sym"):
                yield _symbol(child)
            elif tag in _BREAKS:
                yield _BREAKS[tag]


def _step(mark: Element, fields: list[_Field], inside: Inside) -> None:
    kind = mark.get(w("fldCharType"))
    if kind == "begin":
        fields.append(_Field())
    elif kind == "separate" and fields:
        fields[-1].shows_result = True
    elif kind == "end" and fields and _PAGE_FIELD.match(fields.pop().code):
        inside.shows_page_number = True


def _font(properties: Element) -> str:
    fonts = None if properties is None else properties.find(w("rFonts"))
    return "" if fonts is None else (fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or "").lower()


def _symbol(element: Element) -> str:
    """Return a `w:sym` as a character; `tidy` knows which of the private-use ones are bullets."""
    code = element.get(w("char"), "")
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return (
        chr(number | 0xF000 if number < 0x100 else number)
        if 0 < number < 0xFFFE and not 0xD800 <= number < 0xE000
        else ""
    )


def text_boxes(element: Element) -> list[Element]:
    """Return the outermost text boxes in a drawing; of two alternatives the first."""
    if element.tag == w("txbxContent"):
        return [element]
    children = list(element)
    if element.tag == MC + "AlternateContent":
        first = element.find(MC + "Choice")
        boxes = [] if first is None else text_boxes(first)
        fallback = element.find(MC + "Fallback")
        return boxes if boxes or fallback is None else text_boxes(fallback)
    return [box for child in children for box in text_boxes(child)]
