"""Questions about staff, each by its name, cut to what the asking person reaches."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q, QuerySet

from urgentaction.staff.models import AuditEntry, Invitation, Membership, Person, Section
from urgentaction.staff.policy import Reach, reach, roles
from urgentaction.staff.roles import Role, Verb


def memberships_for(person: Person) -> QuerySet[Membership]:
    """Return the roles that a person may see: their section's, or everybody's."""
    held = Membership.objects.select_related("person", "section").order_by("person__name", "role")
    return held.filter(_within(reach(person, Verb.SEE_STAFF)))


def open_invitations_for(person: Person, now: datetime) -> QuerySet[Invitation]:
    """Return the invitations that wait, of those a person may invite for."""
    waiting = Invitation.objects.select_related("section").filter(accepted_at=None, until__gt=now)
    return waiting.filter(_within(reach(person, Verb.INVITE)))


def trail_for(person: Person) -> QuerySet[AuditEntry]:
    """Return the trail that a person may read; of the centre only those who reach everywhere."""
    entries = AuditEntry.objects.select_related("person", "section")
    return entries.filter(_within(reach(person, Verb.READ_TRAIL)))


def places_to_invite(person: Person) -> Iterable[Section | None]:
    """Return where a person may invite into: their sections, and the centre (None)."""
    there = reach(person, Verb.INVITE)
    if there.everywhere:
        return (None, *Section.objects.all())
    return tuple(Section.objects.filter(pk__in=there.sections))


def roles_to_give(person: Person) -> list[Role]:
    """Return the roles that a person may give: only hosts make hosts."""
    return [role for role in Role if role != Role.HOST or Role.HOST in roles(person)]


def _within(there: Reach) -> Q:
    return Q() if there.everywhere else Q(section__in=there.sections)
