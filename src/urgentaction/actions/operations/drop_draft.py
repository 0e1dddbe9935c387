"""Throw a draft away: it is shown no more, and its trail stays."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.actions.models import Draft, State
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import Person
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def drop_draft(who: Person, draft: Draft, *, now: datetime) -> None:
    """Throw a draft away, with every version and comment of it: nothing of it is kept."""
    if not may(who, Verb.WRITE, draft.section_id):
        raise NotAllowedError(_("You cannot write sheets here."))
    kept = Draft.objects.select_for_update().get(pk=draft.pk)
    if kept.state in {State.ISSUED, State.DROPPED}:
        raise WrongStepError(_("This sheet is issued or thrown away: it cannot be changed."))
    kept.versions.all().delete()
    kept.comments.all().delete()
    kept.acceptances.all().delete()
    kept.state, kept.document, kept.waiting_since = State.DROPPED, '{"format": 1}', None
    kept.save()
    record(at=now, person=who, section=kept.section, verb="throw away", thing=f"draft {kept.pk}")
    draft.refresh_from_db()
