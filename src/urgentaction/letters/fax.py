"""By fax: the page of a letter, and the number to ring."""

from urgentaction.letters.fax_page import fax_page
from urgentaction.letters.letter import Letter
from urgentaction.letters.parcel import Parcel
from urgentaction.letters.post import page


def fax(letter: Letter, number: str, file_name: str) -> Parcel:
    """Return the parcel for one letter to a number in E.164; LetterError as for `page`."""
    return Parcel("fax", number, fax_page(page(letter)), file_name)
