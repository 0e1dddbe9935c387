"""The inline markup of paragraphs: `**bold**`, `*italic*` and `[text](url)`, nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str | None = None


def runs(text: str) -> tuple[Run, ...]:
    """Return the stretches of a paragraph; what is unbalanced is literal text."""
    raise NotImplementedError


def plain(text: str) -> str:
    """Return the paragraph without its markup."""
    raise NotImplementedError


def marked(stretches: Iterable[Run]) -> str:
    """Return the stretches as a paragraph with markup: the way back from `runs`."""
    raise NotImplementedError
