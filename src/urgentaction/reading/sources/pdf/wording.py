"""Paragraphs of a page as lines of text: line ends joined, hyphens undone, markup put in."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from urgentaction.reading.sources.characters import tidy
from urgentaction.reading.sources.inline import Run, lines_of
from urgentaction.reading.sources.pdf.hyphens import Vocabulary, over_line_end
from urgentaction.reading.sources.pdf.lines import Line, space_before
from urgentaction.reading.sources.pdf.words import BOLD, HYPHEN, ITALIC, Word
from urgentaction.reading.sources.source import BULLET
from urgentaction.reading.sources.tables import is_label

_LONGEST_LABEL = 8
"""Words in a label, at most."""


def text_of(lines: Sequence[Line], vocabulary: Vocabulary, *, has_lost_bullet: bool = False) -> str:
    """Return a paragraph as one line of text."""
    words, spaces = _flat(lines, vocabulary)
    is_item = lines[0].item or has_lost_bullet
    if lines[0].item:
        words, spaces = words[1:], ["", *spaces[2:]]
    _mark_label(words)
    if any(word.style or word.url for word in words):
        text = " ".join(lines_of(_runs(words, spaces)))
    else:
        pieces = [space + word.text for space, word in zip(spaces, words, strict=True)]
        text = tidy("".join(pieces).replace(HYPHEN, "-")).strip()
    return BULLET + text if is_item and text else text


def _flat(lines: Sequence[Line], vocabulary: Vocabulary) -> tuple[list[Word], list[str]]:
    """Return the words of all lines, with what stands before each."""
    words: list[Word] = []
    spaces: list[str] = []
    for line in lines:
        first, *rest = line.words
        whole = over_line_end(words[-1].text, first.text, vocabulary) if words else None
        if whole is not None:
            words[-1].text = whole
        else:
            spaces.append(" " if words else "")
            words.append(first)
        words += rest
        spaces += [
            space_before(line.words, place, line.gaps) for place in range(1, len(line.words))
        ]
    return words, spaces


def _mark_label(words: Sequence[Word]) -> None:
    """Give a bold label at a paragraph's start a colon, if it has none, in place of its type."""
    bold = next((place for place, word in enumerate(words) if not word.style & BOLD), 0)
    label = words[:bold]
    if not 0 < bold <= _LONGEST_LABEL or not is_label(" ".join(word.text for word in label)):
        return
    if label[-1].text[-1].isalpha():
        label[-1].text += ":"
    for word in label:
        word.style &= ~BOLD


def _runs(words: Sequence[Word], spaces: Sequence[str]) -> Iterator[Run]:
    """Yield runs of words of one type and link."""
    pairs = zip(spaces, words, strict=True)
    for (style, url), group in groupby(
        pairs, key=lambda pair: (pair[1].style & (BOLD | ITALIC), pair[1].url)
    ):
        text = "".join(space + word.text for space, word in group).replace(HYPHEN, "-")
        # Punctuation is printed with the word before it, in whatever type, and shares its box.
        marked = text.rstrip(".,;:!?") or text
        yield Run(marked, bool(style & BOLD), bool(style & ITALIC), url)
        yield Run(text[len(marked) :])
