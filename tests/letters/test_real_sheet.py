"""The letters of the real sheet that the project began with, in English and in Russian."""

from pathlib import Path

import pytest

from tests.letters.printed import folded, is_within, page_of, put_in, text_of
from tests.letters.stories import MARTHA, ROSA, TODAY
from urgentaction.document.model import Document
from urgentaction.document.translation import Translation, read_translation
from urgentaction.letters.batch import write_letters
from urgentaction.letters.correspondence import LettersRequest
from urgentaction.letters.letter import compose
from urgentaction.letters.post import page
from urgentaction.letters.writer import Writer
from urgentaction.letters.writer_table import Row
from urgentaction.reading import read
from urgentaction.typesetting.pages import window_for

SHARED = Path(__file__).parents[2] / "../shared/samples"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.exists(), reason="the shared samples are not here"),
]


@pytest.fixture(scope="module")
def sheet() -> Document:
    path = SHARED / "sheets/ua-315-14.txt"
    return read(path.read_bytes(), name=path.name)


@pytest.fixture(scope="module")
def russian(sheet: Document) -> Translation:
    return read_translation((SHARED / "ua-315-14.ru.po").read_bytes(), sheet)


def test_the_calls_become_the_writers_own(sheet: Document) -> None:
    for office in sheet.addressees:
        written = compose(sheet, office, MARTHA, language="en", translation=None, today=TODAY)
        begins = [paragraph.split(" to ")[0] for paragraph in written.paragraphs[1:4]]
        assert begins == ["I urge you", "I also urge you", "Finally, I call on you"]
        assert "ensure that they are able" in written.paragraphs[2]
        assert written.subject == "The case of Igor Kalyapin"
        assert written.destination[-2:] == (
            ("105005 Moscow", "RUSSIA")
            if office.role != "Prosecutor General"
            else ("125993 Moscow", "RUSSIA")
        )


@pytest.mark.parametrize("writer", [MARTHA, ROSA])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_each_page_says_what_it_should_and_its_address_is_in_the_window(
    sheet: Document, russian: Translation, writer: Writer, language: str
) -> None:
    for office in sheet.addressees:
        written = compose(
            sheet, office, writer, language=language, translation=russian, today=TODAY
        )
        pdf = page(written)
        assert folded(text_of(pdf)) == put_in(written)
        address = page_of(pdf).zone_of("".join(written.destination))
        assert is_within(address, window_for(writer.country).zone)


def test_two_officials_get_two_letters_two_faxes_and_one_mail(
    sheet: Document, russian: Translation, tmp_path: Path
) -> None:
    request = LettersRequest(
        document=sheet,
        rows=(Row(1, MARTHA),),
        today=TODAY,
        language="ru",
        translations=(russian,),
    )
    report = write_letters(request, tmp_path)
    endings = sorted(path.name.rpartition("-")[2] for path in report.files)
    expected = ["email.eml", "email.txt", "fax.tif", "fax.tif", "fax.txt", "fax.txt"]
    assert endings == [*expected, "post.pdf", "post.pdf"]
    numbers = sorted(path.read_text().strip() for path in tmp_path.glob("*-fax.txt"))
    assert numbers == ["+74956921725", "+74992659077"]
