"""Work spread over processes."""

import os
from collections.abc import Iterator

import pytest

from urgentaction.document.errors import LetterError
from urgentaction.letters.workers import spread


def double(number: int) -> int:
    return number * 2


def die(_number: int) -> int:
    os._exit(1)


@pytest.mark.parametrize("processes", [1, 2])
def test_each_piece_comes_back_with_its_ticket(processes: int) -> None:
    pieces = ((f"ticket {number}", number) for number in range(9))
    found = dict(spread(double, pieces, processes))
    assert found == {f"ticket {number}": number * 2 for number in range(9)}


def test_pieces_are_taken_only_as_fast_as_they_are_worked_on() -> None:
    taken = []

    def pieces() -> Iterator[tuple[int, int]]:
        for number in range(100):
            taken.append(number)
            yield number, number

    next(spread(double, pieces(), 2))
    assert len(taken) < 20


def test_a_process_that_is_killed_is_a_sentence() -> None:
    with pytest.raises(LetterError, match="stopped from outside"):
        list(spread(die, [("a", 1)], 2))
