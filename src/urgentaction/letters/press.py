"""Pages out of the template: what a worker does, with as little loaded as that takes.

Nothing here speaks to anybody: a worker has no language, and says what is wrong in numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

import pypdfium2

from urgentaction.letters.whole_files import write_files
from urgentaction.typesetting.compiler import compile_pdf, forget

TEMPLATE = files("urgentaction.letters").joinpath("letter.typ").read_text("utf-8")

_WORTH_FORGETTING = 25
"""Letters; typst forgets what fewer have left behind by itself, some compiles later."""

Blocks = dict[str, object]
"""The blocks of one letter, as `laid_out` returns them."""


class TooLongError(Exception):
    """A letter that does not fit on one page; `words` of it stand on the next."""

    def __init__(self, words: int) -> None:
        super().__init__(words)
        self.words = words


@dataclass(frozen=True)
class Volume:
    """Letters that go into one file, all in one language (BCP 47)."""

    path: Path
    language: str
    letters: tuple[Blocks, ...]


@dataclass(frozen=True)
class Pressed:
    """What became of a piece: its files' hashes, and by how many words letters are too long.

    Those letters, counted from 0, are in no file. `sha256` is by the names of the files.
    """

    too_long: dict[int, int] = field(default_factory=dict)
    sha256: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Page:
    """One letter that goes into files of its own: a PDF for the post, a TIFF for the fax, or both.

    `fax` is the number to ring, which stands in a file of its own beside the page.
    """

    folder: Path
    stem: str
    language: str
    letter: Blocks
    post: bool
    fax: str | None


def one_page(language: str, letter: Blocks) -> bytes:
    """Return a letter as a PDF of one page, or raise TooLongError."""
    made = _pdf(language, (letter,))
    words = _words_after_first_page(made)
    if words is not None:
        raise TooLongError(words)
    return made


def press(piece: Volume | Page) -> Pressed:
    """Write a volume or a page, without the letters that do not fit."""
    return _volume(piece) if isinstance(piece, Volume) else _page(piece)


def _volume(volume: Volume) -> Pressed:
    letters, too_long = volume.letters, {}
    made = _pdf(volume.language, letters)
    if _page_count(made) != len(letters):
        too_long = _too_long(volume)
        letters = tuple(each for at, each in enumerate(letters) if at not in too_long)
        made = _pdf(volume.language, letters) if letters else b""
    if len(volume.letters) >= _WORTH_FORGETTING:
        forget()
    if not letters:
        return Pressed(too_long)
    return Pressed(too_long, write_files(volume.path.parent, {volume.path.name: made}))


def _page(page: Page) -> Pressed:
    try:
        made = one_page(page.language, page.letter)
    except TooLongError as error:
        return Pressed({0: error.words})
    files = {f"{page.stem}-post.pdf": made} if page.post else {}
    if page.fax:
        # Pillow, which only faxes need, takes longer to load than a page to set.
        from urgentaction.letters.fax_page import fax_page  # noqa: PLC0415

        files[f"{page.stem}-fax.tif"] = fax_page(made)
        files[f"{page.stem}-fax.txt"] = f"{page.fax}\n".encode()
    return Pressed(sha256=write_files(page.folder, files))


def _pdf(language: str, letters: Sequence[Blocks]) -> bytes:
    return compile_pdf(TEMPLATE, {"language": language, "letters": letters})


def _too_long(volume: Volume) -> dict[int, int]:
    found = {}
    for at, letter in enumerate(volume.letters):
        try:
            one_page(volume.language, letter)
        except TooLongError as error:
            found[at] = error.words
    return found


def _page_count(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _words_after_first_page(pdf: bytes) -> int | None:
    with pypdfium2.PdfDocument(pdf) as document:
        if len(document) == 1:
            return None
        rest = [document[at].get_textpage().get_text_range() for at in range(1, len(document))]
    return len(" ".join(rest).split())
