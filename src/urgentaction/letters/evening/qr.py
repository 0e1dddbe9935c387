"""A QR code that leads to a page on the web: the same for everybody who gets the paper."""

from io import BytesIO
from urllib.parse import urlsplit

import segno

from urgentaction.document.errors import LetterError
from urgentaction.wording import _


def refuse_other_than_web(address: str) -> None:
    """Raise LetterError for what is not the address of a page on the web."""
    try:
        parts = urlsplit(address)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        usable = False
    if not usable or not address.isascii() or any(character.isspace() for character in address):
        sentence = _("“%(address)s” is not the address of a page: it begins with https://.")
        raise LetterError(sentence % {"address": address})


def qr_svg(address: str) -> str:
    """Return the QR code of an address as SVG, black on nothing, with no quiet zone around it."""
    drawn = BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=0, xmldecl=False)
    return drawn.getvalue().decode()
