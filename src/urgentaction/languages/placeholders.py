"""Sentences with placeholders, `{names}`: filled in once, and by names only.

Whoever writes a template can put nothing in braces but the names that a sentence knows, and what is
filled in is never read again: a person called "{names}" stays so.
"""

import re
from collections.abc import Callable

from urgentaction.wording import _

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_BRACE = re.compile(r"\{[^{}]{0,30}\}?|\}")


def fill(sentence: str, **values: str) -> str:
    """Return a sentence with its placeholders replaced; one without a value stays as it is."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), sentence)


def may_hold(*names: str, needs: tuple[str, ...] = ()) -> Callable[[str], str]:
    """Return a check that a sentence holds no braces but these placeholders, and all it needs.

    The check returns the sentence, or raises ValueError with one sentence for a person.
    """

    def check(sentence: str) -> str:
        known = ", ".join(f"{{{name}}}" for name in names)
        for found in _BRACE.findall(sentence):
            if found[1:-1] not in names or found[-1] != "}":
                said = _("“%(found)s” is no placeholder here: there is %(known)s.")
                none = _("“%(found)s” is no placeholder here: this text has none.")
                raise ValueError((said if names else none) % {"found": found, "known": known})
        for name in needs:
            if f"{{{name}}}" not in sentence:
                raise ValueError(_("%(name)s has to stand in it.") % {"name": f"{{{name}}}"})
        return sentence

    return check
