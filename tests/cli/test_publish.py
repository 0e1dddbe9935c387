"""`urgentaction publish`: a sheet in another form, into a file or a pipe."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command

SHEET = "ua-901-26.txt"
BEGINNINGS = {"text": "", "html": "<!doctype html>", "pdf": "%PDF-"}


@pytest.mark.parametrize("form", BEGINNINGS)
def test_a_sheet_is_written_in_every_form(command: Command, desk: Path, form: str) -> None:
    told = command("publish", SHEET, "--to", form, "-o", "new/sheet")
    assert (told.exit_code, told.stdout) == (0, "")
    written = (desk / "new" / "sheet").read_bytes()
    assert written.lower().startswith(BEGINNINGS[form].lower().encode())
    assert [path.name for path in (desk / "new").iterdir()] == ["sheet"]


def test_a_text_goes_through_a_pipe_and_can_be_read_again(command: Command) -> None:
    published = command("publish", SHEET, "--to", "text", "-o", "-")
    assert "UA 901/26" in command("read", "-", given=published.stdout_bytes).stdout


def test_a_translation_makes_a_sheet_in_its_language(command: Command) -> None:
    translated = ["--translation", "ua-901-26.ru.po"]
    published = command("publish", SHEET, "--to", "text", *translated, "-o", "-")
    assert "Даница Орлев" in published.stdout


def test_the_same_day_makes_the_same_bytes(command: Command, desk: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        command("publish", SHEET, "--to", "pdf", "--today", "2026-11-20", "-o", name)
    assert (desk / "one.pdf").read_bytes() == (desk / "two.pdf").read_bytes()
