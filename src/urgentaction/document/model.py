"""The content of one issued sheet, as a value.

The JSON of these models is a promise to others (design.md, "The document as JSON"): extend it,
never break it. All keys are always present; what is unknown is null or empty. Contact values are
kept as printed. Paragraphs are plain text with `**bold**`, `*italic*` and `[text](url)` only.
"""

from datetime import date
from typing import Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from urgentaction.document import json_faults
from urgentaction.document.errors import ReadingError
from urgentaction.wording import _

FORMAT: Final = 1

Kind = Literal["first", "update", "stop", "information", "correction"]
Gender = Literal["male", "female", "other"]
DeadlineIs = Literal["before", "by"]
Span = tuple[int, int]
"""Start and end, in characters, of a stretch of `Document.source_text`."""


class Value(BaseModel):
    """A value: it never changes, and refuses a key that it does not know."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", json_schema_serialization_defaults_required=True
    )


class Country(Value):
    """The state whose officials are written to; `code` is ISO 3166-1 alpha-2."""

    code: str = Field(pattern=r"^[A-Z]{2}$")
    name: str
    place: str | None = None


class Followed(Value):
    """A sheet that this one says it follows."""

    number: str | None = None
    index: str | None = None
    issued: date | None = None
    url: str | None = None


class Person(Value):
    """Somebody at risk, or a group that the sheet names as one; the name without titles."""

    name: str
    gender: Gender | None = None
    pronouns: str | None = None
    age: str | None = None
    description: str | None = None


class SampleLetter(Value):
    """A letter that the sheet offers, without its addressee."""

    salutation: str | None = None
    paragraphs: tuple[str, ...] = ()
    closing: str | None = None


class Office(Value):
    """Somebody who is written to: who they are, and every route to them, as printed."""

    role: str | None = None
    name: str | None = None
    organisation: str | None = None
    address: tuple[str, ...] = ()
    country: str | None = None
    phone: tuple[str, ...] = ()
    fax: tuple[str, ...] = ()
    email: tuple[str, ...] = ()
    social: tuple[str, ...] = ()
    web: tuple[str, ...] = ()
    salutation: str | None = None
    languages: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Addressee(Office):
    """An official that an appeal is written to."""


class Copy(Office):
    """An office that gets a copy; a mission is an embassy or a consulate."""

    mission: bool = False


class Link(Value):
    """A link of the sheet, with the words that carry it."""

    text: str
    url: str


class Doubt(Value):
    """Something that the reader of a sheet was not sure of.

    `field` is a path into the document, as in `addressees[1].salutation`, or `unplaced`; `reason`
    is a sentence for a person; `text` is what stands on the sheet.
    """

    field: str
    reason: str
    text: str = ""


class Document(Value):
    """The content of one issued sheet. See the module for what the fields hold."""

    format: Literal[1] = FORMAT
    kind: Kind = "first"
    series: str | None = None
    number: str | None = None
    ordinal: int | None = None
    follows: tuple[Followed, ...] = ()
    index: str | None = None
    issued: date | None = None
    deadline: date | None = None
    deadline_is: DeadlineIs | None = None
    country: Country | None = None
    language: str | None = None
    headline: str | None = None
    summary: str | None = None
    body: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    concerns: tuple[str, ...] = ()
    appeal_languages: tuple[str, ...] = ()
    own_language: bool = False
    calls: tuple[str, ...] = ()
    sample_letter: SampleLetter | None = None
    letter_opening: str | None = None
    addressees: tuple[Addressee, ...] = ()
    copies: tuple[Copy, ...] = ()
    copy_to_missions: bool = False
    after_deadline: str | None = None
    additional_information: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    evidence: dict[str, tuple[Span, ...]] = Field(default_factory=dict)
    source_text: str = ""

    def for_the_public(self) -> Self:
        """Return the document without what only its desk may see: source, evidence and doubts."""
        return self.model_copy(update={"doubts": (), "evidence": {}, "source_text": ""})

    @property
    def asks_for_appeals(self) -> bool:
        """Whether people are asked to write: not after a stop, not for information only."""
        return self.kind not in {"stop", "information"}

    @classmethod
    def from_json(cls, data: bytes | str) -> Self:
        """Read a document from its JSON; ReadingError, one sentence, where it is none."""
        text = data.removeprefix(b"\xef\xbb\xbf") if isinstance(data, bytes) else data
        try:
            document = cls.model_validate_json(text)
        except ValidationError as error:
            raise ReadingError(json_faults.sentence(error, FORMAT)) from None
        if "format" not in document.model_fields_set:
            raise ReadingError(_("The file holds JSON, but no urgent action."))
        return document

    def to_json(self, indent: int | None = None) -> str:
        """Return the document as JSON, all keys present."""
        return self.model_dump_json(indent=indent)
