"""Copies for embassies and other offices that the sheet names for that."""

from dataclasses import replace
from pathlib import Path

from tests.letters.printed import folded, page_of, put_in, text_of
from tests.letters.stories import MARTHA, MINISTER, RUSSIAN, SHEET, TODAY
from urgentaction.document.model import Copy, Document
from urgentaction.letters.batch import LettersReport, write_letters
from urgentaction.letters.correspondence import LettersRequest, correspondences
from urgentaction.letters.items import items
from urgentaction.letters.letter import Letter
from urgentaction.letters.post import page
from urgentaction.letters.writer_table import Row

EMBASSY = Copy(
    role="Ambassador",
    organisation="Embassy of Kestovia",
    address=("3 Park Row", "London W1A 0AA"),
    email=("embassy@kestovia.example",),
    salutation="Dear Ambassador",
    mission=True,
)
OMBUDSMAN = Copy(role="Ombudsman", address=("Linden Square 1", "1017 Dravena, Kestovia"))
NOBODY = Copy(role="Diplomatic representatives")
COPIED = SHEET.model_copy(update={"copies": (EMBASSY, OMBUDSMAN, NOBODY)})


def request(document: Document = COPIED, *, copies: bool = True, **more: object) -> LettersRequest:
    asked = LettersRequest(document, (Row(1, MARTHA),), TODAY, copies=copies)
    return replace(asked, **more)  # type: ignore[arg-type]


def letters(asked: LettersRequest) -> list[Letter]:
    return [item.letter for item in items(asked, correspondences(asked), [])]


def test_a_copy_is_the_letter_with_a_note_and_goes_to_the_office() -> None:
    first, _second, embassy, ombudsman = letters(request())
    said = "For your information: a copy of a letter. The letter itself goes to: {}"
    both = said.format("Minister of Internal Affairs; Prosecutor General")
    assert embassy == replace(first, note=both, destination=embassy.destination)
    assert embassy.destination == (
        "Ambassador",
        "Embassy of Kestovia",
        "3 Park Row",
        "London W1A 0AA",
    )
    assert ombudsman.destination[-1] == "KESTOVIA"
    assert first.note is None


def test_the_note_is_in_the_letters_language() -> None:
    russian = letters(request(language="ru", translations=(RUSSIAN,)))
    note = russian[2].note
    assert note
    assert note.startswith("Для Вашего сведения: копия письма.")


def test_the_note_stands_between_date_and_subject() -> None:
    embassy = letters(request())[2]
    pdf = page(embassy)
    assert folded(text_of(pdf)) == put_in(embassy)
    printed = page_of(pdf)
    assert embassy.note
    note = printed.zone_of(embassy.note)
    assert printed.zone_of(embassy.date_line).bottom < note.top
    assert note.bottom < printed.zone_of(embassy.subject).top


def written(asked: LettersRequest, out: Path) -> LettersReport:
    report = write_letters(asked, out)
    assert not report.errors
    return report


def test_copies_have_files_by_the_ways_that_the_office_has(tmp_path: Path) -> None:
    report = written(request(), tmp_path)
    copies = sorted(path.name for path in report.files if "-copy-" in path.name)
    assert copies == [
        "1-martha-penrose-copy-ambassador-email.eml",
        "1-martha-penrose-copy-ambassador-email.txt",
        "1-martha-penrose-copy-ambassador-post.pdf",
        "1-martha-penrose-copy-ombudsman-post.pdf",
    ]
    mail = (tmp_path / copies[1]).read_text("utf-8")
    assert "For your information: a copy of a letter." in mail


def test_no_copies_are_written_where_none_are_wanted(tmp_path: Path) -> None:
    report = written(request(copies=False), tmp_path)
    assert not [path for path in report.files if "-copy-" in path.name]


def test_a_mission_whose_address_names_no_country_stands_in_the_writers() -> None:
    elsewhere = SHEET.model_copy(update={"addressees": (MINISTER,), "copies": (EMBASSY,)})
    (_first, embassy) = letters(request(elsewhere))
    assert embassy.destination[-1] == "London W1A 0AA"
