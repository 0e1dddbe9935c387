"""What fuzzing starts from, and what it once found, read without it: nothing breaks or hangs."""

from pathlib import Path

import pytest

from tests.fuzz.corpus import KEPT, seeds, words
from tests.fuzz.targets import TARGETS

FILES = sorted(path for path in KEPT.glob("*/*") if path.is_file())


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_input_that_was_kept_is_read_or_refused(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_a_sheet_that_fuzzing_starts_from_is_read_or_refused(target: str) -> None:
    inputs = list(seeds(target))
    assert inputs
    for data in inputs:
        TARGETS[target](data)


def test_every_file_of_the_corpus_belongs_to_a_target() -> None:
    assert {path.parent.name for path in FILES} <= {*TARGETS}


def test_the_dictionary_is_one_that_libfuzzer_understands() -> None:
    lines = words().splitlines()
    assert '"UA 901/26"' in lines
    assert all(line.isascii() and line[0] == line[-1] == '"' for line in lines)
