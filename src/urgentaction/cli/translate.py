"""`urgentaction translate`: the file that a translator fills in."""

from pathlib import Path

import click

from urgentaction.cli.files import STANDARD, read_document, write_bytes
from urgentaction.cli.options import PATH, output_option
from urgentaction.document.errors import TranslationError
from urgentaction.document.model import Document
from urgentaction.document.translation import translation_template
from urgentaction.languages.language import codes, language
from urgentaction.wording import _


@click.command(
    "translate",
    short_help=_("Make the file that a translator fills in."),
    help=_(
        "Make the PO file that a translator fills in: every text of the sheet, with a note where a "
        "text has to fit into a sentence of the letter. Any gettext editor opens it.\n\n"
        "FILE is an issued sheet, a document's JSON, or - for standard input.\n\n"
        "\b\n"
        "Examples:\n"
        "  urgentaction translate sheet.pdf --to ru -o sheet.ru.po\n"
        "  urgentaction letters sheet.pdf --writer me.toml --language ru \\\n"
        "      --translation sheet.ru.po -o letters/"
    ),
)
@click.argument("file", type=PATH)
@click.option(
    "--to",
    "code",
    required=True,
    metavar="CODE",
    help=_("The language to translate into: ru, fr …"),
)
@output_option
def command(file: Path, code: str, output: Path) -> None:
    """Write an empty translation; one that is there already is somebody's work and stays."""
    document = read_document(file)
    _refuse_its_own_language(document, code)
    template = translation_template(document, code, _ask_note(code))
    if output != STANDARD and output.exists():
        sentence = _(
            "%(file)s is there already, and may hold somebody's work: please choose another name."
        )
        raise TranslationError(sentence % {"file": output})
    write_bytes(output, template.encode())


def _refuse_its_own_language(document: Document, code: str) -> None:
    if document.language == code:
        raise TranslationError(
            _("The sheet is in this language already (%(language)s).") % {"language": code}
        )


def _ask_note(code: str) -> str:
    """Return how a call has to be put in this language: its letter's frame says so."""
    if code not in codes():
        known = {"language": code, "known": ", ".join(codes())}
        raise TranslationError(_("We have no language %(language)s; there are: %(known)s.") % known)
    return str(language(code).letter.get("ask_note", ""))
