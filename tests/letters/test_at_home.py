"""What somebody at home prints: what to do now, letters, copies, and addresses to cut out."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings

from tests.letters.printed import around, folded, is_within, look_alike, page_of, put_in, text_of
from tests.letters.stories import MARTHA, ROSA, SHEET, TODAY
from tests.letters.test_copies import COPIED
from tests.letters.test_hostile_writers import TEXTS
from urgentaction.document.model import Document
from urgentaction.letters.batch import write_letters
from urgentaction.letters.correspondence import LettersRequest, correspondences
from urgentaction.letters.items import items
from urgentaction.letters.print_request import PrintRequest
from urgentaction.letters.writer import Writer, writer_from
from urgentaction.letters.writer_table import Row
from urgentaction.typesetting.pages import Zone

POINTS = 72 / 25.4
HOME = PrintRequest(home=True, contact="Jane Hill, +44 20 7946 0300")


def request(writer: Writer = MARTHA, document: Document = COPIED, **more: object) -> LettersRequest:
    asked = LettersRequest(document, (Row(1, writer),), TODAY, channels=("post",), printed=HOME)
    return replace(asked, **more)  # type: ignore[arg-type]


def printed(asked: LettersRequest, out: Path) -> bytes:
    (path,) = (path for path in write_letters(asked, out).files if "-print" in path.name)
    return path.read_bytes()


def pages(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


@pytest.mark.parametrize("writer", [MARTHA, ROSA])
def test_the_file_goes_from_what_to_do_now_to_the_addresses(writer: Writer, tmp_path: Path) -> None:
    asked = request(writer)
    pdf = printed(asked, tmp_path)
    letters = [item.letter for item in items(asked, correspondences(asked), [])]
    assert len(letters) == 4  # two officials, an embassy, an ombudsman
    assert pages(pdf) == 1 + 4 + 1
    assert text_of(pdf).startswith("What to do now")
    for at, letter in enumerate(letters, start=1):
        assert folded(text_of(pdf, at)) == put_in(letter)
    cut_out = folded(text_of(pdf, 5))
    assert cut_out == folded("".join("".join(letter.destination) for letter in letters))


def test_what_to_do_now_names_the_day_the_stamps_and_whom_to_ask(tmp_path: Path) -> None:
    said = " ".join(text_of(printed(request(), tmp_path)).split())
    assert "Post the letters by 27 December 2026." in said  # the sheet says before the 28th
    assert "Letters to other countries: 3" in said or "Letters to other countries: 4" in said
    assert "Jane Hill, +44 20 7946 0300" in said
    assert "Sign each letter by hand" in said
    assert "For your information" in said
    assert "Prosecutor General" in said
    for secret in ("Orlev", "901", "insulin"):
        assert secret not in said


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"deadline": None, "deadline_is": None}, "Post the letters as soon as you can."),
        ({"deadline": date(2026, 11, 20), "deadline_is": "by"}, "by 20 November 2026."),
        ({"deadline": date(2026, 11, 20)}, "The last day for posting was 19 November 2026."),
        ({"copies": (), "copy_to_missions": True}, "If that country has an embassy in yours"),
    ],
)
def test_the_page_says_what_the_sheet_asks(
    changes: dict[str, object], said: str, tmp_path: Path
) -> None:
    document = COPIED.model_copy(update=changes)
    text = " ".join(text_of(printed(request(document=document), tmp_path)).split())
    assert said in text


@pytest.mark.parametrize("spoken", ["ar", "de", "en", "fa", "fr", "ru", "zh"])
def test_the_page_is_one_page_in_large_type_in_every_language(spoken: str, tmp_path: Path) -> None:
    many = SHEET.addressees * 3
    document = COPIED.model_copy(update={"addressees": many, "copy_to_missions": True})
    pdf = printed(request(document=document, spoken=spoken), tmp_path)
    assert pages(pdf) == 1 + 8 + 1
    with pikepdf.open(BytesIO(pdf)) as document_:
        drawn = pikepdf.parse_content_stream(document_.pages[0], "Tf")
        sizes = [float(each.operands[1]) for each in drawn]
    assert min(sizes) >= 14
    inked = [zone for character, zone in page_of(pdf).characters if folded(character)]
    assert is_within(around(inked), Zone(15, 10, 180, 280))


def test_addresses_to_cut_out_are_large(tmp_path: Path) -> None:
    pdf = printed(request(), tmp_path)
    page = page_of(pdf, 5)
    line = page.zone_of("Bridge Street 4")
    assert line.height * POINTS > 13
    assert line.left > 20


def test_the_file_can_be_read_aloud_and_names_nobody(tmp_path: Path) -> None:
    pdf = printed(request(), tmp_path)
    with pikepdf.open(BytesIO(pdf)) as document:
        assert "/StructTreeRoot" in document.Root
        metadata = document.Root.Metadata.read_bytes().decode() + str(dict(document.docinfo))
    assert "What to do now" in metadata
    for secret in ("Orlev", "Penrose", "Minister", "ypst", "901"):
        assert secret not in metadata


def test_where_a_letter_is_too_long_there_is_no_half_file(tmp_path: Path) -> None:
    report = write_letters(request(replace(MARTHA, words=("I teach. " * 900,))), tmp_path)
    assert not report.files
    assert all("too long for one page" in str(error) for error in report.errors)


def test_what_must_not_be_sent_says_so_on_its_first_page(tmp_path: Path) -> None:
    stopped = COPIED.model_copy(update={"kind": "stop"})
    pdf = printed(request(document=stopped, even_so=True), tmp_path)
    assert text_of(pdf).startswith("DO NOT SEND")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return printed(request(), tmp_path_factory.mktemp("plain"))


@given(name=TEXTS, line=TEXTS, words=TEXTS)
@settings(max_examples=4, deadline=None)
def test_a_hostile_writer_changes_nothing_but_their_letters(
    name: str, line: str, words: str, plain: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    values = {"name": f"N{name}", "lines": [line], "words": words, "country": "GB"}
    report = write_letters(request(writer_from(values)), tmp_path_factory.mktemp("hostile"))
    for path in (path for path in report.files if "-print" in path.name):
        pdf = path.read_bytes()
        assert pages(pdf) == pages(plain)
        for same in (0, 5):
            assert look_alike(page_of(pdf, same), page_of(plain, same))
