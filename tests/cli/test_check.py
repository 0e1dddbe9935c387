"""`urgentaction check`: what an editor is told before a sheet goes out."""

import json
from pathlib import Path

from tests.cli.conftest import Command

SHEET = "ua-901-26.txt"
IN_TIME = ("--today", "2026-11-20")


def without_routes(desk: Path) -> str:
    """Return a sheet whose first addressee can be reached by nothing."""
    text = (desk / SHEET).read_text("utf-8")
    text = text.replace(
        "Ministry of Internal Affairs, Bridge Street 4\n1015 Dravena, Kestovia\n\n", ""
    )
    (desk / "unreachable.txt").write_text(text.replace("Fax: +44 20 7946 0101\n\n", ""), "utf-8")
    return "unreachable.txt"


def test_there_is_nothing_to_mend_on_the_sample(command: Command) -> None:
    told = command("check", SHEET, *IN_TIME)
    assert (told.exit_code, told.stdout.strip()) == (0, "Nothing to mend.")


def test_a_warning_alone_is_no_finding_for_the_exit_code(command: Command) -> None:
    told = command("check", SHEET, "--today", "2027-01-01")
    assert told.exit_code == 0
    assert "1 warning" in told.stdout
    assert "error" not in told.stdout


def test_an_error_is_told_with_its_code_and_its_place(command: Command, desk: Path) -> None:
    told = command("check", without_routes(desk), *IN_TIME)
    assert told.exit_code == 1
    assert "1 error" in told.stdout
    assert "addressees[0]" in told.stdout


def test_the_json_holds_the_same_findings(command: Command, desk: Path) -> None:
    told = command("check", "--json", without_routes(desk), *IN_TIME)
    assert told.exit_code == 1
    [finding] = [found for found in json.loads(told.stdout) if found["severity"] == "error"]
    assert finding["field"] == "addressees[0]"
    assert finding["code"]
    assert finding["why"]
