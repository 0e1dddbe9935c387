"""Save a draft: a new version; what was in review or approved has to be looked at anew."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.actions.models import Draft, DraftVersion, State
from urgentaction.actions.queries import without_withheld
from urgentaction.document.model import Document
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import Person
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def save_draft(
    who: Person, draft: Draft, document: Document, *, version: int, now: datetime
) -> Draft:
    """Save what somebody wrote who saw this version.

    WrongStepError where another person has saved since, or the sheet is issued or thrown away.
    """
    if not may(who, Verb.WRITE, draft.section_id):
        raise NotAllowedError(_("You cannot write sheets here."))
    kept = Draft.objects.select_for_update().get(pk=draft.pk)
    if kept.state in {State.ISSUED, State.DROPPED}:
        raise WrongStepError(_("This sheet is issued or thrown away: it cannot be changed."))
    if kept.version != version:
        raise WrongStepError(
            _("Somebody else has saved in the meantime. What you typed is still below; compare it.")
        )
    if kept.action:
        document = without_withheld(kept.action, document)
    text = document.to_json()
    if text == kept.document:
        return kept
    kept.document, kept.version, kept.changed_at = text, version + 1, now
    if kept.state == State.APPROVED:
        record(
            at=now,
            person=who,
            section=kept.section,
            verb="change what was approved",
            thing=f"draft {kept.pk}",
        )
    if kept.state != State.DRAFT:
        kept.state, kept.waiting_since, kept.issue_at = State.IN_REVIEW, now, None
        kept.approved_by = kept.approved_at = None
        kept.approved_hash = ""
    kept.save()
    DraftVersion.objects.create(draft=kept, number=kept.version, document=text, by=who, at=now)
    return kept
