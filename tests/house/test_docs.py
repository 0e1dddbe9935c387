"""What the documents list is what there is."""

import re
from pathlib import Path

import pytest

from urgentaction.document.checks import CHECKS
from urgentaction.site.environment import VARIABLES

ROOT = Path(__file__).parents[2]
DECISIONS = ROOT / "docs" / "decisions"


def test_every_check_is_explained_with_its_severity() -> None:
    text = (ROOT / "docs" / "checks.md").read_text("utf-8")
    explained = re.findall(r"^\| `([\w-]+)` \| (\w+) \|", text, re.MULTILINE)
    assert explained == [(check.code, check.severity) for check in CHECKS]


def test_every_setting_of_a_host_is_explained_in_the_same_words() -> None:
    text = (ROOT / "docs" / "hosting.md").read_text("utf-8")
    assert dict(re.findall(r"^\| `([A-Z_]+)` \| (.+) \|$", text, re.MULTILINE)) == VARIABLES


def test_every_decision_is_listed_and_says_what_was_turned_down() -> None:
    pages = sorted(path for path in DECISIONS.glob("*.md") if path.name != "README.md")
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (DECISIONS / "README.md").read_text("utf-8"))
    assert listed == [page.name for page in pages]
    for page in pages:
        text = page.read_text("utf-8")
        for heading in ("What we faced.", "What we chose.", "What we turned down."):
            assert f"**{heading}**" in text, page.name


@pytest.mark.parametrize("document", sorted(ROOT.glob("*.md")), ids=lambda path: path.name)
def test_every_page_that_a_document_points_to_is_there(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", document.read_text("utf-8"))
    missing = [name for name in targets if "://" not in name and not (ROOT / name).exists()]
    assert missing == []
