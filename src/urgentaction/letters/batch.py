"""Letters of many writers to many officials by many ways, as files: the one entry for the command.

Without merging, each letter has its own files, `{row}-{writer}-{addressee}-{channel}.{ending}`.
Merged, the letters by post are bound into volumes, each one compile of the template: joining pages
afterwards would lose what makes them readable aloud. Letters are made as fast as they are set, so
that a hundred thousand of them take hardly more memory than a thousand.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from urgentaction.document.errors import WriterError
from urgentaction.letters.correspondence import Correspondence, LettersRequest, correspondence
from urgentaction.letters.items import Item, items
from urgentaction.letters.layout import laid_out
from urgentaction.letters.mail_files import write_mail
from urgentaction.letters.manifest import BoundVolume, Entry, as_csv, as_json
from urgentaction.letters.post import too_long
from urgentaction.letters.press import Page, Pressed, Volume, press
from urgentaction.letters.whole_files import write_whole
from urgentaction.letters.workers import spread
from urgentaction.letters.writer_table import on_line
from urgentaction.wording import _, counted

MOST_PROCESSES = 2
"""Setting volumes of 250 takes a process up to 220 MB: this many stay below 600 MB in all."""

LETTERS_IN_VOLUME = 250
_WORTH_A_PROCESS = 40
"""Letters; fewer are set sooner than another process starts."""

Progress = Callable[[int, int], None]
"""Told how many letters are done, and of how many."""


@dataclass(frozen=True)
class LettersReport:
    """What was written, and what a person should know of it.

    `letters` counts them by their ways: one to post and one to fax are two. `errors` are of rows.
    """

    files: tuple[Path, ...]
    letters: int
    warnings: tuple[str, ...]
    errors: tuple[WriterError, ...]


def write_letters(
    request: LettersRequest, out: Path, progress: Progress = lambda _done, _all: None
) -> LettersReport:
    """Write all letters into a folder, which is made if it is not there.

    LetterError, and nothing written, where the sheet allows no letter; a row from which none can be
    written is in the report, and the others are written.
    """
    ready = correspondence(request)
    out.mkdir(parents=True, exist_ok=True)
    batch = _Batch(request, ready, out, progress)
    batch.run()
    return batch.report()


_Ticket = tuple[tuple[Item, ...], Volume | Page]
"""The letters in a piece, and the piece."""


@dataclass
class _Batch:
    """A run: what it was asked for, and what has come of it so far."""

    request: LettersRequest
    ready: Correspondence
    out: Path
    progress: Progress
    files: list[Path] = field(default_factory=list)
    volumes: list[BoundVolume] = field(default_factory=list)
    errors: list[WriterError] = field(default_factory=list)
    links_without_text: int = 0
    letters: int = 0
    begun: int = 0

    def run(self) -> None:
        """Write everything; the manifest last, when all volumes are there."""
        processes = min(self.request.processes, MOST_PROCESSES)
        if self._all() < _WORTH_A_PROCESS:
            processes = 1
        for (in_it, piece), pressed in spread(press, self._pieces(), processes):
            self._keep(in_it, piece, pressed)
        if self.volumes:
            self.volumes.sort(key=lambda volume: volume.file)
            self._write("manifest.json", as_json(self.volumes))
            self._write("manifest.csv", as_csv(self.volumes))
        self.progress(self._all(), self._all())

    def report(self) -> LettersReport:
        """Return what has come of it."""
        warnings = self.ready.warnings
        if self.links_without_text:
            warnings = (*warnings, _long_links(self.links_without_text))
        errors = sorted(self.errors, key=lambda error: error.line or 0)
        return LettersReport(tuple(sorted(self.files)), self.letters, warnings, tuple(errors))

    def _all(self) -> int:
        ways = sum(len(to.routes.ways) for to in self.ready.correspondents)
        return ways * len(self.request.rows)

    def _pieces(self) -> Iterator[tuple[_Ticket, Volume | Page]]:
        """Yield what is to be set, and write the mails on the way."""
        bound: list[Item] = []
        for item in items(self.request, self.ready, self.errors):
            if "email" in item.to.routes.ways:
                self._mail(item)
            if self.request.merge and "post" in item.to.routes.ways:
                bound.append(item)
            if len(bound) == LETTERS_IN_VOLUME:
                yield self._volume(bound)
                bound = []
            if page := self._page(item):
                yield ((item,), page), page
        if bound:
            yield self._volume(bound)

    def _volume(self, bound: list[Item]) -> tuple[_Ticket, Volume]:
        self.begun += 1
        path = self.out / f"volume-{self.begun:03}.pdf"
        letters = tuple(laid_out(item.letter) for item in bound)
        volume = Volume(path, bound[0].letter.language, letters)
        return (tuple(bound), volume), volume

    def _page(self, item: Item) -> Page | None:
        ways = item.to.routes.ways
        pdf = "post" in ways and not self.request.merge
        if not pdf and "fax" not in ways:
            return None
        return Page(
            item.letter.language,
            laid_out(item.letter),
            self.out / f"{item.stem}-post.pdf" if pdf else None,
            self.out / f"{item.stem}-fax.tif" if "fax" in ways else None,
        )

    def _mail(self, item: Item) -> None:
        written = write_mail(item, self.out)
        self.files.extend(written.files)
        self.links_without_text += not written.link_has_text
        self._count(1)

    def _keep(self, in_it: tuple[Item, ...], piece: Volume | Page, pressed: Pressed) -> None:
        """Note what has been set, and which letters were too long for that."""
        for at, words in pressed.too_long.items():
            sentence = _("%(office)s: %(error)s") % {
                "office": in_it[at].to.title,
                "error": too_long(words),
            }
            self.errors.append(on_line(in_it[at].row.line, sentence))
        kept = [item for at, item in enumerate(in_it) if at not in pressed.too_long]
        if kept and isinstance(piece, Volume):
            self._bound(piece, kept, pressed.sha256)
        elif kept and isinstance(piece, Page):
            self._single(piece, kept[0])

    def _bound(self, volume: Volume, kept: list[Item], sha256: str) -> None:
        entries = tuple(
            Entry(page, item.row.number, item.row.writer.name, item.to.title)
            for page, item in enumerate(kept, start=1)
        )
        self.volumes.append(BoundVolume(volume.path.name, sha256, entries))
        self.files.append(volume.path)
        self._count(len(kept))

    def _single(self, page: Page, item: Item) -> None:
        written = [path for path in (page.pdf, page.tiff) if path]
        self.files.extend(written)
        if page.tiff and item.to.routes.fax:
            self._write(f"{item.stem}-fax.txt", f"{item.to.routes.fax}\n".encode())
        self._count(len(written))

    def _write(self, name: str, content: bytes) -> None:
        write_whole(self.out / name, content)
        self.files.append(self.out / name)

    def _count(self, letters: int) -> None:
        self.letters += letters
        self.progress(self.letters, self._all())


def _long_links(count: int) -> str:
    sentence = counted(
        "One mail link holds only address and subject, because mail programs cut longer ones: "
        "the text to paste stands in the file beside it.",
        "%(count)d mail links hold only address and subject, because mail programs cut longer "
        "ones: the text to paste stands in the file beside each.",
        count,
    )
    return sentence % {"count": count}
