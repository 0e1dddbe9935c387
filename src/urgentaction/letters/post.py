"""By post: a letter as a PDF of one page, its address where the window of an envelope shows it."""

from collections.abc import Sequence
from importlib.resources import files

import pypdfium2

from urgentaction.document.errors import LetterError
from urgentaction.letters.layout import laid_out
from urgentaction.letters.letter import Letter
from urgentaction.letters.parcel import Parcel
from urgentaction.typesetting.compiler import compile_pdf
from urgentaction.wording import counted

TEMPLATE = files("urgentaction.letters").joinpath("letter.typ").read_text("utf-8")


def post(letter: Letter, file_name: str) -> Parcel:
    """Return the parcel for one letter; LetterError where it does not fit on one page."""
    return Parcel("post", "\n".join(letter.destination), page(letter), file_name)


def page(letter: Letter) -> bytes:
    """Return a letter as a PDF of one page, or LetterError that says how much is too long."""
    made = compile_pdf(TEMPLATE, volume([letter]))
    if page_count(made) > 1:
        raise LetterError(_too_long(made))
    return made


def volume(letters: Sequence[Letter]) -> dict[str, object]:
    """Return what the template sets: one page a letter, all in the language of the first."""
    return {"language": letters[0].language, "letters": [laid_out(letter) for letter in letters]}


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _too_long(pdf: bytes) -> str:
    """Return the sentence that says how many words stand on the pages after the first."""
    with pypdfium2.PdfDocument(pdf) as document:
        rest = [
            document[number].get_textpage().get_text_range() for number in range(1, len(document))
        ]
    words = len(" ".join(rest).split())
    sentence = counted(
        "This letter is %(words)d word too long for one page: shorten the writer's own words.",
        "This letter is %(words)d words too long for one page: shorten the writer's own words.",
        words,
    )
    return sentence % {"words": words}
