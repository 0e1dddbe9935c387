"""The roles of design.md, rule 8, and what each may do: the one table that `may` reads."""

from enum import StrEnum

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What somebody does here; one person may have several roles, in several sections."""

    AUTHOR = "author", _("author")
    APPROVER = "approver", _("approver")
    COORDINATOR = "coordinator", _("coordinator")
    TRANSLATOR = "translator", _("translator")
    HOST = "host", _("host")


class Verb(StrEnum):
    """What can be done here."""

    SEE_ACTIONS = "see actions"
    RECEIVE = "receive a sheet"
    STOP = "stop an action"
    RESUME = "undo a stop"
    WITHHOLD = "withhold a name"
    WRITE = "write a sheet"
    APPROVE = "approve a sheet"
    ISSUE = "issue a sheet"
    SET_UP = "change the organisation's settings"
    SEE_STAFF = "see the staff"
    INVITE = "invite somebody"
    END_ROLE = "end somebody's role"
    READ_TRAIL = "read the audit trail"
    READ_OUTBOX = "read the outbox"


_EDITORS = frozenset({Role.AUTHOR, Role.APPROVER, Role.COORDINATOR})

ROLES_FOR: dict[Verb, frozenset[Role]] = {
    Verb.SEE_ACTIONS: _EDITORS | {Role.TRANSLATOR},
    Verb.RECEIVE: frozenset({Role.AUTHOR, Role.COORDINATOR}),
    Verb.STOP: _EDITORS,
    Verb.RESUME: _EDITORS,
    Verb.WITHHOLD: _EDITORS,
    Verb.WRITE: frozenset({Role.AUTHOR}),
    Verb.APPROVE: frozenset({Role.APPROVER}),
    Verb.ISSUE: frozenset({Role.AUTHOR, Role.APPROVER}),
    Verb.SET_UP: frozenset({Role.AUTHOR, Role.APPROVER, Role.HOST}),
    Verb.SEE_STAFF: _EDITORS | {Role.HOST},
    Verb.INVITE: frozenset({Role.COORDINATOR, Role.HOST}),
    Verb.END_ROLE: frozenset({Role.COORDINATOR, Role.HOST}),
    Verb.READ_TRAIL: _EDITORS | {Role.HOST},
    Verb.READ_OUTBOX: frozenset({Role.HOST}),
}
"""Who may do what, within reach: a section's staff in their section, the centre's everywhere.

A host keeps the machine running and sees no action: cases are not the host's business.
"""
