"""Accept what a check found, with a reason that the approver reads."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.actions.findings import open_findings
from urgentaction.actions.models import Acceptance, Draft
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import Person
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def accept_finding(
    who: Person, draft: Draft, *, code: str, field: str, reason: str, now: datetime, today: date
) -> Acceptance:
    """Accept a finding for as long as its sentence is the same."""
    if not may(who, Verb.WRITE, draft.section_id):
        raise NotAllowedError(_("You cannot write sheets here."))
    found = {(each.code, each.field): each for each in open_findings(draft, today)}
    finding = found.get((code, field))
    if finding is None:
        raise WrongStepError(_("This is not found any more."))
    acceptance, _made = Acceptance.objects.update_or_create(
        draft=draft,
        code=code,
        field=field,
        defaults={"sentence": finding.sentence, "reason": reason, "by": who, "at": now},
    )
    record(
        at=now,
        person=who,
        section=draft.section,
        verb="accept a check",
        thing=f"draft {draft.pk}",
        note=code,
    )
    return acceptance
