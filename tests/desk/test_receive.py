"""A coordinator alone gets a sheet, looks it over, and keeps it."""

import re
from html import unescape

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.desk.conftest import NOW, Browse, another
from urgentaction import samples
from urgentaction.actions.models import Action, IssuedSheet
from urgentaction.actions.operations.receive import receive
from urgentaction.document.model import Document, Doubt
from urgentaction.staff.models import AuditEntry, Person, Section


def drop(client: Client, data: bytes, name: str, section: Section) -> str:
    """Drop a file, and return the page that shows what was read."""
    file = SimpleUploadedFile(name, data)
    page = client.post("/receive/", {"file": file, "section": section.pk})
    return page.content.decode()


def boxes(page: str) -> dict[str, str]:
    """Return the boxes of a page as a browser would send them back, untouched."""
    found = {"packed": re.findall(r'name="packed" value="([^"]*)"', page)[0]}
    found["section"] = re.findall(r'name="section" value="([^"]*)"', page)[0]
    for name, text in re.findall(
        r'<textarea[^>]* name="(box:[^"]+)"[^>]*>\n(.*?)</textarea>', page, re.S
    ):
        found[name] = unescape(text)
    for tag in re.findall(r"<input [^>]*name=\"box:[^>]*>", page):
        if "checkbox" in tag and " checked" not in tag:
            continue
        found[re.findall('name="([^"]+)"', tag)[0]] = unescape(
            re.findall('value="([^"]*)"', tag)[0]
        )
    for name, inside in re.findall(
        r'<select[^>]* name="(box:[^"]+)"[^>]*>(.*?)</select>', page, re.S
    ):
        chosen = re.findall(r'value="([^"]*)" selected', inside)
        found[name] = chosen[0] if chosen else ""
    return found


def test_a_forwarded_sheet_is_looked_over_and_kept(
    chen: Person, kestovia: Section, browser_of: Browse
) -> None:
    client = browser_of(chen)
    page = drop(client, samples.SHEET.read_bytes(), "ua.txt", kestovia)
    assert "Danica Orlev" in page
    assert '<mark id="e1"' in page
    assert not Action.objects.exists()
    kept = client.post("/receive/confirm/", boxes(page), follow=True)
    assert "The sheet is kept." in kept.content.decode()
    sheet = IssuedSheet.objects.get()
    assert (sheet.action.title, str(sheet.issued)) == ("UA 901/26", "2026-11-16")
    assert (sheet.kept_by, sheet.action.section) == (chen, kestovia)
    assert [entry.verb for entry in AuditEntry.objects.all()] == ["receive a sheet"]


def test_what_nobody_touched_is_kept_as_it_was_read(
    chen: Person, kestovia: Section, browser_of: Browse, sample: Document
) -> None:
    client = browser_of(chen)
    client.post(
        "/receive/confirm/", boxes(drop(client, samples.SHEET.read_bytes(), "ua.txt", kestovia))
    )
    assert IssuedSheet.objects.get().content() == sample.model_copy(update={"doubts": ()})


def test_a_box_that_is_mended_is_kept_as_mended_and_loses_its_evidence(
    chen: Person, kestovia: Section, browser_of: Browse
) -> None:
    client = browser_of(chen)
    typed = boxes(drop(client, samples.SHEET.read_bytes(), "ua.txt", kestovia))
    typed["box:people[0].name"] = "Danica Orlev-Marn"
    client.post("/receive/confirm/", typed)
    document = IssuedSheet.objects.get().content()
    assert document.people[0].name == "Danica Orlev-Marn"
    assert "people[0].name" not in document.evidence
    assert "headline" in document.evidence


def test_an_addressee_that_is_taken_out_is_gone_and_the_next_one_keeps_its_evidence(
    chen: Person, kestovia: Section, browser_of: Browse, sample: Document
) -> None:
    client = browser_of(chen)
    typed = boxes(drop(client, samples.SHEET.read_bytes(), "ua.txt", kestovia))
    client.post("/receive/confirm/", {**typed, "out": "addressees[0]"})
    document = IssuedSheet.objects.get().content()
    assert document.addressees == sample.addressees[1:]
    assert document.evidence["addressees[0].role"] == sample.evidence["addressees[1].role"]


def test_a_person_whom_the_reader_missed_can_be_added(
    chen: Person, kestovia: Section, browser_of: Browse, sample: Document
) -> None:
    client = browser_of(chen)
    typed = boxes(drop(client, samples.SHEET.read_bytes(), "ua.txt", kestovia))
    typed[f"box:people[{len(sample.people)}].name"] = "Ilko Marn"
    client.post("/receive/confirm/", typed)
    assert [person.name for person in IssuedSheet.objects.get().content().people][-1] == "Ilko Marn"


def test_a_doubt_has_to_be_ticked_or_mended_and_nothing_typed_is_lost(
    chen: Person, kestovia: Section, browser_of: Browse, sample: Document
) -> None:
    doubted = sample.model_copy(
        update={"doubts": (Doubt(field="issued", reason="The day is hard to read.", text="16"),)}
    )
    client = browser_of(chen)
    page = drop(client, doubted.to_json().encode(), "ua.json", kestovia)
    assert "The day is hard to read." in page
    typed = {**boxes(page), "box:headline": "A headline of ours"}
    refused = client.post("/receive/confirm/", typed)
    assert refused.status_code == 400
    assert "look at each doubt" in refused.content.decode()
    assert "A headline of ours" in refused.content.decode()
    assert not IssuedSheet.objects.exists()
    client.post("/receive/confirm/", {**typed, "seen": "1"})
    assert IssuedSheet.objects.get().headline == "A headline of ours"


def test_mending_the_doubted_box_is_looking_at_it(
    chen: Person, kestovia: Section, browser_of: Browse, sample: Document
) -> None:
    doubted = sample.model_copy(update={"doubts": (Doubt(field="issued", reason="Hard to read."),)})
    client = browser_of(chen)
    typed = boxes(drop(client, doubted.to_json().encode(), "ua.json", kestovia))
    client.post("/receive/confirm/", {**typed, "box:issued": "2026-11-17"})
    assert str(IssuedSheet.objects.get().issued) == "2026-11-17"


def test_a_box_that_cannot_be_taken_says_so_beside_it(
    chen: Person, kestovia: Section, browser_of: Browse
) -> None:
    client = browser_of(chen)
    typed = boxes(drop(client, samples.SHEET.read_bytes(), "ua.txt", kestovia))
    refused = client.post(
        "/receive/confirm/",
        {**typed, "box:deadline": "soon", "box:ordinal": "x", "box:country.code": "XUU"},
    )
    page = refused.content.decode()
    assert refused.status_code == 400
    assert "year-month-day" in page
    assert "whole number" in page
    assert "code of two letters" in page
    assert not IssuedSheet.objects.exists()


def test_the_same_sheet_twice_is_noticed(
    chen: Person, kestovia: Section, browser_of: Browse, sample: Document
) -> None:
    receive(chen, sample, section=kestovia, file_name="", now=NOW)
    client = browser_of(chen)
    page = drop(client, samples.SHEET.read_bytes(), "again.txt", kestovia)
    assert "is here already" in page
    refused = client.post("/receive/confirm/", boxes(page))
    assert refused.status_code == 400
    assert IssuedSheet.objects.count() == 1


def test_an_update_finds_its_action_by_number(
    chen: Person, kestovia: Section, sample: Document
) -> None:
    receive(chen, sample, section=kestovia, file_name="", now=NOW)
    update = another(sample, "901/26", kind="update", ordinal=2)
    receive(chen, update, section=kestovia, file_name="", now=NOW)
    action = Action.objects.get()
    assert [sheet.kind for sheet in action.sheets.all()] == ["first", "update"]


def test_a_sheet_that_says_stop_stops_before_anybody_confirms_it(
    chen: Person, kestovia: Section, browser_of: Browse, sample: Document
) -> None:
    receive(chen, sample, section=kestovia, file_name="", now=NOW)
    stop = another(sample, "901/26", kind="stop")
    page = drop(browser_of(chen), stop.to_json().encode(), "stop.json", kestovia)
    assert "UA 901/26 is stopped now" in page
    assert Action.objects.get().stopped_at is not None
    assert IssuedSheet.objects.count() == 1


def test_a_file_that_is_no_sheet_gets_one_sentence(
    chen: Person, kestovia: Section, browser_of: Browse
) -> None:
    page = drop(browser_of(chen), b"%PDF-1.7 broken", "sheet.pdf", kestovia)
    assert 'role="alert"' in page
    assert "Traceback" not in page
    assert not Action.objects.exists()


def test_what_comes_back_changed_under_way_is_not_taken(
    chen: Person, kestovia: Section, browser_of: Browse
) -> None:
    client = browser_of(chen)
    typed = boxes(drop(client, samples.SHEET.read_bytes(), "ua.txt", kestovia))
    answer = client.post(
        "/receive/confirm/", {**typed, "packed": typed["packed"][:-2] + "xx"}, follow=True
    )
    assert "choose the file again" in answer.content.decode()
    assert not IssuedSheet.objects.exists()


def test_a_sheet_goes_out_again_without_what_only_the_desk_may_see(
    chen: Person, kestovia: Section, browser_of: Browse, sample: Document
) -> None:
    marked = sample.model_copy(update={"source_text": sample.source_text + "\nMARKER-7f3"})
    sheet = receive(chen, marked, section=kestovia, file_name="marker-7f3.txt", now=NOW)
    client = browser_of(chen)
    for suffix in ("txt", "html", "pdf", "docx", "eml"):
        answer = client.get(f"/actions/{sheet.action_id}/sheets/{sheet.pk}/sheet.{suffix}")
        assert answer.status_code == 200, suffix
        assert b"7f3" not in answer.content.lower(), suffix
        assert "7f3" not in str(answer.headers).lower()
