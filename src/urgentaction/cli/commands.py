"""The commands by their names, and the one way in which they say that they failed."""

import os
import sys
from importlib import import_module
from typing import Any

import click

from urgentaction.cli.sentences import sentence
from urgentaction.document.errors import UrgentActionError
from urgentaction.wording import _

COMMANDS = ("read", "check", "letters", "pack", "publish", "translate", "serve", "demo")

NOTHING_DONE = 2
# What a shell reports of a program that was interrupted, or whose reader went away.
INTERRUPTED = 130
UNHEARD = 141


class Commands(click.Group):
    """Commands that are loaded when they are asked for, so that each starts quickly.

    They are loaded after the language has been chosen, so that their help speaks it.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the names in the order of a sheet's way, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's signature)
        """Return the command of the module with this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"urgentaction.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 (click's signature)
        """Run the command; that the reader of a pipe went away is no error, and says nothing."""
        try:
            done = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # Python would complain of the same pipe once more as it leaves.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(UNHEARD)
        return done

    def main(self, *args: Any, **options: Any) -> Any:  # noqa: ANN401 (click's signature)
        """Run a command; whatever goes wrong, the person reads one sentence and no traceback."""
        sys.exit(self._outcome(*args, **{**options, "standalone_mode": False}))

    def _outcome(self, *args: Any, **options: Any) -> int:  # noqa: ANN401 (click's signature)
        try:
            done = super().main(*args, **options)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            return NOTHING_DONE
        except click.Abort:
            click.echo(_("Stopped before it was done."), err=True)
            return INTERRUPTED
        except (UrgentActionError, click.ClickException, OSError) as error:
            click.echo(sentence(error), err=True)
            return NOTHING_DONE
        return done if isinstance(done, int) else 0


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=_(
        "Reads the sheets of urgent action networks, writes the letters, and prints them for the "
        "post, the fax and e-mail."
    ),
    epilog=_("Each command explains itself: urgentaction letters --help"),
)
@click.version_option(package_name="urgentaction", message="%(prog)s %(version)s")
def urgentaction() -> None:
    """Choose a command."""
