"""By post: a letter as a PDF of one page, its address where the window of an envelope shows it."""

from urgentaction.document.errors import LetterError
from urgentaction.letters.cutting import Cut
from urgentaction.letters.layout import has_room_for_sender, laid_out
from urgentaction.letters.letter import Letter
from urgentaction.letters.parcel import Parcel
from urgentaction.letters.press import TooLongError, one_page
from urgentaction.wording import _, counted


def post(letter: Letter, file_name: str) -> Parcel:
    """Return the parcel for one letter; LetterError where it does not fit on one page."""
    return Parcel("post", "\n".join(letter.destination), page(letter), file_name)


def page(letter: Letter) -> bytes:
    """Return a letter as a PDF of one page, or LetterError that says what to cut."""
    if not has_room_for_sender(letter):
        raise LetterError(sender_too_long())
    try:
        return one_page(letter.language, laid_out(letter))
    except TooLongError as error:
        raise LetterError(too_long(error.cut)) from error


def sender_too_long() -> str:
    """Return the sentence for a name and an address that fill more than the head of a letter."""
    return _("The writer's name and address are too long for the head of a letter: shorten them.")


def too_long(cut: Cut) -> str:
    """Return the sentence for a letter that is too long for one page: what to cut from it."""
    own = counted(
        "This letter is too long for one page: cut %(words)d word from the writer's own words, "
        "where they begin “%(begins)s”.",
        "This letter is too long for one page: cut %(words)d words from the writer's own words, "
        "where they begin “%(begins)s”.",
        cut.words,
    )
    other = counted(
        "This letter is too long for one page: cut %(words)d word from the paragraph that begins "
        "“%(begins)s”.",
        "This letter is too long for one page: cut %(words)d words from the paragraph that begins "
        "“%(begins)s”.",
        cut.words,
    )
    return (own if cut.own else other) % {"words": cut.words, "begins": cut.begins}
