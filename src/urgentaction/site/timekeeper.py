"""What happens by itself at its time: sheets under an embargo go out when it ends.

A thread of the process that starts the servers, so that there is one of it a host. Two of them (two
hosts on one database) do no harm: whoever comes second finds the sheet issued.
"""

import logging
import time

from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from urgentaction.actions.operations.issue_due import issue_due

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
    close_old_connections()
    try:
        issue_due(now=timezone.now(), today=timezone.localdate())
    except DatabaseError:
        _log.exception("what is due could not be done")
