"""The sheet that this project starts from is read to the letter: fields, evidence, no doubt."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from tests.reading.evidence import breaches, without_evidence
from urgentaction.reading import read

SHARED = Path(__file__).parents[2].parent / "shared" / "samples" / "sheets"
FACTS = json.loads(Path(__file__).with_name("ua-315-14.facts.json").read_text("utf-8"))

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="there is no ../shared beside this checkout"),
]


def digest(text: str | None) -> str:
    """Return what the facts file holds instead of somebody else's sentences."""
    return hashlib.sha256(re.sub(r"\s+", " ", text or "").encode()).hexdigest()[:16]


def test_the_running_text_is_the_sheets_own() -> None:
    document = read((SHARED / "ua-315-14.txt").read_bytes())
    assert digest(document.summary) == FACTS["summary"]
    assert [digest(paragraph) for paragraph in document.body] == FACTS["body"]
    assert [digest(paragraph) for paragraph in document.additional_information] == FACTS[
        "additional_information"
    ]


def test_every_field_knows_where_it_stands() -> None:
    document = read((SHARED / "ua-315-14.txt").read_bytes())
    found = {path: [list(span) for span in spans] for path, spans in document.evidence.items()}
    assert found == FACTS["evidence"]


def test_nothing_is_doubted_and_nothing_is_left_over() -> None:
    assert read((SHARED / "ua-315-14.txt").read_bytes()).doubts == ()


@pytest.mark.parametrize("name", sorted(path.name for path in SHARED.glob("*.txt")))
def test_evidence_holds_on_every_shared_sheet(name: str) -> None:
    document = read((SHARED / name).read_bytes(), name=name)
    assert breaches(document) == []
    assert without_evidence(document) == []
