"""Letters that nobody has signed yet: who writes fills in name, address, place, day, signature."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice, repeat
from pathlib import Path

from urgentaction.document.errors import LetterError
from urgentaction.letters.bundles import LETTERS_IN_VOLUME
from urgentaction.letters.evening.plan import Action, Evening
from urgentaction.letters.handouts import handwritten_pdf
from urgentaction.letters.layout import laid_out
from urgentaction.letters.letter import Letter
from urgentaction.letters.post import too_long
from urgentaction.letters.press import Volume, press
from urgentaction.letters.whole_files import write_whole
from urgentaction.letters.writer import Writer


def write_open_letters(evening: Evening, action: Action, code: str, folder: Path) -> list[Path]:
    """Write the letters of an action in a language, each person's one behind the other.

    They come in volumes. LetterError where one does not fit on its page.
    """
    laid = [laid_out(letter) for letter in open_letters(evening, action, code)]
    waiting = chain.from_iterable(repeat(laid, evening.shares[code]))
    written: list[Path] = []
    while bound := tuple(islice(waiting, LETTERS_IN_VOLUME)):
        path = folder / f"{action.name}-letters-{code}{_number(len(written))}.pdf"
        pressed = press(Volume(path, code, bound))
        if pressed.too_long:
            raise LetterError(too_long(max(pressed.too_long.values())))
        written.append(path)
    return written


def write_pages_to_write_on(
    evening: Evening, action: Action, code: str, folder: Path
) -> list[Path]:
    """Write pages to write letters on by hand, as many as there would be letters."""
    letters = tuple(open_letters(evening, action, code))
    waiting = chain.from_iterable(repeat(letters, evening.shares[code]))
    written: list[Path] = []
    while bound := tuple(islice(waiting, LETTERS_IN_VOLUME)):
        path = folder / f"{action.name}-handwritten-{code}{_number(len(written))}.pdf"
        write_whole(path, handwritten_pdf(bound))
        written.append(path)
    return written


def open_letters(evening: Evening, action: Action, code: str) -> Iterator[Letter]:
    """Yield a letter in a language (BCP 47) to each official, without anything of a writer's."""
    nobody = Writer(name="", country=evening.country)
    for to in action.in_language[code].correspondents:
        if "post" in to.routes.ways:
            letter = to.one.letter(nobody, evening.today, evening.spoken)
            yield replace(letter, sender=(), date_line="", signature="")


def _number(before: int) -> str:
    return f"-{before + 1}" if before else ""
