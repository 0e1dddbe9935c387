"""`urgentaction letters` for the post: windows, and what an office or somebody at home prints."""

from pathlib import Path

import pypdfium2
import pytest

from tests.cli.conftest import Command

ALONE = ("ua-901-26.txt", "--writer", "writer.toml", "-o", "out", "--today", "2026-11-20")


@pytest.mark.parametrize(("window", "width"), [("din-a", 595), ("us10", 612), ("none", 595)])
def test_a_window_that_is_asked_for_brings_its_paper(
    command: Command, desk: Path, window: str, width: int
) -> None:
    told = command("letters", *ALONE, "--channel", "post", "--window", window)
    assert told.exit_code == 0
    for path in (desk / "out").glob("*-post.pdf"):
        with pypdfium2.PdfDocument(path.read_bytes()) as document:
            assert round(document[0].get_width()) == width


def test_a_window_that_there_is_not_is_refused(command: Command, desk: Path) -> None:
    told = command("letters", *ALONE, "--window", "round")
    assert told.exit_code == 2
    assert not (desk / "out").exists()


def names(desk: Path) -> list[str]:
    return sorted(path.name for path in (desk / "out").iterdir())


def text_of(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf.read_bytes()) as document:
        return " ".join(document[0].get_textpage().get_text_range().split())


def test_one_writer_gets_everything_in_one_file_unless_they_do_not_want_it(
    command: Command, desk: Path
) -> None:
    contact = "Jane Hill, +44 20 7946 0300"
    assert command("letters", *ALONE, "--channel", "post", "--contact", contact).exit_code == 0
    assert "1-martha-penrose-print.pdf" in names(desk)
    said = text_of(desk / "out" / "1-martha-penrose-print.pdf")
    assert "What to do now" in said
    assert contact in said


def test_many_writers_get_no_file_each_unless_it_is_asked_for(command: Command, desk: Path) -> None:
    table = ("ua-901-26.txt", "--writers", "writers.csv", "-o", "out", "--today", "2026-11-20")
    assert command("letters", *table, "--channel", "post", "--merge").exit_code == 0
    assert not [name for name in names(desk) if "print" in name]
    again = (*table[:-3], "again", *table[-2:])
    assert command("letters", *again, "--channel", "post", "--merge", "--print").exit_code == 0
    assert len(list((desk / "again").glob("*-print.pdf"))) == 5


def test_an_office_prints_envelopes_and_labels(command: Command, desk: Path) -> None:
    asked = ("--channel", "post", "--no-print", "--envelopes", "--labels", "letter")
    assert command("letters", *ALONE, *asked, "--first-label", "30").exit_code == 0
    assert names(desk)[2:] == ["envelopes-001.pdf", "labels-001.pdf"]


def test_a_label_that_the_sheet_does_not_have_is_refused(command: Command, desk: Path) -> None:
    told = command("letters", *ALONE, "--labels", "a4", "--first-label", "25")
    assert told.exit_code == 2
    assert "24 labels" in told.stderr
    assert not (desk / "out").exists()


def test_a_contact_that_cannot_be_set_is_refused_before_anything_is_written(
    command: Command, desk: Path
) -> None:
    told = command("letters", *ALONE, "--contact", "Jane \u1bc0 Hill")
    assert told.exit_code == 2
    assert "U+1BC0" in told.stderr
    assert not (desk / "out").exists()
