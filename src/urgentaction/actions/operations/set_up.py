"""Change the organisation's settings: series, days to write, who gets every sheet."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.actions.models import Organisation
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError
from urgentaction.staff.models import Person
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def set_up(
    who: Person, *, name: str, series: str, deadline_days: int, recipients: str, now: datetime
) -> Organisation:
    """Change the settings. They hold from the next sheet on; what is issued stays as it is."""
    if not may(who, Verb.SET_UP, None):
        raise NotAllowedError(_("You cannot change these settings."))
    organisation = Organisation.objects.select_for_update().get(pk=Organisation.ours().pk)
    organisation.name, organisation.series = name, series
    organisation.deadline_days, organisation.recipients = deadline_days, recipients
    organisation.save()
    record(at=now, person=who, section=None, verb=Verb.SET_UP, thing="organisation")
    return organisation
