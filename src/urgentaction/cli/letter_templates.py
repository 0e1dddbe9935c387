"""An organisation's own text of letters, as options of a command."""

from collections.abc import Iterable
from pathlib import Path

import click

from urgentaction.cli.files import read_bytes
from urgentaction.document.errors import LetterError
from urgentaction.languages.frames import LetterFrame
from urgentaction.letters.templates import read_template, template_text
from urgentaction.wording import _


def print_template(ctx: click.Context, _option: click.Parameter, code: str | None) -> None:
    """Print the text of letters in a language and end the command, where that was asked for."""
    if code and not ctx.resilient_parsing:
        click.echo(template_text(code), nl=False)
        ctx.exit()


def read_templates(paths: Iterable[Path]) -> dict[str, LetterFrame]:
    """Return the frames of these templates by their languages; LetterError for two of one."""
    read: dict[str, LetterFrame] = {}
    for path in paths:
        code, frame = read_template(read_bytes(path), path.name)
        if code in read:
            sentence = _("There are two templates for “%(language)s”: please give one.")
            raise LetterError(sentence % {"language": code})
        read[code] = frame
    return read
