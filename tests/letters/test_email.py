"""A letter as a mail: drafts that mail programs open, text to paste, and links."""

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from tests.letters.stories import MARTHA, PROSECUTOR, ROSA, RUSSIAN, SHEET, TODAY
from urgentaction.letters.email import body, email, email_addresses, to_paste
from urgentaction.letters.letter import Letter, compose
from urgentaction.letters.mailto import LONGEST, mailto
from urgentaction.letters.writer import Writer, writer_from

TO = ("appeals@prosecutor.example",)


def letter(writer: Writer = MARTHA, language: str | None = None) -> Letter:
    return compose(SHEET, PROSECUTOR, writer, language=language, translation=RUSSIAN, today=TODAY)


def parsed(written: Letter) -> EmailMessage:
    message = message_from_bytes(email(written, TO, "a.eml").content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_a_draft_is_a_whole_mail_that_a_program_opens_for_writing() -> None:
    for language in (None, "ru"):
        written = letter(language=language)
        message = parsed(written)
        assert message["To"] == TO[0]
        assert message["From"] == "Martha Penrose <martha@post.example>"
        assert message["Subject"] == written.subject
        assert message["X-Unsent"] == "1"
        assert message.get_content().replace("\r\n", "\n") == body(written)


def test_a_draft_names_no_program_no_time_and_has_no_identifier() -> None:
    names = {name.lower() for name in parsed(letter())}
    assert names == {
        "from", "to", "subject", "x-unsent", "mime-version", "content-type",
        "content-transfer-encoding",
    }  # fmt: skip


def test_lines_end_as_mail_asks_and_are_short_ascii() -> None:
    raw = email(letter(language="ru"), TO, "a.eml").content
    assert raw.isascii()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert max(map(len, raw.split(b"\r\n"))) <= 78


def test_who_has_no_address_for_mail_is_not_the_sender() -> None:
    assert parsed(letter(ROSA))["From"] is None


@given(st.text(min_size=1), st.text())
def test_no_name_adds_a_header(name: str, place: str) -> None:
    if not name.strip():
        return
    try:
        writer = writer_from({"name": name, "place": place, "email": "a@b.example"})
    except Exception:  # noqa: BLE001
        return
    message = parsed(letter(writer))
    assert len(message.keys()) == 7
    assert message["Subject"] == "The case of Danica Orlev"


def test_the_text_ends_with_how_the_writer_is_reached() -> None:
    assert body(letter()).endswith(
        "Yours sincerely,\nMartha Penrose\n14 Harbour Lane\nFalmouth TR11 0AA\nUnited Kingdom\n"
        "+44 20 7946 0200\nmartha@post.example\n"
    )


def test_malformed_addresses_are_told_apart() -> None:
    assert email_addresses(("A@B.Example", "[email protected]", "A@b.example", "x")) == (
        ("A@b.example",),
        ("[email protected]", "x"),
    )


def test_a_link_opens_the_letter_with_line_ends_as_the_rfc_asks() -> None:
    link = mailto(TO, "A & B", "one\ntwo=2")
    assert link.url == (
        "mailto:appeals@prosecutor.example?subject=A%20%26%20B&body=one%0D%0Atwo%3D2"
    )
    assert link.has_text


def test_a_link_to_several_has_commas_and_odd_addresses_are_escaped() -> None:
    assert mailto(("a+b@c.example", "d&e@f.example"), "", "").url == (
        "mailto:a%2Bb@c.example,d%26e@f.example"
    )


def test_a_letter_in_cyrillic_is_too_long_for_a_link_and_says_so() -> None:
    written = letter(language="ru")
    link = mailto(TO, written.subject, body(written) * 2)
    assert not link.has_text
    assert len(link.url) <= LONGEST
    assert parse_qs(urlsplit(link.url).query) == {"subject": [written.subject]}
    text = to_paste(written, TO, link)
    assert body(written) in text
    assert "copy the text" in text


@given(st.text(max_size=30), st.text(max_size=300))
def test_what_a_link_carries_comes_out_as_it_went_in(subject: str, text: str) -> None:
    link = mailto(TO, subject, text.encode(errors="ignore").decode())
    query = parse_qs(urlsplit(link.url).query, strict_parsing=bool(urlsplit(link.url).query))
    assert query.get("subject", [""]) == [subject]
    assert "=&" not in link.url
    assert not link.url.endswith("=")
    if "body" in query:
        assert query["body"][0].split("\r\n") == text.splitlines()


def test_a_mark_stands_in_subject_and_text() -> None:
    written = replace(letter(), mark="DO NOT SEND: stopped.")
    message = parsed(written)
    assert message["Subject"].startswith("[DO NOT SEND: stopped.]")
    assert message.get_content().startswith("DO NOT SEND: stopped.")
