"""`urgentaction demo`: the site with an invented organisation in it, on this machine only."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from urgentaction.cli.options import PATH
from urgentaction.cli.site import site_of
from urgentaction.wording import _


@click.command(
    "demo",
    short_help=_("Start the desk with an invented organisation, to try it out."),
    help=_(
        "Start the desk with invented people, sections and sheets. It is reached from this machine "
        "only, and everything is forgotten when it ends, unless --data names a folder.\n\n"
        "\b\n"
        "Examples:\n"
        "  urgentaction demo --port 8000\n"
        "  urgentaction demo --data demo/"
    ),
)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--data", type=PATH, metavar="DIR", help=_("A folder in which to keep it."))
def command(*, port: int, data: Path | None) -> int:
    """Serve until interrupted."""
    with TemporaryDirectory() as folder:
        site_of(_("The demo")).demo(click.echo, port=port, data=data or Path(folder))
    return 0
