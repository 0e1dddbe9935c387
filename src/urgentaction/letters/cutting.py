"""What to cut from a letter that is too long for its page: which paragraph, and by how many words.

Found by setting the letter again with less of that paragraph, some eight times; so it is asked for
letters that are too long only.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

_FIRST_WORDS = 5


class Cut(NamedTuple):
    """A paragraph that is too long by so many words; how it begins, and whether its writer's own.

    `words` is all of it where even that would not be enough.
    """

    words: int
    begins: str
    own: bool


def cut_of(paragraphs: Sequence[str], own: Sequence[int], fits: Callable[[list[str]], bool]) -> Cut:
    """Return what to cut: from the longest of the writer's own paragraphs, or from the longest.

    `fits` says whether a letter with these paragraphs stands on one page.
    """
    at = max(own or range(len(paragraphs)), key=lambda at: len(_pieces(paragraphs[at])))
    pieces = _pieces(paragraphs[at])
    blank = " " if " " in paragraphs[at] else ""

    def fits_without(words: int) -> bool:
        shorter = blank.join(pieces[: len(pieces) - words])
        return fits([*paragraphs[:at], shorter, *paragraphs[at + 1 :]])

    few, many = 0, len(pieces)
    while many - few > 1:
        middle = (few + many) // 2
        few, many = (few, middle) if fits_without(middle) else (middle, many)
    return Cut(many, blank.join(pieces[:_FIRST_WORDS]).replace("\u200b", ""), own=at in own)


def _pieces(paragraph: str) -> list[str]:
    """Return the words of a paragraph; in Chinese, its characters."""
    words = paragraph.split()
    return words if len(words) > 1 else list(paragraph)
