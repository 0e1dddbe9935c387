"""What has been found on a sheet so far: values by their path, each with its evidence, and doubts.

Values are put in by path ("addressees[0].fax[1]"), so that evidence and doubts use the same names
as the document's readers do.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Any

from urgentaction.document.model import Doubt, Link, Span
from urgentaction.reading.sheet import Passage, SheetText

_STEP = re.compile(r"(\w+)|\[(\d+)\]")
_END_OF_STEP = re.compile(r"(?=[.\[]|$)")


@dataclass
class Findings:
    """A notebook that is filled while a sheet is read; `document` turns it into the keys of one."""

    sheet: SheetText
    values: dict[str, Any] = field(default_factory=dict)
    evidence: dict[str, list[Span]] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    taken: list[Span] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    """Links that the text prints with their words; those marked in it are found apart."""
    _noted: set[str] = field(default_factory=set)
    """Every path that has a value, and every path above one."""
    _doubted: set[tuple[str, str, str]] = field(default_factory=set)
    """The doubts once more, to look a new one up among thousands."""

    def put(self, path: str, value: object, *passages: Passage) -> None:
        """Note a value and where it stands."""
        self.values[path] = value
        self._noted.update(_with_those_above(path))
        spans = sorted({passage.span for passage in passages if passage})
        if spans:
            self.evidence[path] = spans
            self.taken.extend(spans)

    def has(self, path: str) -> bool:
        """Tell whether a value (or one under it) has been noted."""
        return path in self._noted

    def doubt(self, path: str, reason: str, text: str = "") -> None:
        """Note that a field is uncertain, once for each reason."""
        found = (path, reason, text[:300])
        if found not in self._doubted:
            self._doubted.add(found)
            self.doubts.append(Doubt(field=path, reason=reason, text=text[:300]))

    def take(self, *passages: Passage) -> None:
        """Note that these passages are known furniture.

        Labels, page heads, remarks of a web page.
        """
        self.taken.extend(passage.span for passage in passages if passage)

    def keys(self) -> dict[str, Any]:
        """Return the values as the nested keys of a document."""
        root: dict[str, Any] = {}
        for path, value in self.values.items():
            _set(root, _steps(path), value)
        return root


@lru_cache(maxsize=4096)
def _steps(path: str) -> tuple[str | int, ...]:
    return tuple(name or int(place) for name, place in _STEP.findall(path))


@lru_cache(maxsize=4096)
def _with_those_above(path: str) -> tuple[str, ...]:
    return tuple(path[: end.start()] for end in _END_OF_STEP.finditer(path))


def _set(root: Any, steps: tuple[str | int, ...], value: object) -> None:  # noqa: ANN401 (dict or list)
    for step, following in pairwise(steps):
        root = _child(root, step, [] if isinstance(following, int) else {})
    last = steps[-1]
    if isinstance(last, int):
        _child(root, last, None)
    root[last] = value


def _child(node: Any, step: str | int, empty: object) -> Any:  # noqa: ANN401 (dict or list)
    if isinstance(step, str):
        return node.setdefault(step, empty)
    while len(node) <= step:
        node.append(empty if len(node) == step else type(empty)() if empty is not None else None)
    return node[step]


def untaken(sheet: SheetText, taken: Iterable[Span]) -> list[Passage]:
    """Return the stretches with words that nobody has taken, line by line."""
    free = bytearray(b"\x01") * len(sheet.text)
    for start, end in taken:
        free[start:end] = bytes(end - start)
    found = []
    for line in sheet.lines:
        place = line.start
        while place < line.end:
            start = free.find(1, place, line.end)
            if start < 0:
                break
            end = free.find(0, start, line.end)
            end = line.end if end < 0 else end
            passage = sheet.passage(start, end)
            if re.search(r"\w", passage.text):
                found.append(passage)
            place = end
    return found
