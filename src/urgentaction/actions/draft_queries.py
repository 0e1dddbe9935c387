"""Questions about drafts, each by its name, cut to what whoever asks may see."""

from django.db.models import Q, QuerySet

from urgentaction.actions.models import Draft, State
from urgentaction.staff.models import Person
from urgentaction.staff.policy import reach
from urgentaction.staff.roles import Verb

_DONE = (State.ISSUED, State.DROPPED)


def drafts_for(person: Person) -> QuerySet[Draft]:
    """Return the drafts that a person may see: whoever writes or approves there, nobody else."""
    seen = Q()
    for verb in (Verb.WRITE, Verb.APPROVE):
        there = reach(person, verb)
        if there.everywhere:
            return _all()
        seen |= Q(section__in=there.sections)
    return _all().filter(seen)


def unfinished(person: Person) -> QuerySet[Draft]:
    """Return the drafts that are on their way; what has waited longest comes first."""
    waiting = drafts_for(person).exclude(state__in=_DONE)
    return waiting.order_by("-state", "waiting_since", "-changed_at")


def may_see_drafts(person: Person) -> bool:
    """Whether somebody writes or approves anywhere."""
    return any(reach(person, verb) for verb in (Verb.WRITE, Verb.APPROVE))


def _all() -> QuerySet[Draft]:
    return Draft.objects.select_related("author", "approved_by", "section", "action", "sheet")
