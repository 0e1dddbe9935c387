"""List numbers and bullets of a DOCX, as they are printed."""

from collections import defaultdict

from urgentaction.reading.sources.archive import Element
from urgentaction.reading.sources.docx.names import value, w
from urgentaction.reading.sources.source import BULLET


class Numbering:
    """Counts the items of every list; `root` is that of numbering.xml, or None."""

    def __init__(self, root: Element) -> None:
        abstract = (
            {}
            if root is None
            else {found.get(w("abstractNumId")): found for found in root.findall(w("abstractNum"))}
        )
        self._lists = (
            {}
            if root is None
            else {
                found.get(w("numId")): abstract.get(value(found, "abstractNumId"))
                for found in root.findall(w("num"))
            }
        )
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def next_mark(self, properties: Element) -> str | None:
        """Return what is printed before an item ("• ", "2) "), None where the paragraph is none."""
        number, level = value(properties, "numId"), _integer(value(properties, "ilvl"))
        if number is None or number == "0":
            return None
        shape = self._level(number, level)
        if shape is None:
            return BULLET
        kind = value(shape, "numFmt")
        if kind == "none":
            return None
        if kind == "bullet":
            return BULLET
        return self._counted(number, level, shape, kind or "decimal")

    def _level(self, number: str, level: int) -> Element:
        found = self._lists.get(number)
        levels = [] if found is None else found.findall(w("lvl"))
        return next((shape for shape in levels if _integer(shape.get(w("ilvl"))) == level), None)

    def _counted(self, number: str, level: int, shape: Element, kind: str) -> str:
        counts = self._counts[number]
        counts[level] = counts.get(level, _integer(value(shape, "start") or "1") - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        text = value(shape, "lvlText") or f"%{level + 1}."
        for other in range(level + 1):
            text = text.replace(f"%{other + 1}", _figure(counts.get(other, 1), kind))
        return f"{text} " if text else ""


def _integer(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 0


def _figure(count: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter") and 0 < count <= 26:
        letter = chr(ord("a") + count - 1)
        return letter if kind == "lowerLetter" else letter.upper()
    return str(count)
