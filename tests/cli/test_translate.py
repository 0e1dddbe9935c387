"""`urgentaction translate`: what a translator is handed."""

from pathlib import Path

import polib

from tests.cli.conftest import Command

SHEET = "ua-901-26.txt"


def test_a_translator_gets_every_text_and_a_note_on_how_a_call_is_put(
    command: Command, desk: Path
) -> None:
    told = command("translate", SHEET, "--to", "ru", "-o", "mine.po")
    assert (told.exit_code, told.stdout) == (0, "")
    entries = {entry.msgctxt: entry for entry in polib.pofile(str(desk / "mine.po"))}
    sample = {entry.msgctxt for entry in polib.pofile(str(desk / "ua-901-26.ru.po"))}
    assert sample <= entries.keys()
    assert "infinitive" in entries["calls[0]"].comment


def test_a_translation_that_is_there_already_stays_as_it_is(command: Command, desk: Path) -> None:
    before = (desk / "ua-901-26.ru.po").read_bytes()
    told = command("translate", SHEET, "--to", "ru", "-o", "ua-901-26.ru.po")
    assert told.exit_code == 2
    assert "somebody's work" in told.stderr
    assert (desk / "ua-901-26.ru.po").read_bytes() == before
