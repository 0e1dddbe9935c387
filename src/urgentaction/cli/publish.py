"""`urgentaction publish`: a document as a sheet."""

from datetime import date
from pathlib import Path

import click

from urgentaction.cli.files import read_document, read_translation_of, write_bytes
from urgentaction.cli.options import (
    PATH,
    output_option,
    today_option,
    translation_option,
)
from urgentaction.publishing import FORMATS, publish
from urgentaction.wording import _


@click.command(
    "publish",
    short_help=_("Make a sheet to hand out, print or put on a page."),
    help=_(
        "Make a sheet as text, HTML or PDF, in the document's language or in a translation.\n\n"
        "FILE is an issued sheet, a document's JSON, or - for standard input.\n\n"
        "\b\n"
        "Examples:\n"
        "  urgentaction publish document.json --to pdf -o sheet.pdf\n"
        "  urgentaction publish sheet.docx --to text -o -\n"
        "  urgentaction publish sheet.docx --to html --translation x.ru.po -o x.ru.html"
    ),
)
@click.argument("file", type=PATH)
@click.option(
    "--to", required=True, type=click.Choice(list(FORMATS)), help=_("The form of the sheet.")
)
@translation_option
@today_option
@output_option
def command(file: Path, to: str, translation: Path | None, today: date, output: Path) -> None:
    """Write the sheet."""
    document = read_document(file)
    spoken = read_translation_of(document, translation)
    write_bytes(output, publish(document, to, today=today, translation=spoken))
