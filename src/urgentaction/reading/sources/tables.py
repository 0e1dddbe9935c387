"""How the cells of a table are read: as labels with values, column by column, or cell by cell."""

from collections.abc import Sequence
from functools import cache

from urgentaction.languages.language import codes, language

_LONGEST_LABEL = 48


@cache
def _labels() -> frozenset[str]:
    """Return the labels of every language, as `_folded` has them."""
    return frozenset(
        _folded(form)
        for code in codes()
        for forms in language(code).labels.values()
        for form in forms
    )


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("*", "").split()).rstrip(" :")


def is_label(text: str) -> bool:
    """Tell a text that only names what stands beside it: it ends with a colon or is a known label."""
    text = text.strip().strip("*").strip()
    if not text or len(text) > _LONGEST_LABEL:
        return False
    return text.endswith(":") or _folded(text) in _labels()


def labels_beside_values(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether most left cells of a table of two columns label their right ones."""
    lefts = [row[0] for row in rows if row and row[0]]
    return (
        bool(lefts)
        and all(len(row) == 2 for row in rows)
        and sum(map(is_label, lefts)) * 2 > len(lefts)
    )
