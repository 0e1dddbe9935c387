"""Lines of running text become paragraphs; line breaks of a mail or a typewriter are undone."""

import re
from itertools import pairwise

from urgentaction.reading.sheet import NUMBERED, Passage

_SENTENCE_END = re.compile(r"[.!?:…”\"»)\]]\s*$")
_LONG = 130


def paragraphs(lines: list[Passage]) -> list[Passage]:
    """Return the paragraphs of these lines.

    A blank line, a list's item and a short last line end one.
    """
    width = _wrap_width(lines)
    found: list[Passage] = []
    is_open = False
    for line in lines:
        if not line:
            is_open = False
            continue
        if is_open and not _starts_anew(found[-1], line, width):
            found[-1] = Passage(line.sheet, found[-1].start, line.end)
        else:
            found.append(line)
        is_open = True
    return found


def _wrap_width(lines: list[Passage]) -> int:
    """Return the width at which lines were broken, or 0 where each line is a paragraph."""
    lengths = sorted(len(line.text) for line in lines if line)
    if not lengths or lengths[-1] > _LONG:
        return 0
    broken = sorted(len(line.text) for line, below in pairwise(lines) if line and below)
    lengths = broken or lengths  # the last line of a paragraph may have any length
    return (
        lengths[-1]
        if sum(length > 0.75 * lengths[-1] for length in lengths) >= 0.4 * len(lengths)
        else 0
    )


def _starts_anew(paragraph: Passage, line: Passage, width: int) -> bool:
    if line.is_bullet() or (NUMBERED.match(line.text) and not _is_in_sentence(paragraph)):
        return True
    if line.text.lstrip()[:1].islower():
        return False
    last = paragraph.text.rsplit("\n", 1)[-1]
    if width == 0:
        return True
    return _SENTENCE_END.search(last) is not None and len(last) < 0.8 * width


def _is_in_sentence(paragraph: Passage) -> bool:
    """Tell whether a sentence has not ended: "am" / "20. Februar" is no item of a list."""
    last = paragraph.text.split()[-1]
    return last.isalpha() and last.islower()


def sentences(passage: Passage) -> list[Passage]:
    """Cut a passage into sentences, roughly: good enough to look for names, not to print."""
    found, place = [], 0
    for match in re.finditer(
        r"(?<=[^\W\d_]{3}[.!?])[\"”»)]?\s+(?=[\"“«(]?[^\W\d_a-zа-я])", passage.text
    ):
        found.append(passage.cut(place, match.start() + 1))
        place = match.end()
    found.append(passage.cut(place))
    return found
