"""Receive a sheet that another organisation issued: it keeps its number, and needs no approver."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from urgentaction.actions.keeping import keep_sheet, new_action
from urgentaction.actions.models import IssuedSheet
from urgentaction.actions.operations.stop import stop
from urgentaction.actions.queries import (
    action_of,
    fingerprint,
    same_sheet,
    without_withheld,
)
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
    action = action_of(document, section) or new_action(section, document, own=False, now=now)
    kept = without_withheld(action, document)
    known = fingerprint(document)
    return keep_sheet(action, kept, known=known, by=who, now=now, file_name=file_name)
