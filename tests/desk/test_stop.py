"""Stop means stop: one button, one confirmation; undoing takes two."""

import pytest

from tests.desk.conftest import NOW, Browse, another
from urgentaction.actions.models import Action
from urgentaction.actions.operations.ask_to_resume import ask_to_resume
from urgentaction.actions.operations.receive import receive
from urgentaction.actions.operations.resume import resume
from urgentaction.actions.operations.stop import stop
from urgentaction.document.model import Document
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import AuditEntry, Person, Section


@pytest.fixture
def action(chen: Person, kestovia: Section, sample: Document) -> Action:
    return receive(chen, sample, section=kestovia, file_name="", now=NOW).action


def test_it_takes_two_taps_and_nothing_to_type(
    bruno: Person, action: Action, browser_of: Browse
) -> None:
    client = browser_of(bruno)
    asked = client.get(f"/actions/{action.pk}/stop/").content.decode()
    assert asked.count("<input") == asked.count('name="csrfmiddlewaretoken"')
    action.refresh_from_db()
    assert action.stopped_at is None
    page = client.post(f"/actions/{action.pk}/stop/", follow=True).content.decode()
    assert "Please do not write any more." in page
    assert "Stopped by Bruno Tasselli" in page
    assert "stopped" in client.get("/?state=stopped").content.decode()
    assert "UA 901/26" not in client.get("/?state=open").content.decode()


def test_stopping_twice_is_no_error_and_one_entry(chen: Person, action: Action) -> None:
    assert stop(chen, action, now=NOW)
    assert not stop(chen, action, now=NOW)
    assert AuditEntry.objects.filter(verb="stop an action").count() == 1


def test_a_coordinator_of_another_section_cannot_stop_it(dara: Person, action: Action) -> None:
    with pytest.raises(NotAllowedError):
        stop(dara, action, now=NOW)


def test_undoing_takes_a_second_person(chen: Person, amina: Person, action: Action) -> None:
    stop(chen, action, now=NOW)
    ask_to_resume(chen, action, reason="A mistake.", now=NOW)
    with pytest.raises(WrongStepError, match="second person"):
        resume(chen, action, now=NOW)
    action.refresh_from_db()
    assert action.stopped_at is not None
    resume(amina, action, now=NOW)
    assert action.stopped_at is None


def test_a_new_stop_takes_away_an_old_wish_to_undo(
    chen: Person, amina: Person, action: Action
) -> None:
    stop(chen, action, now=NOW)
    ask_to_resume(chen, action, reason="A mistake.", now=NOW)
    resume(amina, action, now=NOW)
    stop(chen, action, now=NOW)
    with pytest.raises(WrongStepError, match="Nobody has asked"):
        resume(amina, action, now=NOW)


def test_an_action_that_runs_has_no_stop_to_undo(chen: Person, action: Action) -> None:
    with pytest.raises(WrongStepError, match="not stopped"):
        ask_to_resume(chen, action, reason="Why not.", now=NOW)


def test_both_halves_of_undoing_work_on_the_page(
    chen: Person, amina: Person, action: Action, browser_of: Browse
) -> None:
    stop(chen, action, now=NOW)
    asks = browser_of(chen)
    page = asks.post(f"/actions/{action.pk}/ask-to-resume/", {"reason": ""}, follow=True)
    assert "say why" in page.content.decode()
    asks.post(f"/actions/{action.pk}/ask-to-resume/", {"reason": "A mistake."})
    assert "I agree" not in asks.get(f"/actions/{action.pk}/").content.decode()
    agrees = browser_of(amina)
    assert "A mistake." in agrees.get(f"/actions/{action.pk}/").content.decode()
    page = agrees.post(f"/actions/{action.pk}/resume/", follow=True)
    assert "people can write again" in page.content.decode()


def test_the_board_shows_what_ends_first_and_what_is_over(
    chen: Person, kestovia: Section, sample: Document, browser_of: Browse
) -> None:
    for number, deadline in (
        ("911/26", "2999-01-10"),
        ("912/26", "2999-01-05"),
        ("913/26", "2020-01-01"),
    ):
        sheet = Document.from_json(
            another(sample, number).to_json().replace("2026-12-28", deadline)
        )
        receive(chen, sheet, section=kestovia, file_name="", now=NOW)
    client = browser_of(chen)
    page = client.get("/").content.decode()
    assert page.index("912/26") < page.index("911/26")
    assert "913/26" not in page
    assert "913/26" in client.get("/?state=expired").content.decode()
    assert "911/26" not in client.get("/?state=all&words=912/26").content.decode()
