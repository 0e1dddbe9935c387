"""README.md's examples work to the letter."""

import re
import shlex
import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from click.testing import CliRunner

from urgentaction.cli.commands import COMMANDS, urgentaction

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def examples() -> list[str]:
    """Return the commands that README tells a person to type, long ones joined to one line."""
    blocks = re.findall(r"^```console\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.replace("\\\n", " ").splitlines()]
    return [line[2:].split(" #")[0] for line in lines if line.startswith("$ urgentaction ")]


SERVERS = ("urgentaction demo", "urgentaction serve")
"""These run until they are interrupted; tests/desk starts them."""


@pytest.fixture
def play(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the samples, as README tells a person to make one."""
    with as_file(files("urgentaction.samples")) as samples:
        shutil.copytree(samples, tmp_path / "play", ignore=shutil.ignore_patterns("*.py", "__*"))
    monkeypatch.chdir(tmp_path / "play")
    return tmp_path / "play"


def test_every_example_of_the_readme_works_in_its_order(play: Path) -> None:
    typed = examples()
    assert len(typed) > 5
    for line in typed:
        if line.startswith(SERVERS):
            continue
        command, *_redirected = line.split(" > ")
        outcome = CliRunner().invoke(urgentaction, shlex.split(command)[1:])
        assert outcome.exit_code == 0, f"{line}\n{outcome.output}"
        if _redirected:
            (play / _redirected[0].strip()).write_bytes(outcome.stdout_bytes)


def test_the_readme_shows_every_command() -> None:
    shown = {line.split()[1] for line in examples()}
    assert shown == set(COMMANDS)
