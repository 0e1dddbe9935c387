"""Whatever goes wrong, the person reads one sentence; nobody reads a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from urgentaction.cli import files

SHEET = "ua-901-26.txt"

REFUSALS = {
    "a file that is not there": ["check", "missing.txt"],
    "a folder instead of a file": ["check", "."],
    "an empty file": ["read", "empty.txt"],
    "a picture": ["read", "picture.png"],
    "a JSON that is no document": ["read", "other.json"],
    "a command that there is not": ["frobnicate"],
    "an option that there is not": ["read", "--frobnicate", SHEET],
    "no file at all": ["read"],
    "a day that there is not": ["check", SHEET, "--today", "2026-02-30"],
    "a form that there is not": ["publish", SHEET, "--to", "stone", "-o", "out"],
    "no place for the result": ["publish", SHEET, "--to", "text"],
    "a result where a folder is": ["publish", SHEET, "--to", "text", "-o", "folder"],
    "a result below a file": ["publish", SHEET, "--to", "text", "-o", f"{SHEET}/out.txt"],
    "a language that we do not have": ["translate", SHEET, "--to", "tlh", "-o", "x.po"],
    "the sheet's own language": ["translate", SHEET, "--to", "en", "-o", "x.po"],
    "a translation that is none": [
        "publish",
        SHEET,
        "--to",
        "text",
        "--translation",
        SHEET,
        "-o",
        "x",
    ],
    "no writer": ["letters", SHEET, "-o", "out"],
    "a writer that is not there": ["letters", SHEET, "--writer", "missing.toml", "-o", "out"],
    "letters into a file": ["letters", SHEET, "--writer", "writer.toml", "-o", SHEET],
    "a channel that there is not": [
        *["letters", SHEET, "--writer", "writer.toml", "--channel", "pigeon", "-o", "out"]
    ],
    "a language without a translation": [
        *["letters", SHEET, "--writer", "writer.toml", "--language", "ru", "-o", "out"]
    ],
}


@pytest.mark.parametrize("typed", REFUSALS.values(), ids=REFUSALS)
def test_nothing_is_done_and_one_sentence_says_why(
    command: Command, desk: Path, typed: list[str]
) -> None:
    (desk / "empty.txt").touch()
    (desk / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (desk / "other.json").write_text('{"neither": "here nor there"}')
    (desk / "folder").mkdir()
    before = sorted(desk.rglob("*"))
    told = command(*typed)
    assert told.exit_code == 2
    assert told.stdout == ""
    assert told.stderr.strip().endswith((".", ".)", "help."))
    assert len(told.stderr.strip().splitlines()) == 1
    assert sorted(desk.rglob("*")) == before


def test_an_interrupted_command_says_so(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_path: Path) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "read_bytes", interrupted)
    told = command("read", SHEET)
    assert told.exit_code == 130
    assert told.stderr.strip() == "Stopped before it was done."


def test_a_reader_who_goes_away_is_no_error(desk: Path) -> None:
    typed = [sys.executable, "-m", "urgentaction", "read", "--json", *[SHEET] * 40]
    with subprocess.Popen(
        typed, cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 141


def test_what_is_printed_into_a_pipe_is_utf_8_whatever_the_machine_speaks(desk: Path) -> None:
    typed = [sys.executable, "-m", "urgentaction", "translate", SHEET, "--to", "ru", "-o", "-"]
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(typed, cwd=desk, env=environment, capture_output=True, check=True)
    assert "призываю Вас" in done.stdout.decode("utf-8")
