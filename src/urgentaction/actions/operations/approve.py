"""Approve a sheet and its letters: a second person, with a note on what they checked."""

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
def approve(who: Person, draft: Draft, *, seen: str, note: str, now: datetime, today: date) -> None:
    """Approve the text with the hash `seen`: what the approver had in front of them, no other.

    NotAllowedError for whoever wrote a word of it (design.md, rule 8).
    """
    if not may(who, Verb.APPROVE, draft.section_id):
        raise NotAllowedError(_("You cannot approve sheets here."))
    kept = Draft.objects.select_for_update().get(pk=draft.pk)
    if kept.author_id == who.pk or kept.versions.filter(by=who).exists():
        raise NotAllowedError(_("You wrote on this sheet: it takes a second person to approve it."))
    if kept.state != State.IN_REVIEW:
        raise WrongStepError(_("This sheet is not in review."))
    if kept.hash != seen:
        raise WrongStepError(_("The sheet has changed since you opened it. Please read it again."))
    left = blocking(kept, today)
    if left:
        raise WrongStepError(_("Not yet: %(why)s") % {"why": left[0].sentence})
    kept.state, kept.approved_by, kept.approved_at = State.APPROVED, who, now
    kept.approved_hash, kept.approval_note, kept.waiting_since = seen, note, now
    kept.save()
    record(
        at=now,
        person=who,
        section=kept.section,
        verb=Verb.APPROVE,
        thing=f"draft {kept.pk}",
        note=f"version {kept.version}, {seen[:12]}",
    )
    draft.refresh_from_db()
