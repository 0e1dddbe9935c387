"""Countries by name, in the languages that sheets are printed in, and the languages they speak."""

from collections.abc import Iterable
from dataclasses import dataclass

from urgentaction.document.model import Span

LANGUAGES = ("en", "es", "fr", "de", "ar", "ru", "pt", "it", "nl", "tr", "fa", "uk", "zh")


@dataclass(frozen=True)
class FoundCountry:
    """A country's name in a text. `code` is None for a country that is no more (Yugoslavia)."""

    span: Span
    code: str | None
    name: str


def country_name(code: str, language: str) -> str:
    """Return the name of a country (ISO 3166-1 alpha-2) in a language (BCP 47); else the code."""
    raise NotImplementedError


def country_named(text: str, languages: Iterable[str] = LANGUAGES) -> str | None:
    """Return the code of the country whose name the whole text is."""
    raise NotImplementedError


def find_countries(text: str, languages: Iterable[str] = LANGUAGES) -> list[FoundCountry]:
    """Return all countries that the text names, in order, longest names first."""
    raise NotImplementedError


def official_languages(code: str) -> tuple[str, ...]:
    """Return the languages of a country, official and widely used ones, the most spoken first."""
    raise NotImplementedError
