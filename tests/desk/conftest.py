"""The desk's cast: who works where, each with a browser of their own."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client
from pytest_django import Settings

from tests.people import APPROVER, AUTHOR, COORDINATOR, OTHER_COORDINATOR, CastMember
from urgentaction import samples
from urgentaction.document.model import Document
from urgentaction.reading import read
from urgentaction.staff.models import Membership, Person, Section
from urgentaction.staff.roles import Role

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
PASSWORD = "lantern harbour violet mill"  # noqa: S105 (invented)

HOST = CastMember(
    name="Hal Osterby",
    role="coordinator",
    section="GB",
    email="hal@desk.example",
    phone="+44 20 7946 0106",
    lines=("6 Lantern Yard", "London N1 0AA"),
    country="GB",
)


@pytest.fixture(autouse=True)
def _a_desk_of_its_own(db: None, settings: Settings) -> None:
    """Every test has rows of its own, and passwords that cost no time to check."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def kestovia() -> Section:
    return Section.objects.create(name="Kestovian section", country="XU")


@pytest.fixture
def elsewhere() -> Section:
    return Section.objects.create(name="Section elsewhere", country="US")


@pytest.fixture
def amina() -> Person:
    return hired(AUTHOR, Role.AUTHOR, None)


@pytest.fixture
def bruno() -> Person:
    return hired(APPROVER, Role.APPROVER, None)


@pytest.fixture
def chen(kestovia: Section) -> Person:
    return hired(COORDINATOR, Role.COORDINATOR, kestovia)


@pytest.fixture
def dara(elsewhere: Section) -> Person:
    return hired(OTHER_COORDINATOR, Role.COORDINATOR, elsewhere)


@pytest.fixture
def hal() -> Person:
    return hired(HOST, Role.HOST, None)


def hired(who: CastMember, role: Role, section: Section | None) -> Person:
    person = Person.objects.create_user(who.email, PASSWORD, name=who.name)
    Membership.objects.create(person=person, role=role, section=section)
    return person


Browse = Callable[[Person], Client]


@pytest.fixture
def browser_of() -> Browse:
    """Return a browser in which somebody has signed in."""

    def signed_in(person: Person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in


@pytest.fixture(scope="session")
def sample() -> Document:
    return read(samples.SHEET.read_bytes(), name="sheet.txt")


def another(document: Document, number: str, **changes: object) -> Document:
    """Return a sheet like this one with another number, and so other words."""
    words = f"{document.source_text}\n{number} {changes}"
    return document.model_copy(update={"number": number, "source_text": words, **changes})
