"""Runs that were broken off, and what happens when the same is typed again."""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters.stories import MARTHA, RUSSIAN, TODAY
from tests.letters.test_batch import many, request, rows
from urgentaction import samples
from urgentaction.document.errors import LetterError
from urgentaction.letters import whole_files
from urgentaction.letters.batch import write_letters
from urgentaction.letters.bundles import LETTERS_IN_VOLUME
from urgentaction.letters.correspondence import LettersRequest
from urgentaction.letters.journal import Finished, Journal
from urgentaction.letters.manifest import Entry, WrittenFile


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder, hidden ones too, but the journal, whose order may differ."""
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.name != "manifest.jsonl"}


def everything() -> LettersRequest:
    return request(rows=many(2), channels=("post", "email"), manifest=True)


def stopping_after(letters: int) -> Callable[[int, int], None]:
    """Return a progress that breaks the run off once so many letters are done."""

    def progress(done: int, _all: int) -> None:
        if done >= letters:
            raise KeyboardInterrupt

    return progress


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a run that came to its end."""
    folder = tmp_path_factory.mktemp("unbroken")
    write_letters(everything(), folder)
    return folder


@pytest.mark.parametrize("letters", range(1, 6))
def test_wherever_a_run_breaks_off_the_next_one_ends_as_if_nothing_had_been(
    tmp_path: Path, unbroken: Path, letters: int
) -> None:
    with pytest.raises(KeyboardInterrupt):
        write_letters(everything(), tmp_path, stopping_after(letters))
    assert not (tmp_path / "manifest.json").exists()
    report = write_letters(everything(), tmp_path)
    assert report.found >= letters
    assert report.letters == 6
    assert contents(tmp_path) == contents(unbroken)


def test_a_finished_run_is_only_looked_over(tmp_path: Path, unbroken: Path) -> None:
    shutil.copytree(unbroken, tmp_path, dirs_exist_ok=True)
    again = write_letters(everything(), tmp_path)
    assert (again.found, again.letters) == (6, 6)
    assert contents(tmp_path) == contents(unbroken)


def test_a_file_that_is_gone_or_has_changed_is_made_again(tmp_path: Path, unbroken: Path) -> None:
    shutil.copytree(unbroken, tmp_path, dirs_exist_ok=True)
    next(tmp_path.glob("*-post.pdf")).unlink()
    next(tmp_path.glob("*.eml")).write_bytes(b"scribbled on")
    again = write_letters(everything(), tmp_path)
    assert again.found < again.letters == 6
    assert contents(tmp_path) == contents(unbroken)


def test_faxes_go_on_with_their_numbers(tmp_path: Path) -> None:
    wanted = request(channels=("fax",), manifest=True)
    with pytest.raises(KeyboardInterrupt):
        write_letters(wanted, tmp_path, stopping_after(1))
    assert write_letters(wanted, tmp_path).found == 1
    manifest = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    assert [Path(file["file"]).suffix for file in manifest["files"]] == [".tif", ".txt"] * 2
    assert {file["channel"] for file in manifest["files"]} == {"fax"}


def test_what_could_not_be_written_is_said_again(tmp_path: Path) -> None:
    wordy = replace(MARTHA, words=("I teach. " * 1_500,))
    wanted = request(rows=rows(wordy, MARTHA), bind="volumes", manifest=True)
    first = write_letters(wanted, tmp_path)
    again = write_letters(wanted, tmp_path)
    assert again.found == again.letters == first.letters
    assert list(map(str, again.errors)) == list(map(str, first.errors)) != []
    assert again.warnings == first.warnings


@pytest.mark.parametrize(
    "change",
    [
        {"rows": many(3)},
        {"rows": rows(MARTHA, MARTHA)},
        {"language": "ru", "translations": (RUSSIAN,)},
        {"channels": ("post",)},
        {"bind": "volumes"},
        {"today": TODAY.replace(day=21)},
        {"document": everything().document.model_copy(update={"calls": ("Urging them to act;",)})},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_letters_of_another_run_are_left_alone(
    tmp_path: Path, unbroken: Path, change: dict[str, object]
) -> None:
    shutil.copytree(unbroken, tmp_path, dirs_exist_ok=True)
    with pytest.raises(LetterError, match=r"another run.*choose another folder, or empty this one"):
        write_letters(replace(everything(), **change), tmp_path)  # type: ignore[arg-type]
    assert contents(tmp_path) == contents(unbroken)


def test_more_processes_are_the_same_run(tmp_path: Path, unbroken: Path) -> None:
    shutil.copytree(unbroken, tmp_path, dirs_exist_ok=True)
    assert write_letters(replace(everything(), processes=2), tmp_path).found == 6


def test_somebody_elses_file_of_that_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "manifest.jsonl").write_text("our catalogue\nof 1998\n")
    with pytest.raises(LetterError, match="another run"):
        write_letters(everything(), tmp_path)
    assert contents(tmp_path) == {}
    assert (tmp_path / "manifest.jsonl").read_text() == "our catalogue\nof 1998\n"


def test_one_writers_letters_are_written_anew_without_a_manifest(tmp_path: Path) -> None:
    posted = request(channels=("post",))
    write_letters(posted, tmp_path)
    write_letters(replace(posted, rows=rows(replace(MARTHA, words=("I teach.",)))), tmp_path)
    assert not list(tmp_path.glob("manifest*"))


def test_what_a_killed_run_left_half_written_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / ".volume-001.pdf.4711.part").write_bytes(b"%PDF")
    (tmp_path / ".my.part").write_bytes(b"not ours")
    write_letters(request(channels=("email",)), tmp_path)
    assert [path.name for path in tmp_path.iterdir() if path.name[0] == "."] == [".my.part"]


def test_a_full_disk_is_named_and_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unbroken: Path
) -> None:
    whole = whole_files.write_pieces

    def full(path: Path, pieces: Iterable[bytes]) -> None:
        def none_left() -> Iterator[bytes]:
            yield b"the first bytes"
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        whole(path, none_left() if path.suffix == ".eml" else pieces)

    with monkeypatch.context() as disk:
        disk.setattr(whole_files, "write_pieces", full)
        with pytest.raises(OSError, match="No space left") as caught:
            write_letters(everything(), tmp_path)
    assert caught.value.filename.endswith("-email.eml")
    assert all(path.suffix in {".pdf", ".tif", ".txt", ".jsonl"} for path in tmp_path.iterdir())
    write_letters(everything(), tmp_path)
    assert contents(tmp_path) == contents(unbroken)


# --- the journal -----------------------------------------------------------------------------


def piece(folder: Path, name: str, words: str) -> Finished:
    (folder / name).write_text(words)
    sha256 = whole_files.write_files(folder, {name: words.encode()})[name]
    return Finished((WrittenFile(name, sha256, "post", "en", (Entry(1, 1, words, "A judge"),)),))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_however_much_of_a_journal_was_written_what_it_says_is_true(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("journal")
    journal = Journal(folder, "run")
    for number in range(3):
        journal.add(f"{number}", piece(folder, f"{number}.pdf", f"Žofie\n{number}"))
    journal.close()
    written = (folder / "manifest.jsonl").read_bytes()
    cut = data.draw(st.integers(0, len(written)))
    (folder / "manifest.jsonl").write_bytes(written[:cut])
    again = Journal(folder, "run")
    told = [again.finished(f"{number}") for number in range(3)]
    whole = max(0, written[:cut].count(b"\n") - 1)
    assert [each is not None for each in told] == [number < whole for number in range(3)]
    again.add("3", piece(folder, "3.pdf", "Rosa"))
    assert [each.file for each in again.files()] == [*(f"{n}.pdf" for n in range(whole)), "3.pdf"]
    again.close()


# --- killed ------------------------------------------------------------------------------------


def test_a_run_that_is_killed_goes_on_and_leaves_nobody_behind(tmp_path: Path) -> None:
    writers = "\n".join(f"Martha Penrose {number},1 Mill Road,GB" for number in range(240))
    (tmp_path / "writers.csv").write_text(f"name,line1,country\n{writers}\n")
    typed = [sys.executable, "-m", "urgentaction", "letters", str(samples.SHEET)]
    typed += ["--writers", str(tmp_path / "writers.csv"), "--today", "2026-12-01"]
    typed += ["--channel", "post", "--merge", "-o"]
    with subprocess.Popen([*typed, str(tmp_path / "killed")]) as running:
        family = killed_once(tmp_path / "killed" / "manifest.jsonl", running)
    psutil.wait_procs(family, timeout=20)
    assert not any(each.is_running() for each in family)
    lines = (tmp_path / "killed" / "manifest.jsonl").read_bytes().splitlines()
    done = [json.loads(line)["piece"] for line in lines[1:]]
    assert 0 < len(done) < 4
    before = {name: (tmp_path / "killed" / f"{name}.pdf").stat().st_mtime_ns for name in done}
    told = subprocess.run([*typed, str(tmp_path / "killed")], capture_output=True, check=True)
    subprocess.run([*typed, str(tmp_path / "whole")], capture_output=True, check=True)
    assert f"{LETTERS_IN_VOLUME * len(done)} of them were there already." in told.stdout.decode()
    assert contents(tmp_path / "killed") == contents(tmp_path / "whole")
    after = {name: (tmp_path / "killed" / f"{name}.pdf").stat().st_mtime_ns for name in done}
    assert before == after


def killed_once(journal: Path, running: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """Kill a run when its first volume is done; return its processes."""
    while not journal.exists() or journal.read_bytes().count(b"\n") < 2:
        assert running.poll() is None
        time.sleep(0.005)
    family: list[psutil.Process] = psutil.Process(running.pid).children(recursive=True)
    running.send_signal(signal.SIGKILL)
    return family
