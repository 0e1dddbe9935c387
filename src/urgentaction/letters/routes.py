"""The ways by which a letter can reach an office, and what is wrong with those on the sheet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from urgentaction.document.model import Office
from urgentaction.document.phones import e164
from urgentaction.letters.email import email_addresses
from urgentaction.letters.parcel import CHANNELS, Channel
from urgentaction.wording import _


@dataclass(frozen=True)
class Routes:
    """The ways to one office: a fax number in E.164 and e-mail addresses that can be used."""

    ways: tuple[Channel, ...]
    fax: str | None
    emails: tuple[str, ...]
    warnings: tuple[str, ...]


def routes_to(office: Office, country: str | None, wanted: tuple[Channel, ...] | None) -> Routes:
    """Return the ways to an office, of those that are wanted; None wants all that there are.

    `country` (ISO 3166-1 alpha-2) is where its numbers are rung from when they are national. A way
    that is wanted by name and missing is a warning; so is a malformed number or address.
    """
    emails, bad_emails = email_addresses(office.email)
    numbers = {printed: e164(printed, country) for printed in office.fax}
    fax = next((number for number in numbers.values() if number), None)
    there: Mapping[Channel, bool] = {
        "post": bool(office.address),
        "fax": bool(fax),
        "email": bool(emails),
    }
    asked = wanted or CHANNELS
    ways = tuple(channel for channel in CHANNELS if channel in asked and there[channel])
    malformed = (
        *(number for number in numbers if not numbers[number] and "fax" in asked),
        *(address for address in bad_emails if "email" in asked),
    )
    missing = () if wanted is None and ways else (way for way in asked if way not in ways)
    warnings = (*_malformed(office, malformed), *_missing(office, missing))
    return Routes(ways, fax, emails, warnings)


def title_of(office: Office) -> str:
    """Return how a sentence calls an office."""
    return office.role or office.name or office.organisation or _("an addressee without a name")


def _malformed(office: Office, printed: Iterable[str]) -> Iterable[str]:
    sentence = _("%(office)s: “%(printed)s” is malformed and was not used; please check the sheet.")
    return (sentence % {"office": title_of(office), "printed": text} for text in printed)


def _missing(office: Office, ways: Iterable[Channel]) -> Iterable[str]:
    sentences: Mapping[Channel, str] = {
        "post": _("%(office)s: the sheet has no postal address, so there is no letter to post."),
        "fax": _("%(office)s: the sheet has no fax number that works, so there is no fax."),
        "email": _(
            "%(office)s: the sheet has no e-mail address that works, so there is no e-mail."
        ),
    }
    return (sentences[way] % {"office": title_of(office)} for way in ways)
