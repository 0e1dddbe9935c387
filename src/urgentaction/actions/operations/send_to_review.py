"""Hand a draft to whoever approves."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.actions.findings import blocking
from urgentaction.actions.models import Draft, State
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import Person
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def send_to_review(who: Person, draft: Draft, *, now: datetime, today: date) -> None:
    """Send a draft to review. WrongStepError where a check blocks it."""
    if not may(who, Verb.WRITE, draft.section_id):
        raise NotAllowedError(_("You cannot write sheets here."))
    kept = Draft.objects.select_for_update().get(pk=draft.pk)
    if kept.state != State.DRAFT:
        raise WrongStepError(_("This sheet is past that step."))
    left = blocking(kept, today)
    if left:
        raise WrongStepError(_("Not yet: %(why)s") % {"why": left[0].sentence})
    kept.state, kept.waiting_since = State.IN_REVIEW, now
    kept.save(update_fields=["state", "waiting_since"])
    record(
        at=now,
        person=who,
        section=kept.section,
        verb="send to review",
        thing=f"draft {kept.pk}",
        note=f"version {kept.version}",
    )
    draft.refresh_from_db()
