"""Work spread over processes, a few pieces in hand at a time."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from urgentaction.document.errors import LetterError
from urgentaction.wording import _

Ticket = TypeVar("Ticket")
Piece = TypeVar("Piece")
Result = TypeVar("Result")

_IN_HAND = 2
"""Pieces for each process: one that it works on and one that waits, so that it never idles."""


def spread(
    work: Callable[[Piece], Result], pieces: Iterable[tuple[Ticket, Piece]], processes: int
) -> Iterator[tuple[Ticket, Result]]:
    """Yield the result of each piece with its ticket, in the order in which they are done.

    Tickets stay here; pieces and results travel. Pieces are taken only as fast as they are worked
    on. With one process the work is done in this one. LetterError where a process was killed; what
    it had finished is on the disk.
    """
    if processes <= 1:
        yield from ((ticket, work(piece)) for ticket, piece in pieces)
        return
    # Spawned, not forked: the same on every system, and no process inherits this one's memory.
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        try:
            yield from _worked(pool, work, iter(pieces), processes * _IN_HAND)
        except BrokenProcessPool as error:
            sentence = _(
                "A process that sets letters was stopped from outside: please run it again."
            )
            raise LetterError(sentence) from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _worked(
    pool: ProcessPoolExecutor,
    work: Callable[[Piece], Result],
    waiting: Iterator[tuple[Ticket, Piece]],
    in_hand: int,
) -> Iterator[tuple[Ticket, Result]]:
    running: dict[Future[Result], Ticket] = {}
    while True:
        for ticket, piece in islice(waiting, in_hand - len(running)):
            running[pool.submit(work, piece)] = ticket
        if not running:
            return
        for done in wait(running, return_when=FIRST_COMPLETED).done:
            yield running.pop(done), done.result()
