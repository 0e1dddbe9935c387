"""A person at a command line, with the sample files beside them."""

import shutil
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from urgentaction.cli.commands import urgentaction

Command = Callable[..., Result]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own, which is the current one, with the samples in it."""
    with as_file(files("urgentaction.samples")) as samples:
        for sample in samples.iterdir():
            if sample.suffix in {".txt", ".po", ".toml", ".csv"}:
                shutil.copy(sample, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def command(desk: Path) -> Command:  # noqa: ARG001 (commands are typed at the desk)
    """Type a command; give it standard input, if any."""

    def type_it(*words: str, given: bytes | None = None) -> Result:
        return CliRunner().invoke(urgentaction, words, input=given)

    return type_it
