"""What the head of a sheet holds, as passages: filled line by line, read by the assembly."""

from dataclasses import dataclass, field

from urgentaction.document.countries import FoundCountry
from urgentaction.document.dates import FoundDate
from urgentaction.document.indexes import Index
from urgentaction.document.numbers import Number
from urgentaction.reading.catalogue import Catalogue
from urgentaction.reading.followed import FollowedSheet
from urgentaction.reading.sheet import Passage


@dataclass
class Reference:
    """A number or an index of the head, with the passage that prints it."""

    passage: Passage
    number: Number | None = None
    index: Index | None = None


@dataclass
class Head:
    """What the head holds, as passages."""

    numbers: list[Reference] = field(default_factory=list)
    indexes: list[Reference] = field(default_factory=list)
    followed: list[FollowedSheet] = field(default_factory=list)
    dates: list[tuple[Passage, FoundDate]] = field(default_factory=list)
    datelines: list[tuple[Passage, FoundDate]] = field(default_factory=list)
    countries: list[tuple[Passage, FoundCountry]] = field(default_factory=list)
    place: Passage | None = None
    concerns: list[Passage] = field(default_factory=list)
    titles: list[Passage] = field(default_factory=list)
    people: list[Passage] = field(default_factory=list)
    narrative: list[Passage] = field(default_factory=list)
    abstract: list[Passage] = field(default_factory=list)
    furniture: list[Passage] = field(default_factory=list)
    catalogue: Catalogue | None = None
    after_reference: int = 0
    after_first_reference: int | None = None
    is_update: bool = False
