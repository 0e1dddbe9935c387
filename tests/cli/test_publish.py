"""`urgentaction publish`: a sheet in another form, into a file or a pipe."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

SHEET = "ua-901-26.txt"
BEGINNINGS = {
    "text": "",
    "html": "<!doctype html>",
    "pdf": "%PDF-",
    "docx": "PK",
    "email": "Subject: UA 901/26",
}


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


def test_a_folder_becomes_a_folder_of_sheets(command: Command, desk: Path) -> None:
    (desk / "in").mkdir()
    command("publish", SHEET, "--to", "text", "-o", "in/one.txt")
    (desk / "in" / "two.json").write_text(command("read", "--json", SHEET).stdout)
    told = command("publish", "in", "--to", "html", "-o", "out")
    assert (told.exit_code, told.output) == (0, "")
    assert sorted(path.name for path in (desk / "out").iterdir()) == ["one.html", "two.html"]


def test_a_bad_file_among_good_ones_is_named_and_the_others_are_made(
    command: Command, desk: Path
) -> None:
    (desk / "bad.txt").write_text("")
    told = command("publish", SHEET, "bad.txt", "--to", "text", "-o", "out")
    assert told.exit_code == 1
    assert told.stderr.startswith("bad.txt: ")
    assert [path.name for path in (desk / "out").iterdir()] == [SHEET]


def test_two_sheets_of_one_name_would_be_one_file(command: Command, desk: Path) -> None:
    told = command("publish", SHEET, SHEET, "--to", "pdf", "-o", "out")
    assert told.exit_code == 2
    assert not (desk / "out").exists()


def test_a_theme_puts_the_name_of_the_organisation_on_the_sheet(
    command: Command, desk: Path
) -> None:
    (desk / "ours.toml").write_text('name = "The Printers’ Watch"')
    told = command("publish", SHEET, "--to", "text", "--theme", "ours.toml", "-o", "-")
    assert "The Printers’ Watch" in told.stdout


def test_a_sheet_of_more_than_two_pages_says_what_to_cut(command: Command, desk: Path) -> None:
    document = json.loads(command("read", "--json", SHEET).stdout)
    document["additional_information"] *= 30
    (desk / "long.json").write_text(json.dumps(document))
    told = command("publish", "long.json", "--to", "pdf", "-o", "long.pdf")
    assert told.exit_code == 0
    assert "pages instead of two: please shorten the additional information" in told.stderr


def test_an_update_marks_who_is_new_on_it(command: Command, desk: Path) -> None:
    document = json.loads(command("read", "--json", SHEET).stdout)
    document["people"].append(document["people"][0] | {"name": "Ilko Marsten"})
    (desk / "update.json").write_text(json.dumps(document))
    told = command("publish", "update.json", "--earlier", SHEET, "--to", "text", "-o", "-")
    assert "New name: Ilko Marsten" in told.stdout
