"""A `mailto:` link that opens a mail program with a letter in it (RFC 6068)."""

from typing import NamedTuple
from urllib.parse import quote

LONGEST = 1_600
"""Characters of a whole link. Mail programs cut from 2,000 on; a letter in Cyrillic is beyond that
once it is encoded, six characters a letter."""


class Link(NamedTuple):
    """A letter's link in its long form, with the text in it, and in its short form, without.

    `has_text` says whether all mail programs take the long one.
    """

    whole: str
    short: str
    has_text: bool


def mailto(addresses: tuple[str, ...], subject: str, text: str) -> Link:
    """Return the link; lines end with CRLF as the RFC asks; what is empty has no parameter."""
    to = ",".join(quote(address, safe="@") for address in addresses)
    short = _link(to, {"subject": subject})
    whole = _link(to, {"subject": subject, "body": "\r\n".join(text.splitlines())})
    return Link(whole, short, len(whole) <= LONGEST)


def _link(to: str, parameters: dict[str, str]) -> str:
    given = [f"{name}={quote(value, safe='')}" for name, value in parameters.items() if value]
    return f"mailto:{to}" + ("?" + "&".join(given) if given else "")
