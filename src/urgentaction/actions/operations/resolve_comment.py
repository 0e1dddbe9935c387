"""Say that a comment is dealt with."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.actions.models import Comment
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError
from urgentaction.staff.models import Person
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def resolve_comment(who: Person, said: Comment, *, now: datetime) -> None:
    """Resolve a comment; resolving it twice is no error."""
    place = said.draft.section_id
    if not any(may(who, verb, place) for verb in (Verb.WRITE, Verb.APPROVE)):
        raise NotAllowedError(_("You cannot comment here."))
    open_ones = Comment.objects.filter(pk=said.pk, resolved_at=None)
    if open_ones.update(resolved_at=now, resolved_by=who):
        record(
            at=now,
            person=who,
            section=said.draft.section,
            verb="resolve a comment",
            thing=f"draft {said.draft_id}",
        )
