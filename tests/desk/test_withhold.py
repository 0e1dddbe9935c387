"""A name is taken out, and is found nowhere that anybody can reach, then or later."""

import io
import zipfile

import pypdfium2
import pytest
from django.apps import apps
from django.core import serializers

from tests.desk.conftest import NOW, Browse, another
from urgentaction.actions.models import Action, Draft, IssuedSheet
from urgentaction.actions.operations.comment import comment
from urgentaction.actions.operations.receive import receive
from urgentaction.actions.operations.save_draft import save_draft
from urgentaction.actions.operations.start_draft import start_draft
from urgentaction.actions.operations.withhold import withhold
from urgentaction.document.model import Document
from urgentaction.staff.errors import WrongStepError
from urgentaction.staff.models import Person, Section

FORMS = ["Danica Orlev", "Orlev", "Danica"]


@pytest.fixture
def action(
    chen: Person, dara: Person, amina: Person, kestovia: Section, elsewhere: Section,
    sample: Document,
) -> Action:  # fmt: skip
    """An action that two sections keep, with an update, a draft, and what was said about it."""
    shouted = another(sample, "901/26", kind="update", ordinal=2, headline="DANICA  ORLEV FREE")
    for who, place in ((chen, kestovia), (dara, elsewhere)):
        for sheet in (sample, shouted):
            kept = receive(who, sheet, section=place, file_name="orlev.pdf", now=NOW)
    mine = Action.objects.get(section=kestovia)
    Action.objects.filter(pk=mine.pk).update(own=True)
    draft = start_draft(amina, section=None, language="en", action=mine, kind="correction", now=NOW)
    comment(amina, draft, field="", text="Is Orlev spelt right?", now=NOW)
    assert kept.action != mine
    return mine


def everything() -> str:
    models = [m for app in ("staff", "actions") for m in apps.get_app_config(app).get_models()]
    return "".join(serializers.serialize("json", m._default_manager.all()) for m in models).lower()


def test_it_stands_in_no_row_page_or_file_of_any_section(
    chen: Person, dara: Person, amina: Person, action: Action, browser_of: Browse
) -> None:
    assert "orlev" in everything()
    assert withhold(chen, action, forms=FORMS, instead="name withheld", now=NOW) == 5
    assert "orlev" not in everything()
    assert "danica" not in everything()
    draft = Draft.objects.get()
    for person in (chen, dara, amina):
        client = browser_of(person)
        addresses = ["/?state=all", "/?state=all&words=Orlev", "/trail/", "/drafts/"]
        addresses += [f"/drafts/{draft.pk}/{rest}" for rest in ("", "read/", "versions/")]
        for sheet in IssuedSheet.objects.all():
            room = f"/actions/{sheet.action_id}/sheets/{sheet.pk}/"
            files = [f"{room}sheet.{form}" for form in ("txt", "html", "pdf", "docx", "eml")]
            addresses += [f"/actions/{sheet.action_id}/", room, *files]
        for address in addresses:
            told = words_of(client.get(address).content).lower()
            assert "orlev" not in told.replace('value="orlev"', ""), address


def words_of(data: bytes) -> str:
    if data.startswith(b"%PDF"):
        with pypdfium2.PdfDocument(data) as pdf:
            return " ".join(page.get_textpage().get_text_range() for page in pdf) + str(
                pdf.get_metadata_dict()
            )
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return " ".join(
                archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
            )
    return data.decode("utf-8", "replace")


def test_the_rest_of_the_sheet_and_its_evidence_stay(
    chen: Person, action: Action, sample: Document
) -> None:
    withhold(chen, action, forms=FORMS, instead="name withheld", now=NOW)
    document = action.sheets.get(kind="first").content()
    assert document.people[0].name == "name withheld"
    assert document.addressees == sample.addressees
    assert len(document.source_text) == len(sample.source_text)
    assert document.evidence == sample.evidence
    assert "Ministry" in document.source_text


def test_what_arrives_later_arrives_without_it(
    chen: Person, amina: Person, kestovia: Section, action: Action, sample: Document
) -> None:
    withhold(chen, action, forms=FORMS, instead="name withheld", now=NOW)
    later = another(sample, "901/26", kind="update", ordinal=3)
    receive(chen, later, section=kestovia, file_name="", now=NOW)
    draft = Draft.objects.get()
    words = draft.content().model_copy(update={"headline": "ORLÉV, Danica"})
    save_draft(amina, draft, words, version=draft.version, now=NOW)
    assert "orlev" not in everything()
    assert "orl" not in Draft.objects.get().content().headline.lower()  # type: ignore[union-attr]


def test_the_same_sheet_is_still_known_when_it_comes_again(
    chen: Person, kestovia: Section, action: Action, sample: Document
) -> None:
    withhold(chen, action, forms=FORMS, instead="name withheld", now=NOW)
    with pytest.raises(WrongStepError, match="already"):
        receive(chen, sample, section=kestovia, file_name="", now=NOW)


def test_no_name_is_no_name(chen: Person, action: Action) -> None:
    for forms in ([], [" "], ["…"]):
        with pytest.raises(WrongStepError):
            withhold(chen, action, forms=forms, instead="name withheld", now=NOW)
