"""The rows of a sheet that is kept, whether we received it or issued it."""

from datetime import datetime

from urgentaction.actions.models import Action, IssuedSheet
from urgentaction.document.deadlines import last_sending_day
from urgentaction.document.model import Document
from urgentaction.staff.models import Person, Section


def new_action(section: Section | None, document: Document, *, own: bool, now: datetime) -> Action:
    """Make the action of a first sheet; `own` where it is ours."""
    return Action.objects.create(
        section=section,
        series=document.series or "",
        number=document.number or "",
        country=document.country.code if document.country else "",
        begun_at=now,
        own=own,
    )


def keep_sheet(
    action: Action,
    document: Document,
    *,
    known: str,
    by: Person,
    now: datetime,
    file_name: str = "",
) -> IssuedSheet:
    """Keep a document with what lists are filtered on; `known` is its fingerprint as it came."""
    return IssuedSheet.objects.create(
        action=action,
        kind=document.kind,
        ordinal=document.ordinal,
        language=document.language or "",
        index=(document.index or "")[:60],
        issued=document.issued,
        last_day=last_sending_day(document),
        headline=(document.headline or document.summary or "")[:500],
        document=document.to_json(),
        fingerprint=known,
        file_name=file_name[:200],
        kept_by=by,
        kept_at=now,
    )
