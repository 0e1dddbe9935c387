"""Pages out of the template: what a worker does, with as little loaded as that takes.

Nothing here speaks to anybody: a worker has no language, and says what is wrong in numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import cast

import pypdfium2

from urgentaction.letters.cutting import Cut, cut_of
from urgentaction.letters.fax_form import FaxForm
from urgentaction.letters.whole_files import write_files
from urgentaction.typesetting.compiler import compile_pdf, forget


def _template(*names: str) -> str:
    folder = files("urgentaction.letters")
    return "\n".join(folder.joinpath(name).read_text("utf-8") for name in names)


TEMPLATE = _template("letter.typ", "post.typ")
HOME_TEMPLATE = _template("letter.typ", "home.typ", "post.typ", "placed.typ")
STATIONERY_TEMPLATE = _template("letter.typ", "placed.typ")
FAX_TEMPLATE = _template("letter.typ", "fax.typ")

_WORTH_FORGETTING = 25
"""Letters; typst forgets what fewer have left behind by itself, some compiles later."""

Blocks = dict[str, object]
"""The blocks of one letter, as `laid_out` returns them."""


class TooLongError(Exception):
    """A letter that does not fit on one page, and what to cut from it."""

    def __init__(self, cut: Cut) -> None:
        super().__init__(cut)
        self.cut = cut


@dataclass(frozen=True)
class Volume:
    """Letters that go into one file, all in one language (BCP 47)."""

    path: Path
    language: str
    letters: tuple[Blocks, ...]


@dataclass(frozen=True)
class Pressed:
    """What became of a piece: its files' hashes, and what to cut from letters that are too long.

    Those letters, counted from 0, are in no file. `sha256` is by the names of the files.
    """

    too_long: dict[int, Cut] = field(default_factory=dict)
    sha256: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Fax:
    """A fax as `fax_data` returns it; `number`, in E.164, stands in a file of its own beside it."""

    number: str
    data: Blocks
    form: FaxForm


@dataclass(frozen=True)
class Page:
    """One letter that goes into files of its own: a page for the post, a fax, or both."""

    folder: Path
    stem: str
    language: str
    letter: Blocks | None
    fax: Fax | None


@dataclass(frozen=True)
class Home:
    """Everything that a writer prints, in one file: see `at_home`."""

    path: Path
    language: str
    letters: tuple[Blocks, ...]
    guide: Blocks
    cut_outs: list[Blocks]


@dataclass(frozen=True)
class Stationery:
    """Pages of envelopes or labels."""

    path: Path
    language: str
    pages: list[Blocks]


Piece = Volume | Page | Home | Stationery


def one_page(language: str, letter: Blocks) -> bytes:
    """Return a letter as a PDF of one page, or raise TooLongError."""
    made = _pdf(language, (letter,))
    if _page_count(made) > 1:
        raise TooLongError(_cut(language, letter))
    return made


def _cut(language: str, letter: Blocks) -> Cut:
    def fits(paragraphs: list[str]) -> bool:
        return _page_count(_pdf(language, (letter | {"paragraphs": paragraphs},))) == 1

    return cut_of(cast("list[str]", letter["paragraphs"]), cast("list[int]", letter["own"]), fits)


def press(piece: Piece) -> Pressed:
    """Write a piece, without the letters that do not fit."""
    match piece:
        case Volume():
            return _volume(piece)
        case Page():
            return _page(piece)
        case Home():
            return _home(piece)
        case Stationery():
            return _stationery(piece)


def _volume(volume: Volume) -> Pressed:
    letters = volume.letters
    too_long: dict[int, Cut] = {}
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
    files = {}
    if page.letter:
        try:
            files[f"{page.stem}-post.pdf"] = one_page(page.language, page.letter)
        except TooLongError as error:
            return Pressed({0: error.cut})
    if page.fax:
        ending = page.fax.form.ending
        files[f"{page.stem}-fax.{ending}"] = fax_content(page.fax.data, page.fax.form)
        files[f"{page.stem}-fax.txt"] = f"{page.fax.number}\n".encode()
    return Pressed(sha256=write_files(page.folder, files))


def _home(home: Home) -> Pressed:
    """Write everything for a writer, or nothing where a letter does not fit."""
    letters = _pdf(home.language, home.letters)
    if _page_count(letters) != len(home.letters):
        return Pressed(dict.fromkeys(range(len(home.letters)), Cut(0, "", own=False)))
    data = {"language": home.language, "letters": home.letters, "guide": home.guide}
    made = compile_pdf(HOME_TEMPLATE, data | {"pages": home.cut_outs}, ua=True)
    return Pressed(sha256=write_files(home.path.parent, {home.path.name: made}))


def _stationery(piece: Stationery) -> Pressed:
    made = compile_pdf(STATIONERY_TEMPLATE, {"language": piece.language, "pages": piece.pages})
    return Pressed(sha256=write_files(piece.path.parent, {piece.path.name: made}))


def fax_content(data: Blocks, form: FaxForm) -> bytes:
    """Return a fax as a TIFF or as a PDF, from what `fax_data` returns."""
    made = compile_pdf(FAX_TEMPLATE, data)
    if form.file == "print":
        return made
    # Pillow, which only faxes need, takes longer to load than a page to set.
    from urgentaction.letters.fax_page import fax_pages  # noqa: PLC0415

    return fax_pages(made, form.file, fine=form.fine)


def _pdf(language: str, letters: Sequence[Blocks]) -> bytes:
    return compile_pdf(TEMPLATE, {"language": language, "letters": letters})


def _too_long(volume: Volume) -> dict[int, Cut]:
    found = {}
    for at, letter in enumerate(volume.letters):
        try:
            one_page(volume.language, letter)
        except TooLongError as error:
            found[at] = error.cut
    return found


def _page_count(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)
