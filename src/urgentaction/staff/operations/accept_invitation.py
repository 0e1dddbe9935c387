"""Accept an invitation: the link makes an account, or adds the role to one that is there."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import Invitation, Membership, Person
from urgentaction.staff.operations.invite import hashed
from urgentaction.staff.roles import Role


@transaction.atomic
def accept_invitation(token: str, *, name: str, password: str | None, now: datetime) -> Person:
    """Make the person of a link, with their password, or give the one who is there the new role.

    Who has an account already keeps name and password: the link alone must not change them.
    """
    invitation = open_invitation(token, now)
    if invitation is None:
        raise NotAllowedError(_("This link is used up. Please ask for a new invitation."))
    claimed = Invitation.objects.filter(pk=invitation.pk, accepted_at=None).update(accepted_at=now)
    if not claimed:
        raise WrongStepError(_("This link is used up. Please ask for a new invitation."))
    person = Person.objects.filter(email__iexact=invitation.email).first()
    if person is None:
        person = Person.objects.create_user(invitation.email, password, name=name.strip())
    Membership.objects.get_or_create(
        person=person, role=invitation.role, section=invitation.section
    )
    record(
        at=now,
        person=person,
        section=invitation.section,
        verb="accept an invitation",
        thing=f"invitation {invitation.pk}",
        note=str(Role(invitation.role).label),
    )
    return person


def open_invitation(token: str, now: datetime) -> Invitation | None:
    """Return the invitation of a link that still works."""
    return (
        Invitation.objects.select_related("section", "invited_by")
        .filter(token_hash=hashed(token), accepted_at=None, until__gt=now)
        .first()
    )
