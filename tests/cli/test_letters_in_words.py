"""What letters say, from the command line: templates, what you sign, pages to write by hand."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command

SHEET = "ua-901-26.txt"
ALONE = (SHEET, "--writer", "writer.toml", "--today", "2026-11-20", "-o", "out")
IN_RUSSIAN = ("--language", "ru", "--translation", "ua-901-26.ru.po")


def names(folder: Path) -> list[str]:
    return sorted(path.name.rpartition("-")[2] for path in folder.iterdir())


def test_a_template_is_printed_changed_and_used(command: Command, desk: Path) -> None:
    printed = command("letters", "--print-template", "en")
    assert printed.exit_code == 0
    text = printed.stdout.replace('organisation = ""', 'organisation = "Friends of Books"')
    (desk / "ours.toml").write_text(text, "utf-8")
    told = command("letters", *ALONE, "--channel", "email", "--template", "ours.toml")
    assert told.exit_code == 0
    [letter] = (desk / "out").glob("*-email.txt")
    assert "through the work of Friends of Books." in letter.read_text("utf-8")


def test_a_template_of_a_language_that_we_do_not_write_is_one_sentence(command: Command) -> None:
    told = command("letters", "--print-template", "sv")
    assert told.exit_code == 2
    assert told.stderr.startswith("We have no letters in “sv”; there are: ar, de, en")


def test_two_templates_for_one_language_are_refused(command: Command, desk: Path) -> None:
    (desk / "ours.toml").write_text('language = "en"\n', "utf-8")
    told = command("letters", *ALONE, "--template", "ours.toml", "--template", "ours.toml")
    assert told.exit_code == 2
    assert told.stderr == "There are two templates for “en”: please give one.\n"


def test_what_is_signed_is_shown_and_kept_as_a_page(command: Command, desk: Path) -> None:
    told = command("letters", *ALONE, *IN_RUSSIAN, "--channel", "post", "--companion", "--no-print")
    assert told.exit_code == 0
    assert names(desk / "out") == ["companion.pdf", "companion.pdf", "post.pdf", "post.pdf"]
    assert "What you are signing: Minister of Internal Affairs" in told.stdout
    assert "Уважаемый Виктор Андреевич!\n    Dear Minister,\n" in told.stdout


def test_of_a_table_the_pages_are_kept_and_nothing_is_shown(command: Command, desk: Path) -> None:
    together = (SHEET, "--writers", "writers.csv", "--today", "2026-11-20", "-o", "out")
    told = command(
        "letters", *together, *IN_RUSSIAN, "--channel", "post", "--companion", "--no-print"
    )
    assert told.exit_code == 0
    assert names(desk / "out").count("companion.pdf") == 10
    assert "Dear Minister" not in told.stdout


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "The sheet is in the language of the letters only"),
        ((*IN_RUSSIAN, "--handwritten"), "--handwritten makes no letters to stand beside"),
    ],
)
def test_what_cannot_stand_beside_letters_is_told_before_they_are_written(
    command: Command, desk: Path, options: tuple[str, ...], said: str
) -> None:
    told = command("letters", *ALONE, "--companion", *options)
    assert told.exit_code == 2
    assert said in told.stderr
    assert not (desk / "out").exists()


def test_pages_to_write_on_come_instead_of_letters(command: Command, desk: Path) -> None:
    told = command("letters", *ALONE, "--handwritten")
    assert told.exit_code == 0
    assert names(desk / "out") == ["handwritten.pdf", "handwritten.pdf"]


@pytest.mark.parametrize("options", [(), ("--even-unread",)])
def test_a_language_that_nobody_has_read_waits_to_be_switched_on(
    command: Command, desk: Path, options: tuple[str, ...]
) -> None:
    po = (desk / "ua-901-26.ru.po").read_text("utf-8").replace("Language: ru", "Language: uk")
    (desk / "x.uk.po").write_text(po, "utf-8")
    told = command("letters", *ALONE, "--language", "uk", "--translation", "x.uk.po", *options)
    assert told.exit_code == (0 if options else 2)
    assert ("not yet read by a native speaker" in told.stderr) == (not options)
