"""How two documents differ, box by box and word by word, for a person to read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from urgentaction.actions.form_fields import Text, groups
from urgentaction.document.model import Document

_MOST_WORDS = 4_000
"""Longer texts are shown whole, old and new: matching words costs their product."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stayed, went or came: `kind` is same, gone or new."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A box that differs."""

    path: str
    label: Text
    where: str
    before: str
    after: str

    @property
    def runs(self) -> list[Run]:
        """What happened to the words, in order."""
        return list(_runs(self.before, self.after))


def differences(before: Document, after: Document) -> list[Difference]:
    """Return the boxes that differ, in the order of the sheet."""
    old, new = _boxes(before), _boxes(after)
    found = []
    for path, (label, where, _text) in {**old, **new}.items():
        was = old[path][2] if path in old else ""
        now = new[path][2] if path in new else ""
        if was.split() != now.split():
            found.append(Difference(path, label, where, was, now))
    return found


def _boxes(document: Document) -> dict[str, tuple[Text, str, str]]:
    return {
        each.path: (each.label, f"{group.title} {group.place or ''}".strip(), each.text)
        for group in groups(document)
        for each in group.fields
    }


def _runs(before: str, after: str) -> Iterator[Run]:
    old, new = re.findall(r"\S+|\s+", before), re.findall(r"\S+|\s+", after)
    if len(old) + len(new) > _MOST_WORDS:
        yield from (Run("gone", before), Run("new", after))
        return
    for step, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if step == "equal":
            yield Run("same", "".join(old[i:j]))
            continue
        if i < j:
            yield Run("gone", "".join(old[i:j]))
        if k < m:
            yield Run("new", "".join(new[k:m]))
