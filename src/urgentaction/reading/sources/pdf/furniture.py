"""Heads, feet and page numbers: told by their place on the page and by coming again on others."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from urgentaction.reading.sources.pdf.lines import Line, segments

_EDGE = 0.12
"""How far from its upper and lower edge a page may have heads and feet, as a part of its height."""
_SAME_PLACE = 6.0
"""Points by which a head may move from page to page."""
_PAGE_NUMBER = re.compile(
    r"\W*(?P<word>page|seite|página|pagina|pág\.?|pag\.?|стр(?:аница|\.)?|صفحة|s\.|p\.)?\s*"
    r"(?P<number>\d{1,3})(?:\s*(?:of|von|de|di|van|sur|из|من|/)\s*(?P<total>\d{1,3}))?\W*",
    re.IGNORECASE,
)
# What browsers print around a page: the time of printing above, the address below.
_PRINTED_ABOVE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s\d{1,2}[:.]\d\d(?:\s?[AP]M)?")
_PRINTED_BELOW = re.compile(r"(?:https?|file)://\S+")


@dataclass(slots=True)
class PageLines:
    """The lines of one page, its heads and feet apart from its body; `height` in points."""

    height: float
    body: list[Line]
    heads: list[Line]
    feet: list[Line]


def without_furniture(pages: Sequence[tuple[float, Sequence[Line]]]) -> list[PageLines]:
    """Take page numbers off pages (height, lines), and part their repeated heads and feet off."""
    kept = [
        (
            height,
            [line for line in (_without_marks(line, height, number) for line in lines) if line],
        )
        for number, (height, lines) in enumerate(pages, 1)
    ]
    repeated = _repeated(kept)
    return [_parted(height, lines, repeated) for height, lines in kept]


def _zone(line: Line, height: float) -> str | None:
    if line.bottom > height * (1 - _EDGE):
        return "head"
    return "foot" if line.top < height * _EDGE else None


def _without_marks(line: Line, height: float, page: int) -> Line | None:
    """Return the line without a page number and a browser's marks, None if nothing is left."""
    zone = _zone(line, height)
    if zone is None or len(line.words) > 60:
        return line
    marks = _PRINTED_ABOVE if zone == "head" else _PRINTED_BELOW
    kept = []
    for part in segments(line):
        text = " ".join(word.text for word in part)
        if not _is_page_number(text, page) and not marks.fullmatch(text):
            kept.append(part)
    return Line([word for part in kept for word in part]) if kept else None


def _is_page_number(text: str, page: int) -> bool:
    found = _PAGE_NUMBER.fullmatch(text)
    if found is None:
        return False
    number, total = int(found["number"]), found["total"]
    return number == page or (bool(found["word"]) and total is not None and number <= int(total))


def _key(line: Line, height: float) -> tuple[str, str] | None:
    zone = _zone(line, height)
    return None if zone is None else (zone, re.sub(r"\d+", "#", line.text).casefold())


def _repeated(pages: Sequence[tuple[float, Sequence[Line]]]) -> dict[tuple[str, str], list[float]]:
    """Return where lines at the edge stand that come on two pages or more."""
    places: dict[tuple[str, str], list[float]] = defaultdict(list)
    for height, lines in pages:
        for key, line in {key: line for line in lines if (key := _key(line, height))}.items():
            places[key].append(line.bottom)
    return {key: found for key, found in places.items() if len(found) > 1}


def _parted(
    height: float, lines: Sequence[Line], repeated: dict[tuple[str, str], list[float]]
) -> PageLines:
    page = PageLines(height, [], [], [])
    for line in lines:
        key = _key(line, height)
        places = repeated.get(key, []) if key else []
        comes_again = sum(1 for place in places if abs(place - line.bottom) < _SAME_PLACE) > 1
        if key and comes_again:
            (page.heads if key[0] == "head" else page.feet).append(line)
        else:
            page.body.append(line)
    return page
