"""The frames of letters: what a letter says in a language besides the asks, which are the sheet's.

A language that letters can be written in has a table `[letter]` at the end of its data file. In its
sentences `{names}` stands for the people, `{verb}` for the verb that an ask begins with (a call of
the sheet's own language brings its own, a translated one has the frame's), `{call}` for an ask that
could not be turned into somebody's own words, `{place}` and `{date}` for the writer's.

No sentence may depend on the writer's gender or on the people's, or need a name in another case
than the one that it is given in.
"""

from functools import cache
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from urgentaction.languages.language import codes, language

Sentence = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


def _with(*placeholders: str) -> AfterValidator:
    def check(sentence: str) -> str:
        try:
            filled = sentence.format_map({name: f"<{name}>" for name in placeholders})
        except (KeyError, IndexError, ValueError) as error:
            raise ValueError(f"only {placeholders} may stand in braces here") from error
        if any(f"<{name}>" not in filled for name in placeholders):
            raise ValueError(f"{placeholders} must all stand in braces here")
        return sentence

    return AfterValidator(check)


def _may_hold_verb(sentence: str) -> str:
    if "{" in sentence.replace("{verb}", "") or "}" in sentence.replace("{verb}", ""):
        raise ValueError("only {verb} may stand in braces here")
    return sentence


Naming = Annotated[Sentence, _with("names")]
Asking = Annotated[Sentence, AfterValidator(_may_hold_verb)]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Asks(_Table):
    """How asks begin, so that three in a row do not sound like a machine.

    The first ask; those after it, in turn; and the last one, where there are at least three.
    """

    first: Asking
    further: tuple[Asking, ...] = Field(min_length=1)
    last: Asking

    def lead(self, position: int, count: int) -> str:
        """Return how the ask at this position (from 0) of so many begins."""
        if position == 0:
            return self.first
        if position == count - 1 and count >= 3:
            return self.last
        return self.further[(position - 1) % len(self.further)]


class Voice(_Table):
    """The sentences of a letter as one person says them, or as several say them together."""

    opening_one: Naming
    opening_several: Naming
    opening_nobody: Sentence
    verb: str = ""
    mission_verb: str = ""
    asks: Asks
    mission_asks: Asks
    unknown_ask: Annotated[Sentence, _with("call")]
    mission_unknown_ask: Annotated[Sentence, _with("call")]
    words: Sentence
    """Introduces the writer's own words where they are in another script than the letter."""
    thanks: Sentence

    @model_validator(mode="after")
    def _has_the_verbs_that_it_asks_with(self) -> Self:
        for verb, asks in ((self.verb, self.asks), (self.mission_verb, self.mission_asks)):
            if not verb and "{verb}" in "".join((asks.first, *asks.further, asks.last)):
                raise ValueError("asks that hold {verb} need a verb")
        return self


class LetterFrame(_Table):
    """All that letters in one language need. See the data files for what is what."""

    checked_by: Sentence
    formality: Sentence
    ask_note: Sentence
    """Tells a translator in which form a call is wanted."""
    lists: Sentence
    """The locale by whose rules names are listed, as Babel knows it."""
    date_line: Annotated[Sentence, _with("place", "date")]
    subject_one: Naming
    subject_several: Naming
    subject_nobody: Sentence
    and_others: Naming
    salutation: Sentence
    salutation_mark: Annotated[str, Field(max_length=1)]
    closing: Sentence
    one: Voice
    several: Voice


@cache
def letter_languages() -> tuple[str, ...]:
    """Return the codes of the languages that letters can be written in."""
    return tuple(code for code in codes() if language(code).letter)


@cache
def letter_frame(code: str) -> LetterFrame:
    """Return the frame of letters in a language; KeyError where it has none."""
    if code not in letter_languages():
        raise KeyError(code)
    return LetterFrame.model_validate(language(code).letter)
