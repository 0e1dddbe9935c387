"""A sheet as a value: everything that it prints, in its order and its words, in no form yet.

`layout.py` builds it once; each form (text.py, html.py, pdf.py) only arranges it. So all forms say
the same, and a new form never looks at a document.

Paragraphs are `Markup`; every other string is literal.
"""

from dataclasses import dataclass, replace
from typing import Literal

from urgentaction.document.markup import Run, runs
from urgentaction.document.model import Kind

Direction = Literal["ltr", "rtl"]
PartName = Literal[
    "case", "ask", "addressees", "copies", "missions", "letter", "after", "more", "people"
]


class Markup(str):
    """A paragraph with the inline markup of document/markup.py."""

    __slots__ = ()

    @property
    def runs(self) -> tuple[Run, ...]:
        """Its stretches, each in one style; a link that leads nowhere safe is only its words."""
        return tuple(
            replace(run, url=None) if run.url and not leads_on(run.url) else run
            for run in runs(self)
        )


def leads_on(url: str | None) -> bool:
    """Tell whether a link may be followed from a sheet: to a page or to a mailbox."""
    return url is not None and url.lower().startswith(("http://", "https://", "mailto:"))


@dataclass(frozen=True, slots=True)
class Detail:
    """A value with its label. `exact` values (numbers, mailboxes) are left to right in any script.

    `leftward` ones read from the right, though they may begin with Latin letters. `label` ends in
    its colon; it is empty where the value needs none. `url` is where the value leads, if anywhere.
    """

    label: str
    value: str
    exact: bool = False
    url: str | None = None
    leftward: bool = False

    @property
    def lead(self) -> str:
        """The label as it stands before the value: a wide colon brings its own space."""
        return self.label if not self.label or self.label.endswith("：") else f"{self.label} "

    @property
    def page_elsewhere(self) -> str | None:
        """Where the value leads, if the value itself does not say so."""
        shown = self.value.strip("\u2066\u2067\u2068\u2069")
        return None if self.url in (None, shown, f"mailto:{shown}") else self.url


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence that has to be seen before anything else; in `alarm` nobody may write any more."""

    sentence: str
    alarm: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A set sentence, or one that stands on the sheet as its author wrote it."""

    text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The first paragraph, which says it all."""

    text: Markup


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs."""

    paragraphs: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Calls:
    """What is asked of the authorities, one item a call."""

    items: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class OfficeCard:
    """An office: who it is, the lines of its address, its routes, remarks, and its salutation."""

    role: str
    name: str
    address: tuple[str, ...]
    routes: tuple[Detail, ...]
    notes: tuple[str, ...]
    salutation: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class Offices:
    """Offices side by side."""

    cards: tuple[OfficeCard, ...]


@dataclass(frozen=True, slots=True)
class SampleText:
    """A letter that a supporter may copy."""

    salutation: str
    paragraphs: tuple[Markup, ...]
    closing: str


@dataclass(frozen=True, slots=True)
class People:
    """The people at risk, each with their own labelled lines."""

    cards: tuple[tuple[Detail, ...], ...]


@dataclass(frozen=True, slots=True)
class Details:
    """Labelled lines, one a line."""

    lines: tuple[Detail, ...]


Block = Notice | Sentence | Summary | Prose | Calls | Offices | SampleText | People | Details


@dataclass(frozen=True, slots=True)
class Part:
    """What belongs together under one heading; without one, `heading` is empty."""

    name: PartName
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole sheet, in the official order: head, page one, page two, foot.

    `reference` ("UA 315/14") is for running feet, `title` for a window or a list of files. Where
    there are pages, the second one repeats banner and headline; it may have nothing on it.
    """

    kind: Kind
    language: str
    direction: Direction
    title: str
    reference: str
    head: tuple[Detail, ...]
    concerns: tuple[Detail, ...]
    banner: str
    headline: str
    page_one: tuple[Part, ...]
    page_two: tuple[Part, ...]
    foot: tuple[Detail, ...]
