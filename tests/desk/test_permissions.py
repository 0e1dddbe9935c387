"""Who gets which page: one row a page, and a page without a row fails.

A is the author at the centre, B the approver there, C a coordinator of the section that has the
action, D a coordinator of another section, H the host, and N somebody who has not signed in.
"""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.desk.conftest import NOW, Browse
from urgentaction.actions.models import IssuedSheet
from urgentaction.actions.operations.comment import comment
from urgentaction.actions.operations.receive import receive
from urgentaction.actions.operations.start_draft import start_draft
from urgentaction.document.model import Document
from urgentaction.staff.models import Membership, OutboxMail, Person, Section
from urgentaction.staff.roles import ROLES_FOR, Role, Verb

SEEN, GONE, SIGN_IN, REDIRECTED, NO_POST = 200, 404, "sign in", 302, 405
NOT_TAKEN = 400

#                        A          B         C         D         H          N
PAGES: dict[str, tuple[object, ...]] = {
    "actions:board": (SEEN, SEEN, SEEN, SEEN, REDIRECTED, SIGN_IN),
    "actions:receive": (SEEN, GONE, SEEN, SEEN, GONE, SIGN_IN),
    "actions:confirm": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "actions:action": (SEEN, SEEN, SEEN, GONE, GONE, SIGN_IN),
    "actions:stop": (SEEN, SEEN, SEEN, GONE, GONE, SIGN_IN),
    "actions:withhold": (SEEN, SEEN, SEEN, GONE, GONE, SIGN_IN),
    "actions:ask_to_resume": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "actions:resume": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "actions:sheet": (SEEN, SEEN, SEEN, GONE, GONE, SIGN_IN),
    "actions:download": (SEEN, SEEN, SEEN, GONE, GONE, SIGN_IN),
    "drafts:list": (SEEN, SEEN, GONE, GONE, GONE, SIGN_IN),
    "drafts:new": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "drafts:settings": (SEEN, SEEN, GONE, GONE, SEEN, SIGN_IN),
    "drafts:edit": (SEEN, REDIRECTED, GONE, GONE, GONE, SIGN_IN),
    "drafts:read": (SEEN, SEEN, GONE, GONE, GONE, SIGN_IN),
    "drafts:preview": (SEEN, SEEN, GONE, GONE, GONE, SIGN_IN),
    "drafts:to_review": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "drafts:back": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "drafts:approve": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "drafts:issue": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "drafts:schedule": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "drafts:drop": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "drafts:accept": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "drafts:comment": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "drafts:resolve": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "drafts:versions": (SEEN, SEEN, GONE, GONE, GONE, SIGN_IN),
    "drafts:from_word": (SEEN, GONE, GONE, GONE, GONE, SIGN_IN),
    "drafts:take_from_word": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "staff:people": (SEEN, SEEN, SEEN, SEEN, SEEN, SIGN_IN),
    "staff:invite": (GONE, GONE, SEEN, SEEN, SEEN, SIGN_IN),
    "staff:end_role": (NO_POST, NO_POST, NO_POST, NO_POST, NO_POST, SIGN_IN),
    "staff:invitation": (GONE, GONE, GONE, GONE, GONE, GONE),
    "staff:trail": (SEEN, SEEN, SEEN, SEEN, SEEN, SIGN_IN),
    "staff:outbox": (GONE, GONE, GONE, GONE, SEEN, SIGN_IN),
    "staff:mail": (GONE, GONE, GONE, GONE, SEEN, SIGN_IN),
    "style": (SEEN, SEEN, SEEN, SEEN, SEEN, SIGN_IN),
    "health": (SEEN, SEEN, SEEN, SEEN, SEEN, SEEN),
}

#                                A      B      C      D      H
POSTS: dict[str, tuple[int, ...]] = {
    "actions:receive": (SEEN, GONE, SEEN, SEEN, GONE),
    "actions:confirm": (GONE, GONE, GONE, GONE, GONE),
    "actions:stop": (REDIRECTED, REDIRECTED, REDIRECTED, GONE, GONE),
    "actions:withhold": (SEEN, SEEN, SEEN, GONE, GONE),
    "actions:ask_to_resume": (REDIRECTED, REDIRECTED, REDIRECTED, GONE, GONE),
    "actions:resume": (REDIRECTED, REDIRECTED, REDIRECTED, GONE, GONE),
    "drafts:new": (REDIRECTED, GONE, GONE, GONE, GONE),
    "drafts:settings": (SEEN, SEEN, GONE, GONE, SEEN),
    "drafts:edit": (NOT_TAKEN, REDIRECTED, GONE, GONE, GONE),
    "drafts:to_review": (REDIRECTED, REDIRECTED, GONE, GONE, GONE),
    "drafts:back": (REDIRECTED, REDIRECTED, GONE, GONE, GONE),
    "drafts:approve": (REDIRECTED, REDIRECTED, GONE, GONE, GONE),
    "drafts:issue": (REDIRECTED, REDIRECTED, GONE, GONE, GONE),
    "drafts:schedule": (REDIRECTED, REDIRECTED, GONE, GONE, GONE),
    "drafts:drop": (REDIRECTED, REDIRECTED, GONE, GONE, GONE),
    "drafts:accept": (REDIRECTED, REDIRECTED, GONE, GONE, GONE),
    "drafts:comment": (REDIRECTED, REDIRECTED, GONE, GONE, GONE),
    "drafts:resolve": (REDIRECTED, REDIRECTED, GONE, GONE, GONE),
    "drafts:from_word": (SEEN, GONE, GONE, GONE, GONE),
    "drafts:take_from_word": (REDIRECTED, GONE, GONE, GONE, GONE),
    "staff:invite": (GONE, GONE, SEEN, SEEN, SEEN),
    "staff:end_role": (REDIRECTED, REDIRECTED, REDIRECTED, GONE, REDIRECTED),
}
"""What each of the pages that change something answers to an empty form."""

LISTS = {"drafts:list", "drafts:new", "drafts:settings"}
THEIRS = ("account/",)
"""The addresses of sign-in, which allauth owns."""


def our_pages() -> Iterator[str]:
    """Yield the name of every page of ours."""
    yield from _names(get_resolver().url_patterns, "")


def _names(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[str]:
    for pattern in patterns:
        if str(pattern.pattern).startswith(THEIRS):
            continue
        if isinstance(pattern, URLResolver):
            space = f"{pattern.namespace}:" if pattern.namespace else ""
            yield from _names(pattern.url_patterns, before + space)
        else:
            yield f"{before}{pattern.name}"


@pytest.fixture
def sheet(chen: Person, kestovia: Section, sample: Document) -> IssuedSheet:
    return receive(chen, sample, section=kestovia, file_name="ua.txt", now=NOW)


@pytest.fixture
def addresses(sheet: IssuedSheet, chen: Person, amina: Person) -> dict[str, str]:
    """The address of each page, for the action of the Kestovian section."""
    action: dict[str, object] = {"action_id": sheet.action_id}
    begun = start_draft(amina, section=None, language="en", now=NOW)
    said = comment(amina, begun, field="", text="Look.", now=NOW)
    mail = OutboxMail.objects.create(at=NOW, to="x@desk.example", subject="s", text="t")
    given: dict[str, dict[str, object]] = {
        "actions:action": action,
        "actions:stop": action,
        "actions:withhold": action,
        "actions:ask_to_resume": action,
        "actions:resume": action,
        "actions:sheet": {**action, "sheet_id": sheet.pk},
        "actions:download": {**action, "sheet_id": sheet.pk, "suffix": "txt"},
        "staff:end_role": {"membership_id": Membership.objects.get(person=chen).pk},
        "staff:invitation": {"token": "guessed"},
        "staff:mail": {"mail_id": mail.pk},
    }
    drafts = [name for name in PAGES if name.startswith("drafts:")]
    given |= {name: {"draft_id": begun.pk} for name in drafts if name not in LISTS}
    given["drafts:preview"] |= {"suffix": "txt"}
    given["drafts:resolve"] |= {"comment_id": said.pk}
    return {name: reverse(name, kwargs=given.get(name)) for name in our_pages()}


@pytest.fixture
def browsers(
    amina: Person, bruno: Person, chen: Person, dara: Person, hal: Person, browser_of: Browse
) -> list[Client]:
    return [*(browser_of(person) for person in (amina, bruno, chen, dara, hal)), Client()]


def test_every_page_has_its_row() -> None:
    assert set(our_pages()) == set(PAGES)


def test_every_page_answers_as_the_table_says(
    browsers: list[Client], addresses: dict[str, str]
) -> None:
    seen = {name: tuple(_answer(client, addresses[name]) for client in browsers) for name in PAGES}
    assert seen == PAGES


@pytest.mark.parametrize("name", POSTS)
def test_every_form_answers_as_the_table_says(
    browsers: list[Client], addresses: dict[str, str], name: str
) -> None:
    answers = []
    for client in browsers[:5]:
        with transaction.atomic():
            answers.append(client.post(addresses[name]).status_code)
            transaction.set_rollback(True)
    assert tuple(answers) == POSTS[name]


def test_nobody_without_a_sign_in_changes_anything(addresses: dict[str, str]) -> None:
    for name in POSTS:
        answer = Client().post(addresses[name])
        assert answer.status_code == REDIRECTED
        assert answer.headers["Location"].startswith("/account/login/")


def test_every_verb_says_which_roles_it_is_for() -> None:
    assert set(ROLES_FOR) == set(Verb)
    assert all(roles <= set(Role) for roles in ROLES_FOR.values())


def test_another_section_sees_nothing_of_an_action_in_any_list(
    dara: Person, browser_of: Browse, sheet: IssuedSheet
) -> None:
    client = browser_of(dara)
    for address in ("/?state=all", "/?state=all&words=Danica", "/trail/", "/staff/"):
        page = client.get(address).content.decode()
        assert "901/26" not in page
        assert "Orlev" not in page
        assert "Chen" not in page
        assert f"action {sheet.action_id}" not in page


def _answer(client: Client, address: str) -> object:
    answer = client.get(address)
    if answer.status_code == REDIRECTED and answer.headers["Location"].startswith("/account/login"):
        return SIGN_IN
    return answer.status_code
