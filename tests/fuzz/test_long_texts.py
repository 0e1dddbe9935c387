"""Texts that say one thing over and over, as a mean or broken file does, come back whole.

Fuzzing tries short inputs. What these cost is measured in benchmarks/reading.py; one that took the
square of its length would run into the guard of tests/conftest.py.
"""

import pytest

from tests.fuzz.repeated import ADDRESSEES, REPEATED, repeat
from urgentaction.reading.reader import read_text


@pytest.mark.parametrize("head", ["", ADDRESSEES], ids=["bare", "addressees"])
@pytest.mark.parametrize("again", REPEATED)
def test_a_text_that_repeats_itself_comes_back_whole(head: str, again: str) -> None:
    text = head + repeat(again, 40_000)
    assert read_text(text).source_text.split() == text.split()
