"""What only the machine knows: the language of whoever sits there, and its strength."""

import os
import re

from urgentaction.languages.language import codes

# The settings of a system for the language of messages, in the order in which they count (POSIX).
_SETTINGS = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def wished_languages() -> list[str]:
    """Return the languages that the person wishes for, as the system writes them: de_CH.UTF-8."""
    wished = next((value for name in _SETTINGS if (value := os.environ.get(name))), "")
    return [language for language in wished.split(":") if language]


def spoken_language() -> str:
    """Return the first wished language that we have a data file for (BCP 47), else English."""
    wished = (re.split(r"[-_.@]", language)[0] for language in wished_languages())
    return next((code for code in wished if code in codes()), "en")


def processors() -> int:
    """Return how many processes may work at once."""
    return os.cpu_count() or 1
