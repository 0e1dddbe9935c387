"""`urgentaction read`: what a sheet says, with its doubts."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import click

from urgentaction.cli.files import read_document, sheets_in
from urgentaction.cli.machine import processors
from urgentaction.cli.many_sheets import SheetRead, read_many
from urgentaction.cli.options import PATH
from urgentaction.cli.sheet_view import view
from urgentaction.cli.terminal import counting, show
from urgentaction.document.errors import ReadingError
from urgentaction.wording import _

FOUND = 1


@click.command(
    "read",
    short_help=_("Show what a sheet says, and what is doubtful."),
    help=_(
        "Show what a sheet says, field by field, and what the reader of it was not sure of.\n\n"
        "FILE is an issued sheet (text, PDF, Word, ODT, HTML or mail), a document's JSON, a "
        "folder of sheets, or - for standard input.\n\n"
        "\b\n"
        "Examples:\n"
        "  urgentaction read sheet.pdf\n"
        "  urgentaction read --json sheet.pdf > document.json\n"
        "  urgentaction read --json archive/ > archive.jsonl\n"
        "  urgentaction read --strict sheet.pdf && echo 'nothing is doubtful'"
    ),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=PATH)
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help=_("Print JSON: one object for one file, one object a line for several or for a folder."),
)
@click.option(
    "--language", metavar="CODE", help=_("The language of the sheet, if you know it: en, ru …")
)
@click.option(
    "--strict", is_flag=True, help=_("Leave with exit code 1 where anything is doubtful.")
)
def command(files: tuple[Path, ...], language: str | None, *, as_json: bool, strict: bool) -> int:
    """Read one file or many; one that cannot be read is named, and the others are still read."""
    if len(files) > 1 or files[0].is_dir():
        return _read_all(list(sheets_in(files)), language, as_json=as_json, strict=strict)
    document = read_document(files[0], language)
    if as_json:
        click.echo(document.model_dump_json(indent=2))
    else:
        show(view(document))
    return FOUND if strict and document.doubts else 0


def _read_all(files: list[Path], language: str | None, *, as_json: bool, strict: bool) -> int:
    unread: list[SheetRead] = []
    doubtful = 0
    with _progress() as progress:
        reads = read_many(files, language, as_json=as_json, processes=processors())
        for done, one in enumerate(reads, 1):
            doubtful += bool(one.doubts)
            if one.read is None:
                unread.append(one)
            elif isinstance(one.read, str):
                click.echo(one.read)
            else:
                show(view(one.read, title=str(one.file)))
            progress(done, len(files))
    for one in unread:
        click.echo(f"{one.file}: {one.reason}", err=True)
    if len(unread) == len(files):
        raise ReadingError(_("There is no sheet here that can be read."))
    return FOUND if unread or (strict and doubtful) else 0


def _progress() -> AbstractContextManager[Callable[[int, int], None]]:
    """Return a bar, unless the sheets themselves go by on the terminal."""
    return (
        nullcontext(lambda _done, _total: None) if sys.stdout.isatty() else counting(_("Reading"))
    )
