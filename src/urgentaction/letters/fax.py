"""By fax: a letter as the pages of a fax machine, or as paper to put into one."""

from datetime import date

from urgentaction.letters.fax_form import G4, FaxForm
from urgentaction.letters.fax_layout import fax_data
from urgentaction.letters.letter import Letter
from urgentaction.letters.parcel import Parcel
from urgentaction.letters.press import fax_content


def fax(
    letter: Letter,
    number: str,
    file_name: str,
    *,
    today: date,
    form: FaxForm = G4,
    spoken: str = "en",
) -> Parcel:
    """Return the parcel for one letter to a number in E.164, dated today.

    `spoken` is the language (BCP 47) of the slip with the number, which is printed with a PDF only.
    """
    data = fax_data(letter, number, form, today, spoken)
    return Parcel("fax", number, fax_content(data, form), file_name)
