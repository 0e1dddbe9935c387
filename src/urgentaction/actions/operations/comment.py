"""Say something about a draft, beside the field that it is about."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.actions.models import Comment, Draft
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError
from urgentaction.staff.models import Person
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def comment(who: Person, draft: Draft, *, field: str, text: str, now: datetime) -> Comment:
    """Say something; whoever writes or approves here may."""
    if not any(may(who, verb, draft.section_id) for verb in (Verb.WRITE, Verb.APPROVE)):
        raise NotAllowedError(_("You cannot comment here."))
    said = Comment.objects.create(draft=draft, field=field, text=text, by=who, at=now)
    record(at=now, person=who, section=draft.section, verb="comment", thing=f"draft {draft.pk}")
    return said
