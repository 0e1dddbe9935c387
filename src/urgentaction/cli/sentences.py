"""One sentence for each thing that goes wrong outside the sheet: a word of the command, a file."""

import errno

import click

from urgentaction.document.errors import UrgentActionError
from urgentaction.wording import _


def sentence(error: UrgentActionError | OSError | click.ClickException) -> str:
    """Return the sentence that a person reads of an error."""
    match error:
        case click.ClickException():
            return about_usage(error)
        case OSError():
            return about_the_system(error)
    return str(error)


def about_usage(error: click.ClickException) -> str:
    """Return what is wrong with the command as typed, and where its help is."""
    wrong = error.format_message().strip()
    stop = "" if wrong.endswith((".", "?", "!")) else "."
    context = getattr(error, "ctx", None)
    if context is None:
        return f"{wrong}{stop}"
    help_word = _("See %(command)s --help.") % {"command": context.command_path}
    return f"{wrong}{stop} {help_word}"


def about_the_system(error: OSError) -> str:
    """Return what the system refused, in words, with the name of the file."""
    named = {"file": error.filename or _("the file"), "reason": error.strerror or str(error)}
    match error:
        case FileNotFoundError():
            return _("There is no %(file)s here: please look at its name.") % named
        case PermissionError():
            return _("%(file)s cannot be opened: you are not allowed to.") % named
        case IsADirectoryError():
            return _("%(file)s is a folder, and a file is needed here.") % named
        case NotADirectoryError() | FileExistsError():
            return _("%(file)s is a file, and a folder is needed here.") % named
    if error.errno == errno.ENOSPC:
        return _("There is no room left on the disk for %(file)s: make room and try again.") % named
    return _("%(file)s cannot be used: the system says “%(reason)s”.") % named
