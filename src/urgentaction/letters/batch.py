"""Letters of many writers to many officials by many ways, as files: the one entry for the command.

Bound by letters, each has its own files, `{row}-{writer}-{addressee}-{channel}.{ending}`. Letters
by post can be bound by writers or into volumes, each file one compile of the template: joining
pages afterwards would lose what makes them readable aloud. Letters are made as fast as they are
set, so that a hundred thousand of them take hardly more memory than a thousand.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from urgentaction.document.errors import WriterError
from urgentaction.letters.bundles import Bundle, bundles
from urgentaction.letters.correspondence import (
    Correspondence,
    Correspondences,
    LettersRequest,
    correspondences,
)
from urgentaction.letters.fax_layout import fax_data
from urgentaction.letters.fingerprint import fingerprint
from urgentaction.letters.items import Item, items
from urgentaction.letters.journal import Finished, Journal, LeftOut
from urgentaction.letters.layout import laid_out
from urgentaction.letters.mail_files import write_mail
from urgentaction.letters.manifest import Entry, WrittenFile, write_manifest
from urgentaction.letters.parcel import Channel
from urgentaction.letters.post import too_long
from urgentaction.letters.press import Fax, Page, Piece, Pressed, Volume, press
from urgentaction.letters.prints import prints
from urgentaction.letters.whole_files import clear_parts
from urgentaction.letters.workers import spread
from urgentaction.letters.writer_table import on_line
from urgentaction.wording import _, counted

MOST_PROCESSES = 2
"""Setting volumes takes a process up to 210 MB: this many stay below 600 MB in all."""

_WORTH_A_PROCESS = 40
"""Letters; fewer are set sooner than another process starts."""

Progress = Callable[[int, int], None]
"""Told how many letters are done, and of how many."""


@dataclass(frozen=True)
class LettersReport:
    """What was written, and what a person should know of it.

    `letters` counts them by their ways: one to post and one to fax are two; `found` of them were
    there already, from a run that did not come to its end. `errors` are of rows.
    """

    files: tuple[Path, ...]
    letters: int
    found: int
    warnings: tuple[str, ...]
    errors: tuple[WriterError, ...]


def write_letters(
    request: LettersRequest, out: Path, progress: Progress = lambda _done, _all: None
) -> LettersReport:
    """Write all letters into a folder, which is made if it is not there.

    LetterError, and nothing written, where the sheet allows no letter or the folder holds another
    run; a row from which no letter can be written is in the report, and the others are written.
    Where a manifest is kept, a run that broke off goes on where it stopped.
    """
    ready = correspondences(request)
    out.mkdir(parents=True, exist_ok=True)
    with ExitStack() as opened:
        journal = None
        if request.manifest:
            journal = opened.enter_context(closing(Journal(out, fingerprint(request))))
        clear_parts(out)
        batch = _Batch(request, ready, out, progress, journal)
        batch.run()
    return batch.report()


@dataclass
class _Batch:
    """A run: what it was asked for, and what has come of it so far."""

    request: LettersRequest
    ready: Correspondences
    out: Path
    progress: Progress
    journal: Journal | None
    files: list[Path] = field(default_factory=list)
    errors: list[WriterError] = field(default_factory=list)
    short_links: int = 0
    letters: int = 0
    found: int = 0

    def run(self) -> None:
        """Write everything; the manifest last, when all files are there."""
        processes = min(self.request.processes, MOST_PROCESSES)
        if self._most < _WORTH_A_PROCESS:
            processes = 1
        for bundle, pressed in spread(press, self._pieces(), processes):
            self._keep(bundle, _finished(bundle, pressed))
        if self.journal and self.files:
            self.files.extend(write_manifest(self.out, self.journal.run, self.journal.files))
        self.progress(self._most, self._most)

    def report(self) -> LettersReport:
        """Return what has come of it."""
        warnings = self.ready.warnings
        if self.short_links:
            warnings = (*warnings, _long_links(self.short_links))
        errors = sorted(self.errors, key=lambda error: error.line or 0)
        files = tuple(sorted(self.files))
        return LettersReport(files, self.letters, self.found, warnings, tuple(errors))

    @cached_property
    def _most(self) -> int:
        """How many letters there are if none is left out."""
        ways = {
            language: sum(len(to.routes.ways) for to in each.correspondents)
            for language, each in self.ready.in_language.items()
            if isinstance(each, Correspondence)
        }
        return sum(ways.get(row.language, 0) for row in self.request.rows)

    def _pieces(self) -> Iterator[tuple[Bundle, Piece]]:
        """Yield what is to be set and is not there yet, and write the mails on the way."""
        letters = items(self.request, self.ready, self.errors)
        for bundle in bundles(letters, self.request.bind, most=self._most):
            if self.journal and (done := self.journal.finished(bundle.name)):
                self._count(done, found=True)
            elif bundle.form == "mail":
                self._keep(bundle, _mailed(bundle, self.out))
            elif bundle.form == "page":
                yield bundle, _page(bundle, self.out, self.request)
            else:
                yield bundle, _volume(bundle, self.out)
        for bundle, further in prints(self.request, self.ready, self.out):
            if self.journal and (done := self.journal.finished(bundle.name)):
                self._count(done, found=True)
            else:
                yield bundle, further

    def _keep(self, bundle: Bundle, finished: Finished) -> None:
        """Note a bundle whose files have their names now."""
        if self.journal:
            self.journal.add(bundle.name, finished)
        self._count(finished)

    def _count(self, finished: Finished, *, found: bool = False) -> None:
        self.files.extend(self.out / each.file for each in finished.files)
        self.short_links += finished.short_link
        for left_out in finished.left_out:
            named = {"office": left_out.addressee, "error": too_long(left_out.cut)}
            sentence = _("%(office)s: %(error)s") % named
            self.errors.append(on_line(left_out.line, sentence))
        letters = sum({each.channel: len(each.letters) for each in finished.files}.values())
        self.letters += letters
        self.found += letters if found else 0
        self.progress(self.letters, self._most)


def _volume(bundle: Bundle, out: Path) -> Volume:
    letters = tuple(laid_out(item.letter) for item in bundle.items)
    return Volume(out / f"{bundle.name}.pdf", bundle.items[0].letter.language, letters)


def _page(bundle: Bundle, out: Path, request: LettersRequest) -> Page:
    (item,) = bundle.items
    posted = request.bind == "letters" and "post" in item.to.routes.ways
    letter = laid_out(item.letter) if posted else None
    return Page(out, item.stem, item.letter.language, letter, _fax(item, request))


def _fax(item: Item, request: LettersRequest) -> Fax | None:
    number = item.to.routes.fax
    if number is None or "fax" not in item.to.routes.ways:
        return None
    data = fax_data(item.letter, number, request.fax, request.today, request.spoken)
    return Fax(number, data, request.fax)


def _finished(bundle: Bundle, pressed: Pressed) -> Finished:
    """Return what a worker has made of a bundle, and which letters were too long for that."""
    if bundle.form == "print":
        # The letters in it are letters already, and those that are too long have been named.
        language = bundle.items[0].letter.language
        made = pressed.sha256.items()
        return Finished(tuple(WrittenFile(*each, "post", language, ()) for each in made))
    kept = [item for at, item in enumerate(bundle.items) if at not in pressed.too_long]
    left_out = tuple(
        LeftOut(bundle.items[at].row.line, bundle.items[at].to.title, cut)
        for at, cut in pressed.too_long.items()
    )
    files = tuple(
        _written(kept, name, sha256, "fax" if "-fax." in name else "post")
        for name, sha256 in pressed.sha256.items()
    )
    return Finished(files, left_out)


def _mailed(bundle: Bundle, out: Path) -> Finished:
    (item,) = bundle.items
    mail = write_mail(item, out)
    files = tuple(_written([item], *each, "email") for each in mail.sha256.items())
    return Finished(files, short_link=not mail.link_has_text)


def _written(items: list[Item], name: str, sha256: str, channel: Channel) -> WrittenFile:
    entries = tuple(
        Entry(page, item.row.number, item.row.writer.name, item.to.title)
        for page, item in enumerate(items, start=1)
    )
    return WrittenFile(name, sha256, channel, items[0].letter.language, entries)


def _long_links(count: int) -> str:
    sentence = counted(
        "One mail link holds only address and subject, because mail programs cut longer ones: "
        "the text to paste stands in the file beside it.",
        "%(count)d mail links hold only address and subject, because mail programs cut longer "
        "ones: the text to paste stands in the file beside each.",
        count,
    )
    return sentence % {"count": count}
