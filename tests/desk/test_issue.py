"""Amina writes, Bruno approves, and a sheet goes out with a number; an update and a stop follow."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from tests.desk.conftest import NOW, Browse
from tests.desk.test_receive import boxes
from urgentaction.actions.models import Action, Draft, IssuedSheet, Organisation, State
from urgentaction.actions.operations.accept_finding import accept_finding
from urgentaction.actions.operations.approve import approve
from urgentaction.actions.operations.issue import issue
from urgentaction.actions.operations.issue_due import issue_due
from urgentaction.actions.operations.save_draft import save_draft
from urgentaction.actions.operations.schedule import schedule
from urgentaction.actions.operations.send_back import send_back
from urgentaction.actions.operations.send_to_review import send_to_review
from urgentaction.actions.operations.start_draft import start_draft
from urgentaction.actions.operations.stop import stop
from urgentaction.document.model import Document, Kind
from urgentaction.publishing import publish
from urgentaction.staff.errors import NotAllowedError, WrongStepError
from urgentaction.staff.models import Membership, Person
from urgentaction.staff.roles import Role

TODAY = date(2026, 11, 24)


def written(amina: Person, sample: Document) -> Draft:
    """Return a draft with the sample's words, nothing of it given yet."""
    draft = start_draft(amina, section=None, language="en", now=NOW)
    none = dict.fromkeys(("number", "series", "index", "issued", "deadline", "deadline_is"))
    words = sample.for_the_public().model_copy(update={**none, "ordinal": None})
    return save_draft(amina, draft, words, version=1, now=NOW)


def approved(amina: Person, bruno: Person, sample: Document) -> Draft:
    draft = written(amina, sample)
    send_to_review(amina, draft, now=NOW, today=TODAY)
    approve(bruno, draft, seen=draft.hash, note="Read it all.", now=NOW, today=TODAY)
    return draft


def test_a_sheet_is_written_approved_and_issued_on_the_pages(
    amina: Person, bruno: Person, browser_of: Browse, sample: Document
) -> None:
    writes, reads = browser_of(amina), browser_of(bruno)
    writes.post("/drafts/new/", {"language": "en"})
    draft = Draft.objects.get()
    page = writes.get(f"/drafts/{draft.pk}/").content.decode()
    typed = typed_boxes(page) | {
        "box:headline": "LIBRARIAN HELD",
        "box:country.code": "xu",
        "box:country.name": "Kestovia",
        "box:summary": sample.summary or "",
        "box:calls": "\n\n".join(sample.calls),
        "box:appeal_languages": "en",
        "box:addressees[0].role": "Minister of the Interior",
        "box:addressees[0].address": "1 Ministry Square\nDravena\nKestovia",
        "box:addressees[0].salutation": "Dear Minister",
        "box:people[0].name": "Danica Orlev",
    }
    assert writes.post(f"/drafts/{draft.pk}/", typed).status_code == 302
    assert "It waits for an approver" in _post(writes, draft, "to-review")
    read = reads.get(f"/drafts/{draft.pk}/read/").content.decode()
    assert "Dear Minister" in read
    assert "LIBRARIAN HELD" in read
    draft.refresh_from_db()
    told = {"seen": draft.hash, "note": "Names and address compared."}
    assert "are approved" in _post(reads, draft, "approve", told)
    assert "It is issued." in _post(writes, draft, "issue")
    sheet = IssuedSheet.objects.get()
    assert sheet.action.title == f"UA 1/{sheet.issued:%y}"
    assert sheet.index == f"XUR 10/001/{sheet.issued:%Y}"
    assert "LIBRARIAN HELD" in writes.get("/").content.decode()


def typed_boxes(page: str) -> dict[str, str]:
    """Return an editor's boxes as a browser would send them back, untouched."""
    found = boxes(f'{page}<input name="packed" value=""><input name="section" value="">')
    version = page.partition('name="version" value="')[2].partition('"')[0]
    return {name: text for name, text in found.items() if name.startswith("box:")} | {
        "version": version
    }


def _post(client: Client, draft: Draft, step: str, told: dict[str, str] | None = None) -> str:
    return client.post(f"/drafts/{draft.pk}/{step}/", told or {}, follow=True).content.decode()


def test_the_deadline_is_the_organisations_where_the_sheet_sets_none(
    amina: Person, bruno: Person, sample: Document
) -> None:
    sheet = issue(bruno, approved(amina, bruno, sample), now=NOW, today=TODAY)
    document = sheet.content()
    assert document.deadline == TODAY + timedelta(days=42)
    assert sheet.last_day == TODAY + timedelta(days=41)


def test_nobody_approves_what_they_wrote_a_word_of(
    amina: Person, bruno: Person, sample: Document
) -> None:
    Membership.objects.create(person=amina, role=Role.APPROVER)
    Membership.objects.create(person=bruno, role=Role.AUTHOR)
    amina, bruno = Person.objects.get(pk=amina.pk), Person.objects.get(pk=bruno.pk)
    draft = written(amina, sample)
    changed = draft.content().model_copy(update={"headline": "Bruno's headline"})
    draft = save_draft(bruno, draft, changed, version=2, now=NOW)
    send_to_review(amina, draft, now=NOW, today=TODAY)
    for who in (amina, bruno):
        with pytest.raises(NotAllowedError, match="second person"):
            approve(who, draft, seen=draft.hash, note="Mine.", now=NOW, today=TODAY)


def test_what_changes_after_approval_goes_back_to_review(
    amina: Person, bruno: Person, sample: Document
) -> None:
    draft = approved(amina, bruno, sample)
    changed = draft.content().model_copy(update={"headline": "Another headline"})
    draft = save_draft(amina, draft, changed, version=draft.version, now=NOW)
    assert (draft.state, draft.approved_hash) == (State.IN_REVIEW, "")
    with pytest.raises(WrongStepError, match="not approved as it stands"):
        issue(bruno, draft, now=NOW, today=TODAY)


def test_an_approval_is_of_the_text_that_was_on_the_page(
    amina: Person, bruno: Person, sample: Document
) -> None:
    draft = written(amina, sample)
    send_to_review(amina, draft, now=NOW, today=TODAY)
    seen = draft.hash
    changed = draft.content().model_copy(update={"headline": "Another headline"})
    draft = save_draft(amina, draft, changed, version=draft.version, now=NOW)
    with pytest.raises(WrongStepError, match="changed since you opened it"):
        approve(bruno, draft, seen=seen, note="Read.", now=NOW, today=TODAY)


def test_two_who_save_at_once_lose_nothing(
    amina: Person, browser_of: Browse, sample: Document
) -> None:
    draft = written(amina, sample)
    client = browser_of(amina)
    first = typed_boxes(client.get(f"/drafts/{draft.pk}/").content.decode())
    client.post(f"/drafts/{draft.pk}/", first | {"box:headline": "The first headline"})
    late = client.post(f"/drafts/{draft.pk}/", first | {"box:headline": "The late headline"})
    assert late.status_code == 400
    assert "Somebody else has saved" in late.content.decode()
    assert "The late headline" in late.content.decode()
    assert Draft.objects.get().content().headline == "The first headline"


def test_a_check_blocks_until_it_is_mended_or_accepted_with_a_reason(
    amina: Person, browser_of: Browse, sample: Document
) -> None:
    draft = written(amina, sample)
    asks_nothing = draft.content().model_copy(update={"calls": (), "sample_letter": None})
    draft = save_draft(amina, draft, asks_nothing, version=draft.version, now=NOW)
    with pytest.raises(WrongStepError, match="Not yet"):
        send_to_review(amina, draft, now=NOW, today=TODAY)
    page = browser_of(amina).get(f"/drafts/{draft.pk}/").content.decode()
    assert "Has to be mended" in page
    finding = {"code": "nothing-asked", "field": page.partition('name="field" value="')[2]}
    finding["field"] = finding["field"].partition('"')[0]
    accept_finding(amina, draft, **finding, reason="Only to inform.", now=NOW, today=TODAY)
    send_to_review(amina, draft, now=NOW, today=TODAY)
    assert "Only to inform." in browser_of(amina).get(f"/drafts/{draft.pk}/read/").content.decode()


def test_an_update_goes_on_from_the_last_sheet_and_keeps_the_number(
    amina: Person, bruno: Person, sample: Document
) -> None:
    first = issue(bruno, approved(amina, bruno, sample), now=NOW, today=TODAY)
    draft = start_draft(
        amina, section=None, language="en", action=first.action, kind="update", now=NOW
    )
    document = draft.content()
    assert (document.number, document.ordinal, document.headline) == ("1/26", 2, sample.headline)
    assert [each.index for each in document.follows] == [first.index]
    assert (document.index, document.issued, document.deadline) == (None, None, None)
    draft = save_draft(
        amina, draft, document.model_copy(update={"summary": "A date is set."}), version=1, now=NOW
    )
    send_to_review(amina, draft, now=NOW, today=TODAY)
    approve(bruno, draft, seen=draft.hash, note="Read.", now=NOW, today=TODAY)
    update = issue(bruno, draft, now=NOW, today=TODAY + timedelta(days=7))
    assert (update.action, update.index) == (first.action, "XUR 10/002/2026")
    assert Action.objects.count() == 1


def test_a_stopped_action_takes_no_update_and_a_stop_sheet_stops(
    amina: Person, bruno: Person, sample: Document
) -> None:
    action = issue(bruno, approved(amina, bruno, sample), now=NOW, today=TODAY).action
    drafts: dict[Kind, Draft] = {}
    kinds: tuple[Kind, ...] = ("update", "stop")
    for kind in kinds:
        draft = start_draft(amina, section=None, language="en", action=action, kind=kind, now=NOW)
        send_to_review(amina, draft, now=NOW, today=TODAY)
        approve(bruno, draft, seen=draft.hash, note="Read.", now=NOW, today=TODAY)
        drafts[kind] = draft
    stop(bruno, action, now=NOW)
    with pytest.raises(WrongStepError, match="is stopped"):
        issue(bruno, drafts["update"], now=NOW, today=TODAY)
    issue(bruno, drafts["stop"], now=NOW, today=TODAY)
    action.refresh_from_db()
    assert action.stopped_at == NOW


def test_an_embargo_ends_by_itself_and_the_checks_run_again(
    amina: Person, bruno: Person, sample: Document
) -> None:
    good, late = approved(amina, bruno, sample), written(amina, sample)
    soon = late.content().model_copy(
        update={"deadline": TODAY + timedelta(days=2), "deadline_is": "by"}
    )
    late = save_draft(amina, late, soon, version=late.version, now=NOW)
    send_to_review(amina, late, now=NOW, today=TODAY)
    approve(bruno, late, seen=late.hash, note="Read.", now=NOW, today=TODAY)
    for draft in (good, late):
        schedule(bruno, draft, at=NOW + timedelta(hours=3), now=NOW)
    assert issue_due(now=NOW, today=TODAY) == 0
    then = NOW + timedelta(days=5)
    assert issue_due(now=then, today=then.date()) == 2
    good.refresh_from_db()
    assert good.state == State.ISSUED


def test_what_a_check_blocks_by_then_goes_back_to_review_with_the_reason(
    amina: Person, bruno: Person, sample: Document
) -> None:
    draft = approved(amina, bruno, sample)
    schedule(bruno, draft, at=NOW + timedelta(hours=3), now=NOW)
    # As if a check had been added since: nothing on the pages can bring this about.
    empty = draft.content().model_copy(update={"calls": (), "sample_letter": None})
    Draft.objects.filter(pk=draft.pk).update(document=empty.to_json())
    changed = Draft.objects.get(pk=draft.pk)
    Draft.objects.filter(pk=draft.pk).update(approved_hash=changed.hash)
    assert issue_due(now=NOW + timedelta(hours=4), today=TODAY) == 0
    changed.refresh_from_db()
    assert changed.state == State.IN_REVIEW
    assert changed.comments.get().text.startswith("Not yet")


def test_a_sheet_that_is_sent_back_stands_with_what_should_change(
    amina: Person, bruno: Person, browser_of: Browse, sample: Document
) -> None:
    draft = approved(amina, bruno, sample)
    send_back(bruno, draft, reason="The age is missing.", now=NOW)
    assert draft.state == State.DRAFT
    client = browser_of(amina)
    assert "The age is missing." in client.get(f"/drafts/{draft.pk}/").content.decode()
    said = draft.comments.get()
    client.post(f"/drafts/{draft.pk}/comments/{said.pk}/")
    assert "The age is missing." not in client.get(f"/drafts/{draft.pk}/").content.decode()
    assert "resolved by Amina" in client.get(f"/drafts/{draft.pk}/read/").content.decode()


def test_a_word_file_comes_back_as_differences_to_accept_one_by_one(
    amina: Person, browser_of: Browse, sample: Document
) -> None:
    draft = written(amina, sample)
    client = browser_of(amina)
    headline, summary = "A HEADLINE FROM WORD", "A summary from Word."
    returned = draft.content().model_copy(update={"headline": headline, "summary": summary})
    word = publish(returned, "docx", today=TODAY)
    page = client.post(
        f"/drafts/{draft.pk}/from-word/", {"file": SimpleUploadedFile("back.docx", word)}
    ).content.decode()
    assert "<ins>" in page
    packed = page.partition('name="packed" value="')[2].partition('"')[0]
    told = {"packed": packed, "version": str(draft.version), "take": "headline"}
    client.post(f"/drafts/{draft.pk}/from-word/take/", told)
    kept = Draft.objects.get().content()
    assert (kept.headline, kept.summary) == (headline, sample.summary)
    history = client.get(f"/drafts/{draft.pk}/versions/").content.decode()
    assert "<ins>" in history
    assert "FROM" in history


def test_every_address_of_the_list_gets_the_sheet_and_no_subject_names_a_case(
    amina: Person,
    bruno: Person,
    sample: Document,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    Organisation.objects.create(pk=1, recipients="one@section.example\ntwo@section.example")
    draft = approved(amina, bruno, sample)
    with django_capture_on_commit_callbacks(execute=True):
        issue(bruno, draft, now=NOW, today=TODAY)
    assert [sent.to for sent in mail.outbox] == [["one@section.example"], ["two@section.example"]]
    for sent in mail.outbox:
        assert [name for name, *_rest in sent.attachments] == [
            "sheet.pdf", "sheet.docx", "sheet.txt",
        ]  # fmt: skip
        for word in ("Orlev", "Kestovia", "UA", "1/26"):
            assert word not in f"{sent.subject} {sent.body} {sent.from_email}"


def test_a_marker_in_an_unissued_sheet_is_found_by_nobody_outside(
    amina: Person, dara: Person, hal: Person, browser_of: Browse, sample: Document
) -> None:
    draft = written(amina, sample)
    marker = "MARKER-9c1"
    everywhere = {
        "headline": marker,
        "summary": marker,
        "body": (marker,),
        "calls": (marker,),
        "additional_information": (marker,),
    }
    words = draft.content().model_copy(update=everywhere)
    draft = save_draft(amina, draft, words, version=draft.version, now=NOW)
    outsiders = (browser_of(dara), browser_of(hal), Client())
    pages = ("/", "/?state=all&words=MARKER", "/drafts/", "/trail/", "/staff/", "/outbox/")
    own = ("", "read/", "sheet.pdf", "sheet.txt", "versions/", "from-word/")
    for client in outsiders:
        for address in (*pages, *(f"/drafts/{draft.pk}/{rest}" for rest in own)):
            answer = client.get(address, follow=True)
            assert marker.encode() not in answer.content, address
            assert marker not in str(answer.headers), address
        for rest in own:
            assert client.get(f"/drafts/{draft.pk}/{rest}").status_code in {302, 404}
