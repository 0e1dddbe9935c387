"""Work spread over processes, a few pieces in hand at a time."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
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
    spawning = get_context("spawn")
    with ProcessPoolExecutor(processes, spawning, initializer=_end_with_parent) as pool:
        try:
            yield from _worked(pool, work, iter(pieces), processes * _IN_HAND)
        except BrokenProcessPool as error:
            sentence = _(
                "A process that sets letters was stopped from outside: please run it again."
            )
            raise LetterError(sentence) from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _end_with_parent() -> None:
    """End this process when the one that it works for is gone, even where that was killed.

    It would wait for work forever: it holds an end of the queue itself, so nothing tells it.
    """
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


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
