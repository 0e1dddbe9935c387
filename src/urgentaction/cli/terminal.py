"""The terminal: colours and bars for a person, plain text in a pipe."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console, RenderableType
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

# Control characters in a sheet could steer the terminal that shows it.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def show(*parts: RenderableType) -> None:
    """Print parts one below the other; in a pipe no line is filled up with blanks."""
    screen = _screen()
    if screen.is_terminal:
        screen.print(*parts, sep="\n")
        return
    with screen.capture() as printed:
        screen.print(*parts, sep="\n")
    click.echo("\n".join(line.rstrip() for line in printed.get().splitlines()))


def _screen(*, errors: bool = False) -> Console:
    return Console(stderr=errors, highlight=False, markup=False, emoji=False)


def words(text: str, style: str = "") -> Text:
    """Return text from a sheet as it is shown: as it stands, whatever it holds."""
    return Text(_CONTROL.sub("", text), style=style)


@contextmanager
def counting(what: str) -> Iterator[Callable[[int, int], None]]:
    """Give a function that is told how many of how many are done, and draws that on a terminal."""
    screen = _screen(errors=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    hidden = not screen.is_terminal
    with Progress(*columns, console=screen, disable=hidden, transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
