"""Undo a stop that somebody else has asked to undo (design.md, rule 1)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.actions.models import Action
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import Person
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def resume(who: Person, action: Action, *, now: datetime) -> None:
    """Agree that a stop be undone: never whoever asked."""
    if not may(who, Verb.RESUME, action.section_id):
        raise NotAllowedError(_("You cannot undo this stop."))
    locked = Action.objects.select_for_update().get(pk=action.pk)
    wish = locked.resumptions.filter(agreed_at=None).first()
    if locked.stopped_at is None or wish is None:
        raise WrongStepError(_("Nobody has asked to undo this stop."))
    if wish.asked_by_id == who.pk:
        raise WrongStepError(_("You asked for this yourself: it takes a second person."))
    wish.agreed_by, wish.agreed_at = who, now
    wish.save(update_fields=["agreed_by", "agreed_at"])
    locked.stopped_at = locked.stopped_by = None
    locked.save(update_fields=["stopped_at", "stopped_by"])
    record(
        at=now,
        person=who,
        section=action.section,
        verb=Verb.RESUME,
        thing=f"action {action.pk}",
    )
    action.refresh_from_db()
