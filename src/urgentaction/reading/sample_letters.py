"""The letter that a sheet offers: its greeting, its paragraphs, its closing."""

import re
from dataclasses import dataclass, field

from urgentaction.reading.labels import word_pattern
from urgentaction.reading.lines import is_furniture
from urgentaction.reading.paragraphs import paragraphs
from urgentaction.reading.sheet import Passage

_LONGEST_FAREWELL = 16
"""Words: "Veuillez agréer, Madame la Ministre, l’expression de ma haute considération."."""

_LONGEST_ROLE = 9
_SHORTEST_WRAP = 48
"""Characters of a line that was broken at a width."""


@dataclass
class FoundLetter:
    """A sample letter as passages."""

    salutation: Passage | None = None
    paragraphs: list[Passage] = field(default_factory=list)
    closing: Passage | None = None
    left: list[Passage] = field(default_factory=list)


def read_letter(lines: list[Passage], tongues: tuple[str, ...]) -> FoundLetter:
    """Read the lines of a sample letter; what follows its closing is left over."""
    letter = FoundLetter()
    running: list[Passage] = []
    for line in lines:
        if letter.closing is not None and _goes_on(letter.closing, line):
            letter.closing = Passage(line.sheet, letter.closing.start, line.end).strip(" ,،*")
        elif letter.closing is not None:
            letter.left.append(line)
        elif not line:
            running.append(line)
        elif (
            letter.salutation is None
            and not any(running)
            and (greeting := _greeting(line, tongues))
        ):
            letter.salutation = greeting.strip(" ,:!،*")
            rest = line.cut(greeting.end - line.start).strip(" ,:!،")
            running.append(rest)
        elif _is_farewell(line, tongues):
            letter.closing = line.strip(" ,،*")
        else:
            running.append(line)
    letter.paragraphs = [one for one in paragraphs(running) if not is_furniture(one, tongues)]
    return letter


def _greeting(line: Passage, tongues: tuple[str, ...]) -> Passage | None:
    """Return the greeting at the start of a line, up to its comma."""
    if not word_pattern("greeting", tongues).match(line.folded):
        return None
    if _greets_several(line, tongues):
        return line
    end = re.search(r"[,:!،](?:\s|$)", line.text)
    if end is None:
        return line if len(line.text.split()) <= 6 else None
    return line.cut(0, end.start()) if len(line.text[: end.start()].split()) <= 12 else None


def _greets_several(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell "Dear President, Prime Minister and Minister of Justice," from one office's greeting."""
    pieces = line.folded.rstrip(" ,:").split(", ")
    role = word_pattern("role", tongues)
    return len(pieces) > 1 and all(
        len(piece.split()) <= _LONGEST_ROLE and role.search(piece) for piece in pieces
    )


def _goes_on(closing: Passage, line: Passage) -> bool:
    """Tell whether a closing that was broken at a width goes on: "… ma haute" / "considération"."""
    is_next = line.sheet.text.count("\n", closing.end, line.start) <= line.sheet.breaks
    return is_next and len(closing.text) >= _SHORTEST_WRAP and line.text[:1].islower()


def _is_farewell(line: Passage, tongues: tuple[str, ...]) -> bool:
    return (
        len(line.text.split()) <= _LONGEST_FAREWELL
        and word_pattern("farewell", tongues).match(line.folded) is not None
    )
