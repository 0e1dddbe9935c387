"""Receive a sheet that another organisation issued: it keeps its number, and needs no approver."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from urgentaction.actions.models import Action, IssuedSheet
from urgentaction.actions.operations.stop import stop
from urgentaction.actions.queries import (
    action_of,
    fingerprint,
    same_sheet,
    without_withheld,
)
from urgentaction.document.deadlines import last_sending_day
from urgentaction.document.model import Document
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import Person, Section
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def receive(
    who: Person, document: Document, *, section: Section | None, file_name: str, now: datetime
) -> IssuedSheet:
    """Keep a sheet as its reader has confirmed it, with the action that its number names.

    A stop stops the action. Nothing is allocated. WrongStepError where the same sheet is here.
    """
    if not may(who, Verb.RECEIVE, section):
        raise NotAllowedError(_("You cannot receive sheets here."))
    if same_sheet(document, section):
        raise WrongStepError(_("This sheet is here already."))
    try:
        # In a savepoint: two people may confirm the same sheet in the same moment.
        with transaction.atomic():
            sheet = _keep(who, document, section, file_name, now)
    except IntegrityError as error:
        raise WrongStepError(_("This sheet is here already.")) from error
    action = sheet.action
    record(
        at=now,
        person=who,
        section=section,
        verb=Verb.RECEIVE,
        thing=f"action {action.pk}",
        note=f"sheet {sheet.pk}, {document.kind}",
    )
    if document.kind == "stop":
        stop(who, action, now=now, note=f"sheet {sheet.pk}")
    return sheet


def _keep(
    who: Person, document: Document, section: Section | None, file_name: str, now: datetime
) -> IssuedSheet:
    action = action_of(document, section) or _new_action(document, section, now)
    known = fingerprint(document)
    document = without_withheld(action, document)
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
        kept_by=who,
        kept_at=now,
    )


def _new_action(document: Document, section: Section | None, now: datetime) -> Action:
    return Action.objects.create(
        section=section,
        series=document.series or "",
        number=document.number or "",
        country=document.country.code if document.country else "",
        begun_at=now,
    )
