"""`urgentaction read`: what a person and a program learn from a sheet."""

import json
from pathlib import Path

from tests.cli.conftest import Command
from urgentaction.document.model import Document

SHEET = "ua-901-26.txt"


def doubtful(desk: Path) -> str:
    """Return a sheet on which an e-mail address is hidden, as web pages hide them."""
    text = (desk / SHEET).read_text("utf-8")
    text = text.replace("appeals@prosecutor.example", "[email protected]")
    (desk / "doubtful.txt").write_text(text, "utf-8")
    return "doubtful.txt"


def test_a_sheet_is_shown_field_by_field(command: Command) -> None:
    shown = command("read", SHEET)
    assert shown.exit_code == 0
    for fact in ("UA 901/26", "XUR 10/001/2026", "Danica Orlev", "Minister of Internal Affairs"):
        assert fact in shown.stdout
    assert shown.stderr == ""


def test_the_last_day_to_write_is_the_day_before_the_deadline(command: Command) -> None:
    assert "2026-12-28 (the last day to write is 2026-12-27)" in command("read", SHEET).stdout


def test_the_json_of_one_sheet_is_one_object_that_can_be_read_again(
    command: Command, desk: Path
) -> None:
    printed = command("read", "--json", SHEET)
    (desk / "document.json").write_text(printed.stdout, "utf-8")
    assert command("read", "--json", "document.json").stdout == printed.stdout
    assert Document.model_validate_json(printed.stdout).number == "901/26"


def test_several_sheets_are_an_object_a_line_with_the_name_of_its_file(command: Command) -> None:
    printed = command("read", "--json", SHEET, SHEET)
    first, second = map(json.loads, printed.stdout.splitlines())
    assert first == second
    assert first["file"] == SHEET


def test_a_folder_is_an_object_a_line_even_with_one_sheet_in_it(
    command: Command, desk: Path
) -> None:
    [line] = command("read", "--json", str(desk)).stdout.splitlines()
    assert json.loads(line)["file"] == str(desk / SHEET)


def test_a_folder_without_sheets_is_said_to_be_one(command: Command, desk: Path) -> None:
    (desk / "empty").mkdir()
    told = command("read", "empty")
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == "There is no sheet here that can be read.\n"


def test_a_sheet_comes_in_through_standard_input(command: Command, desk: Path) -> None:
    assert "UA 901/26" in command("read", "-", given=(desk / SHEET).read_bytes()).stdout


def test_what_is_doubtful_is_said_and_the_exit_code_stays_zero(
    command: Command, desk: Path
) -> None:
    told = command("read", doubtful(desk))
    assert told.exit_code == 0
    assert "1 doubt:" in told.stdout
    assert "“[email protected]”" in told.stdout


def test_with_strict_a_doubt_is_a_finding(command: Command, desk: Path) -> None:
    assert command("read", "--strict", doubtful(desk)).exit_code == 1
    assert command("read", "--strict", "--json", doubtful(desk)).exit_code == 1


def test_with_strict_a_sheet_without_doubts_is_done(command: Command) -> None:
    told = command("read", "--strict", SHEET)
    assert told.exit_code == 0
    assert "Nothing was doubtful." in told.stdout


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_still_read(
    command: Command, desk: Path
) -> None:
    (desk / "empty.txt").touch()
    told = command("read", "--json", "empty.txt", "missing.txt", SHEET)
    assert told.exit_code == 1
    assert json.loads(told.stdout)["number"] == "901/26"
    assert [line.split(":")[0] for line in told.stderr.splitlines()] == ["empty.txt", "missing.txt"]


def test_a_sheet_cannot_steer_the_terminal_that_shows_it(command: Command, desk: Path) -> None:
    text = (desk / SHEET).read_text("utf-8").replace("Velin,", "\x1b[2JVelin\x07,")
    (desk / "hostile.txt").write_text(text, "utf-8")
    shown = command("read", "hostile.txt").stdout
    assert "Velin" in shown
    assert not {"\x1b", "\x07"} & set(shown)


def test_square_brackets_on_a_sheet_are_not_colours(command: Command, desk: Path) -> None:
    text = (desk / SHEET).read_text("utf-8").replace("of the river Sarna,", "[bold red]river[/],")
    (desk / "bracketed.txt").write_text(text, "utf-8")
    assert "[bold red]river[/]" in " ".join(command("read", "bracketed.txt").stdout.split())
