"""Issue what is due: each sheet by itself, so that one that cannot go out holds up no other."""

from datetime import date, datetime

from django.db import transaction

from urgentaction.actions.models import Comment, Draft, State
from urgentaction.actions.operations.issue import issue
from urgentaction.document.errors import UrgentActionError
from urgentaction.staff.audit import record


def issue_due(*, now: datetime, today: date) -> int:
    """Issue the approved sheets whose time has come, as whoever approved them; return how many.

    One that a check blocks by now goes back to review, with the reason as a comment.
    """
    issued = 0
    for draft in Draft.objects.filter(state=State.APPROVED, issue_at__lte=now).order_by("issue_at"):
        if draft.approved_by is None:
            continue
        try:
            issue(draft.approved_by, draft, now=now, today=today)
            issued += 1
        except UrgentActionError as error:
            _back_to_review(draft, str(error), now)
    return issued


@transaction.atomic
def _back_to_review(draft: Draft, reason: str, now: datetime) -> None:
    kept = Draft.objects.select_for_update().get(pk=draft.pk)
    if kept.state != State.APPROVED or kept.approved_by is None:
        return
    Comment.objects.create(draft=kept, text=reason, by=kept.approved_by, at=now)
    kept.state, kept.waiting_since, kept.issue_at = State.IN_REVIEW, now, None
    kept.approved_by = kept.approved_at = None
    kept.approved_hash = ""
    kept.save()
    record(at=now, person=None, section=kept.section, verb="not issued", thing=f"draft {kept.pk}")
