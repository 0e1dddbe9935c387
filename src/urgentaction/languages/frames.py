"""The frames of letters: what a letter says in a language besides the asks, which are the sheet's.

A language that letters can be written in has a table `[letter]` at the end of its data file. In its
sentences `{names}` stands for the people, `{ask}` for an ask (at the end, where it is not named),
`{verb}` for the verb that an ask begins with (a call of the sheet's own language brings its own, a
translated one has the frame's), `{call}` for an ask that could not be turned into somebody's own
words, `{place}` and `{date}` for the writer's, `{salutation}` for the letter's.

No sentence may depend on the writer's gender or on the people's, or need a name in another case
than the one that it is given in.
"""

from collections.abc import Mapping
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
from urgentaction.languages.own_calls import OwnCall
from urgentaction.languages.placeholders import fill, may_hold
from urgentaction.wording import _

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Sentence = Annotated[Words, AfterValidator(may_hold())]
Naming = Annotated[Words, AfterValidator(may_hold("names", needs=("names",)))]
Asking = Annotated[Words, AfterValidator(may_hold("verb", "ask"))]
Calling = Annotated[Words, AfterValidator(may_hold("call", needs=("call",)))]
Closing = Annotated[Words, AfterValidator(may_hold("salutation"))]
Mentioning = Annotated[Words, AfterValidator(may_hold("organisation", needs=("organisation",)))]
Saying = Annotated[Words, AfterValidator(may_hold("value", needs=("value",)))]
Dating = Annotated[Words, AfterValidator(may_hold("place", "date", needs=("place", "date")))]

PARTS = ("opening", "asks", "words", "thanks")
"""The parts of a letter, as its paragraphs name them."""


def _alone(paragraph: str) -> str:
    for part in ("{asks}", "{words}"):
        if part in paragraph and paragraph != part:
            raise ValueError(_("%(part)s has to be a paragraph of its own.") % {"part": part})
    return paragraph


Paragraph = Annotated[
    Words, AfterValidator(may_hold(*PARTS, "names", "organisation")), AfterValidator(_alone)
]


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

    def said(self, ask: str, position: int, count: int, *, verb: str = "") -> str:
        """Return an ask as it is said at this position, without its final stop."""
        lead = self.lead(position, count)
        whole = lead if "{ask}" in lead else f"{lead} {{ask}}"
        return fill(whole, verb=verb, ask=ask)


class Voice(_Table):
    """The sentences of a letter as one person says them, or as several say them together.

    `that_asks` go on with what should come about, as `asks` go on with what somebody should do.
    `closing` is the frame's where it is the same for one and for several.
    """

    opening_one: Naming
    opening_several: Naming
    opening_nobody: Sentence
    organisation: Mentioning
    verb: str = ""
    mission_verb: str = ""
    asks: Asks
    mission_asks: Asks
    that_asks: Asks | None = None
    unknown_ask: Calling
    mission_unknown_ask: Calling
    words: Sentence
    """Introduces the writer's own words where they are in another language than the letter."""
    thanks: Sentence
    closing: Closing | None = None
    paragraphs: tuple[Paragraph | tuple[Paragraph, ...], ...] = Field(
        default=tuple(f"{{{part}}}" for part in PARTS), min_length=1
    )
    """The letter, paragraph by paragraph; of a list of paragraphs each writer has one."""

    @model_validator(mode="after")
    def _leaves_nothing_out(self) -> Self:
        for part in ("{asks}", "{words}"):
            if part not in self.paragraphs:
                raise ValueError(_("%(part)s is missing among the paragraphs.") % {"part": part})
        return self

    @model_validator(mode="after")
    def _has_the_verbs_that_it_asks_with(self) -> Self:
        for verb, asks in ((self.verb, self.asks), (self.mission_verb, self.mission_asks)):
            if not verb and "{verb}" in "".join((asks.first, *asks.further, asks.last)):
                raise ValueError("asks that hold {verb} need a verb")
        return self


class Rank(_Table):
    """A rank of officials: words of titles that tell it, and its salutation, if it has one.

    The salutation shows nobody's gender; where a language has no such form, there is none.
    """

    words: tuple[str, ...]
    salutation: Sentence | None = None


class Detail(_Table):
    """What a document may say of a person: the labels that it stands behind, and how we say it."""

    labels: tuple[Sentence, ...]
    says: Saying


class LetterFrame(_Table):
    """All that letters in one language need. See the data files for what is what."""

    offered: bool
    """Whether letters are written in this language without anybody having switched it on."""
    checked_by: Sentence
    formality: Sentence
    ask_note: Sentence
    """Tells a translator in which form a call is wanted."""
    lists: Sentence
    """The locale by whose rules names are listed, as Babel knows it."""
    comma: str = ", "
    stop: str = "."
    named: Annotated[
        Words, AfterValidator(may_hold("names", "details", needs=("names", "details")))
    ] = "{names} ({details})"
    """A person in the subject, with what the document says of them besides the name."""
    keeps_capitals: bool = False
    """Whether a word keeps its capital within a sentence, as German nouns do."""
    date_line: Dating
    subject_one: Naming
    subject_several: Naming
    subject_nobody: Sentence
    and_others: Naming
    salutation: Sentence
    salutation_mark: Annotated[str, Field(max_length=1)]
    closing: Closing
    organisation: str = ""
    """The name that letters mention; none unless an organisation's template has one."""
    authorities: tuple[str, ...] = ()
    own_calls: tuple[OwnCall, ...] = ()
    ranks: Mapping[str, Rank] = Field(default_factory=dict)
    identity: Mapping[str, Detail] = Field(default_factory=dict)
    one: Voice
    several: Voice


@cache
def letter_languages() -> tuple[str, ...]:
    """Return the codes of the languages that there are frames for."""
    return tuple(code for code in codes() if language(code).letter)


@cache
def offered_languages() -> tuple[str, ...]:
    """Return the codes of those that letters are written in without being switched on."""
    return tuple(code for code in letter_languages() if letter_frame(code).offered)


@cache
def letter_frame(code: str) -> LetterFrame:
    """Return the frame of letters in a language; KeyError where it has none."""
    if code not in letter_languages():
        raise KeyError(code)
    return LetterFrame.model_validate(language(code).letter)
