"""`urgentaction pack`: what lies on the table of a writing evening."""

import re
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from tests.cli.conftest import Command

SHEET = "ua-901-26.txt"
RUSSIAN = ("--translation", "ua-901-26.ru.po")
PAGE = "https://actions.example/ua/901-26"
EVENING = ("pack", SHEET, "--people", "12", "--today", "2026-11-20", "-o", "out")
OPTIONS = ("--languages", "en,ru", *RUSSIAN, "--page", PAGE, "--country", "GB")


def pages_of(pdf: Path) -> list[str]:
    with pypdfium2.PdfDocument(pdf.read_bytes()) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return [" ".join(text.replace("\ufffe", "-").split()) for text in texts]


def text_of(pdf: Path) -> str:
    return " ".join(pages_of(pdf))


def codes_in(pdf: Path) -> list[list[str]]:
    """Return what the QR codes of each page say."""
    with pypdfium2.PdfDocument(pdf.read_bytes()) as document:
        images = [page.render(scale=2).to_pil() for page in document]
    return [[found.text for found in zxingcpp.read_barcodes(image)] for image in images]


def second_sheet(desk: Path) -> str:
    """Return another sheet, about another action with an earlier last day."""
    text = (desk / SHEET).read_text("utf-8").replace("901/26", "902/26")
    changed = re.sub(r"28 December 2026", "14 December 2026", text, flags=re.IGNORECASE)
    assert changed != text
    (desk / "second.txt").write_text(changed, "utf-8")
    return "second.txt"


def test_a_pack_has_a_leaders_page_sheets_letters_labels_and_a_tally(
    command: Command, desk: Path
) -> None:
    told = command(*EVENING, *OPTIONS)
    assert told.exit_code == 0
    assert told.stderr == ""
    assert told.stdout.startswith("A pack with 24 letters is in out. Read leader.pdf first.")
    assert {path.name for path in (desk / "out").iterdir()} == {
        "901-26-letters-en.pdf",
        "901-26-letters-ru.pdf",
        "901-26-sheet-en.pdf",
        "901-26-sheet-ru.pdf",
        "labels.pdf",
        "leader.pdf",
        "tally.pdf",
    }


def test_everybody_has_a_letter_to_every_official_with_lines_to_sign(
    command: Command, desk: Path
) -> None:
    command(*EVENING, *OPTIONS)
    english = pages_of(desk / "out" / "901-26-letters-en.pdf")
    russian = pages_of(desk / "out" / "901-26-letters-ru.pdf")
    assert len(english) == len(russian) == 12
    for at, page in enumerate(english):
        assert ("Minister of Internal Affairs" in page) == (at % 2 == 0)
        assert page.endswith("Yours sincerely,")
        assert "2026" not in page
    assert all("Даница Орлев" in page for page in russian)


def test_an_evening_by_hand_has_pages_to_write_on(command: Command, desk: Path) -> None:
    command(*EVENING, *OPTIONS, "--handwritten")
    assert not list((desk / "out").glob("*-letters-*"))
    pages = pages_of(desk / "out" / "901-26-handwritten-en.pdf")
    assert len(pages) == 12
    for page in pages:
        assert "Dear" in page
        assert "Points to make, in your own words" in page
    assert not any(codes_in(desk / "out" / "901-26-handwritten-en.pdf"))
    assert "in their own words" in text_of(desk / "out" / "leader.pdf")


def test_the_leader_reads_how_many_stamps_and_until_when(command: Command, desk: Path) -> None:
    command(*EVENING, *OPTIONS)
    first, second = pages_of(desk / "out" / "leader.pdf")
    assert "12, 6 in English, 6 in Russian" in first
    assert "24 to Kestovia" in first
    assert "Post by 27 December 2026" in first
    assert "under 16" in first
    assert "To read aloud" in second
    assert "Danica Orlev" in second
    assert "insulin" in second


def test_of_several_actions_the_earliest_last_day_counts(command: Command, desk: Path) -> None:
    told = command(*EVENING[:1], second_sheet(desk), *EVENING[1:], "--country", "GB")
    assert told.exit_code == 0
    first = pages_of(desk / "out" / "leader.pdf")[0]
    assert "Post by 13 December 2026" in first
    assert "27 December 2026" in first
    assert "48 to Kestovia" in first
    assert {path.name for path in (desk / "out").glob("90*-sheet*")} == {
        "901-26-sheet-en.pdf",
        "902-26-sheet-en.pdf",
    }


def test_a_code_leads_to_the_page_from_what_the_group_keeps_and_never_from_what_it_sends(
    command: Command, desk: Path
) -> None:
    command(*EVENING, *OPTIONS)
    out = desk / "out"
    assert codes_in(out / "leader.pdf") == [[PAGE], []]
    assert codes_in(out / "tally.pdf") == [[PAGE]]
    assert set(map(tuple, codes_in(out / "labels.pdf"))) == {(PAGE,)}
    for letters in out.glob("*-letters-*.pdf"):
        assert not any(codes_in(letters))
        assert "actions.example" not in text_of(letters)


def test_each_action_may_have_a_page_of_its_own(command: Command, desk: Path) -> None:
    pages = ("--page", PAGE, "--page", "https://actions.example/ua/902-26")
    command(*EVENING[:2], second_sheet(desk), *EVENING[2:], *pages)
    assert sorted(codes_in(desk / "out" / "tally.pdf")[0]) == [pages[1], pages[3]]


def test_without_a_page_there_is_no_code(command: Command, desk: Path) -> None:
    command(*EVENING)
    assert not any(codes_in(desk / "out" / "leader.pdf"))
    assert "Ask your section office" in text_of(desk / "out" / "leader.pdf")


def test_there_is_a_label_for_each_letter_and_no_name_on_the_tally(
    command: Command, desk: Path
) -> None:
    command(*EVENING, *OPTIONS)
    labels = text_of(desk / "out" / "labels.pdf")
    assert labels.count("Bridge Street 4") == labels.count("Linden Square 12") == 12
    assert "Name" not in text_of(desk / "out" / "tally.pdf")


@pytest.mark.parametrize(("country", "size"), [("GB", (595, 842)), ("US", (612, 792))])
def test_paper_is_what_the_country_uses(
    command: Command, desk: Path, country: str, size: tuple[int, int]
) -> None:
    command(*EVENING, "--country", country)
    for name in ("leader", "tally", "labels", "901-26-letters-en"):
        with pypdfium2.PdfDocument((desk / "out" / f"{name}.pdf").read_bytes()) as document:
            assert [round(side) for side in document[0].get_size()] == list(size)


def test_a_missing_translation_is_named_with_what_to_type(command: Command, desk: Path) -> None:
    told = command(*EVENING, "--languages", "en,ru")
    assert told.exit_code == 2
    assert f"{SHEET}: letters in “ru” need its translation." in told.stderr
    assert f"urgentaction translate {SHEET} --to ru" in told.stderr
    assert not (desk / "out").exists()


def test_a_stop_is_no_evening(command: Command, desk: Path) -> None:
    printed = command("read", "--json", SHEET).stdout.replace('"kind": "first"', '"kind": "stop"')
    (desk / "stop.json").write_text(printed, "utf-8")
    told = command("pack", "stop.json", *EVENING[2:])
    assert told.exit_code == 2
    assert told.stderr == ("stop.json: This sheet says stop: please do not write any more.\n")
    assert not (desk / "out").exists()


def test_a_passed_deadline_is_a_warning(command: Command, desk: Path) -> None:
    told = command(*EVENING[:4], "--today", "2026-12-28", "-o", "out")
    assert told.exit_code == 0
    assert "The last day for sending appeals was 27 December 2026" in told.stderr
    assert (desk / "out" / "leader.pdf").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--page", "actions.example"), "is not the address of a page"),
        (("--page", "https://[broken"), "is not the address of a page"),
        (("--page", PAGE, "--page", PAGE), "one --page for all sheets, or one for each"),
        (("--country", "Kestovia"), "two-letter code"),
        (("--people", "0"), "--people"),
        ((SHEET,) * 5, "at the most"),
        (("--people", "1", "--languages", "en,ru", *RUSSIAN), "more languages than people"),
        (("--translation", SHEET), "translation"),
        (("-o", "-"), "folder"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_nothing_is_written(
    command: Command, desk: Path, words: tuple[str, ...], said: str
) -> None:
    told = command(*EVENING, *words)
    assert told.exit_code == 2
    assert said in told.stderr
    assert len(told.stderr.splitlines()) == 1
    assert not (desk / "out").exists()
