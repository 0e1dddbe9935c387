"""Our own sheets are read as a careful person read them, in every key of the document.

A sample is a sheet, `NAME.txt`, beside what is in it, `NAME.expected.json`; samples/README.md says
how one is added.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.reading.evidence import breaches, without_evidence
from urgentaction.document.model import Document
from urgentaction.reading import read

SAMPLES = Path(__file__).with_name("samples")
NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))

KNOWN_FAILURES: list[str] = []
"""Samples that are not read right yet. The one that gets one right takes its name out."""


def differences(wanted: Any, got: Any, path: str = "") -> list[str]:
    """Return every place where two values differ, one line each, white space folded."""
    if isinstance(wanted, dict) and isinstance(got, dict):
        return [
            line
            for key in sorted({*wanted, *got})
            for line in differences(
                wanted.get(key), got.get(key), f"{path}.{key}" if path else str(key)
            )
        ]
    if isinstance(wanted, list) and isinstance(got, list) and len(wanted) == len(got):
        return [
            line
            for place, (one, other) in enumerate(zip(wanted, got, strict=True))
            for line in differences(one, other, f"{path}[{place}]")
        ]
    if isinstance(wanted, list) and isinstance(got, list):
        return [
            *(f"{path}: missed {one!r}" for one in wanted if one not in got),
            *(f"{path}: invented {one!r}" for one in got if one not in wanted),
        ] or [f"{path}: wanted {len(wanted)}, got {len(got)}"]
    if _folded(wanted) == _folded(got):
        return []
    return [f"{path}: wanted {wanted!r}, got {got!r}"]


def wrong_doubts(wanted: dict[str, Any], document: Document) -> list[str]:
    """Return the doubts that nobody could share, and those that should have been raised."""
    must = wanted.get("needs_doubt", [])
    may = [*wanted["doubts"], *must]
    raised = [doubt.field for doubt in document.doubts]
    needless = [
        f"doubts: {doubt.field} is no doubt: {doubt.reason} {doubt.text!r}"
        for doubt in document.doubts
        if not any(_is_under(doubt.field, field) for field in may)
    ]
    missing = [
        f"doubts: {field} should be doubted"
        for field in must
        if not any(_is_under(one, field) for one in raised)
    ]
    return needless + missing


def faults(name: str) -> list[str]:
    """Return everything that is wrong in how a sample is read, one line each."""
    wanted = json.loads((SAMPLES / f"{name}.expected.json").read_text("utf-8"))
    document = read((SAMPLES / f"{name}.txt").read_bytes(), name=f"{name}.txt")
    got = document.model_dump(mode="json", exclude={"evidence", "source_text", "doubts"})
    fields = {key: wanted[key] for key in wanted if key not in ("doubts", "needs_doubt")}
    return [
        *differences(fields, got),
        *wrong_doubts(wanted, document),
        *(f"evidence: {breach}" for breach in breaches(document)),
        *(f"evidence: {path} has none" for path in without_evidence(document)),
    ]


def _is_under(field: str, wanted: str) -> bool:
    return re.match(rf"{re.escape(wanted)}(?![\w])", field) is not None


def _folded(value: Any) -> Any:
    return re.sub(r"\s+", " ", value).strip() if isinstance(value, str) else value


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(
            name,
            marks=pytest.mark.xfail(reason="not read right yet") if name in KNOWN_FAILURES else (),
        )
        for name in NAMES
    ],
)
def test_a_sample_is_read_as_a_careful_person_reads_it(name: str) -> None:
    assert faults(name) == []
