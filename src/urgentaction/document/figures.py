"""Where figures stand in a text: finders of numbers, codes and dates look nowhere else.

Their patterns cost much at every letter, and most of a sheet is prose. What they look for has a
core ("3/1" of "UA 3/14") that is found quickly; around it the lines are looked through.
"""

import re
from collections.abc import Iterator

from urgentaction.document.model import Span

_BEFORE = 120
"""Characters before a core in which all that belongs to it begins."""
_BEHIND = 40
"""Characters behind a core in which it ends."""


def around(core: re.Pattern[str], text: str) -> Iterator[Span]:
    """Yield the stretches of whole lines that hold a core, in order; none meets another."""
    if len(text) <= _BEFORE:  # a line
        if core.search(text) is not None:
            yield 0, len(text)
        return
    start = end = -1
    for match in core.finditer(text):
        begins = text.rfind("\n", 0, max(0, match.start() - _BEFORE)) + 1
        if match.end() + _BEHIND <= end:
            continue
        if begins > end >= 0:
            yield start, end
        if begins > end or end < 0:
            start = begins
        stop = text.find("\n", match.end() + _BEHIND)
        end = stop if stop >= 0 else len(text)
    if end >= 0:
        yield start, end
