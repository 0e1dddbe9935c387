"""A process that issues sheets, beside others that do the same: `python -m tests.desk.issuing`.

`prepare COUNT` makes the database and so many approved drafts; `issue SHARE SHARES` issues every
one of this process's share; `numbers` prints what was given. The database is the environment's.
"""

import json
import sys
from datetime import UTC, date, datetime

import django

NOW, TODAY = datetime(2026, 11, 24, 12, tzinfo=UTC), date(2026, 11, 24)


def prepare(count: int) -> None:
    """Make the database, an author, an approver and approved drafts."""
    from django.core.management import call_command  # noqa: PLC0415 (after the settings)

    call_command("migrate", verbosity=0)
    from urgentaction import samples  # noqa: PLC0415
    from urgentaction.actions.models import Draft, State  # noqa: PLC0415
    from urgentaction.reading import read  # noqa: PLC0415
    from urgentaction.staff.models import Membership, Person  # noqa: PLC0415
    from urgentaction.staff.roles import Role  # noqa: PLC0415

    amina = Person.objects.create_user("amina@desk.example", name="Amina")
    bruno = Person.objects.create_user("bruno@desk.example", name="Bruno")
    Membership.objects.create(person=bruno, role=Role.APPROVER)
    words = read(samples.SHEET.read_bytes(), name="sheet.txt").for_the_public()
    for place in range(count):
        text = words.model_copy(update={"headline": f"Sheet {place}"}).to_json()
        draft = Draft(document=text, author=amina, begun_at=NOW, changed_at=NOW)
        draft.state, draft.approved_by, draft.approved_hash = State.APPROVED, bruno, draft.hash
        draft.save()


def issue_share(share: int, shares: int) -> None:
    """Issue this process's share of the drafts."""
    from urgentaction.actions.models import Draft  # noqa: PLC0415 (after the settings)
    from urgentaction.actions.operations.issue import issue  # noqa: PLC0415

    for draft in list(Draft.objects.order_by("pk"))[share::shares]:
        bruno = draft.approved_by
        assert bruno is not None
        issue(bruno, draft, now=NOW, today=TODAY)


def numbers() -> None:
    """Print the numbers and index codes that were given."""
    from urgentaction.actions.models import Action, IssuedSheet  # noqa: PLC0415

    given = {
        "numbers": [*Action.objects.values_list("number", flat=True)],
        "indexes": [*IssuedSheet.objects.values_list("index", flat=True)],
    }
    print(json.dumps(given))  # noqa: T201 (its answer)


if __name__ == "__main__":
    django.setup()
    match sys.argv[1:]:
        case ["prepare", count]:
            prepare(int(count))
        case ["issue", share, shares]:
            issue_share(int(share), int(shares))
        case ["numbers"]:
            numbers()
