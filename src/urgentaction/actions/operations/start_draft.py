"""Start a sheet: an empty one, or one that goes on from the last sheet of an action."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.actions.models import Action, Draft, DraftVersion
from urgentaction.document.model import Document, Followed, Kind
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError
from urgentaction.staff.models import Person, Section
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def start_draft(
    who: Person,
    *,
    section: Section | None,
    language: str,
    now: datetime,
    action: Action | None = None,
    kind: Kind = "first",
) -> Draft:
    """Start a draft. With an action, it goes on from its last sheet, whose number it keeps."""
    place = action.section if action else section
    if not may(who, Verb.WRITE, place):
        raise NotAllowedError(_("You cannot write sheets here."))
    last = action.sheets.last() if action else None
    document = (
        _going_on(last.content(), kind) if last else Document(kind="first", language=language)
    )
    draft = Draft.objects.create(
        section=place,
        action=action,
        document=document.to_json(),
        author=who,
        begun_at=now,
        changed_at=now,
    )
    DraftVersion.objects.create(draft=draft, number=1, document=draft.document, by=who, at=now)
    record(at=now, person=who, section=place, verb="start a draft", thing=f"draft {draft.pk}")
    return draft


def _going_on(last: Document, kind: Kind) -> Document:
    """Return a document that begins as the last one ended: its own dates and index are open."""
    follows = Followed(number=last.number, index=last.index, issued=last.issued)
    ordinal = last.ordinal or 1
    return last.for_the_public().model_copy(
        update={
            "kind": kind,
            # A correction replaces the sheet before it, and counts as that one (domain.md 1.4).
            "ordinal": ordinal if kind == "correction" else ordinal + 1,
            "follows": (follows,),
            "index": None,
            "issued": None,
            "deadline": None,
            "deadline_is": None,
        }
    )
