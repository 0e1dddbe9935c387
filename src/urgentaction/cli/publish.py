"""`urgentaction publish`: a document as a sheet, or a folder of documents as sheets."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import click

from urgentaction.cli.files import (
    SHEETS,
    STANDARD,
    read_document,
    read_translation_of,
    write_bytes,
)
from urgentaction.cli.machine import processors
from urgentaction.cli.many_sheets import SheetRead, spread
from urgentaction.cli.options import (
    PATH,
    output_option,
    theme_option,
    today_option,
    translation_option,
)
from urgentaction.cli.sentences import sentence
from urgentaction.cli.terminal import counting
from urgentaction.document.errors import PublishingError, UrgentActionError
from urgentaction.publishing import FORMATS, NEUTRAL, Theme, published, read_theme
from urgentaction.wording import _

FOUND = 1
_FEWEST = 50
"""Sheets for a process: one takes about as long to start as it takes to set so many."""


@click.command(
    "publish",
    short_help=_("Make a sheet to hand out, print, send or put on a page."),
    help=_(
        "Make a sheet as text, HTML, PDF, Word file or mail, in the document's language or in a "
        "translation.\n\n"
        "FILE is an issued sheet, a document's JSON, or - for standard input; with several or a "
        "folder OUT is a folder, too.\n\n"
        "\b\n"
        "Examples:\n"
        "  urgentaction publish document.json --to pdf -o sheet.pdf\n"
        "  urgentaction publish sheet.pdf --to docx --theme ours.toml -o sheet.docx\n"
        "  urgentaction publish sheet.docx --to html --translation x.ru.po -o x.ru.html\n"
        "  urgentaction publish update.json --earlier first.json --to pdf -o update.pdf\n"
        "  urgentaction publish editions/ --to pdf -o sheets/"
    ),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=PATH)
@click.option(
    "--to", required=True, type=click.Choice(list(FORMATS)), help=_("The form of the sheet.")
)
@theme_option
@click.option(
    "--earlier",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help=_("The sheet that this one updates: new people and concerns are marked as new."),
)
@translation_option
@today_option
@output_option
def command(
    files: tuple[Path, ...],
    to: str,
    theme_file: Path | None,
    earlier: Path | None,
    translation: Path | None,
    today: date,
    output: Path,
) -> int:
    """Write the sheet, or the sheets; of many, one that cannot be made is named."""
    theme = NEUTRAL if theme_file is None else read_theme(theme_file)
    if len(files) > 1 or files[0].is_dir():
        if translation or earlier:
            raise click.UsageError(
                _("A translation, or an earlier sheet, goes with one sheet only.")
            )
        return _publish_all(list(_documents_in(files)), to, theme, today, output)
    document = read_document(files[0])
    made = published(
        document,
        to,
        today=today,
        translation=read_translation_of(document, translation),
        theme=theme,
        earlier=read_document(earlier) if earlier else None,
    )
    write_bytes(output, made.data)
    if made.length and made.length.sentence:
        click.echo(made.length.sentence, err=True)
    return 0


def _documents_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Return the files among the paths, and for a folder the sheets and documents in it."""
    for path in paths:
        if path.is_dir():
            kinds = SHEETS | {".json"}
            yield from sorted(file for file in path.iterdir() if file.suffix.lower() in kinds)
        else:
            yield path


def _publish_all(files: list[Path], to: str, theme: Theme, today: date, folder: Path) -> int:
    """Write a sheet a file, named after it, by several processes where it pays."""
    names = [file.stem for file in files]
    if folder == STANDARD or STANDARD in files or len(set(names)) < len(names):
        raise click.UsageError(_("Several sheets need a folder to go into, and names that differ."))
    folder.mkdir(parents=True, exist_ok=True)
    making = partial(_publish_one, to=to, theme=theme, today=today, folder=folder)
    paying = min(processors(), len(files) // _FEWEST)
    made = spread(making, files, paying) if paying > 1 else map(making, files)
    unmade = 0
    with counting(_("Publishing")) as progress:
        for done, one in enumerate(made, 1):
            unmade += one.read is None
            if one.reason:
                click.echo(f"{one.file}: {one.reason}", err=True)
            progress(done, len(files))
    if unmade == len(files):
        raise PublishingError(_("There is no sheet here that can be published."))
    return FOUND if unmade else 0


def _publish_one(file: Path, *, to: str, theme: Theme, today: date, folder: Path) -> SheetRead:
    """Return what came of a file: why there is no sheet of it, or what to say about its length."""
    try:
        made = published(read_document(file), to, today=today, theme=theme)
        write_bytes(folder / f"{file.stem}{FORMATS[to].suffix}", made.data)
    except (UrgentActionError, OSError) as error:
        return SheetRead(file, None, reason=sentence(error))
    return SheetRead(file, "", reason=(made.length and made.length.sentence) or "")
