"""Staff come by invitation, and what they do is written down for good."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from tests.desk.conftest import NOW, PASSWORD, Browse
from urgentaction.site.first_host import first_host_link
from urgentaction.staff.audit import record
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import AuditEntry, Membership, OutboxMail, Person, Section
from urgentaction.staff.operations.accept_invitation import accept_invitation
from urgentaction.staff.operations.end_role import end_role
from urgentaction.staff.operations.invite import OPEN_FOR, invite
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Role, Verb


def invited(inviter: Person | None, section: Section | None, role: Role = Role.COORDINATOR) -> str:
    """Invite Signe, and return the token of her link."""
    link = invite(
        inviter,
        email="Signe@Post.example",
        name="Signe Halvard-Quist",
        role=role,
        section=section,
        address="https://desk.example",
        now=NOW,
    )
    return link.rstrip("/").rpartition("/")[2]


def test_whoever_is_invited_gets_a_link_that_the_inviter_sees_too(
    chen: Person,
    kestovia: Section,
    browser_of: Browse,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    settings: Settings,
) -> None:
    settings.EMAIL_BACKEND = "urgentaction.staff.outbox.Outbox"
    asked = {
        "name": "Signe Halvard-Quist",
        "email": "signe@post.example",
        "role": "translator",
        "section": kestovia.pk,
    }
    with django_capture_on_commit_callbacks(execute=True):
        page = browser_of(chen).post("/staff/invite/", asked).content.decode()
    [mail] = OutboxMail.objects.all()
    link = next(line for line in mail.text.splitlines() if "/invitation/" in line)
    assert link in page
    assert (mail.to, mail.left) == ("signe@post.example", False)
    assert "XU" not in mail.subject

    visitor = Client()
    path = link.removeprefix("http://testserver")
    assert "Signe" in visitor.get(path).content.decode()
    joined = visitor.post(path, {"name": "Signe Quist", "password": PASSWORD}, follow=True)
    assert joined.status_code == 200
    signe = Person.objects.get(email="signe@post.example")
    assert may(signe, Verb.SEE_ACTIONS, kestovia)
    assert not may(signe, Verb.RECEIVE, kestovia)
    assert Client().get(path).status_code == 404


def test_she_signs_in_with_address_and_password_and_in_no_other_way(
    chen: Person,
) -> None:
    client = Client()
    wrong = client.post("/account/login/", {"login": chen.email, "password": "something else"})
    assert "sessionid" not in client.cookies
    assert wrong.status_code == 200
    right = client.post("/account/login/", {"login": chen.email.upper(), "password": PASSWORD})
    assert right.headers["Location"] == "/"


def test_nobody_signs_up_by_themselves() -> None:
    page = Client().get("/account/signup/")
    assert "<form" not in page.content.decode().replace('id="mfa_login"', "")
    Client().post(
        "/account/signup/",
        {"email": "x@post.example", "password1": PASSWORD, "password2": PASSWORD},
    )
    assert not Person.objects.exists()


def test_an_account_is_locked_after_five_wrong_passwords(chen: Person) -> None:
    client = Client()
    for _time in range(5):
        client.post("/account/login/", {"login": chen.email, "password": "wrong wrong wrong"})
    answer = client.post("/account/login/", {"login": chen.email, "password": PASSWORD})
    assert answer.status_code in {200, 429}
    assert "sessionid" not in client.cookies


def test_a_link_works_once_and_for_a_week(chen: Person, kestovia: Section) -> None:
    token = invited(chen, kestovia)
    with pytest.raises(NotAllowedError):
        accept_invitation(token, name="S", password=PASSWORD, now=NOW + OPEN_FOR + timedelta(1))
    accept_invitation(token, name="S", password=PASSWORD, now=NOW)
    with pytest.raises(NotAllowedError):
        accept_invitation(token, name="S", password=PASSWORD, now=NOW)


def test_a_link_does_not_change_the_password_of_an_account_that_is_there(
    chen: Person, kestovia: Section
) -> None:
    first = invited(chen, kestovia, Role.TRANSLATOR)
    signe = accept_invitation(first, name="S", password=PASSWORD, now=NOW)
    again = invited(chen, kestovia, Role.COORDINATOR)
    accept_invitation(again, name="Other", password="another one entirely", now=NOW)  # noqa: S106
    signe.refresh_from_db()
    assert signe.check_password(PASSWORD)
    assert signe.name == "S"
    assert may(Person.objects.get(pk=signe.pk), Verb.RECEIVE, kestovia)


def test_a_coordinator_invites_into_their_own_section_and_makes_no_host(
    chen: Person, elsewhere: Section, kestovia: Section
) -> None:
    with pytest.raises(NotAllowedError):
        invited(chen, elsewhere)
    with pytest.raises(NotAllowedError):
        invited(chen, None)
    with pytest.raises(NotAllowedError):
        invited(chen, kestovia, Role.HOST)


def test_somebody_who_has_a_role_is_not_invited_to_it_again(
    chen: Person, kestovia: Section
) -> None:
    accept_invitation(invited(chen, kestovia), name="S", password=PASSWORD, now=NOW)
    with pytest.raises(WrongStepError, match="already"):
        invited(chen, kestovia)


def test_a_role_that_is_ended_is_over_with_the_next_page(
    hal: Person, chen: Person, browser_of: Browse
) -> None:
    client = browser_of(chen)
    assert client.get("/receive/").status_code == 200
    end_role(hal, Membership.objects.get(person=chen), now=NOW)
    assert client.get("/receive/").status_code == 404


def test_the_last_host_stays(hal: Person) -> None:
    with pytest.raises(WrongStepError, match="last host"):
        end_role(hal, Membership.objects.get(person=hal), now=NOW)


def test_the_trail_cannot_be_changed_even_by_the_program(chen: Person) -> None:
    entry = record(at=NOW, person=chen, section=None, verb="test", thing="thing 1")
    with pytest.raises(DatabaseError), transaction.atomic():
        AuditEntry.objects.filter(pk=entry.pk).update(verb="other")
    with pytest.raises(DatabaseError), transaction.atomic():
        entry.delete()


def test_an_empty_desk_offers_the_first_host_a_link_until_there_is_one() -> None:
    first, second = first_host_link(NOW), first_host_link(NOW)
    assert first != second
    token = (second or "").rstrip("/").rpartition("/")[2]
    host = accept_invitation(token, name="Hal", password=PASSWORD, now=NOW)
    assert may(host, Verb.READ_OUTBOX, None)
    assert not may(host, Verb.SEE_ACTIONS, None)
    assert first_host_link(NOW) is None
