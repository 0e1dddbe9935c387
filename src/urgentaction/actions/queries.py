"""Questions about actions, each by its name. Every list is cut to what whoever asks may see."""

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from urgentaction.actions.models import Action, IssuedSheet, WithheldName
from urgentaction.actions.withholding import Forms, by_length, without
from urgentaction.document.model import Document
from urgentaction.staff.models import Person, Section
from urgentaction.staff.policy import reach
from urgentaction.staff.roles import Verb


def fingerprint(document: Document) -> str:
    """Return what tells a sheet from others by its words: white space and markup do not count."""
    words = unicodedata.normalize("NFKC", document.source_text or document.to_json())
    return hashlib.sha256("".join(words.split()).encode()).hexdigest()


def same_sheet(document: Document, section: Section | None) -> IssuedSheet | None:
    """Return the sheet with the same words, or the same number, kind, ordinal, day and language."""
    same = Q(fingerprint=fingerprint(document))
    if document.number and document.issued:
        same |= Q(
            action__series=document.series or "",
            action__number=document.number,
            kind=document.kind,
            ordinal=document.ordinal,
            issued=document.issued,
            language=document.language or "",
        )
    kept = IssuedSheet.objects.select_related("action").filter(action__section=section)
    return kept.filter(same).first()


def action_of(document: Document, section: Section | None) -> Action | None:
    """Return the action that a sheet is about: by its number, or one that it says it follows."""
    numbers = [document.number, *(followed.number for followed in document.follows)]
    indexes = [document.index, *(followed.index for followed in document.follows)]
    kept = Action.objects.select_related("section").filter(section=section)
    by_number = kept.filter(series=document.series or "", number__in=[*filter(None, numbers)])
    found = by_number.first()
    if found is None and document.number is None:
        found = kept.filter(sheets__index__in=[*filter(None, indexes)]).first()
    return found


def withheld_names(action: Action) -> QuerySet[WithheldName]:
    """Return the names that are kept out of an action, whichever section took them out."""
    if not action.number:
        return WithheldName.objects.filter(action=action)
    return WithheldName.objects.filter(series=action.series, number=action.number)


def withheld_forms(action: Action) -> Forms:
    """Return the forms of names that are kept out of an action."""
    return by_length(withheld_names(action).values_list("words", "digest"))


def without_withheld(action: Action, document: Document) -> Document:
    """Return a document that comes into an action, without the names that are kept out of it."""
    last = withheld_names(action).last()
    return without(document, withheld_forms(action), last.instead) if last else document


def actions_for(person: Person) -> QuerySet[Action]:
    """Return the actions that a person may see; of others they learn not even that they exist."""
    seen = reach(person, Verb.SEE_ACTIONS)
    actions = Action.objects.select_related("section", "stopped_by")
    return actions if seen.everywhere else actions.filter(section__in=seen.sections)


@dataclass(frozen=True, slots=True)
class BoardFilter:
    """Which actions a board shows."""

    state: str = "open"
    words: str = ""


def board(person: Person, wanted: BoardFilter, today: date) -> QuerySet[Action]:
    """Return the actions of a board, with their newest sheet's headline and last day to write.

    Open ones first by the day that comes first; the others newest first.
    """
    newest = IssuedSheet.objects.filter(action=OuterRef("pk")).order_by("-kept_at", "-id")
    with_day = newest.exclude(last_day=None)
    actions = actions_for(person).annotate(
        headline=Subquery(newest.values("headline")[:1]),
        kind=Subquery(newest.values("kind")[:1]),
        last_day=Subquery(with_day.values("last_day")[:1]),
    )
    match wanted.state:
        case "stopped":
            actions = actions.exclude(stopped_at=None)
        case "expired":
            actions = actions.filter(stopped_at=None, last_day__lt=today)
        case "open":
            actions = actions.filter(stopped_at=None).exclude(last_day__lt=today)
    for word in wanted.words.split()[:8]:
        actions = actions.filter(_holds(word))
    if wanted.state == "open":
        return actions.order_by(F("last_day").asc(nulls_last=True), "-begun_at", "-id")
    return actions.order_by("-begun_at", "-id")


def _holds(word: str) -> Q:
    return Q(number__icontains=word) | Q(headline__icontains=word) | Q(country__iexact=word)


def places_to_receive(person: Person) -> Iterable[Section | None]:
    """Return where a person may keep a sheet: their sections, and the centre (None)."""
    there = reach(person, Verb.RECEIVE)
    if there.everywhere:
        return (None, *Section.objects.all())
    return tuple(Section.objects.filter(pk__in=there.sections))
