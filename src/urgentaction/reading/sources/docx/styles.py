"""Styles of a DOCX: what a paragraph or a run has from its style and those it is based on."""

from collections.abc import Iterator
from dataclasses import dataclass

from urgentaction.reading.sources.archive import Element
from urgentaction.reading.sources.docx.names import is_on, value, w

_DEEPEST = 20
"""Styles in a chain, at most: a chain that bites its tail has no end."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Space above and below a paragraph, in points; None where it is not set."""

    above: float | None = None
    below: float | None = None


class Styles:
    """The style sheet; `root` is that of styles.xml, or None."""

    def __init__(self, root: Element) -> None:
        styles = [] if root is None else root.findall(w("style"))
        self._styles = {style.get(w("styleId")): style for style in styles}
        self._default = next(
            (
                style.get(w("styleId"))
                for style in styles
                if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true")
            ),
            None,
        )
        self._base = (
            None if root is None else root.find(f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}")
        )
        self._known: dict[tuple[str | None, str], bool] = {}
        self._numbering: dict[str | None, Element] = {}
        self._spacing: dict[str | None, Spacing] = {}

    def _chain(self, style: str | None) -> Iterator[Element]:
        for _step in range(_DEEPEST):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            style = value(found, "basedOn")

    def switch(self, style: str | None, name: str) -> bool:
        """Tell whether a switch of runs is on in a style."""
        key = (style, name)
        if key not in self._known:
            found = (is_on(link.find(w("rPr")), name) for link in self._chain(style))
            self._known[key] = next((on for on in found if on is not None), False)
        return self._known[key]

    def numbering(self, style: str | None) -> Element:
        """Return the `w:numPr` of a style, None where it has none."""
        if style not in self._numbering:
            found = (link.find(f"{w('pPr')}/{w('numPr')}") for link in self._chain(style))
            self._numbering[style] = next((one for one in found if one is not None), None)
        return self._numbering[style]

    def is_bullet(self, style: str | None) -> bool:
        """Tell a style that is named for a list with bullets."""
        names = (value(link, "name") or "" for link in self._chain(style))
        return any(name.lower().startswith("list bullet") for name in names)

    def spacing(self, properties: Element, style: str | None) -> Spacing:
        """Return the space around a paragraph, from itself, its styles and the defaults."""
        own = None if properties is None else properties.find(w("spacing"))
        of_style = self._spacing_of(style or self._default)
        return of_style if own is None else _spacing([own], of_style)

    def _spacing_of(self, style: str | None) -> Spacing:
        if style not in self._spacing:
            levels = [*(link.find(w("pPr")) for link in self._chain(style)), self._base]
            found = [level.find(w("spacing")) for level in levels if level is not None]
            self._spacing[style] = _spacing([one for one in found if one is not None], Spacing())
        return self._spacing[style]


def _spacing(levels: list[Element], otherwise: Spacing) -> Spacing:
    """Return the space that the first levels which set it set, above and below by themselves."""
    sides = [[_points(level, side) for level in levels] for side in ("before", "after")]
    above, below = (next((one for one in side if one is not None), None) for side in sides)
    return Spacing(
        otherwise.above if above is None else above, otherwise.below if below is None else below
    )


def _points(spacing: Element, side: str) -> float | None:
    if spacing.get(w(f"{side}Autospacing")) in ("1", "true", "on"):
        return 14.0
    text = spacing.get(w(side))
    try:
        return None if text is None else float(text) / 20
    except ValueError:
        return None
