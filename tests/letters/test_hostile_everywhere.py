"""Hostile writers in every language and by every way: nothing but their own places change."""

from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters.printed import text_of
from tests.letters.stories import MARTHA, TODAY
from tests.letters.test_hostile_writers import TEXTS
from tests.publishing.tongues import told
from urgentaction.document.errors import WriterError
from urgentaction.languages.language import codes
from urgentaction.letters.companion import companion
from urgentaction.letters.email import body, email, to_paste
from urgentaction.letters.handouts import companion_pdf, handwritten_pdf
from urgentaction.letters.letter import Letter, compose, draft
from urgentaction.letters.mailto import mailto
from urgentaction.letters.tongue import Settings, tongue_of
from urgentaction.letters.writer import Writer, writer_from

UNREAD = Settings(even_unread=True)
TO = ("minister@posts.example",)
IN_ANY_LANGUAGE = st.sampled_from(codes())


def letter(code: str, writer: Writer) -> Letter:
    document = told(code)
    return compose(
        document,
        document.addressees[0],
        writer,
        language=None,
        translation=None,
        today=TODAY,
        settings=UNREAD,
    )


def hostile(name: str, line: str, place: str, words: str) -> Writer:
    values = {"name": f"N{name}", "lines": [line], "place": place, "words": words}
    return writer_from(values | {"country": "GB", "email": "n@post.example"})


def without_own(written: Letter, introduction: str = "") -> Letter:
    """Return a letter without what is its writer's, and without what introduces their words."""
    theirs = {written.paragraphs[at] for at in written.own} | {introduction}
    return replace(
        written,
        sender=(),
        date_line="",
        signature="",
        return_address=(),
        email=None,
        own=(),
        paragraphs=tuple(text for text in written.paragraphs if text not in theirs),
    )


@given(code=IN_ANY_LANGUAGE, name=TEXTS, line=TEXTS, place=TEXTS, words=TEXTS)
@settings(max_examples=120, deadline=None)
def test_only_what_is_the_writers_own_differs(
    code: str, name: str, line: str, place: str, words: str
) -> None:
    written = letter(code, hostile(name, line, place, words))
    plain = without_own(letter(code, replace(MARTHA, words=())))
    introduction = tongue_of(told(code), None, None, UNREAD).frame.one.words
    assert without_own(written, introduction) == plain


@given(code=IN_ANY_LANGUAGE, name=TEXTS, line=TEXTS, place=TEXTS, words=TEXTS)
@settings(max_examples=60, deadline=None)
def test_a_mail_has_its_headers_and_its_text_and_no_others(
    code: str, name: str, line: str, place: str, words: str
) -> None:
    written = letter(code, hostile(name, line, place, words))
    message = message_from_bytes(email(written, TO, "a.eml").content, policy=default)
    assert len(message.keys()) == 7
    assert (message["To"], message["Subject"]) == (TO[0], written.subject)
    link = mailto(TO, written.subject, body(written))
    assert link.whole.startswith(f"mailto:{TO[0]}?subject=")
    assert link.whole.count("&") == 1
    assert body(written) in to_paste(written, TO, link)


@given(code=IN_ANY_LANGUAGE, name=TEXTS, line=TEXTS, place=TEXTS, words=TEXTS)
@settings(max_examples=8, deadline=None)
def test_pages_to_keep_and_to_write_on_hold_what_they_always_hold(
    code: str, name: str, line: str, place: str, words: str
) -> None:
    writer = hostile(name, line[:80], place, words)
    written = letter(code, writer)
    document = told(code)
    made = draft(tongue_of(document, None, None, UNREAD), document.addressees[0], plural=False)
    kept = text_of(companion_pdf(companion(written, made, made, writer)))
    by_hand = text_of(handwritten_pdf((written,)))
    # Word by word: among Arabic letters, what runs the other way comes out the other way.
    assert all(always in kept for always in ("signing", "keep", "nobody"))
    assert all(always in by_hand for always in ("Points", "Ferry", "dashes"))


@given(TEXTS, TEXTS)
@settings(max_examples=60, deadline=None)
def test_a_row_of_a_table_says_no_more_than_its_cells(name: str, words: str) -> None:
    try:
        writer = writer_from({"name": name, "words": words})
    except WriterError:
        return
    assert len(writer.name.splitlines()) == 1
    assert all(paragraph.strip() for paragraph in writer.words)


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("plural", [False, True], ids=["one", "several"])
def test_two_letters_of_a_writer_differ_by_their_addressees_only(
    code: str, *, plural: bool
) -> None:
    document = told(code)
    writer = replace(MARTHA, plural=plural, words=("I teach.",))
    there, here = (
        compose(
            document,
            office,
            writer,
            language=None,
            translation=None,
            today=TODAY,
            settings=UNREAD,
        )
        for office in document.addressees
    )
    greeting = there.salutation.rstrip(",!:،："), here.salutation.rstrip(",!:،：")
    assert there.destination != here.destination
    assert there.closing.replace(greeting[0], greeting[1]) == here.closing
    same = {"destination": (), "salutation": "", "closing": ""}
    assert replace(there, **same) == replace(here, **same)  # type: ignore[arg-type]
