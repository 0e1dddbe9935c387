"""Checks of a sheet against its country: the index code, the languages of letters."""

from collections.abc import Iterator
from datetime import date

from urgentaction.document.checks.finding import Check
from urgentaction.document.countries import official_languages
from urgentaction.document.indexes import parse_index
from urgentaction.document.model import Document
from urgentaction.wording import _

_READ_EVERYWHERE = frozenset({"en", "es", "fr"})
"""Languages that a foreign ministry reads anywhere; Arabic to Moscow was a line left standing."""

_ALIKE = (
    frozenset({"fa", "prs", "tg"}),
    frozenset({"sr", "hr", "bs", "sh", "cnr"}),
    frozenset({"no", "nb", "nn"}),
    frozenset({"zh", "yue", "cmn"}),
    frozenset({"ku", "ckb", "kmr"}),
    frozenset({"tl", "fil"}),
    frozenset({"ms", "id"}),
)
"""Languages that sheets name for each other, or whose speakers read each other."""


class IndexOfAnotherCountry(Check):
    code = "index-country"
    severity = "warning"

    def why(self) -> str:
        return _("The index or the country may have been left from another sheet.")

    def look(self, document: Document, _today: date, /) -> Iterator[tuple[str, str]]:
        index = parse_index(document.index or "")
        country = document.country
        if index and country and index.countries and country.code not in index.countries:
            yield (
                "index",
                _("The index %(index)s is not one of %(country)s.")
                % {"index": document.index, "country": country.name},
            )


class NoAppealLanguage(Check):
    code = "no-appeal-language"
    severity = "warning"
    asking_only = True

    def why(self) -> str:
        return _("Writers do not know which languages the officials read.")

    def look(self, document: Document, _today: date, /) -> Iterator[tuple[str, str]]:
        named = document.appeal_languages or document.own_language or document.sample_letter
        if not named and not any(office.languages for office in document.addressees):
            yield "appeal_languages", _("The sheet does not say in which language to write.")


class OddLanguage(Check):
    code = "odd-language"
    severity = "warning"
    asking_only = True

    def why(self) -> str:
        return _("A line from another sheet may have been left standing.")

    def look(self, document: Document, _today: date, /) -> Iterator[tuple[str, str]]:
        country = document.country
        spoken = _spoken(document)
        for place, language in enumerate(document.appeal_languages):
            if country and spoken and not _alike(language) & spoken:
                yield (
                    f"appeal_languages[{place}]",
                    _("The language “%(language)s” is an odd one for %(country)s.")
                    % {"language": language, "country": country.name},
                )


def _spoken(document: Document) -> frozenset[str]:
    """Return the languages that are not odd; empty where the country's are not known.

    An addressee may sit elsewhere, in a mission, and the sheet's own language is the writers'.
    """
    country = document.country
    if country is None or not official_languages(country.code):
        return frozenset()
    seats = {country.code, *(office.country for office in document.addressees if office.country)}
    spoken = {language for seat in seats for language in official_languages(seat)}
    return frozenset(spoken | _READ_EVERYWHERE | {_base(document.language or "en")})


def _alike(language: str) -> frozenset[str]:
    base = _base(language)
    return frozenset({base}).union(*(same for same in _ALIKE if base in same))


def _base(language: str) -> str:
    return language.partition("-")[0].lower()
