"""Set the time at which an approved sheet is issued: an embargo."""

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
def schedule(who: Person, draft: Draft, *, at: datetime | None, now: datetime) -> None:
    """Issue the sheet at a time to come; None takes the time away. It can be changed until then."""
    if not may(who, Verb.ISSUE, draft.section_id):
        raise NotAllowedError(_("You cannot issue sheets here."))
    kept = Draft.objects.select_for_update().get(pk=draft.pk)
    if kept.state != State.APPROVED:
        raise WrongStepError(_("This sheet is not approved as it stands."))
    if at is not None and at <= now:
        raise WrongStepError(_("This time has passed. Please choose one to come."))
    kept.issue_at = at
    kept.save(update_fields=["issue_at"])
    record(
        at=now,
        person=who,
        section=kept.section,
        verb="schedule a sheet",
        thing=f"draft {kept.pk}",
        note=at.isoformat(timespec="minutes") if at else "",
    )
    draft.refresh_from_db()
