"""A `mailto:` link that opens a mail program with a letter in it (RFC 6068)."""

from typing import NamedTuple
from urllib.parse import quote

LONGEST = 1_600
"""Characters of a whole link. Mail programs cut from 2,000 on; a letter in Cyrillic is beyond that
once it is encoded, six characters a letter."""


class Link(NamedTuple):
    """A link, and whether the text of the letter is in it."""

    url: str
    has_text: bool


def mailto(addresses: tuple[str, ...], subject: str, text: str) -> Link:
    """Return the link; where it gets too long, with addresses and subject only.

    Lines end with CRLF as the RFC asks; what is empty has no parameter.
    """
    to = ",".join(quote(address, safe="@") for address in addresses)
    short = _link(to, {"subject": subject})
    whole = _link(to, {"subject": subject, "body": "\r\n".join(text.splitlines())})
    has_text = len(whole) <= LONGEST
    return Link(whole if has_text else short, has_text)


def _link(to: str, parameters: dict[str, str]) -> str:
    given = [f"{name}={quote(value, safe='')}" for name, value in parameters.items() if value]
    return f"mailto:{to}" + ("?" + "&".join(given) if given else "")
