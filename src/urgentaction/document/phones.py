"""Phone numbers and e-mail addresses: kept as printed, their normal forms computed here.

Numbers are judged by their length, not by today's ranges: sheets of thirty years hold numbers that
have moved since, and a wrong "malformed" would keep a fax from being written.
"""

import re

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, ValidationResult

from urgentaction.document.invented_country import invented_country

_LONGEST = 250
"""Characters; nothing longer is a number or an address, and hostile ones cost nothing."""

_EXTENSION = re.compile(
    r"[\s,;(]{0,5}(?:extension|extn?|доб|poste|int|x)[\s.:]{0,3}\d{1,8}\)?\s*$", re.I
)
_PRINTED = re.compile(r"[\s+\d()./\-–—\u00a0\u2010-\u2013\u200e\u200f\u2066-\u2069]+")
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u00a1-\U0010ffff-]+"
_LABEL = r"[A-Za-z0-9\u00a1-\U0010ffff](?:[A-Za-z0-9\u00a1-\U0010ffff-]{0,61})"
_EMAIL = re.compile(rf"(?P<local>{_ATOM}(?:\.{_ATOM})*)@(?P<domain>{_LABEL}(?:\.{_LABEL})+)")


def e164(printed: str, country: str | None) -> str | None:
    """Return a phone or fax number in E.164 (+442079460123), without its extension.

    `country` (ISO 3166-1 alpha-2) is where a number without an international prefix is rung from.
    None where the number is malformed, has no area code, or the country is not known.
    Source: libphonenumber.
    """
    number = _parsed(printed, country)
    if number is None or _length_of(number) != ValidationResult.IS_POSSIBLE:
        return None
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164))


def internationally(number: str) -> str:
    """Return a number in E.164 as people write it: +44 20 7946 0123."""
    return str(phonenumbers.format_number(_known(number), PhoneNumberFormat.INTERNATIONAL))


def dialled_from(country: str | None, number: str) -> str | None:
    """Return what is dialled in a country (ISO 3166-1 alpha-2) for a number in E.164.

    None for a country whose rules we do not know.
    """
    region = invented_country().telephone_region if country == invented_country().code else country
    if not region or not phonenumbers.country_code_for_region(region):
        return None
    return str(phonenumbers.format_out_of_country_calling_number(_known(number), region))


def _known(number: str) -> phonenumbers.PhoneNumber:
    return phonenumbers.parse(number, None)


def is_plausible_phone(printed: str, country: str | None = None) -> bool:
    """Whether somebody could dial this, be it only in the town where it is.

    Without a country a national number cannot be judged by its length: 5 to 15 digits will do.
    """
    digits = _without_extension(printed)
    if e164(printed, country):
        return True
    if digits is None or digits.startswith("+"):
        return False
    number = _parsed(printed, country)
    if number is not None:
        return _length_of(number) == ValidationResult.IS_POSSIBLE_LOCAL_ONLY
    return not country and 5 <= sum(character.isdigit() for character in digits) <= 15


def _parsed(printed: str, country: str | None) -> phonenumbers.PhoneNumber | None:
    digits = _without_extension(printed)
    region = invented_country().telephone_region if country == invented_country().code else country
    try:
        return None if digits is None else phonenumbers.parse(digits, region)
    except NumberParseException:
        return None


def _length_of(number: phonenumbers.PhoneNumber) -> int:
    return int(phonenumbers.is_possible_number_with_reason(number))


def is_plausible_email(printed: str) -> bool:
    """Whether mail could go there; obfuscated forms ("[email protected]", "a(a)b.c") are not."""
    return normal_email(printed) is not None


def normal_email(printed: str) -> str | None:
    """Return the address without "mailto:" and with its domain in lower case; None if malformed."""
    address = re.sub(r"^mailto:", "", printed.strip(), flags=re.IGNORECASE)
    match = _EMAIL.fullmatch(address) if len(address) <= _LONGEST else None
    if match is None:
        return None
    return f"{match['local']}@{match['domain'].lower()}"


def _without_extension(printed: str) -> str | None:
    """Return the number that one dials, with "+" for a printed prefix as in "(00 86) 1065 …".

    None where there is more than a number: words, or a second one.
    """
    if len(printed) > _LONGEST:
        return None
    digits = _EXTENSION.sub("", printed).strip()
    if not _PRINTED.fullmatch(digits):
        return None
    return re.sub(r"^\(?0\s?0\s?(?=[1-9(])", "+", digits)
