"""One language: what its sheets print, how its dates and numbers read, how its letters go.

A language is one data file, `data/CODE.toml`; adding a language is adding a file. The first form
of a label or a sentence is the one that we print, every form is read. In sentences `{date}`,
`{languages}`, `{country}`, `{number}` and `{ordinal}` stand for what varies.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

_DATA = files("urgentaction.languages") / "data"


class Language(BaseModel):
    """A language as its data file has it. `code` is BCP 47; `name` is what its speakers call it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    name: str
    direction: Literal["ltr", "rtl"] = "ltr"
    checked_by: str
    note: str
    months: Mapping[str, int] = Field(default_factory=dict)
    """Printed forms of months that Babel does not know.

    Doubled, misspelt or cut, with their number.
    """
    ordinals: tuple[tuple[str, ...], ...] = ()
    """Ordinal words: `ordinals[2]` holds the forms of "third"."""
    counts: tuple[tuple[str, ...], ...] = ()
    """Words for counts: `counts[0]` holds the forms of "two"."""
    labels: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    sentences: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    letter: Mapping[str, Any] = Field(default_factory=dict)
    paper: Mapping[str, str] = Field(default_factory=dict)

    def label(self, key: str) -> str:
        """Return the form of the label that we print."""
        return self.labels[key][0]

    def sentence(self, key: str) -> str:
        """Return the form of the sentence that we print, with its placeholders."""
        return self.sentences[key][0]


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of all languages that have a data file, sorted."""
    names = (entry.name for entry in _DATA.iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def language(code: str) -> Language:
    """Return the language with this code; KeyError where it has no data file."""
    if code not in codes():
        raise KeyError(code)
    return Language.model_validate(tomllib.loads((_DATA / f"{code}.toml").read_text("utf-8")))
