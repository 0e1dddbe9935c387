"""The trail: operations write it inside their own transaction, so a deed and its entry are one."""

from datetime import datetime

from urgentaction.staff.models import AuditEntry, Person, Section


def record(
    *,
    at: datetime,
    person: Person | None,
    section: Section | None,
    verb: str,
    thing: str,
    note: str = "",
) -> AuditEntry:
    """Write an entry. `thing` and `note` hold no name of anybody at risk."""
    return AuditEntry.objects.create(
        at=at, person=person, section=section, verb=verb, thing=thing, note=note
    )
