"""Help that helps: every command shows how it is used."""

import subprocess
import sys

import pytest

from tests.cli.conftest import Command
from urgentaction.cli.commands import COMMANDS


def test_the_help_lists_the_commands_in_the_order_of_a_sheets_way(command: Command) -> None:
    told = command("--help")
    places = [told.stdout.index(f"\n  {name} ") for name in COMMANDS]
    assert told.exit_code == 0
    assert places == sorted(places)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_has_examples_and_fits_the_terminal(
    command: Command, name: str
) -> None:
    told = command(name, "--help")
    assert told.exit_code == 0
    assert f"  urgentaction {name} " in told.stdout.partition("Examples:")[2]
    assert max(map(len, told.stdout.splitlines())) <= 80


def test_without_a_word_it_shows_its_help(command: Command) -> None:
    told = command()
    assert told.exit_code == 2
    assert "Commands:" in told.stderr


def test_it_says_its_version(command: Command) -> None:
    assert command("--version").stdout.startswith("urgentaction ")


def test_it_starts_as_a_module_too() -> None:
    typed = [sys.executable, "-m", "urgentaction", "--version"]
    done = subprocess.run(typed, capture_output=True, check=True, text=True)
    assert done.stdout.startswith("urgentaction ")
