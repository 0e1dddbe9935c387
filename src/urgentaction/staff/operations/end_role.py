"""End somebody's role: from the next page on they cannot do what it allowed."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import Membership, Person
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Role, Verb


@transaction.atomic
def end_role(who: Person, membership: Membership, *, now: datetime) -> None:
    """End a role. The last host stays: without one, nobody could let anybody in."""
    if not may(who, Verb.END_ROLE, membership.section):
        raise NotAllowedError(_("You cannot end this role."))
    if membership.role == Role.HOST:
        if Role.HOST not in {each.role for each in who.memberships.all()}:
            raise NotAllowedError(_("You cannot end this role."))
        others = Membership.objects.filter(role=Role.HOST).exclude(pk=membership.pk)
        if not others.filter(person__is_active=True).exists():
            raise WrongStepError(_("This is the last host. Please invite another one first."))
    record(
        at=now,
        person=who,
        section=membership.section,
        verb=Verb.END_ROLE,
        thing=f"person {membership.person_id}",
        note=str(membership.get_role_display()),
    )
    membership.delete()
