"""Checks of the people and offices that are written to."""

from collections.abc import Iterator
from datetime import date

from urgentaction.document.checks.finding import Check, called
from urgentaction.document.model import Document, Office
from urgentaction.document.phones import is_plausible_email, is_plausible_phone
from urgentaction.wording import _

_ROUTES = ("address", "phone", "fax", "email", "social", "web")


class NoRoute(Check):
    code = "no-route"
    severity = "error"

    def why(self) -> str:
        return _("Nobody can write to an addressee without an address, fax or e-mail.")

    def look(self, document: Document, _today: date, /) -> Iterator[tuple[str, str]]:
        for place, office in enumerate(document.addressees):
            if not any(getattr(office, route) for route in _ROUTES):
                sentence = _("There is no way to reach %(office)s.") % {"office": called(office)}
                yield f"addressees[{place}]", sentence


class MalformedPhone(Check):
    code = "malformed-phone"
    severity = "error"

    def why(self) -> str:
        return _("No fax is sent to a number that cannot be dialled.")

    def look(self, document: Document, _today: date, /) -> Iterator[tuple[str, str]]:
        for path, office in _offices(document):
            for route in ("phone", "fax"):
                for place, number in enumerate(getattr(office, route)):
                    if not is_plausible_phone(number, office.country):
                        sentence = _("“%(number)s” is not a number that can be dialled.")
                        yield f"{path}.{route}[{place}]", sentence % {"number": number}


class MalformedEmail(Check):
    code = "malformed-email"
    severity = "error"

    def why(self) -> str:
        return _("Mail to an address that cannot be right does not arrive.")

    def look(self, document: Document, _today: date, /) -> Iterator[tuple[str, str]]:
        for path, office in _offices(document):
            for place, address in enumerate(office.email):
                if not is_plausible_email(address):
                    sentence = _("“%(address)s” is not an e-mail address.") % {"address": address}
                    yield f"{path}.email[{place}]", sentence


class NoSalutation(Check):
    code = "no-salutation"
    severity = "warning"
    asking_only = True

    def why(self) -> str:
        return _("The letter then opens with a general form, and officials notice.")

    def look(self, document: Document, _today: date, /) -> Iterator[tuple[str, str]]:
        if document.sample_letter and document.sample_letter.salutation:
            return
        for place, office in enumerate(document.addressees):
            if not office.salutation:
                sentence = _("There is no salutation for %(office)s.") % {"office": called(office)}
                yield f"addressees[{place}].salutation", sentence


def _offices(document: Document) -> Iterator[tuple[str, Office]]:
    for place, addressee in enumerate(document.addressees):
        yield f"addressees[{place}]", addressee
    for place, copy in enumerate(document.copies):
        yield f"copies[{place}]", copy
