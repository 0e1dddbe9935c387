"""Checks of what a sheet asks for, and of what was left unfilled in it."""

import re
from collections.abc import Iterator
from datetime import date

from urgentaction.document.checks.finding import Check
from urgentaction.document.model import Document, Value
from urgentaction.wording import _

_NOT_PRINTED = frozenset({"source_text", "evidence", "doubts"})

_PLACEHOLDER = re.compile(
    r"\bplease insert\b|\bveuillez insérer\b|\binserte aquí\b|\bbitte (?:hier )?einfügen\b"
    r"|\[[^\[\]]{0,80}\b(?:add|insert|fill in|to be (?:added|confirmed|completed)|tbc|tba"
    r"|à compléter|completar|einfügen)\b[^\[\]]{0,80}\](?!\()"
    r"|\bx{3,}\b|\bname\s+address 1\b|\baddress 1\s+address 2\b|\blorem ipsum\b",
    re.IGNORECASE,
)


class NothingAsked(Check):
    code = "nothing-asked"
    severity = "error"
    asking_only = True

    def why(self) -> str:
        return _("A letter is made of the calls or of the sample letter.")

    def look(self, document: Document, _today: date, /) -> Iterator[tuple[str, str]]:
        sample = document.sample_letter
        if not document.calls and not (sample and sample.paragraphs):
            yield "calls", _("The sheet asks for nothing: it has no calls and no sample letter.")


class UnfilledPlaceholder(Check):
    code = "unfilled-placeholder"
    severity = "error"

    def why(self) -> str:
        return _("A reader would see the form instead of what belongs there.")

    def look(self, document: Document, _today: date, /) -> Iterator[tuple[str, str]]:
        for path, text in _texts(document):
            if match := _PLACEHOLDER.search(text):
                yield path, _("“%(words)s” is still to be filled in.") % {"words": match[0]}


def _texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every printed text of a document with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for place, part in enumerate(value):
            yield from _texts(part, f"{path}[{place}]")
    elif isinstance(value, Value):
        for key in type(value).model_fields:
            if key not in _NOT_PRINTED:
                yield from _texts(getattr(value, key), f"{path}.{key}".removeprefix("."))
