"""The index code of a sheet: EUR 46/055/2014, in every form of domain.md 2.3."""

from dataclasses import dataclass

from urgentaction.document.model import Span


@dataclass(frozen=True)
class Index:
    """An index code. `serial` keeps its zeros; `year` has four digits; `language` is the suffix."""

    region: str
    place: str
    serial: str
    year: int
    language: str | None = None

    @property
    def text(self) -> str:
        """The normal form, with one space and a year of four digits: EUR 46/055/2014."""
        raise NotImplementedError

    @property
    def key(self) -> tuple[str, str, int, int]:
        """What two forms of one index have in common: padding, year and language are folded."""
        raise NotImplementedError

    @property
    def country(self) -> str | None:
        """The country of the place code, ISO 3166-1 alpha-2; none for regions and themes."""
        raise NotImplementedError

    @property
    def countries(self) -> tuple[str, ...]:
        """All countries that the place code stands for, as IL and PS for MDE 15."""
        raise NotImplementedError

    @property
    def known(self) -> bool:
        """Whether region and place stand in the table."""
        raise NotImplementedError


def parse_index(text: str) -> Index | None:
    """Return the index code that the whole text is."""
    raise NotImplementedError


def find_indexes(text: str) -> list[tuple[Span, Index]]:
    """Return all index codes in the text, with their places; none inside a URL."""
    raise NotImplementedError


def index_in_url(url: str) -> Index | None:
    """Return the index code that an address of a library page holds (/amr37/3776/2016/en/)."""
    raise NotImplementedError
