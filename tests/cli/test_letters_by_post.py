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
