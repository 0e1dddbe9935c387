"""Issue an approved sheet: number and index are given, the sheet is kept for good and sent on."""

from datetime import date, datetime, timedelta
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.actions.findings import blocking
from urgentaction.actions.keeping import keep_sheet, new_action
from urgentaction.actions.models import Action, Draft, IssuedSheet, Organisation, State
from urgentaction.actions.numbering import next_index, next_number
from urgentaction.actions.operations.stop import stop
from urgentaction.actions.queries import fingerprint
from urgentaction.actions.sending_on import send_on
from urgentaction.document.model import Document
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import Person
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def issue(who: Person, draft: Draft, *, now: datetime, today: date) -> IssuedSheet:
    """Issue a sheet on this day. WrongStepError where it is not approved as it stands.

    The checks run again, since days have passed. A first sheet gets the next number; all get the
    next index of their country, the day, and the organisation's days to write where none are set.
    """
    if not may(who, Verb.ISSUE, draft.section_id):
        raise NotAllowedError(_("You cannot issue sheets here."))
    kept = Draft.objects.select_for_update().get(pk=draft.pk)
    if kept.state != State.APPROVED or kept.hash != kept.approved_hash:
        raise WrongStepError(_("This sheet is not approved as it stands."))
    left = blocking(kept, today)
    if left:
        raise WrongStepError(_("Not yet: %(why)s") % {"why": left[0].sentence})
    action = kept.action
    if action and action.stopped_at and kept.content().kind != "stop":
        raise WrongStepError(_("This action is stopped. The stop has to be undone first."))
    document = _dated(kept.content(), action, today)
    action = action or new_action(kept.section, document, own=True, now=now)
    sheet = keep_sheet(action, document, known=fingerprint(document), by=kept.author, now=now)
    kept.action, kept.sheet, kept.state = action, sheet, State.ISSUED
    kept.waiting_since = kept.issue_at = None
    kept.save()
    record(
        at=now,
        person=who,
        section=kept.section,
        verb=Verb.ISSUE,
        thing=f"action {action.pk}",
        note=f"sheet {sheet.pk}, {document.kind}",
    )
    if document.kind == "stop":
        stop(who, action, now=now, note=f"sheet {sheet.pk}")
    transaction.on_commit(partial(send_on, sheet.pk, today))
    draft.refresh_from_db()
    return sheet


def _dated(document: Document, action: Action | None, today: date) -> Document:
    organisation = Organisation.ours()
    given: dict[str, object] = {"issued": today, "index": next_index(document, today)}
    if action is None:
        given |= {"series": organisation.series, "ordinal": document.ordinal or 1}
        given["number"] = next_number(organisation.series, today)
    if document.deadline is None and document.asks_for_appeals:
        given["deadline"] = today + timedelta(days=organisation.deadline_days)
        given["deadline_is"] = "before"
    return document.model_copy(update=given)
