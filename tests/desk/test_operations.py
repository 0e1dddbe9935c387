"""Every operation is whole or nothing: the database fails at each of its statements in turn."""

import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.core import serializers
from django.db import OperationalError, connection, transaction

import urgentaction.actions.operations
import urgentaction.staff.operations
from tests.desk.conftest import NOW, PASSWORD, another
from urgentaction.actions.findings import open_findings
from urgentaction.actions.models import Action, Draft
from urgentaction.actions.operations.accept_finding import accept_finding
from urgentaction.actions.operations.approve import approve
from urgentaction.actions.operations.ask_to_resume import ask_to_resume
from urgentaction.actions.operations.comment import comment
from urgentaction.actions.operations.drop_draft import drop_draft
from urgentaction.actions.operations.issue import issue
from urgentaction.actions.operations.issue_due import issue_due
from urgentaction.actions.operations.receive import receive
from urgentaction.actions.operations.resolve_comment import resolve_comment
from urgentaction.actions.operations.resume import resume
from urgentaction.actions.operations.save_draft import save_draft
from urgentaction.actions.operations.schedule import schedule
from urgentaction.actions.operations.send_back import send_back
from urgentaction.actions.operations.send_to_review import send_to_review
from urgentaction.actions.operations.set_up import set_up
from urgentaction.actions.operations.start_draft import start_draft
from urgentaction.actions.operations.stop import stop
from urgentaction.actions.operations.withhold import withhold
from urgentaction.document.model import Document
from urgentaction.staff.models import Membership, Person, Section
from urgentaction.staff.operations.accept_invitation import accept_invitation
from urgentaction.staff.operations.end_role import end_role
from urgentaction.staff.operations.invite import invite
from urgentaction.staff.roles import Role

ROOMS = (urgentaction.actions.operations, urgentaction.staff.operations)
MOST_STATEMENTS = 60
TODAY = date(2026, 11, 24)

Deed = Callable[[], object]


@pytest.fixture
def deeds(received: dict[str, Deed], writing: dict[str, Deed]) -> dict[str, Deed]:
    """Return a deed for each operation, on rows that are ready for it."""
    return received | writing


@pytest.fixture
def writing(amina: Person, bruno: Person, sample: Document) -> dict[str, Deed]:
    """The deeds of writing and issuing: one draft being written, one in review, one approved."""

    def draft(*, review: bool, approval: bool) -> Draft:
        begun = start_draft(amina, section=None, language="en", now=NOW)
        words = sample.for_the_public().model_copy(update={"number": None, "issued": None})
        begun = save_draft(amina, begun, words, version=1, now=NOW)
        if review:
            send_to_review(amina, begun, now=NOW, today=TODAY)
        if approval:
            approve(bruno, begun, seen=begun.hash, note="Read.", now=NOW, today=TODAY)
        return begun

    begun = draft(review=False, approval=False)
    waiting = draft(review=True, approval=False)
    ready = draft(review=True, approval=True)
    due = draft(review=True, approval=True)
    schedule(bruno, due, at=NOW + timedelta(hours=1), now=NOW)
    doubtful = start_draft(amina, section=None, language="en", now=NOW)
    finding = open_findings(doubtful, TODAY)[0]
    said = comment(amina, begun, field="", text="Look.", now=NOW)
    other = begun.content().model_copy(update={"headline": "Another"})
    later = NOW + timedelta(hours=2)
    return {
        "start_draft": lambda: start_draft(amina, section=None, language="en", now=NOW),
        "save_draft": lambda: save_draft(amina, begun, other, version=2, now=NOW),
        "accept_finding": lambda: accept_finding(
            amina,
            doubtful,
            code=finding.code,
            field=finding.field,
            reason="x",
            now=NOW,
            today=TODAY,
        ),
        "send_to_review": lambda: send_to_review(amina, begun, now=NOW, today=TODAY),
        "send_back": lambda: send_back(bruno, waiting, reason="Why.", now=NOW),
        "approve": lambda: approve(
            bruno, waiting, seen=waiting.hash, note="Read.", now=NOW, today=TODAY
        ),
        "issue": lambda: issue(bruno, ready, now=NOW, today=TODAY),
        "issue_due": lambda: issue_due(now=later, today=TODAY),
        "schedule": lambda: schedule(bruno, ready, at=later, now=NOW),
        "drop_draft": lambda: drop_draft(amina, begun, now=NOW),
        "comment": lambda: comment(amina, begun, field="", text="More.", now=NOW),
        "resolve_comment": lambda: resolve_comment(amina, said, now=NOW),
        "set_up": lambda: set_up(
            amina, name="Us", series="UA", deadline_days=30, recipients="", now=NOW
        ),
    }


@pytest.fixture
def received(
    chen: Person, amina: Person, hal: Person, kestovia: Section, sample: Document
) -> dict[str, Deed]:
    """The deeds of receiving, stopping and inviting."""

    def kept(number: str) -> Action:
        sheet = another(sample, number)
        return receive(chen, sheet, section=kestovia, file_name="", now=NOW).action

    running, stopped, asked = kept("901/26"), kept("902/26"), kept("903/26")
    stop(chen, stopped, now=NOW)
    stop(chen, asked, now=NOW)
    ask_to_resume(chen, asked, reason="A mistake.", now=NOW)
    link = _invite(chen, kestovia, "first@post.example")
    token = link.rstrip("/").rpartition("/")[2]
    update = another(sample, "901/26", kind="stop")
    held = Membership.objects.get(person=amina)
    return {
        "receive": lambda: receive(chen, update, section=kestovia, file_name="", now=NOW),
        "withhold": lambda: withhold(
            chen, running, forms=["Danica Orlev"], instead="name withheld", now=NOW
        ),
        "stop": lambda: stop(chen, Action.objects.get(pk=running.pk), now=NOW),
        "ask_to_resume": lambda: ask_to_resume(chen, stopped, reason="A mistake.", now=NOW),
        "resume": lambda: resume(amina, asked, now=NOW),
        "invite": lambda: _invite(chen, kestovia, "second@post.example"),
        "accept_invitation": lambda: accept_invitation(token, name="S", password=PASSWORD, now=NOW),
        "end_role": lambda: end_role(hal, held, now=NOW),
    }


def _invite(who: Person, section: Section, email: str) -> str:
    return invite(
        who, email=email, name="S", role=Role.TRANSLATOR, section=section, address="", now=NOW
    )


def operations() -> list[str]:
    """Return the names of all operations, found by walking."""
    return [
        module.name
        for room in ROOMS
        for module in pkgutil.iter_modules(room.__path__, f"{room.__name__}.")
    ]


@pytest.mark.parametrize("module", operations())
def test_it_is_whole_or_nothing(module: str, deeds: dict[str, Deed]) -> None:
    name = module.rpartition(".")[2]
    assert callable(getattr(import_module(module), name)), "an operation is named as its file"
    deed, before = deeds[name], everything()
    failures = 0
    for statement in range(MOST_STATEMENTS):
        with transaction.atomic():
            try:
                with failing_at(statement), transaction.atomic():
                    deed()
            except OperationalError:
                failures += 1
                assert everything() == before
                continue
            assert everything() != before, "the deed does nothing"
            transaction.set_rollback(True)
            break
    assert 2 <= failures < MOST_STATEMENTS


@contextmanager
def failing_at(number: int) -> Iterator[None]:
    """Let the statement with this number fail, as when a disk is full or a server goes away."""
    seen = [0]

    def execute(run: Callable[..., object], sql: str, *rest: object) -> object:
        if not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            seen[0] += 1
            if seen[0] == number + 1:
                raise OperationalError("the disk is full")
        return run(sql, *rest)

    with connection.execute_wrapper(execute):
        yield


def everything() -> str:
    """Return all rows of ours, as text."""
    models = [
        model for app in ("staff", "actions") for model in apps.get_app_config(app).get_models()
    ]
    return "\n".join(
        serializers.serialize("json", model._default_manager.order_by("pk")) for model in models
    )
