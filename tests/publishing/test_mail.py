"""The mail: a draft with text and page, in any script, that says nothing of who made it."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from urgentaction.publishing import publish

from .invented import FIRST, TODAY
from .tongues import STORIES, told


def opened(data: bytes) -> EmailMessage:
    mail = message_from_bytes(data, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


@pytest.mark.parametrize("code", STORIES)
def test_text_and_page_are_in_it_and_the_subject_survives(code: str) -> None:
    document = told(code)
    data = publish(document, "email", today=TODAY)
    mail = opened(data)
    assert document.headline in mail["Subject"]
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    plain, page = (str(part.get_content()) for part in mail.iter_parts())
    assert plain.replace("\r\n", "\n") == publish(document, "text", today=TODAY).decode()
    assert page.replace("\r\n", "\n") == publish(document, "html", today=TODAY).decode()
    assert data.isascii()
    assert max(map(len, data.split(b"\r\n"))) <= 78


def test_it_has_no_sender_no_day_and_no_maker_and_is_always_the_same() -> None:
    data = publish(FIRST, "email", today=TODAY)
    assert set(opened(data).keys()) == {"Subject", "X-Unsent", "MIME-Version", "Content-Type"}
    assert data == publish(FIRST, "email", today=TODAY)


def test_a_headline_cannot_add_a_header() -> None:
    headline = "HELD\r\nBcc: everybody@posts.example"
    mail = opened(publish(FIRST.model_copy(update={"headline": headline}), "email", today=TODAY))
    assert mail["Bcc"] is None
    assert mail["Subject"] == "UA 907/26: HELD Bcc: everybody@posts.example"
