"""`urgentaction serve`: the site, on an embedded database or the host's own."""

from pathlib import Path

import click

from urgentaction.cli.options import PATH
from urgentaction.cli.site import site_of
from urgentaction.wording import _


@click.command(
    "serve",
    short_help=_("Start the desk: the site where sheets are received and stopped."),
    help=_(
        "Start the desk on this machine. The first start prints a link that makes the first "
        "account. Settings by environment variables are in docs/hosting.md.\n\n"
        "\b\n"
        "Examples:\n"
        "  urgentaction serve\n"
        "  urgentaction serve --data /var/lib/urgentaction --url https://desk.example"
    ),
)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--address", default="127.0.0.1", show_default=True, help=_("Where it listens."))
@click.option("--url", default="", metavar="URL", help=_("The address that people type."))
@click.option("--data", type=PATH, metavar="DIR", help=_("The folder for database and keys."))
def command(*, port: int, address: str, url: str, data: Path | None) -> int:
    """Serve until interrupted."""
    site_of(_("The desk")).serve(click.echo, address=address, port=port, url=url, data=data)
    return 0
