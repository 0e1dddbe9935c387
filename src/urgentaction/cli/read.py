"""`urgentaction read`: what a sheet says, with its doubts."""

import json
from pathlib import Path

import click

from urgentaction.cli.files import read_document, sheets_in
from urgentaction.cli.options import PATH
from urgentaction.cli.sentences import sentence
from urgentaction.cli.sheet_view import view
from urgentaction.cli.terminal import progress, show
from urgentaction.document.errors import ReadingError, UrgentActionError
from urgentaction.document.model import Document
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
    unread = doubtful = 0
    for file in progress(files, _("Reading")):
        try:
            document = read_document(file, language)
        except (UrgentActionError, OSError) as error:
            click.echo(f"{file}: {sentence(error)}", err=True)
            unread += 1
            continue
        doubtful += bool(document.doubts)
        if as_json:
            click.echo(_line(file, document))
        else:
            show(view(document, title=str(file)))
    if unread == len(files):
        raise ReadingError(_("There is no sheet here that can be read."))
    return FOUND if unread or (strict and doubtful) else 0


def _line(file: Path, document: Document) -> str:
    keys = {"file": str(file), **document.model_dump(mode="json")}
    return json.dumps(keys, ensure_ascii=False, separators=(",", ":"))
