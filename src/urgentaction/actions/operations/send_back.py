"""Send a draft back to its author, with what should change."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.actions.models import Comment, Draft, State
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import Person
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def send_back(who: Person, draft: Draft, *, reason: str, now: datetime) -> None:
    """Send a draft back; the reason stands beside it as a comment, until it is resolved."""
    if not may(who, Verb.APPROVE, draft.section_id):
        raise NotAllowedError(_("You cannot approve sheets here."))
    kept = Draft.objects.select_for_update().get(pk=draft.pk)
    if kept.state not in {State.IN_REVIEW, State.APPROVED}:
        raise WrongStepError(_("This sheet is not in review."))
    kept.state, kept.waiting_since, kept.issue_at = State.DRAFT, now, None
    kept.approved_by = kept.approved_at = None
    kept.approved_hash = ""
    kept.save()
    Comment.objects.create(draft=kept, text=reason, by=who, at=now)
    record(at=now, person=who, section=kept.section, verb="send back", thing=f"draft {kept.pk}")
    draft.refresh_from_db()
