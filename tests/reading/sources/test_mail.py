"""Mail: the sheet in it is found, wherever it is."""
# ruff: noqa: E501  # markup is easier to read unbroken

import pytest

from tests.sheets import SAMPLE, docx, mail, pdf, sample
from urgentaction.document.errors import ReadingError
from urgentaction.reading.sources import extract

SHEET = SAMPLE.read_text("utf-8")


def test_the_mails_own_text_is_the_sheet_with_its_subject_above() -> None:
    found = extract(mail.mail(SHEET))
    assert found.media == "eml"
    assert found.text.startswith(
        "Subject: Fw: Bücher für Velin – neu\n\nURGENT ACTION\n\nLIBRARIAN"
    )
    assert found.doubts == ()


def test_quoting_is_taken_off_and_the_forwarded_head_stays() -> None:
    text = extract(mail.forwarded(SHEET)).text
    assert "-------- Forwarded Message --------\nSubject: new" in text
    assert "\n\nMinister of Internal Affairs\n\nViktor Andreyevich Malin\n" in text
    assert ">" not in text


def test_an_attached_sheet_is_preferred_to_the_mail_around_it() -> None:
    found = extract(mail.around({"ua-901.pdf": pdf.pdf(sample())}))
    assert found.text.startswith("URGENT ACTION")
    assert [doubt.text for doubt in found.doubts] == ["ua-901.pdf"]


def test_of_two_attachments_one_is_read_and_the_other_named() -> None:
    made = {
        "ua-901.pdf": pdf.pdf(sample()),
        "ua-901.docx": docx.docx_sheet(sample()),
        "logo.png": b"\x89PNG\r\n",
    }
    found = extract(mail.around(made))
    assert "ua-901.pdf" in [doubt.text for doubt in found.doubts]


def test_a_sheet_in_the_mail_is_preferred_to_an_attachment_that_is_none() -> None:
    found = extract(mail.mail(SHEET, attachments={"rota.txt": b"Monday: Amina\nTuesday: Bruno\n"}))
    assert "LIBRARIAN HELD" in found.text


def test_a_mail_in_a_mail_is_read() -> None:
    assert "LIBRARIAN HELD" in extract(mail.nested(mail.mail(SHEET), 3)).text


def test_a_mail_nested_too_deep_is_refused() -> None:
    with pytest.raises(ReadingError, match="deep"):
        extract(mail.nested(mail.mail(SHEET), 400))


def test_a_page_that_says_one_encoding_in_a_part_that_says_another_is_read_as_the_part_says() -> (
    None
):
    page = (
        "<html><head><meta charset='iso-8859-1'></head><body><p>Präsident – Köln</p></body></html>"
    )
    raw = b"From: a@desk.example\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    assert extract(raw + page.encode()).text == "Präsident – Köln"


@pytest.mark.parametrize(
    "raw",
    [
        b"From: a@desk.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n--x--\n",
        b"From: a@desk.example\nMIME-Version: 1.0\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n!!!\n",
        b"From: =?x?q?=ff?=\nReceived: by x\nContent-Type: text/plain; charset==;;\nMIME-Version: 1\n\n\n",
    ],
)
def test_a_mail_without_a_sheet_is_refused(raw: bytes) -> None:
    with pytest.raises(ReadingError, match="holds no text"):
        extract(raw)


def test_a_text_that_begins_like_a_mail_is_a_text() -> None:
    assert (
        extract(
            b"From: the Kestovian Section\nTo: all writers\nSubject: UA 901/26\n\nURGENT ACTION"
        ).media
        == "text"
    )
