"""The words that a person reads, in the language that they chose.

Every sentence shown to a person goes through `_`. The command line and the site choose the language
once, with `speak`; the plain half never asks the environment.
"""

import gettext
from collections.abc import Iterable
from contextvars import ContextVar
from pathlib import Path

DOMAIN = "urgentaction"
LOCALE = Path(__file__).parent / "locale"

_spoken: ContextVar[gettext.NullTranslations | None] = ContextVar("_spoken", default=None)


def speak(languages: Iterable[str]) -> None:
    """Choose the language of messages: the first of these (BCP 47) that we have, else English."""
    _spoken.set(gettext.translation(DOMAIN, LOCALE, [*languages], fallback=True))


def _(message: str) -> str:
    """Return the message in the chosen language; without a choice, in English."""
    spoken = _spoken.get()
    return message if spoken is None else spoken.gettext(message)


def counted(one: str, many: str, number: int) -> str:
    """Return the form of a message that fits the number, in the chosen language."""
    spoken = _spoken.get()
    if spoken is None:
        return one if number == 1 else many
    return spoken.ngettext(one, many, number)
