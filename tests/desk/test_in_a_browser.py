"""The day at the desk, in a browser: one sheet is received; one is written, issued, stopped."""

from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.db import connection
from playwright.sync_api import Browser, Page
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from tests.browsing import accessibility_faults, chromium
from tests.desk.conftest import PASSWORD
from urgentaction import samples
from urgentaction.actions.models import Action, Draft, IssuedSheet
from urgentaction.staff.models import Person

pytestmark = pytest.mark.django_db(transaction=True)

WIDE, NARROW = 1280, 360


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with pytest.MonkeyPatch.context() as patch:
        # Playwright keeps a loop in this thread; the rows that tests look at are nobody else's.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        with chromium() as started:
            yield started


@pytest.fixture(scope="module", autouse=True)
def _a_trail_that_can_be_emptied(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Take the guard off the trail for the time that the database is emptied after each test."""
    guards: list[str] = []
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            for name, sql in cursor.fetchall():
                guards.append(sql)
                cursor.execute(f"DROP TRIGGER {name}")
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for sql in guards:
            cursor.execute(sql)


class Desk:
    """Somebody at their browser, who looks at every page that they come to."""

    def __init__(self, browser: Browser, address: str, who: Person, width: int = WIDE) -> None:
        size = {"width": width, "height": 800}
        self.page: Page = browser.new_page(viewport=size, bypass_csp=False)  # type: ignore[arg-type]
        self.complaints: list[str] = []
        self.page.on("console", self._note)
        self.address = address
        self.go("/")
        self.page.get_by_label("Email").fill(who.email)
        self.page.get_by_label("Password").fill(PASSWORD)
        self.press("Sign in")

    def _note(self, message: object) -> None:
        if getattr(message, "type", "") == "error":
            self.complaints.append(getattr(message, "text", ""))

    def go(self, path: str) -> None:
        self.page.goto(f"{self.address}{path}")
        self.look()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).first.click()
        self.page.wait_for_load_state()
        self.look()

    def follow(self, name: str) -> None:
        self.page.get_by_role("link", name=name, exact=True).first.click()
        self.page.wait_for_load_state()
        self.look()

    def box(self, name: str, text: str) -> None:
        self.page.locator(f"[name='box:{name}']").fill(text)

    def look(self) -> None:
        """See that the page fits, in both directions, and that axe finds nothing on it."""
        wider = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        assert not self.page.evaluate(wider), self.page.url
        self.page.evaluate("document.documentElement.dir = 'rtl'")
        assert not self.page.evaluate(wider), f"{self.page.url} from the right"
        self.page.evaluate("document.documentElement.dir = 'ltr'")
        assert accessibility_faults(self.page) == [], self.page.url
        assert self.complaints == []

    def says(self, text: str) -> bool:
        return text in self.page.inner_text("main")


def forwarded() -> bytes:
    """Return the sample as somebody forwards it, with a year in its number that cannot be."""
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = (
        "Fwd: UA",
        "amina@desk.example",
        "chen@kestovia.example",
    )
    mail.set_content(samples.SHEET.read_text("utf-8").replace("901/26", "901/19"))
    return mail.as_bytes()


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_one_person_receives_a_sheet_by_mail_mends_a_doubt_and_confirms(
    browser: Browser, live_server: LiveServer, chen: Person, tmp_path: Path, width: int
) -> None:
    (tmp_path / "forwarded.eml").write_bytes(forwarded())
    desk = Desk(browser, live_server.url, chen, width)
    desk.follow("Receive a sheet")
    desk.page.get_by_label("The sheet’s file").set_input_files(tmp_path / "forwarded.eml")
    desk.press("Read it")
    assert desk.says("doubt")
    desk.box("number", "901/26")
    for tick in desk.page.locator("[name=seen]").all():
        tick.check()
    desk.press("Confirm and keep")
    assert desk.says("The sheet is kept.")
    assert desk.says("UA 901/26")
    for name in ("first sheet", "Staff", "Trail", "Your account"):
        desk.follow(name)
        desk.page.go_back()
    assert Action.objects.get().number == "901/26"


def test_the_day_of_a_sheet_from_writing_to_the_stop_on_a_phone(
    browser: Browser, live_server: LiveServer, amina: Person, bruno: Person
) -> None:
    writes = Desk(browser, live_server.url, amina)
    writes.follow("Drafts")
    writes.press("Write a sheet")
    for name, text in {
        "country.name": "Kestovia",
        "country.code": "XU",
        "headline": "LIBRARIAN HELD",
        "summary": "Danica Orlev was taken from her library.",
        "calls": "Urging the authorities to say where Danica Orlev is held.",
        "appeal_languages": "en",
    }.items():
        writes.box(name, text)
    writes.page.get_by_text("Add: Person").click()
    writes.box("people[0].name", "Danica Orlev")
    writes.page.get_by_text("Add: Addressee").click()
    writes.box("addressees[0].role", "Minister of the Interior")
    writes.box("addressees[0].address", "1 Ministry Square\nDravena\nKestovia")
    writes.press("Save")
    writes.page.get_by_text("Accept with a reason").first.click()
    writes.page.get_by_label("Why is it right as it is?").first.fill("Settled with the section.")
    writes.press("Accept")
    writes.follow("Read it, with its letters")
    assert writes.says("Danica Orlev")
    writes.press("Send to review")

    reads = Desk(browser, live_server.url, bruno, NARROW)
    reads.follow("Drafts")
    reads.follow("LIBRARIAN HELD")
    assert reads.says("Settled with the section.")
    reads.page.get_by_label("What did you check?").fill("Name and address.")
    reads.press("Approve sheet and letters")
    reads.press("Issue it now")
    reads.follow("To the action")
    sheet = IssuedSheet.objects.get()
    assert reads.says(sheet.action.title)

    writes.go(f"/actions/{sheet.action_id}/")
    writes.press("Write an update")
    writes.box("summary", "She has been seen by a doctor.")
    # Saved as it is typed: nobody presses a button.
    writes.page.locator("output", has_text="Saved.").wait_for()
    update = Draft.objects.latest("pk")
    assert update.content().summary == "She has been seen by a doctor."

    reads.go(f"/actions/{sheet.action_id}/")
    reads.follow("Stop this action")
    reads.press("Stop it now")
    assert reads.says("Please do not write any more.")
    writes.go("/?state=stopped")
    assert writes.says(sheet.action.title)
    writes.go("/style/")
