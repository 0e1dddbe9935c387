"""Invite somebody: a mail with a link, which the inviter sees, too."""

import hashlib
import secrets
from datetime import datetime, timedelta
from functools import partial

from django.core.mail import send_mail
from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import Invitation, Person, Section
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Role, Verb

OPEN_FOR = timedelta(days=7)


@transaction.atomic
def invite(
    inviter: Person | None,
    *,
    email: str,
    name: str,
    role: Role,
    section: Section | None,
    address: str,
    now: datetime,
) -> str:
    """Invite somebody, and return the link. `address` is the site's, as in https://desk.example.

    Nobody as inviter is the host's own command, which makes the first account. Of the link only a
    hash is kept. NotAllowedError where the inviter may not give this role here; WrongStepError
    where the person has it already.
    """
    if inviter is not None and not _may_give(inviter, role, section):
        raise NotAllowedError(_("You cannot give this role."))
    held = Person.objects.filter(
        email__iexact=email, memberships__role=role, memberships__section=section
    )
    if held.exists():
        raise WrongStepError(_("%(name)s has this role already.") % {"name": name})
    token = secrets.token_urlsafe(32)
    invitation = Invitation.objects.create(
        email=email.strip(),
        name=name.strip(),
        role=role,
        section=section,
        invited_by=inviter,
        invited_at=now,
        until=now + OPEN_FOR,
        token_hash=hashed(token),
    )
    record(
        at=now,
        person=inviter,
        section=section,
        verb=Verb.INVITE,
        thing=f"invitation {invitation.pk}",
        note=str(Role(role).label),
    )
    link = f"{address}/invitation/{token}/"
    # After the commit: a mail cannot be called back.
    transaction.on_commit(partial(_write_mail, invitation, link))
    return link


def hashed(token: str) -> str:
    """Return what is kept of a link: whoever reads the database cannot join with it."""
    return hashlib.sha256(token.encode()).hexdigest()


def _may_give(inviter: Person, role: Role, section: Section | None) -> bool:
    """Return whether they may: into their own section, and only a host makes a host."""
    if not may(inviter, Verb.INVITE, section):
        return False
    hosts = {membership.role for membership in inviter.memberships.all()}
    return role != Role.HOST or Role.HOST in hosts


def _write_mail(invitation: Invitation, link: str) -> None:
    days = OPEN_FOR.days
    send_mail(
        _("An invitation to work with us"),
        _(
            "Dear %(name)s,\n\nyou are invited to the desk. This link makes your account; it works "
            "once, for %(days)d days:\n\n%(link)s\n\nIf you did not expect it, please do nothing."
        )
        % {"name": invitation.name, "days": days, "link": link},
        None,
        [invitation.email],
    )
