"""Ask that a stop be undone, which takes a second person (design.md, rule 1)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.actions.models import Action, Resumption
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import Person
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def ask_to_resume(who: Person, action: Action, *, reason: str, now: datetime) -> Resumption:
    """Ask that a stop be undone. The action stays stopped until somebody else agrees."""
    if not may(who, Verb.RESUME, action.section_id):
        raise NotAllowedError(_("You cannot undo this stop."))
    # The row is locked, so that two who ask at once do not both find it free.
    locked = Action.objects.select_for_update().get(pk=action.pk)
    if locked.stopped_at is None:
        raise WrongStepError(_("This action is not stopped."))
    if locked.resumptions.filter(agreed_at=None).exists():
        raise WrongStepError(_("Somebody has asked for this already. Another person can agree."))
    wish = Resumption.objects.create(action=action, asked_by=who, asked_at=now, reason=reason)
    record(
        at=now,
        person=who,
        section=action.section,
        verb="ask to undo a stop",
        thing=f"action {action.pk}",
    )
    return wish
