"""The settings that a host gives by environment variables: the only place that reads them.

Every variable is in `VARIABLES`, with what it means; docs/hosting.md lists the same, and a test
holds them together.
"""

import os
import secrets
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

VARIABLES = {
    "URGENTACTION_DATA": "The folder for the database and the secret key.",
    "URGENTACTION_URL": "The address that people type, as in https://desk.example.",
    "URGENTACTION_SECRET_KEY": "The secret that signs sign-ins; made and kept in the data folder.",
    "DATABASE_URL": "PostgreSQL instead of the file: postgres://user:password@host/name.",
    "URGENTACTION_SMTP": "The mail server: smtp://user:password@host:587. None: no mail leaves.",
    "URGENTACTION_MAIL_FROM": "The sender of mail to staff, as in desk@ngo.example.",
    "URGENTACTION_LANGUAGE": "The language of pages for people who have chosen none: en.",
    "URGENTACTION_TIME_ZONE": "The time zone of the organisation, as in Europe/London.",
}
"""Each variable, and what it is for; all have a default, which is what `make run` uses."""

_KEY = "secret.key"

DEFAULT_URL = "http://127.0.0.1:8000"


@dataclass(frozen=True)
class Environment:
    """What a host has set, or the defaults: a site that only this machine can reach."""

    data: Path
    url: str
    secret_key: str
    database_url: str
    smtp: str
    mail_from: str
    language: str
    time_zone: str

    @property
    def host(self) -> str:
        """The name by which browsers call the site."""
        return urlsplit(self.url).hostname or "127.0.0.1"

    @property
    def secure(self) -> bool:
        """Whether the site is reached by HTTPS."""
        return self.url.startswith("https://")


def environment(variables: Mapping[str, str] = os.environ) -> Environment:
    """Return the host's settings. Nothing is made: see `prepare`.

    Without a kept secret there is one for this process only, which signs nobody in for long.
    """
    data = Path(variables.get("URGENTACTION_DATA") or default_data(variables))
    return Environment(
        data=data,
        url=variables.get("URGENTACTION_URL", DEFAULT_URL).rstrip("/"),
        secret_key=variables.get("URGENTACTION_SECRET_KEY") or _kept(data) or _new_secret(),
        database_url=variables.get("DATABASE_URL", ""),
        smtp=variables.get("URGENTACTION_SMTP", ""),
        mail_from=variables.get("URGENTACTION_MAIL_FROM", "desk@localhost"),
        language=variables.get("URGENTACTION_LANGUAGE", "en"),
        time_zone=variables.get("URGENTACTION_TIME_ZONE", "UTC"),
    )


def prepare(variables: Mapping[str, str] = os.environ) -> None:
    """Make the data folder and the secret key where they are missing, for their owner alone."""
    data = environment(variables).data
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        kept = os.open(data / _KEY, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(kept, "w") as file:
        file.write(_new_secret())


def default_data(variables: Mapping[str, str]) -> Path:
    """Return the folder where programs keep data on this system."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(variables.get("LOCALAPPDATA", home / "AppData" / "Local")) / "urgentaction"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "urgentaction"
    return Path(variables.get("XDG_DATA_HOME", home / ".local" / "share")) / "urgentaction"


def _kept(data: Path) -> str:
    try:
        return (data / _KEY).read_text("ascii")
    except OSError:
        return ""


def _new_secret() -> str:
    return secrets.token_urlsafe(50)
