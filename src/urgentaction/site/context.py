"""What every template may show: which rooms of the desk this person has."""

from django.http import HttpRequest

from urgentaction.staff.models import Person
from urgentaction.staff.policy import reach
from urgentaction.staff.roles import Verb


def desk(request: HttpRequest) -> dict[str, object]:
    """Return the doors of the head of each page."""
    who = getattr(request, "user", None)
    if not isinstance(who, Person):
        return {}
    return {
        "doors": {
            "actions": bool(reach(who, Verb.SEE_ACTIONS)),
            "drafts": any(reach(who, verb) for verb in (Verb.WRITE, Verb.APPROVE)),
            "receive": bool(reach(who, Verb.RECEIVE)),
            "staff": bool(reach(who, Verb.SEE_STAFF)),
            "trail": bool(reach(who, Verb.READ_TRAIL)),
            "outbox": bool(reach(who, Verb.READ_OUTBOX)),
        }
    }
