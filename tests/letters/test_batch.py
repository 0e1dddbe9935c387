"""Letters of many writers to many officials by many ways, as files in a folder."""

import csv
import hashlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.letters.printed import folded, put_in, text_of
from tests.letters.stories import (
    MARTHA,
    MINISTER,
    PROSECUTOR,
    ROSA,
    RUSSIAN,
    SHEET,
    TODAY,
)
from urgentaction.document.errors import LetterError
from urgentaction.document.model import Addressee, Document
from urgentaction.letters import bundles
from urgentaction.letters.batch import LettersReport, write_letters
from urgentaction.letters.correspondence import BINDS, Bind, LettersRequest
from urgentaction.letters.letter import compose
from urgentaction.letters.writer import Writer
from urgentaction.letters.writer_table import Row


def rows(*writers: Writer) -> tuple[Row, ...]:
    return tuple(Row(number, each, number + 1) for number, each in enumerate(writers, start=1))


def request(**fields: Any) -> LettersRequest:
    standard = LettersRequest(document=SHEET, rows=rows(MARTHA), today=TODAY)
    return replace(standard, **fields)


def many(count: int) -> tuple[Row, ...]:
    return rows(*(replace(MARTHA, name=f"Martha Penrose {number}") for number in range(count)))


def names(report: LettersReport) -> list[str]:
    return [path.name for path in report.files]


def test_one_writer_gets_a_file_for_each_way_to_each_official(tmp_path: Path) -> None:
    report = write_letters(request(), tmp_path / "out")
    assert names(report) == [
        "1-martha-penrose-minister-of-internal-affairs-fax.tif",
        "1-martha-penrose-minister-of-internal-affairs-fax.txt",
        "1-martha-penrose-minister-of-internal-affairs-post.pdf",
        "1-martha-penrose-prosecutor-general-email.eml",
        "1-martha-penrose-prosecutor-general-email.txt",
        "1-martha-penrose-prosecutor-general-fax.tif",
        "1-martha-penrose-prosecutor-general-fax.txt",
        "1-martha-penrose-prosecutor-general-post.pdf",
    ]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == names(report)
    assert report.letters == 5
    assert (report.warnings, report.errors) == ((), ())
    fax = tmp_path / "out" / "1-martha-penrose-prosecutor-general-fax.txt"
    assert fax.read_text() == "+442079460102\n"


def test_a_written_letter_is_the_composed_one(tmp_path: Path) -> None:
    write_letters(request(language="ru", translations=(RUSSIAN,), channels=("post",)), tmp_path)
    composed = compose(SHEET, MINISTER, MARTHA, language="ru", translation=RUSSIAN, today=TODAY)
    pdf = (tmp_path / "1-martha-penrose-minister-of-internal-affairs-post.pdf").read_bytes()
    assert folded(text_of(pdf)) == put_in(composed)


def test_a_run_can_be_repeated_to_the_same_bytes(tmp_path: Path) -> None:
    first = write_letters(request(), tmp_path / "one")
    second = write_letters(request(), tmp_path / "two")
    assert [path.read_bytes() for path in first.files] == [
        path.read_bytes() for path in second.files
    ]


def test_only_the_wanted_ways_are_written_and_a_missing_one_is_told(tmp_path: Path) -> None:
    report = write_letters(request(channels=("email",)), tmp_path)
    assert names(report) == [
        "1-martha-penrose-prosecutor-general-email.eml",
        "1-martha-penrose-prosecutor-general-email.txt",
    ]
    (warning,) = report.warnings
    assert warning.startswith("Minister of Internal Affairs: the sheet has no e-mail address")


def test_a_malformed_number_is_told_and_no_fax_is_written(tmp_path: Path) -> None:
    office = MINISTER.model_copy(update={"fax": ("not a number",)})
    document = SHEET.model_copy(update={"addressees": (office, PROSECUTOR)})
    report = write_letters(request(document=document), tmp_path)
    assert "1-martha-penrose-minister-of-internal-affairs-fax.tif" not in names(report)
    assert any("not a number" in warning for warning in report.warnings)
    assert report.letters == 4


def test_a_long_link_is_told_and_the_text_stands_beside_it(tmp_path: Path) -> None:
    writer = replace(MARTHA, words=("I teach. " * 100,))
    report = write_letters(request(rows=rows(writer), channels=("email",)), tmp_path)
    assert any("mail link" in warning for warning in report.warnings)
    text = (tmp_path / "1-martha-penrose-prosecutor-general-email.txt").read_text("utf-8")
    assert "I teach. I teach." in text


def test_merged_letters_are_bound_in_volumes_with_a_manifest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "LETTERS_IN_VOLUME", 5)
    report = write_letters(
        request(rows=many(6), bind="volumes", manifest=True, channels=("post",)), tmp_path
    )
    volumes = ["volume-001.pdf", "volume-002.pdf", "volume-003.pdf"]
    assert names(report) == ["manifest.csv", "manifest.json", *volumes]
    assert report.letters == 12
    manifest = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    assert [volume["file"] for volume in manifest["files"]] == volumes
    for volume in manifest["files"]:
        content = (tmp_path / volume["file"]).read_bytes()
        assert volume["sha256"] == hashlib.sha256(content).hexdigest()
        for entry in volume["letters"]:
            page = text_of(content, entry["page"] - 1)
            assert entry["writer"] in page
            assert entry["addressee"] in page
    with (tmp_path / "manifest.csv").open(encoding="utf-8-sig", newline="") as table:
        lines = list(csv.DictReader(table))
    assert len(lines) == 12
    assert lines[11] == {
        "file": "volume-003.pdf",
        "page": "2",
        "row": "6",
        "writer": "Martha Penrose 5",
        "addressee": "Prosecutor General",
        "channel": "post",
        "language": "en",
        "sha256": manifest["files"][2]["sha256"],
    }


def in_languages(*languages: str | None) -> tuple[Row, ...]:
    return tuple(
        row._replace(language=language)
        for row, language in zip(many(len(languages)), languages, strict=True)
    )


@pytest.mark.parametrize("bind", BINDS)
def test_each_writer_of_a_table_has_letters_in_their_language(tmp_path: Path, bind: Bind) -> None:
    mixed = in_languages("ru", None, "en", "ru")
    wanted = request(rows=mixed, translations=(RUSSIAN,), channels=("post",), bind=bind)
    report = write_letters(replace(wanted, manifest=True), tmp_path)
    assert (report.letters, report.errors) == (8, ())
    manifest = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    russian = [file for file in manifest["files"] if file["language"] == "ru"]
    assert sorted({letter["row"] for file in russian for letter in file["letters"]}) == [1, 4]
    for file in manifest["files"]:
        for letter in file["letters"]:
            page = text_of((tmp_path / file["file"]).read_bytes(), letter["page"] - 1)
            assert ("Орлев" in page) == (file in russian)
    assert len(manifest["files"]) == {"letters": 8, "writers": 4, "volumes": 2}[bind]


def test_a_language_without_a_translation_is_told_by_its_line(tmp_path: Path) -> None:
    report = write_letters(request(rows=in_languages("fr", "en"), channels=("post",)), tmp_path)
    assert report.letters == 2
    assert [str(error) for error in report.errors] == [
        "Line 2: There is no translation into français (fr): letters can be in English (en)."
    ]


def test_where_no_row_has_a_translation_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(LetterError, match="no translation into français"):
        write_letters(request(rows=in_languages("fr", "fr")), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_bound_by_writers_each_has_one_file_of_all_their_letters(tmp_path: Path) -> None:
    report = write_letters(request(rows=rows(MARTHA, ROSA), bind="writers"), tmp_path)
    bound = [path for path in report.files if path.suffix == ".pdf"]
    assert [path.name for path in bound] == [
        "1-martha-penrose-post.pdf",
        "2-rosa-delgado-post.pdf",
    ]
    for path, name in zip(bound, ("Martha Penrose", "Rosa Delgado"), strict=True):
        for page, office in enumerate((MINISTER, PROSECUTOR)):
            printed = text_of(path.read_bytes(), page)
            assert name in printed
            assert str(office.name) in printed
    assert report.letters == 10


def test_several_processes_write_what_one_does(tmp_path: Path) -> None:
    alone = write_letters(
        request(rows=many(25), bind="volumes", manifest=True, channels=("post",)), tmp_path / "a"
    )
    wanted = request(rows=many(25), bind="volumes", manifest=True, channels=("post",), processes=2)
    together = write_letters(wanted, tmp_path / "b")
    assert [path.read_bytes() for path in alone.files] == [
        path.read_bytes() for path in together.files
    ]


def test_progress_counts_up_to_all_letters(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    wanted = request(channels=("post", "email"))
    write_letters(wanted, tmp_path, lambda done, of: told.append((done, of)))
    assert told[-1] == (3, 3)
    assert [done for done, _of in told] == sorted(done for done, _of in told)


@pytest.mark.parametrize("bind", BINDS)
def test_a_letter_that_is_too_long_is_told_by_its_line_and_the_others_are_written(
    tmp_path: Path, bind: Bind
) -> None:
    wordy = replace(ROSA, words=("I teach. " * 1_500,))
    wanted = request(rows=rows(MARTHA, wordy, ROSA), bind=bind, manifest=True, channels=("post",))
    report = write_letters(wanted, tmp_path)
    assert report.letters == 4
    assert [error.line for error in report.errors] == [3, 3]
    assert "Line 3: Minister of Internal Affairs: This letter is" in str(report.errors[0])
    manifest = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    pages = [[(at["row"], at["page"]) for at in file["letters"]] for file in manifest["files"]]
    assert (
        pages
        == {
            "letters": [[(1, 1)], [(1, 1)], [(3, 1)], [(3, 1)]],
            "writers": [[(1, 1), (1, 2)], [(3, 1), (3, 2)]],
            "volumes": [[(1, 1), (1, 2), (3, 3), (3, 4)]],
        }[bind]
    )


def test_a_character_that_no_font_has_is_told_by_its_line(tmp_path: Path) -> None:
    unset = rows(replace(MARTHA, name="A 𓀀"), ROSA)
    report = write_letters(request(rows=unset, channels=("post",)), tmp_path)
    assert [error.line for error in report.errors] == [2]
    assert "“𓀀” (U+13000)" in str(report.errors[0])
    assert report.letters == 2


def test_an_address_that_fills_the_page_is_told_by_its_line(tmp_path: Path) -> None:
    endless = replace(MARTHA, lines=("W" * 300,) * 6)
    report = write_letters(request(rows=rows(endless, ROSA), channels=("post",)), tmp_path)
    assert [error.line for error in report.errors] == [2]
    assert report.letters == 2


def test_after_the_deadline_letters_are_written_with_a_warning(tmp_path: Path) -> None:
    on_the_day = write_letters(
        request(today=date(2026, 12, 27), channels=("post",)), tmp_path / "a"
    )
    after = write_letters(request(today=date(2026, 12, 28), channels=("post",)), tmp_path / "b")
    assert on_the_day.warnings == ()
    (warning,) = after.warnings
    assert "27 December 2026" in warning
    assert after.letters == 2


@pytest.mark.parametrize("kind", ["stop", "information"])
def test_a_stop_writes_nothing_unless_even_so_and_then_marks_every_page(
    tmp_path: Path, kind: str
) -> None:
    stopped = SHEET.model_copy(update={"kind": kind})
    out = tmp_path / "out"
    with pytest.raises(LetterError, match="please do not write"):
        write_letters(request(document=stopped), out)
    assert not out.exists()
    wanted = request(document=stopped, even_so=True, channels=("post", "email"))
    report = write_letters(wanted, out)
    for path in report.files:
        if path.suffix == ".pdf":
            assert text_of(path.read_bytes()).startswith("DO NOT SEND")
        if path.suffix in {".eml", ".txt"} and "email" in path.name:
            assert b"DO NOT SEND" in path.read_bytes()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"addressees": ()}, "nobody"),
        ({"calls": ()}, "no sample letter"),
        ({"calls": ("Urging them to free A 𓀀",)}, r"U\+13000"),
    ],
)
def test_a_sheet_that_gives_no_letter_is_a_sentence_and_writes_nothing(
    tmp_path: Path, change: dict[str, object], said: str
) -> None:
    document: Document = SHEET.model_copy(update=change)
    with pytest.raises(LetterError, match=said):
        write_letters(request(document=document), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_what_a_reader_should_look_at_is_told_once(tmp_path: Path) -> None:
    office = Addressee(role="Judge", address=("1 Mill Road",), salutation="Dear Judge")
    update = {"addressees": (office,), "calls": ("Freedom!",)}
    document = SHEET.model_copy(update=update)
    report = write_letters(request(document=document, rows=many(3)), tmp_path)
    assert [warning.partition(":")[0] for warning in report.warnings] == ["Judge", "calls[0]"]


def test_a_run_that_breaks_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(_pdf: bytes, _coding: str, *, fine: bool) -> bytes:
        raise OSError("no space" if fine else "not fine")

    monkeypatch.setattr("urgentaction.letters.fax_page.fax_pages", break_down)
    with pytest.raises(OSError, match="no space"):
        write_letters(request(), tmp_path)
    assert all(path.suffix == ".pdf" for path in tmp_path.iterdir())


@pytest.mark.parametrize("start", list("=+-@"))
def test_a_manifest_is_no_spreadsheet_program(tmp_path: Path, start: str) -> None:
    formula = replace(MARTHA, name=f"{start}HYPERLINK(1)")
    wanted = request(rows=rows(formula), bind="volumes", manifest=True, channels=("post",))
    write_letters(wanted, tmp_path)
    assert f",'{start}HYPERLINK(1)," in (tmp_path / "manifest.csv").read_text("utf-8-sig")


def test_a_manifest_has_the_hash_of_every_file(tmp_path: Path) -> None:
    report = write_letters(request(rows=rows(MARTHA, ROSA), manifest=True), tmp_path)
    manifest = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in report.files
        if path.stem != "manifest"
    }
    assert {file["file"]: file["sha256"] for file in manifest["files"]} == found
    assert len(found) == 16
