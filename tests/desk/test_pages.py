"""Pages stay quick however many rows there are, and say little to whoever listens."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.desk.conftest import NOW, Browse, another
from urgentaction.actions.models import Draft, IssuedSheet
from urgentaction.actions.operations.comment import comment
from urgentaction.actions.operations.receive import receive
from urgentaction.actions.operations.save_draft import save_draft
from urgentaction.actions.operations.start_draft import start_draft
from urgentaction.document.model import Document
from urgentaction.site.environment import VARIABLES, environment, prepare
from urgentaction.staff.audit import record
from urgentaction.staff.models import OutboxMail, Person, Section
from urgentaction.staff.operations.invite import invite
from urgentaction.staff.roles import Role

MOST_QUERIES = 12
ROWS = 70

PAGES = (
    *("/drafts/", "/drafts/settings/"),
    *("/", "/?state=all", "/?state=all&words=90&page=2", "/receive/"),
    *("/staff/", "/staff/invite/", "/trail/", "/trail/?page=2", "/outbox/", "/style/"),
    *("/account/2fa/", "/account/sessions/", "/account/password/change/"),
)


@pytest.fixture
def everywhere(chen: Person, hal: Person, kestovia: Section, sample: Document) -> Person:
    """Somebody who may see every page, on a desk with many rows."""
    for row in range(ROWS):
        sheet = another(sample, f"{row + 1}/26")
        receive(chen, sheet, section=kestovia, file_name="ua.txt", now=NOW + timedelta(minutes=row))
        OutboxMail.objects.create(at=NOW, to="x@desk.example", subject=f"s{row}", text="t")
        record(at=NOW, person=chen, section=kestovia, verb="test", thing=f"thing {row}")
        invite(
            hal, email=f"p{row}@post.example", name="P", role=Role.TRANSLATOR, section=kestovia,
            address="", now=NOW,
        )  # fmt: skip
    hal.memberships.create(role=Role.AUTHOR, section=None)
    writer = Person.objects.get(pk=hal.pk)
    for row in range(ROWS):
        draft = start_draft(writer, section=None, language="en", now=NOW)
        save_draft(writer, draft, another(sample, f"{row + 1}/27"), version=1, now=NOW)
    for row in range(ROWS // 2):
        comment(writer, draft, field="", text=f"Comment {row}", now=NOW)
        words = another(sample, f"{row + 1}/28")
        save_draft(writer, draft, words, version=2 + row, now=NOW)
    return writer


def test_every_page_does_its_work_in_a_dozen_queries(
    everywhere: Person,
    browser_of: Browse,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = browser_of(everywhere)
    client.get("/")
    for address in (*PAGES, *_of_a_sheet(), *_of_the_last_draft()):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert client.get(address).status_code == 200, address


def _of_a_sheet() -> tuple[str, ...]:
    sheet = IssuedSheet.objects.latest("pk")
    action = f"/actions/{sheet.action_id}/"
    return (action, f"{action}sheets/{sheet.pk}/", f"{action}stop/")


def _of_the_last_draft() -> tuple[str, ...]:
    """The pages of the draft that has most versions and comments."""
    last = f"/drafts/{Draft.objects.latest('pk').pk}"
    return (f"{last}/", f"{last}/read/", f"{last}/versions/", f"{last}/from-word/")


def test_long_lists_are_paged(everywhere: Person, browser_of: Browse) -> None:
    client = browser_of(everywhere)
    first, last = client.get("/?state=all"), client.get("/?state=all&page=99")
    assert first.content.count(b'<li class="card">') == 30
    assert last.content.count(b'<li class="card">') == ROWS - 60


def test_no_page_lets_in_anything_from_elsewhere(chen: Person, browser_of: Browse) -> None:
    answer = browser_of(chen).get("/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert answer.headers["Cache-Control"].count("no-store") == 1
    assert answer.headers["X-Robots-Tag"].startswith("noindex")
    assert "sessionid" not in answer.cookies


def test_health_tells_nothing_but_health() -> None:
    told = json.loads(Client().get("/health/").content)
    assert set(told) == {"database", "disk", "clock"}
    assert told["database"] is True


def test_a_page_that_breaks_says_so_and_logs_no_words_of_anybody(
    chen: Person,
    browser_of: Browse,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    name = "Danica" + " Orlev"

    def break_down(*_given: object) -> None:
        raise ValueError(name)

    monkeypatch.setattr("urgentaction.actions.views.board_of", break_down)
    client = browser_of(chen)
    client.raise_request_exception = False
    answer = client.get("/?words=Orlev")
    assert answer.status_code == 500
    assert "not even in part" in answer.content.decode()
    assert "actions:board" in caplog.text
    assert "ValueError" in caplog.text
    assert "in board" in caplog.text
    assert name not in caplog.text
    assert "words=" not in caplog.text


def test_a_new_host_needs_no_setting_and_keeps_a_secret(tmp_path: object) -> None:
    variables = {"URGENTACTION_DATA": f"{tmp_path}/desk"}
    prepare(variables)
    kept = environment(variables)
    prepare(variables)
    assert environment(variables).secret_key == kept.secret_key
    assert len(kept.secret_key) > 50
    assert (kept.data / "secret.key").stat().st_mode & 0o077 == 0
    assert (kept.host, kept.secure) == ("127.0.0.1", False)


def test_every_setting_is_read(tmp_path: object) -> None:
    given = {name: f"{name}-value" for name in VARIABLES} | {"URGENTACTION_DATA": str(tmp_path)}
    assert sorted(map(str, given.values())) == sorted(
        str(value) for value in vars_of(environment(given))
    )


def vars_of(found: object) -> list[object]:
    return [getattr(found, name) for name in found.__dataclass_fields__]  # type: ignore[attr-defined]
