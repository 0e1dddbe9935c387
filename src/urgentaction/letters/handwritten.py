"""Write it yourself: address and salutation printed, and lines to write on by hand.

The points to make stand beside the lines, in the writer's own language, in a corner to cut off
before the letter is posted.
"""

from collections.abc import Iterable

from urgentaction.letters.layout import laid_out
from urgentaction.letters.letter import Letter
from urgentaction.typesetting.scripts import direction_of
from urgentaction.typesetting.tanwin import with_tanwin_as_one
from urgentaction.wording import _


def handwritten_data(letters: Iterable[Letter]) -> dict[str, object]:
    """Return letters as their template, letter.typ with handwritten.typ, wants them."""
    pages = [_page(letter) for letter in letters]
    return {"language": pages[0]["language"] if pages else "en", "letters": pages}


def _page(letter: Letter) -> dict[str, object]:
    """Return the blocks of a page: those of the letter, its paragraphs as points."""
    points = (
        _("Who you are, and what you do."),
        *letter.paragraphs,
        _("Sign with your name."),
    )
    said = {
        "heading": _("Points to make, in your own words"),
        "cut": _("This corner is for you: cut it off along the dashes before you post the letter."),
    }
    return laid_out(letter) | {
        "language": letter.language,
        "points": [
            {"text": with_tanwin_as_one(text), "direction": direction_of(text)} for text in points
        ],
        "said": {
            key: {"text": text, "direction": direction_of(text)} for key, text in said.items()
        },
    }
