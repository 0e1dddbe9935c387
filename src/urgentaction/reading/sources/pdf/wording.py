"""Paragraphs of a page as lines of text: line ends joined, hyphens undone, markup put in."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from urgentaction.reading.sources.characters import tidy
from urgentaction.reading.sources.pdf.lines import Line, space_before
from urgentaction.reading.sources.pdf.words import BOLD, HYPHEN, ITALIC, Word
from urgentaction.reading.sources.source import BULLET, marked_link
from urgentaction.reading.sources.tables import is_label

_BODY = 90
"""Characters in a paragraph that may carry bold and italic: in short lines they are only design."""
# First halves of words that English writes with a hyphen, where the line end fell on it.
_KEEP_HYPHEN = frozenset(
    [
        "ill",
        "self",
        "well",
        "non",
        "co",
        "ex",
        "vice",
        "semi",
        "half",
        "long",
        "short",
        "high",
        "low",
        "anti",
        "pre",
        "post",
        "pro",
        "so",
        "cross",
        "mid",
        "to",
    ]
)
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PLAIN_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS_END = re.compile(r"(?:https?://|www\.)\S*[/\-_=?&.]$|\S+@$", re.IGNORECASE)
_ADDRESS_MIDDLE = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)


def text_of(lines: Sequence[Line], known: frozenset[str], *, has_lost_bullet: bool = False) -> str:
    """Return a paragraph as one line of text; `known` are the document's words, lower case."""
    words, spaces = _flat(lines, known)
    if not words:
        return ""
    item = lines[0].item or has_lost_bullet
    if lines[0].item:
        words, spaces = words[1:], spaces[1:]
    _mark_label(words)
    plain = "".join(space + word.text for space, word in zip(["", *spaces[1:]], words, strict=True))
    text = _with_markup(words, spaces) if _has_markup(words, len(plain)) else plain
    text = tidy(text.replace(HYPHEN, "-")).strip()
    return BULLET + text if item and text else text


def _mark_label(words: Sequence[Word]) -> None:
    """Put a colon after a known label that only bold type tells from its value."""
    bold = next((place for place, word in enumerate(words) if not word.style & BOLD), 0)
    label = words[bold - 1] if 0 < bold <= 4 else None
    if (
        label
        and label.text[-1].isalpha()
        and is_label(" ".join(word.text for word in words[:bold]))
    ):
        label.text += ":"


def _flat(lines: Sequence[Line], known: frozenset[str]) -> tuple[list[Word], list[str]]:
    """Return the words of all lines, with what stands before each."""
    words: list[Word] = []
    spaces: list[str] = []
    for line in lines:
        first, *rest = line.words
        if words:
            _over_line_end(words, spaces, first, known)
        else:
            words.append(first)
            spaces.append("")
        words += rest
        spaces += [
            space_before(line.words, place, line.gaps) for place in range(1, len(line.words))
        ]
    return words, spaces


def _over_line_end(words: list[Word], spaces: list[str], word: Word, known: frozenset[str]) -> None:
    """Join a line's first word to what stands before the line end."""
    last = words[-1]
    if last.text.endswith((HYPHEN, "\u00ad")):
        last.text = (
            last.text[:-1]
            + (
                "-"
                if last.text[-1] == HYPHEN and _keeps_hyphen(last.text[:-1], word.text, known)
                else ""
            )
            + word.text
        )
    elif (last.text.endswith("-") and len(last.text) > 1 and last.text[-2].isalnum()) or (
        _ADDRESS_END.search(last.text)
        or (_ADDRESS_MIDDLE.search(last.text) and re.match(r"[/?&=#.]\S|\S+/\S", word.text))
        or re.match(r"[@.]\w\S*\.\w", word.text)
    ):
        last.text += word.text
    else:
        words.append(word)
        spaces.append(" ")


def _keeps_hyphen(before: str, after: str, known: frozenset[str]) -> bool:
    """Tell whether a hyphen at a line's end belongs to the word, by the document's other words."""
    first = _PLAIN_WORD.findall(before)
    second = _PLAIN_WORD.match(after)
    if not first or second is None or not before[-1].isalpha() or not after[0].islower():
        return True
    start, end = first[-1].lower(), second[0].lower()
    if start + end in known:
        return False
    return f"{start}-{end}" in known or start in _KEEP_HYPHEN or "@" in before or "/" in before


def known_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that stand whole on one line, lower case, with hyphens and in their parts."""
    words = {word.lower() for text in texts for word in _HYPHENED.findall(text)}
    return frozenset(words.union(*(word.split("-") for word in words if "-" in word)))


def _has_markup(words: Sequence[Word], length: int) -> bool:
    if any(word.url for word in words):
        return True
    marked = sum(1 for word in words if word.style & (BOLD | ITALIC))
    return length >= _BODY and 0 < marked <= 0.5 * len(words)


def _with_markup(words: Sequence[Word], spaces: Sequence[str]) -> str:
    """Return the words with `**`, `*` and links around runs of the same kind."""
    plain = sum(len(word.text) + 1 for word in words) < _BODY or sum(
        1 for word in words if word.style & 3
    ) > 0.5 * len(words)
    pieces: list[str] = []
    places = groupby(
        range(len(words)),
        key=lambda place: (0 if plain else words[place].style & 3, words[place].url),
    )
    for (style, url), group in places:
        run = list(group)
        text = "".join(
            (spaces[place] if place > run[0] else "") + words[place].text for place in run
        )
        words_only, end = _without_end(text)
        text = (marked_link(words_only, url) if url else _emphasised(words_only, style)) + end
        pieces.append((spaces[run[0]] if run[0] else "") + text)
    return "".join(pieces)


def _without_end(text: str) -> tuple[str, str]:
    """Part the punctuation from the end of a run: it is printed with the word, in whatever type."""
    words = text.rstrip(".,;:!?")
    return (words, text[len(words) :]) if words else (text, "")


def _emphasised(text: str, style: int) -> str:
    mark = ("**" if style & BOLD else "") + ("*" if style & ITALIC else "")
    return f"{mark}{text}{mark[::-1]}" if mark and any(map(str.isalnum, text)) else text
