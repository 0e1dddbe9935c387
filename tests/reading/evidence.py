"""The law of evidence: the text at a field's offsets is its value, or the printed form of it."""

import re
from datetime import date
from typing import Any

from urgentaction.document.countries import country_named
from urgentaction.document.indexes import parse_index
from urgentaction.document.model import Document
from urgentaction.document.numbers import find_numbers, parse_number
from urgentaction.document.paths import value_at
from urgentaction.languages.language import codes
from urgentaction.reading.printed_dates import date_in_year, dates_in
from urgentaction.reading.sheet import SheetText, bare

NORMALISED = {
    "appeal_languages",
    "kind",
    "ordinal",
    "language",
    "own_language",
    "copy_to_missions",
    "deadline_is",
    "series",
}
"""Fields whose value is a word of ours: the printed form can be looked at, not compared."""


def breaches(document: Document) -> list[str]:
    """Return the fields whose evidence does not hold, each with what stands there."""
    found = []
    for path, spans in document.evidence.items():
        texts = [document.source_text[start:end] for start, end in spans]
        if not holds(path, value_at(document, path), texts):
            found.append(f"{path}: {value_at(document, path)!r} is not {texts!r}")
    return found


def without_evidence(document: Document) -> list[str]:
    """Return the fields that hold something and have no evidence."""
    filled = _leaves(
        document.model_dump(exclude={"format", "evidence", "doubts", "source_text", "links"})
    )
    return [
        path
        for path, value in filled
        if value not in (None, "", False) and path not in document.evidence
    ]


def _leaves(value: Any, path: str = "") -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [
            leaf
            for key, one in value.items()
            for leaf in _leaves(one, f"{path}.{key}" if path else key)
        ]
    if isinstance(value, (list, tuple)):
        return [
            leaf for place, one in enumerate(value) for leaf in _leaves(one, f"{path}[{place}]")
        ]
    return [(path, value)]


def holds(path: str, value: object, texts: list[str]) -> bool:
    """Tell whether what stands at a field's offsets says its value."""
    key = re.sub(r"\[\d+\]", "", path)
    is_ours = key in NORMALISED or key.endswith((".gender", ".mission"))
    if is_ours or not texts or not all(text.strip() for text in texts):
        return is_ours
    if key in ("issued", "deadline", "follows.issued"):
        return all(_says_date(text, value) for text in texts)
    if key.endswith("number"):
        return all(_says_number(text, value) for text in texts)
    if key.endswith("index"):
        return all(_says_index(text, value) for text in texts)
    if key.endswith(("country.code", "s.country")):
        return any(country_named(text) == value or "/" in text for text in texts)
    wanted = _folded(str(value))
    return wanted in (_folded(" / ".join(texts)), _folded(" ".join(texts)), _folded(texts[0]))


def _says_number(text: str, value: object) -> bool:
    bare = parse_number(text)  # a list of urgent actions does not say "UA" each time
    found = [number for _span, number in find_numbers(text)]
    return any(number.text == value for number in [*found, *([bare] if bare else [])])


def _says_index(text: str, value: object) -> bool:
    wanted, found = parse_index(str(value)), parse_index(text)
    is_address = "http" in text or "/XUR" in text.upper()
    return is_address or (wanted is not None and found is not None and found.key == wanted.key)


def _says_date(text: str, value: object) -> bool:
    """Tell whether a text prints a date, or its day and month where no year stands beside them."""
    passage = SheetText(text).passage(0, len(text))
    found = dates_in(passage, codes())
    if not found and isinstance(value, date):
        return date_in_year(passage, value.year, codes()) == value
    return any(value in (one.value.date, *one.value.alternatives) for one in found)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", bare(text)).strip(" ,")
