"""Texts that say one thing over and over cost in proportion to their length, not its square.

Fuzzing tries short inputs; these are what a mean or broken file of a hundred kilobytes does.
"""

from time import process_time

import pytest

from urgentaction.reading.reader import read_text

LETTERS = 40_000
MOST_SECONDS = 3
"""Of the processor: some ten times what they take, and less than any of them took before."""
HEAD = "URGENT ACTION\n\nUA: 901/26 Kestovia\n\nPLEASE SEND APPEALS TO:\n"


@pytest.mark.parametrize("head", ["", HEAD], ids=["bare", "addressees"])
@pytest.mark.parametrize(
    "again", ["A", "1", "م", "a.", "• a\n", "1) a\n", "> > a\n", "a   b\n", "Fax: ", "UA 901/26 "]
)
def test_a_text_that_repeats_itself_is_read_in_time(head: str, again: str) -> None:
    text = head + again * (LETTERS // len(again))
    start = process_time()
    read_text(text)
    assert process_time() - start < MOST_SECONDS
