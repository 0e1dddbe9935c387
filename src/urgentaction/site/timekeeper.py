"""What happens by itself at its time: sheets under an embargo go out when it ends.

`python -m urgentaction.site.timekeeper` is a process of its own beside the servers, and ends when
its standard input does. It is no thread of theirs: servers are forked, and a fork that meets a
thread in the middle of its work keeps that thread's locks for ever. Two of them (two hosts on one
database) do no harm: whoever comes second finds the sheet issued.
"""

import logging
import sys
import time
from contextlib import suppress
from threading import Thread

import django
from django.db import DatabaseError, close_old_connections

EVERY = 20
"""Seconds between two looks."""

_log = logging.getLogger("urgentaction.site")


def keep_time() -> None:
    """Look again and again, for as long as the process runs."""
    while True:
        look()
        time.sleep(EVERY)


def look() -> None:
    """Do what is due. A database that is away now is asked again at the next look."""
    from django.utils import timezone  # noqa: PLC0415 (after the settings)

    from urgentaction.actions.operations.issue_due import issue_due  # noqa: PLC0415 (see above)

    close_old_connections()
    try:
        issue_due(now=timezone.now(), today=timezone.localdate())
    except DatabaseError:
        _log.exception("what is due could not be done")


def main() -> None:
    """Keep time until whoever started this process is gone."""
    django.setup()
    Thread(target=keep_time, daemon=True).start()
    with suppress(KeyboardInterrupt):
        sys.stdin.buffer.read()


if __name__ == "__main__":
    main()
