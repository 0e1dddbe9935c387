"""Start the site: what `urgentaction serve` and `urgentaction demo` call by its name.

The database is brought up to date first. Whoever starts it on an empty database gets the link of
the first host's account.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import django
from django.core.management import call_command
from django.db import connections
from django.utils import timezone
from granian import Granian
from granian.constants import Interfaces

from urgentaction.site.environment import prepare

Say = Callable[[str], None]
"""Told a line for whoever started the site."""

THIS_MACHINE = "127.0.0.1"
SECONDS_TO_END = 10
"""What pages that are being made get when the site is stopped."""

_TIMEKEEPER = [sys.executable, "-m", "urgentaction.site.timekeeper"]


def serve(say: Say, *, address: str, port: int, url: str, data: Path | None) -> None:
    """Serve the site until it is interrupted. `url` is what people type, where it differs."""
    _ready(data, url or f"http://{THIS_MACHINE}:{port}")
    from urgentaction.site.first_host import first_host_link  # noqa: PLC0415 (after the settings)

    link = first_host_link(timezone.now())
    if link:
        say(f"This desk is empty. Make the first host's account here: {link}")
    _listen(say, address, port)


def demo(say: Say, *, port: int, data: Path) -> None:
    """Serve an invented organisation from a folder of its own, on this machine only."""
    _ready(data, f"http://{THIS_MACHINE}:{port}")
    from urgentaction.site.demo import PASSWORD, people_of_the_demo  # noqa: PLC0415 (see above)

    for person, what in people_of_the_demo():
        say(f"  {person.email}  ({what})")
    say(f"Each signs in with the password {PASSWORD}")
    _listen(say, THIS_MACHINE, port)


def _ready(data: Path | None, url: str) -> None:
    if data:
        os.environ["URGENTACTION_DATA"] = str(data)
    os.environ.setdefault("URGENTACTION_URL", url)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "urgentaction.site.settings")
    prepare()
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)


def _listen(say: Say, address: str, port: int) -> None:
    from django.conf import settings  # noqa: PLC0415 (see above)

    say(f"The desk is at {settings.SITE_URL} (stop it with Ctrl+C)")
    if urlsplit(settings.SITE_URL).scheme == "http" and address != THIS_MACHINE:
        say("It is reached without HTTPS: passwords could be read on the way. See docs/hosting.md.")
    # The servers are forked: nothing of this process may be in the middle of anything.
    connections.close_all()
    with subprocess.Popen(_TIMEKEEPER, stdin=subprocess.PIPE):  # noqa: S603 (our own program)
        Granian(
            "urgentaction.site.wsgi:application",
            address=address,
            port=port,
            interface=Interfaces.WSGI,
            workers=2 if os.name != "nt" else 1,
            respawn_failed_workers=True,
            workers_kill_timeout=SECONDS_TO_END,
            log_access=False,
            log_enabled=False,
        ).serve()
