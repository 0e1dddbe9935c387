"""The arguments and options that several commands share."""

from datetime import date
from pathlib import Path

import click

from urgentaction.wording import _

PATH = click.Path(path_type=Path, allow_dash=True)


class Day(click.ParamType[date]):
    """A day as ISO 8601 writes it."""

    name = "date"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> date:
        """Return the day; a usage error where there is no such day."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            wrong = _("%(value)s is not a day: please write it as 2026-11-20.") % {"value": value}
            self.fail(wrong, param, ctx)


today_option = click.option(
    "--today",
    type=Day(),
    default=date.today,  # where the writer is: the machine knows best
    show_default=_("the machine's date"),
    help=_("The day on which this is done, as 2026-11-20: the same day makes the same files."),
)
output_option = click.option(
    "-o",
    "--output",
    metavar="OUT",
    required=True,
    type=PATH,
    help=_("Where to write it; - is standard output."),
)
translation_option = click.option(
    "--translation",
    metavar="X.po",
    type=PATH,
    help=_("The translation to use, as a translator hands it in."),
)
theme_option = click.option(
    "--theme",
    "theme_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help=_("How your organisation's sheets look, as a TOML file. Without one they are neutral."),
)
