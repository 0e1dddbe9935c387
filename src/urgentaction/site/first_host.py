"""The first account of a new site: a host's, by a link that is printed where the site starts."""

from datetime import datetime

from django.conf import settings

from urgentaction.staff.models import Invitation, Membership
from urgentaction.staff.operations.invite import invite
from urgentaction.staff.roles import Role


def first_host_link(now: datetime) -> str | None:
    """Return a link that makes the first host's account, or None where there is a host.

    An earlier link that nobody used stops working.
    """
    if Membership.objects.filter(role=Role.HOST).exists():
        return None
    Invitation.objects.filter(role=Role.HOST, accepted_at=None).delete()
    return invite(
        None,
        email="host@localhost.example",
        name="Host",
        role=Role.HOST,
        section=None,
        address=settings.SITE_URL,
        now=now,
    )
