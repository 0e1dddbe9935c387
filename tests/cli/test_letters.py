"""`urgentaction letters`: what a person finds in the folder, and what they are told."""

import contextlib
import os
import subprocess
import sys
from collections import Counter
from email import message_from_bytes, policy
from pathlib import Path

import pypdfium2
import pytest

from tests.cli.conftest import Command

SHEET = "ua-901-26.txt"
ALONE = (SHEET, "--writer", "writer.toml", "-o", "out")
TOGETHER = (SHEET, "--writers", "writers.csv", "-o", "out")
IN_TIME = ("--today", "2026-11-20")
IN_RUSSIAN = ("--language", "ru", "--translation", "ua-901-26.ru.po")


def endings(folder: Path) -> dict[str, int]:
    """Return how many files there are by channel and ending, beside the manifest of a table."""
    letters = (path.name for path in folder.iterdir() if path.stem != "manifest")
    return dict(Counter(name.rpartition("-")[2] for name in letters))


def text_of(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf.read_bytes()) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def sheet_that_says(desk: Path, *changes: tuple[str, str]) -> str:
    """Return a sheet like the sample, with words changed."""
    text = (desk / SHEET).read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (desk / "changed.txt").write_text(text, "utf-8")
    return "changed.txt"


def times_in_table(desk: Path, number: int) -> None:
    """Let each of the five writers stand in the table several times."""
    head, *rows = (desk / "writers.csv").read_text("utf-8").splitlines()
    (desk / "writers.csv").write_text("\n".join([head, *rows * number]), "utf-8")


@pytest.mark.parametrize("spoken", [(), IN_RUSSIAN], ids=["in English", "in Russian"])
def test_two_officials_get_a_letter_a_fax_and_one_of_them_an_e_mail(
    command: Command, desk: Path, spoken: tuple[str, ...]
) -> None:
    told = command("letters", *ALONE, *IN_TIME, *spoken)
    assert told.exit_code == 0
    assert endings(desk / "out") == {
        "print.pdf": 1,
        "post.pdf": 2,
        "fax.tif": 2,
        "fax.txt": 2,
        "email.eml": 1,
        "email.txt": 1,
    }
    for path in (desk / "out").iterdir():
        assert path.name in told.stdout


def test_the_letter_names_the_person_in_the_script_of_its_language(
    command: Command, desk: Path
) -> None:
    command("letters", *ALONE, *IN_TIME, *IN_RUSSIAN)
    [draft] = (desk / "out").glob("*.eml")
    assert (
        "Даница Орлев" in message_from_bytes(draft.read_bytes(), policy=policy.default)["subject"]
    )


def test_a_language_without_a_translation_is_refused_with_those_there_are(
    command: Command, desk: Path
) -> None:
    told = command("letters", *ALONE, *IN_TIME, "--language", "ru")
    assert told.exit_code == 2
    assert "letters can be in English (en)" in told.stderr
    assert not (desk / "out").exists()


def test_only_the_channels_that_were_asked_for_are_written(command: Command, desk: Path) -> None:
    command("letters", *ALONE, *IN_TIME, "--channel", "email, post")
    assert endings(desk / "out") == {
        "print.pdf": 1,
        "post.pdf": 2,
        "email.eml": 1,
        "email.txt": 1,
    }


def test_after_the_deadline_letters_are_written_with_a_warning(
    command: Command, desk: Path
) -> None:
    told = command("letters", *ALONE, "--today", "2026-12-28")
    assert told.exit_code == 0
    assert "The last day for sending appeals was 27 December 2026" in told.stderr
    assert endings(desk / "out")["post.pdf"] == 2


def test_a_stop_is_written_to_nobody_unless_somebody_insists_and_then_each_page_says_so(
    command: Command, desk: Path
) -> None:
    printed = command("read", "--json", SHEET).stdout.replace('"kind": "first"', '"kind": "stop"')
    (desk / "stop.json").write_text(printed, "utf-8")
    asked = ("letters", "stop.json", "--writer", "writer.toml", *IN_TIME, "-o", "out")
    told = command(*asked)
    assert told.exit_code == 2
    assert told.stderr == "This sheet says stop: please do not write any more.\n"
    assert not (desk / "out").exists()
    assert command(*asked, "--even-so").exit_code == 0
    for pdf in (desk / "out").glob("*.pdf"):
        assert "DO NOT SEND" in text_of(pdf)


def test_a_row_that_is_wrong_is_named_by_its_line_and_the_others_are_written(
    command: Command, desk: Path
) -> None:
    table = (desk / "writers.csv").read_text("utf-8").replace("Jonas Lindqvist", "")
    (desk / "writers.csv").write_text(table, "utf-8")
    told = command("letters", *TOGETHER, *IN_TIME, "--channel", "post")
    assert told.exit_code == 1
    assert told.stderr == "Line 3: A writer needs a name.\n"
    assert endings(desk / "out") == {"post.pdf": 8}


def test_a_table_in_which_every_row_is_wrong_writes_nothing(command: Command, desk: Path) -> None:
    (desk / "writers.csv").write_text("name,line1\n,1 Mill Lane\n,2 Mill Lane\n", "utf-8")
    told = command("letters", *TOGETHER, *IN_TIME)
    assert told.exit_code == 2
    assert told.stderr.splitlines()[:2] == [
        "Line 2: A writer needs a name.",
        "Line 3: A writer needs a name.",
    ]
    assert not (desk / "out").exists()


def test_merged_letters_are_a_volume_and_a_manifest(command: Command, desk: Path) -> None:
    told = command("letters", *TOGETHER, *IN_TIME, "--channel", "post", "--merge")
    assert told.exit_code == 0
    assert {path.name for path in (desk / "out").iterdir()} == {
        "manifest.csv",
        "manifest.json",
        "manifest.jsonl",
        "volume-001.pdf",
    }
    with pypdfium2.PdfDocument((desk / "out" / "volume-001.pdf").read_bytes()) as volume:
        assert len(volume) == 10


def test_many_files_are_counted_instead_of_named(command: Command, desk: Path) -> None:
    times_in_table(desk, 3)
    told = command("letters", *TOGETHER, *IN_TIME, "--channel", "post")
    assert told.stdout == "30 letters are in 32 files in out\n"


def test_letters_by_a_way_that_the_sheet_does_not_have_are_no_letters(
    command: Command, desk: Path
) -> None:
    changes = [(f"Fax: +44 20 7946 010{digit}\n", "") for digit in "12"]
    told = command("letters", sheet_that_says(desk, *changes), *ALONE[1:], "--channel", "fax")
    assert told.exit_code == 2
    assert told.stderr.endswith("No letter was written.\n")


def test_doubts_about_the_sheet_are_not_kept_from_the_writer(command: Command, desk: Path) -> None:
    sheet = sheet_that_says(desk, ("appeals@prosecutor.example", "[email protected]"))
    told = command("letters", sheet, *ALONE[1:], *IN_TIME)
    assert told.exit_code == 0
    assert "1 thing on this sheet is doubtful: urgentaction read shows it." in told.stderr


def test_the_same_day_makes_the_same_files(command: Command, desk: Path) -> None:
    command("letters", *ALONE, *IN_TIME)
    first = {path.name: path.read_bytes() for path in (desk / "out").iterdir()}
    command("letters", *ALONE, *IN_TIME)
    assert {path.name: path.read_bytes() for path in (desk / "out").iterdir()} == first


def test_many_letters_are_set_by_several_processes_with_a_bar_on_a_terminal(desk: Path) -> None:
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    times_in_table(desk, 5)
    typed = [sys.executable, "-m", "urgentaction", "letters", *TOGETHER, *IN_TIME]
    ours, theirs = pty.openpty()
    merged = ["--channel", "post", "--merge"]
    with subprocess.Popen(
        [*typed, *merged], cwd=desk, stdout=subprocess.PIPE, stderr=theirs
    ) as running:
        os.close(theirs)
        drawn = everything_drawn(ours)
        told, _errors = running.communicate(timeout=60)
    assert running.returncode == 0
    assert "Writing letters" in drawn
    assert "50/50" in drawn
    assert told.decode().startswith("50 letters in out:")


def everything_drawn(terminal: int) -> str:
    """Return all that was drawn on a terminal until its other end was closed.

    It is read while it is drawn: a terminal that nobody reads holds a few pages and then stops.
    """
    drawn = b""
    with contextlib.suppress(OSError):  # how Linux says that the other end is closed
        while piece := os.read(terminal, 4096):
            drawn += piece
    os.close(terminal)
    return drawn.decode()


def test_in_a_pipe_there_is_no_bar(command: Command) -> None:
    assert command("letters", *TOGETHER, *IN_TIME, "--channel", "post").stderr == ""
