"""Who an office is: whether words in a text mean it, and whether it is a mission."""

import re

from urgentaction.document.model import Copy, Office

_SMALL = frozenset(
    {"the", "of", "for", "and", "in", "his", "her", "excellency", "h.e.", "mr", "mrs", "ms"}
)
_RANKS = frozenset({"deputy", "vice", "former", "assistant", "under-secretary", "first"})
"""With one of these the office is another: a deputy minister is not the minister."""

_MISSION = re.compile(
    r"\b(?:ambassad\w*|embassy|embajad\w*|botschaft\w*|consul|consulate|consulado|konsul\w*"
    r"|high commission\w*|(?:permanent|diplomatic) mission|посол\w*|консул\w*)\b",
    re.IGNORECASE,
)


def is_mission(office: Office) -> bool:
    """Whether the office is an embassy, a consulate or a permanent mission, or somebody in one."""
    if isinstance(office, Copy) and office.mission:
        return True
    printed = [office.role, office.name, office.organisation, *office.address[:1]]
    return any(_MISSION.search(line) for line in printed if line)


def is_named(phrase: str, office: Office) -> bool:
    """Whether a phrase ("the Governor", "Minister Malin") means this office."""
    words = _words(phrase)
    if not words:
        return False
    role, name, body = (_words(line) for line in (office.role, office.name, _body(office)))
    if (role - words) & _RANKS:
        return False
    return words <= role | name or bool(role and role <= words) or bool(body and body == words)


def _body(office: Office) -> str | None:
    if office.organisation:
        return office.organisation
    return office.address[0] if office.address else None


def _words(phrase: str | None) -> frozenset[str]:
    return frozenset(re.findall(r"[\w.’'-]+", (phrase or "").casefold())) - _SMALL
