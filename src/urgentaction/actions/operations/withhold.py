"""Withhold a name: out of every sheet, draft, version and comment, and out of what comes later.

One operation for the action in every section (design.md, rule 9). It is the only one that touches
what has been issued.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from urgentaction.actions.models import (
    Acceptance,
    Action,
    Comment,
    Draft,
    DraftVersion,
    IssuedSheet,
    State,
    WithheldName,
)
from urgentaction.actions.queries import withheld_forms
from urgentaction.actions.withholding import Forms, digest, replaced, without
from urgentaction.document.model import Document
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import Person
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@transaction.atomic
def withhold(
    who: Person, action: Action, *, forms: Iterable[str], instead: str, now: datetime
) -> int:
    """Take the forms of a name out of an action, and return how many sheets and drafts changed.

    `instead` is what is read in its place. An approval falls where the text has changed.
    """
    if not may(who, Verb.WITHHOLD, action.section_id):
        raise NotAllowedError(_("You cannot withhold a name here."))
    digests = {digest(form) for form in forms if form.strip()}
    if not digests or any(length == 0 for length, _hash in digests):
        raise WrongStepError(_("Please give the name as it stands on the sheets."))
    for length, hashed in digests:
        WithheldName.objects.create(
            series=action.series,
            number=action.number,
            action=action,
            words=length,
            digest=hashed,
            instead=instead,
            at=now,
        )
    actions = _same(action)
    kept_out = withheld_forms(action)
    changed = sum(_out_of_sheet(each, kept_out, instead) for each in _sheets(actions))
    changed += sum(_out_of_draft(each, kept_out, instead) for each in _drafts(actions))
    record(
        at=now,
        person=who,
        section=action.section,
        verb=Verb.WITHHOLD,
        thing=f"action {action.pk}",
        note=f"{changed} sheets and drafts",
    )
    return changed


def _same(action: Action) -> list[Action]:
    """Return the action as every section keeps it."""
    if not action.number:
        return [action]
    same = Action.objects.filter(series=action.series, number=action.number)
    return list(same.select_for_update())


def _sheets(actions: list[Action]) -> Iterable[IssuedSheet]:
    return IssuedSheet.objects.filter(action__in=actions)


def _drafts(actions: list[Action]) -> Iterable[Draft]:
    return Draft.objects.filter(action__in=actions).exclude(state=State.DROPPED)


def _out_of_sheet(sheet: IssuedSheet, forms: Forms, instead: str) -> bool:
    before = sheet.document
    sheet.document = without(sheet.content(), forms, instead).to_json()
    sheet.headline = replaced(sheet.headline, forms, instead)[:500]
    # A file is often named for the person.
    sheet.file_name = ""
    sheet.save(update_fields=["document", "headline", "file_name"])
    return sheet.document != before


def _out_of_draft(draft: Draft, forms: Forms, instead: str) -> bool:
    before = draft.document
    draft.document = without(draft.content(), forms, instead).to_json()
    if draft.document != before and draft.state == State.APPROVED:
        draft.state, draft.approved_hash = State.IN_REVIEW, ""
        draft.approved_by = draft.approved_at = draft.issue_at = None
    draft.approval_note = replaced(draft.approval_note, forms, instead)
    draft.version += draft.document != before
    draft.save()
    for version in DraftVersion.objects.filter(draft=draft):
        content = Document.from_json(version.document)
        version.document = without(content, forms, instead).to_json()
        version.save(update_fields=["document"])
    for said in Comment.objects.filter(draft=draft):
        said.text = replaced(said.text, forms, instead)
        said.save(update_fields=["text"])
    for accepted in Acceptance.objects.filter(draft=draft):
        accepted.reason = replaced(accepted.reason, forms, instead)
        accepted.sentence = replaced(accepted.sentence, forms, instead)
        accepted.save(update_fields=["reason", "sentence"])
    return draft.document != before
