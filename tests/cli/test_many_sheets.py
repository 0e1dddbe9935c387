"""`urgentaction read` over a folder: in parallel, in order, and whatever is in it."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from urgentaction.cli import many_sheets
from urgentaction.cli.many_sheets import SheetRead, read_many, spread

SHEET = "ua-901-26.txt"
MANY = 120
"""Sheets; enough for two processes."""


@pytest.fixture
def archive(desk: Path) -> Path:
    """A folder of many sheets, in folders by year, with one that is none."""
    archive = desk / "archive"
    for number in range(MANY):
        folder = archive / str(1990 + number // 10)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:03}.txt").write_text(f"UA: {number + 901}/26\n\nKestovia\n", "utf-8")
    (archive / "1995" / "055.txt").write_bytes(b"\x7fELF")
    (archive / "1995" / "~$055.docx").write_bytes(b"left behind by a word processor")
    return archive


def typed(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "urgentaction", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_folder_is_read_in_the_order_of_its_files_and_a_bad_one_is_listed_at_the_end(
    archive: Path,
) -> None:
    told = typed("read", "--json", str(archive))
    files = [json.loads(line)["file"] for line in told.stdout.splitlines()]
    assert told.returncode == 1
    assert files == sorted(files)
    assert len(files) == MANY - 1
    bad = archive / "1995" / "055.txt"
    assert (
        told.stderr == f"{bad}: The file is a program, not a sheet. Please give the sheet itself.\n"
    )


@pytest.mark.parametrize("as_json", [True, False])
def test_two_processes_read_what_one_reads(archive: Path, *, as_json: bool) -> None:
    files = sorted(archive.rglob("*.txt"))
    alone, together = (
        list(read_many(files, None, as_json=as_json, processes=number)) for number in (1, 2)
    )
    assert together == alone


def test_few_files_start_no_process(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many_sheets, "ProcessPoolExecutor", None)
    files = sorted(archive.rglob("*.txt"))[:20]
    assert len(list(read_many(files, None, as_json=True, processes=2))) == 20


def test_nothing_is_drawn_in_a_pipe(command: Command, desk: Path) -> None:
    told = command("read", "--json", str(desk))
    assert told.stderr == ""
    assert len(told.stdout.splitlines()) == 1


def test_a_mistake_of_the_program_costs_one_sheet_and_asks_for_a_report(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistaken(*_arguments: object) -> None:
        raise IndexError

    monkeypatch.setattr(many_sheets, "read_document", mistaken)
    told = command("read", SHEET, SHEET)
    assert told.exit_code == 2
    assert told.stderr.count(f"{SHEET}: This file shows a mistake of the program") == 2


def reading(file: Path) -> SheetRead:
    """Read a file by its name alone; some names are deadly, some take an hour."""
    if "deadly" in file.name:
        os._exit(1)
    if "endless" in file.name:
        time.sleep(3600)
    return SheetRead(file, file.name)


@pytest.mark.parametrize("deadly", [(), (0,), (7, 8), (19,)])
def test_a_file_that_kills_its_reader_is_named_and_the_others_are_still_read(
    deadly: tuple[int, ...],
) -> None:
    files = [Path(f"{n}-deadly" if n in deadly else f"{n}") for n in range(20)]
    came = list(spread(reading, files, 2))
    assert [one.file for one in came] == files
    assert [one.file for one in came if one.read is None] == [files[n] for n in deadly]
    assert all(one.reason.endswith(".") for one in came if one.read is None)


def test_a_file_that_never_comes_back_is_named_and_the_others_are_still_read() -> None:
    files = [Path(name) for name in ("one", "two-endless", "three")]
    came = list(spread(reading, files, 2, patience=1.5))
    assert [one.file for one in came if one.read is None] == [Path("two-endless")]
    assert [one.file for one in came] == files
