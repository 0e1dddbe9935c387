"""The command `urgentaction`: one module a command.

Only here are the clock and the environment asked. Exit codes: 0 done; 1 something found that a
person should look at; 2 nothing done, with one sentence on standard error.
"""

import io
import sys

from urgentaction.cli.machine import wished_languages
from urgentaction.wording import speak


def main() -> None:
    """Run the command with this process's words, and leave with its exit code."""
    speak(wished_languages())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            # A pipe or a file gets UTF-8 wherever it is; a terminal knows best itself.
            stream.reconfigure(encoding="utf-8")
    # Not before the language is chosen: the help is put into words as the commands are loaded.
    from urgentaction.cli.commands import urgentaction  # noqa: PLC0415 (see above)

    urgentaction(prog_name="urgentaction")
