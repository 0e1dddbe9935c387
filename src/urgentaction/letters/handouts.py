"""Pages for writers: what they are signing, and letters to write by hand.

`OUT/{row}-{writer}-{addressee}-companion.pdf` and `…-handwritten.pdf`, one for each letter.
"""

from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from urgentaction.document.errors import LetterError, WriterError
from urgentaction.letters.batch import LettersReport, Progress
from urgentaction.letters.companion import Companion, companion, companion_data
from urgentaction.letters.correspondence import LettersRequest, correspondences
from urgentaction.letters.handwritten import handwritten_data
from urgentaction.letters.items import Item, items
from urgentaction.letters.letter import Draft, Letter, draft
from urgentaction.letters.tongue import Settings, Tongue, tongue_of, translation_into
from urgentaction.letters.whole_files import write_whole
from urgentaction.typesetting.compiler import compile_pdf
from urgentaction.wording import _

_FOLDER = files("urgentaction.letters")
_COMPANION = _FOLDER.joinpath("companion.typ").read_text("utf-8")
_HANDWRITTEN = "\n".join(
    _FOLDER.joinpath(name).read_text("utf-8") for name in ("letter.typ", "handwritten.typ")
)


def companion_pdf(beside: Companion) -> bytes:
    """Return the page that a writer keeps, as a PDF; of a long letter it is two."""
    return compile_pdf(_COMPANION, companion_data(beside))


def handwritten_pdf(letters: tuple[Letter, ...]) -> bytes:
    """Return pages to write letters on by hand, one a letter, all in one language."""
    return compile_pdf(_HANDWRITTEN, handwritten_data(letters))


def companions(
    request: LettersRequest, errors: list[WriterError]
) -> Iterator[tuple[Item, Companion]]:
    """Yield each letter with what its writer signs; rows that cannot be set are in `errors`.

    The writer's language is that of the person at the keyboard, if the sheet speaks it; else the
    sheet's own, else that of a translation. LetterError where there is only the letter's.
    """
    request = replace(request, copies=False)
    ready = correspondences(request)
    offices = {to.slug: at for each in ready.ready for at, to in enumerate(each.correspondents)}
    own: dict[tuple[str, int, bool], Draft] = {}
    for item in items(request, ready, errors):
        plural = item.row.writer.plural
        made = item.to.several if plural else item.to.one
        key = (item.letter.language, offices[item.to.slug], plural)
        if key not in own:
            office = request.document.addressees[key[1]]
            own[key] = draft(_own_tongue(request, key[0]), office, plural=plural)
        yield item, companion(item.letter, made, own[key], item.row.writer)


def write_companions(request: LettersRequest, out: Path) -> tuple[tuple[Path, Companion], ...]:
    """Write what each writer signs into a folder that is there; return the files and their text."""
    written = []
    for item, beside in companions(request, []):
        path = out / f"{item.stem}-companion.pdf"
        write_whole(path, companion_pdf(beside))
        written.append((path, beside))
    return tuple(written)


def write_handwritten(request: LettersRequest, out: Path, progress: Progress) -> LettersReport:
    """Write a page to each office with a postal address, for each writer; errors as for letters."""
    # What they have typed they need not copy; without it nothing introduces it either.
    rows = (row._replace(writer=replace(row.writer, words=())) for row in request.rows)
    request = replace(request, rows=tuple(rows), copies=False)
    ready = correspondences(request)
    out.mkdir(parents=True, exist_ok=True)
    errors: list[WriterError] = []
    written = []
    for item in items(request, ready, errors):
        if "post" in item.to.routes.ways:
            path = out / f"{item.stem}-handwritten.pdf"
            write_whole(path, handwritten_pdf((item.letter,)))
            written.append(path)
            progress(len(written), len(request.rows) * len(request.document.addressees))
    return LettersReport(tuple(written), len(written), 0, ready.warnings, tuple(errors))


def _own_tongue(request: LettersRequest, letters_in: str) -> Tongue:
    document, settings = request.document, request.settings
    readable = Settings(settings.templates, even_unread=True)
    own = document.language or "en"
    there = [own, *(each.language for each in request.translations)]
    spoken = [code for code in there if code.split("-")[0] == request.spoken.split("-")[0]]
    for code in (*spoken, *there):
        if code.split("-")[0] != letters_in:
            translation = translation_into(code, request.translations)
            return tongue_of(document, code, translation, readable)
    raise LetterError(
        _(
            "The sheet is in the language of the letters only: give a translation into the "
            "language that their writers read, with --translation."
        )
    )
