"""Runs of words with bold, italic and links, as lines of text with `**`, `*` and `[text](url)`.

Bold and italic are kept in running text and whole sentences only, and not where most is marked: in
headings, labels and addresses they are design and would stand in the way of whoever reads the text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from urgentaction.reading.sources.characters import begins_item, tidy
from urgentaction.reading.sources.source import BULLET, WIDE_GAP, marked_link

_BODY = 90
"""Characters in running text, at the least."""
_SENTENCE = re.compile(r"[^\n]+[.!?…؟][\"”»’)]?", re.DOTALL)
_GAP = re.compile(r"[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{3,}")
_GAP_AFTER_COLON = re.compile(r":(?:[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{2,})")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are alike; a line feed in them begins a new line."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str | None = None


def lines_of(runs: Iterable[Run]) -> tuple[str, ...]:
    """Return the lines that the runs make, tidied, without empty ones."""
    merged = _merged(runs)
    text = "".join(map(_marked, _plain_where_design(merged)))
    text = _GAP.sub(WIDE_GAP, _GAP_AFTER_COLON.sub(": ", tidy(text)))
    return tuple(_item_or_line(line.strip()) for line in text.split("\n") if line.strip())


def _item_or_line(line: str) -> str:
    """Return a line that begins with a typed bullet as a list item."""
    return BULLET + line[1:].lstrip() if begins_item(line[:1]) and line[1:2].isspace() else line


def _merged(runs: Iterable[Run]) -> list[Run]:
    """Join neighbours that are alike; white space takes after what stands before it."""
    found: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        last = found[-1] if found else None
        blank = not run.text.strip() and "\n" not in run.text and run.url is None
        if (
            last
            and last.url == run.url
            and (blank or (last.bold, last.italic) == (run.bold, run.italic))
        ):
            found[-1] = replace(last, text=last.text + run.text)
        else:
            found.append(run)
    return found


def _plain_where_design(runs: Sequence[Run]) -> Sequence[Run]:
    total = sum(len(run.text) for run in runs)
    marked = sum(len(run.text) for run in runs if run.bold or run.italic)
    if marked and (2 * marked > total or not (total >= _BODY or _is_sentence(runs))):
        return _merged(replace(run, bold=False, italic=False) for run in runs)
    return runs


def _is_sentence(runs: Sequence[Run]) -> bool:
    """Tell a sentence on one line from an address, or from a label with its value."""
    if not _SENTENCE.fullmatch("".join(run.text for run in runs).strip()):
        return False
    pairs = pairwise([*runs, Run("")])
    return not any(
        (one.bold or one.italic)
        and (one.text.rstrip().endswith(":") or other.text.lstrip().startswith(":"))
        for one, other in pairs
    )


def _marked(run: Run) -> str:
    if run.url:
        return marked_link(run.text, run.url)
    mark = ("**" if run.bold else "") + ("*" if run.italic else "")
    if not mark:
        return run.text
    return "\n".join(_emphasised(line, mark) for line in run.text.split("\n"))


def _emphasised(text: str, mark: str) -> str:
    before, words, after = _EDGES.fullmatch(text).groups()  # type: ignore[union-attr]  # matches anything
    return f"{before}{mark}{words}{mark[::-1]}{after}" if any(map(str.isalnum, words)) else text
