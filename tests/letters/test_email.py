"""A letter as a mail: drafts that mail programs open, text to paste, and links."""

import shutil
import subprocess
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import compat32, default
from email.utils import parseaddr
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.letters.stories import MARTHA, PROSECUTOR, ROSA, RUSSIAN, SHEET, TODAY
from tests.publishing.tongues import told
from urgentaction.languages.language import codes
from urgentaction.letters.email import body, email, email_addresses, to_paste
from urgentaction.letters.letter import Letter, compose
from urgentaction.letters.mailto import LONGEST, mailto
from urgentaction.letters.tongue import Settings
from urgentaction.letters.writer import Writer, writer_from

TO = ("appeals@prosecutor.example",)


def letter(writer: Writer = MARTHA, language: str | None = None) -> Letter:
    return compose(SHEET, PROSECUTOR, writer, language=language, translation=RUSSIAN, today=TODAY)


def told_letter(code: str) -> Letter:
    document = told(code)
    return compose(
        document,
        document.addressees[0],
        MARTHA,
        language=None,
        translation=None,
        today=TODAY,
        settings=Settings(even_unread=True),
    )


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
    assert link.whole == (
        "mailto:appeals@prosecutor.example?subject=A%20%26%20B&body=one%0D%0Atwo%3D2"
    )
    assert link.has_text


def test_a_link_to_several_has_commas_and_odd_addresses_are_escaped() -> None:
    assert mailto(("a+b@c.example", "d&e@f.example"), "", "").whole == (
        "mailto:a%2Bb@c.example,d%26e@f.example"
    )


def test_a_letter_in_cyrillic_is_too_long_for_a_link_and_says_so() -> None:
    written = letter(language="ru")
    link = mailto(TO, written.subject, body(written) * 2)
    assert not link.has_text
    assert len(link.short) <= LONGEST < len(link.whole)
    assert parse_qs(urlsplit(link.short).query) == {"subject": [written.subject]}
    text = to_paste(written, TO, link)
    assert body(written) in text
    assert text.index(link.short) < text.index("others cut it off") < text.index(link.whole)


def test_a_short_letter_offers_both_links_the_whole_one_first() -> None:
    link = mailto(TO, letter().subject, body(letter()))
    assert link.has_text
    text = to_paste(letter(), TO, link)
    assert text.index(link.whole) < text.index("copy the text") < text.rindex(link.short)


@given(st.text(max_size=30), st.text(max_size=300))
def test_what_a_link_carries_comes_out_as_it_went_in(subject: str, text: str) -> None:
    link = mailto(TO, subject, text.encode(errors="ignore").decode())
    for url in (link.whole, link.short):
        query = parse_qs(urlsplit(url).query, strict_parsing=bool(urlsplit(url).query))
        assert query.get("subject", [""]) == [subject]
        assert "=&" not in url
        assert not url.endswith("=")
    query = parse_qs(urlsplit(link.whole).query)
    if "body" in query:
        assert query["body"][0].split("\r\n") == text.splitlines()


@pytest.mark.parametrize("code", codes())
def test_every_language_comes_out_of_a_draft_as_it_went_in(code: str) -> None:
    written = told_letter(code)
    message = parsed(written)
    assert message["Subject"] == written.subject
    assert message.get_content().replace("\r\n", "\n") == body(written)
    assert email(written, TO, "a.eml").content.isascii()


@pytest.mark.skipif(shutil.which("perl") is None, reason="perl is not here")
@pytest.mark.parametrize("code", codes())
def test_another_reader_than_pythons_reads_the_same(code: str) -> None:
    written = told_letter(code)
    raw = email(written, TO, "a.eml").content
    program = (
        "use Encode; use MIME::Base64; use MIME::QuotedPrint; local $/; $_ = <STDIN>;"
        r"my ($head, $body) = split /\r\n\r\n/, $_, 2; $head =~ s/\r\n(?=[ \t])//g;"
        r"my ($subject) = $head =~ /^Subject: (.*?)\r?$/m;"
        "$body = $head =~ /base64/ ? decode_base64($body) : decode_qp($body);"
        "print encode('UTF-8', decode('MIME-Header', $subject)), qq(\\0), $body;"
    )
    told_back = subprocess.run(["perl", "-e", program], input=raw, capture_output=True, check=True)
    subject, _end, text = told_back.stdout.decode().partition("\0")
    assert subject == written.subject
    assert text.replace("\r\n", "\n") == body(written)


def test_a_name_in_any_script_is_the_sender_of_a_mail() -> None:
    for name in (
        "Ана Лехнер",
        "آنا لهنر",
        "李安娜",
        'Ana "Books" O’Neill, MP',
        "A" * 120,
        "Γεωργία Παπαδοπούλου-Αναγνωστοπούλου και Νικόλαος Παπαδόπουλος",
    ):
        writer = writer_from({"name": name, "email": "a@b.example"})
        # Python's newer parser puts blanks between the encoded words of a long name.
        older = message_from_bytes(email(letter(writer), TO, "a.eml").content, policy=compat32)
        encoded, address = parseaddr(older["From"])
        assert (str(make_header(decode_header(encoded))), address) == (name, "a@b.example")


def test_domains_in_other_letters_are_put_into_ascii_and_mailboxes_are_kept() -> None:
    usable, malformed = email_addresses(("info@пример.example", "инфо@post.example", "a@..b"))
    assert usable == ("info@xn--e1afmkfd.example", "инфо@post.example")
    assert malformed == ("a@..b",)
    raw = email(letter(), usable, "a.eml").content
    assert "To: info@xn--e1afmkfd.example, инфо@post.example\r\n".encode() in raw
    assert mailto(usable, "", "").short.endswith("%D0%B8%D0%BD%D1%84%D0%BE@post.example")


def test_a_draft_says_what_the_letter_says_and_names_no_organisation_and_no_case() -> None:
    raw = email(letter(), TO, "a.eml").content.decode()
    for secret in (
        "901/26",
        "XUR",
        "Kestovia.",
        "urgent",
        "Python",
        "Message-ID",
        "Date:",
        "@host",
    ):
        assert secret.lower() not in raw.lower().partition("\r\n\r\n")[0]


def test_a_mark_stands_in_subject_and_text() -> None:
    written = replace(letter(), mark="DO NOT SEND: stopped.")
    message = parsed(written)
    assert message["Subject"].startswith("[DO NOT SEND: stopped.]")
    assert message.get_content().startswith("DO NOT SEND: stopped.")
