"""`urgentaction check`: a sheet looked over as an editor would."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

import click
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from urgentaction.cli.files import read_document
from urgentaction.cli.options import PATH, today_option
from urgentaction.cli.terminal import show, words
from urgentaction.document.checks import Finding, check
from urgentaction.wording import _, counted

FOUND = 1


@click.command(
    "check",
    short_help=_("Look a sheet over before it goes out."),
    help=_(
        "Look a sheet over as an editor would: what is wrong, and what may be. Each finding "
        "has a code and a reason. The exit code is 1 where there are errors; "
        "warnings alone leave it at 0.\n\n"
        "FILE is an issued sheet, a document's JSON, or - for standard input.\n\n"
        "\b\n"
        "Examples:\n"
        "  urgentaction check sheet.docx\n"
        "  urgentaction check --json sheet.docx\n"
        "  urgentaction check --today 2026-11-20 document.json"
    ),
)
@click.argument("file", type=PATH)
@click.option("--json", "as_json", is_flag=True, help=_("Print the findings as a JSON list."))
@today_option
def command(file: Path, today: date, *, as_json: bool) -> int:
    """Print what the checks find."""
    findings = check(read_document(file), today)
    if as_json:
        click.echo(
            json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2)
        )
    else:
        show(_summary(findings))
    return FOUND if _of(findings, "error") else 0


def _of(findings: Iterable[Finding], severity: str) -> list[Finding]:
    return [finding for finding in findings if finding.severity == severity]


def _summary(findings: Sequence[Finding]) -> RenderableType:
    if not findings:
        return Text(_("Nothing to mend."), style="green")
    return Group(*_groups(findings))


def _groups(findings: Sequence[Finding]) -> Iterator[RenderableType]:
    errors, warnings = _of(findings, "error"), _of(findings, "warning")
    if errors:
        title = counted("%(number)s error", "%(number)s errors", len(errors))
        yield Text(title % {"number": len(errors)}, style="bold red")
        yield _table(errors, "red")
    if warnings:
        title = counted("%(number)s warning", "%(number)s warnings", len(warnings))
        yield Text(title % {"number": len(warnings)}, style="bold yellow")
        yield _table(warnings, "yellow")


def _table(findings: Iterable[Finding], style: str) -> Table:
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(no_wrap=True, style=style)
    table.add_column(ratio=1)
    for finding in findings:
        place = Text(f"  {finding.field}", style="dim") if finding.field else Text()
        table.add_row(f"  {finding.code}", words(finding.sentence) + place)
        table.add_row("", words(finding.why, "dim"))
    return table
