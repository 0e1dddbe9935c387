"""An invented organisation: two sections, a handful of staff, actions in every state.

Kestovia (XU) does not exist, and neither does anybody here.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.utils import timezone

from urgentaction.actions.models import Draft
from urgentaction.actions.operations.approve import approve
from urgentaction.actions.operations.ask_to_resume import ask_to_resume
from urgentaction.actions.operations.comment import comment
from urgentaction.actions.operations.issue import issue
from urgentaction.actions.operations.receive import receive
from urgentaction.actions.operations.save_draft import save_draft
from urgentaction.actions.operations.send_to_review import send_to_review
from urgentaction.actions.operations.start_draft import start_draft
from urgentaction.actions.operations.stop import stop
from urgentaction.document.model import Document, Followed
from urgentaction.reading import read
from urgentaction.samples import SHEET
from urgentaction.staff.models import Membership, Person, Section
from urgentaction.staff.roles import Role

PASSWORD = "lantern harbour violet mill"  # noqa: S105 (printed for whoever tries the demo)

STAFF = (
    ("Amina Korvel", "amina@desk.example", Role.AUTHOR, None),
    ("Bruno Tasselli", "bruno@desk.example", Role.APPROVER, None),
    ("Chen Marrow", "chen@kestovia.example", Role.COORDINATOR, "Kestovian section"),
    ("Edda Lindqvist", "edda@kestovia.example", Role.COORDINATOR, "Kestovian section"),
    ("Dara Winfold", "dara@elsewhere.example", Role.COORDINATOR, "Section elsewhere"),
    ("Hal Osterby", "hal@desk.example", Role.HOST, None),
)
SECTIONS = (("Kestovian section", "XU"), ("Section elsewhere", "US"))


def people_of_the_demo() -> Iterator[tuple[Person, str]]:
    """Yield the staff with what they do; the first call on a database makes everything."""
    if not Person.objects.exists():
        _make(timezone.now())
    for membership in Membership.objects.select_related("person", "section").order_by("pk"):
        yield membership.person, str(membership)


def _make(now: datetime) -> None:
    sections = {
        name: Section.objects.create(name=name, country=country) for name, country in SECTIONS
    }
    staff = {}
    for name, email, role, place in STAFF:
        staff[name] = Person.objects.create_user(email, PASSWORD, name=name)
        Membership.objects.create(
            person=staff[name], role=role, section=sections[place] if place else None
        )
    _receive_sheets(staff, sections["Kestovian section"], now)
    _write_sheets(staff["Amina Korvel"], staff["Bruno Tasselli"], now)


def _receive_sheets(staff: dict[str, Person], section: Section, now: datetime) -> None:
    chen, edda, today = staff["Chen Marrow"], staff["Edda Lindqvist"], now.date()
    sample = read(SHEET.read_bytes(), name=SHEET.name)

    def keep(document: Document, days_ago: int) -> None:
        when = now - timedelta(days=days_ago)
        receive(chen, document, section=section, file_name="sheet.eml", now=when)

    keep(_another(sample, "901/26", today - timedelta(days=10), 42), 10)
    keep(_update(sample, "901/26", today - timedelta(days=2), 28), 2)
    keep(_another(sample, "902/26", today - timedelta(days=60), 42), 60)
    keep(_another(sample, "903/26", today - timedelta(days=30), 42), 30)
    stopped = receive(
        chen,
        _another(sample, "904/26", today - timedelta(days=5), 42),
        section=section,
        file_name="sheet.pdf",
        now=now - timedelta(days=5),
    ).action
    stop(edda, stopped, now=now - timedelta(days=1))
    ask_to_resume(chen, stopped, reason="The family asks us to go on.", now=now)


def _write_sheets(amina: Person, bruno: Person, now: datetime) -> None:
    """Leave a sheet at each step of its way, and one that is out."""
    words = read(SHEET.read_bytes(), name=SHEET.name).for_the_public()
    open_fields = ("series", "number", "ordinal", "index", "issued", "deadline", "deadline_is")
    words = words.model_copy(update=dict.fromkeys(open_fields))

    def draft(headline: str, days_ago: int) -> Draft:
        when = now - timedelta(days=days_ago)
        begun = start_draft(amina, section=None, language="en", now=when)
        document = words.model_copy(update={"headline": headline})
        return save_draft(amina, begun, document, version=1, now=when)

    draft("LIBRARIAN’S SISTER SUMMONED", 0)
    for headline in ("READERS QUESTIONED", "READING ROOM SEALED", "LIBRARIAN IN DANGER"):
        begun = draft(headline, 1)
        send_to_review(amina, begun, now=now, today=now.date())
        if headline == "READERS QUESTIONED":
            comment(bruno, begun, field="summary", text="Is the date certain?", now=now)
            continue
        approve(bruno, begun, seen=begun.hash, note="Compared.", now=now, today=now.date())
        if headline == "LIBRARIAN IN DANGER":
            issue(bruno, begun, now=now, today=now.date())


def _another(sample: Document, number: str, issued: date, days: int) -> Document:
    """Return the sample as a sheet of its own, issued on a day."""
    changed = {
        "number": number,
        "issued": issued,
        "deadline": issued + timedelta(days=days),
        "doubts": (),
        "source_text": f"{sample.source_text}\n{number} {issued}",
    }
    return sample.model_copy(update=changed)


def _update(sample: Document, number: str, issued: date, days: int) -> Document:
    sheet = _another(sample, number, issued, days)
    follows = (Followed(number=number, index=sample.index),)
    headline = f"{sample.headline}: a date for the hearing"
    changed = {"kind": "update", "ordinal": 2, "follows": follows, "headline": headline}
    return sheet.model_copy(update=changed)
