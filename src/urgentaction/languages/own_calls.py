"""How calls of a sheet's own language lose what they say to the supporter.

"Fordern Sie die Behörden auf, … freizulassen" tells a supporter what to do; the letter's frame says
"Ich bitte Sie eindringlich, …" instead, and goes on with the rest. Each language has its shapes as
data, `[[letter.own_calls]]`: a pattern for a whole call (a regular expression; `{rest}` is what is
kept, `{authorities}` the language's words for those who are asked), and either `form` and `ask`,
how the rest goes on from the frame, or `one` and `several`, whole sentences. The first shape that
fits is taken. English has a grammar of its own instead: `letters/english_calls.py`.
"""

import re
from functools import lru_cache
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

from urgentaction.languages.placeholders import fill

_REST = r"(?P<rest>.+)"


class OwnCall(BaseModel):
    """One shape of calls, and how a person says it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    call: str
    form: Literal["asks", "that"] | None = None
    ask: str = "{rest}"
    one: str | None = None
    several: str | None = None

    @model_validator(mode="after")
    def _is_said_in_one_way(self) -> Self:
        if (self.form is None) != bool(self.one and self.several):
            raise ValueError("a call has a form, or a sentence for one and for several")
        if "(?P<rest>" not in self.call and "{rest}" not in self.call:
            raise ValueError("a call keeps a rest")
        return self

    def parts(self, call: str, authorities: tuple[str, ...]) -> dict[str, str] | None:
        """Return the parts of a call that has this shape; None for another."""
        found = _pattern(self.call, authorities).fullmatch(call)
        return found and {name: (text or "").strip() for name, text in found.groupdict().items()}

    def said(self, parts: dict[str, str], *, plural: bool) -> str:
        """Return the ask, or for a shape without `form` the whole sentence, without its stop."""
        sentence = self.several if plural else self.one
        return fill(sentence or self.ask, **parts)


@lru_cache(maxsize=256)
def _pattern(call: str, authorities: tuple[str, ...]) -> re.Pattern[str]:
    named = f"(?:{'|'.join(authorities)})" if authorities else r"(?!)"
    filled = call.replace("{authorities}", named).replace("{rest}", _REST)
    return re.compile(filled, re.IGNORECASE)
