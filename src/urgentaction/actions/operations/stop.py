"""Stop an action: one button and one confirmation, nothing else asked (design.md, rule 1)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.actions.models import Action
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError
from urgentaction.staff.models import Person
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def stop(who: Person, action: Action, *, now: datetime, note: str = "") -> bool:
    """Stop an action, and return whether this call did it; stopping twice is no error.

    A wish to undo an earlier stop falls with the new one.
    """
    if not may(who, Verb.STOP, action.section_id):
        raise NotAllowedError(_("You cannot stop this action."))
    running = Action.objects.filter(pk=action.pk, stopped_at=None)
    if not running.update(stopped_at=now, stopped_by=who):
        return False
    action.resumptions.filter(agreed_at=None).delete()
    record(
        at=now,
        person=who,
        section=action.section,
        verb=Verb.STOP,
        thing=f"action {action.pk}",
        note=note,
    )
    action.refresh_from_db()
    return True
