"""A letter on paper: where things stand, what can be copied, and what the file says of people."""

import re
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest

from tests.letters.printed import around, folded, is_within, page_of, put_in, text_of
from tests.letters.stories import MARTHA, MINISTER, ROSA, RUSSIAN, SHEET, TODAY
from urgentaction.document.errors import LetterError
from urgentaction.letters.letter import Letter, compose
from urgentaction.letters.post import page, post
from urgentaction.letters.writer import Writer
from urgentaction.typesetting.pages import A4, LETTER, Zone, window_for

WRITERS = [pytest.param(MARTHA, id="A4"), pytest.param(ROSA, id="Letter")]


def letter(writer: Writer = MARTHA, language: str | None = None) -> Letter:
    return compose(SHEET, MINISTER, writer, language=language, translation=RUSSIAN, today=TODAY)


def addressed(writer: Writer, count: int) -> Letter:
    """Return a letter to an address of so many lines."""
    lines = (*(f"Line {number} of the address, g" for number in range(1, count)), "KESTOVIA")
    return replace(letter(writer), destination=lines)


def with_words(count: int) -> Letter:
    return letter(replace(MARTHA, words=("I teach. " * count,)))


@pytest.mark.parametrize("language", [None, "ru"])
@pytest.mark.parametrize("writer", WRITERS)
def test_the_text_of_the_page_is_the_text_of_the_letter(
    writer: Writer, language: str | None
) -> None:
    written = letter(writer, language)
    assert folded(text_of(page(written))) == put_in(written)


@pytest.mark.parametrize("count", range(2, 10))
@pytest.mark.parametrize("writer", WRITERS)
def test_the_address_sits_in_the_window(writer: Writer, count: int) -> None:
    window = window_for(writer.country)
    written = addressed(writer, count)
    printed = page_of(page(written))
    address = printed.zone_of("".join(written.destination))
    assert is_within(address, window.zone)
    if count <= 4:
        assert is_within(address, window.always)
    last = printed.zone_of("KESTOVIA")
    assert is_within(last, window.always)
    assert last.height > 1.8  # millimetres; capitals of 7.5 point


@pytest.mark.parametrize("writer", WRITERS)
def test_a_long_address_line_is_set_smaller_or_wraps_and_stays_in_the_window(
    writer: Writer,
) -> None:
    long = "Department for the Administration of Everything That Has to Do with Water"
    written = replace(letter(writer), destination=(long, "W" * 300, "1015 Dravena", "KESTOVIA"))
    printed = page_of(page(written))
    zone = printed.zone_of("".join(written.destination))
    assert zone.right <= window_for(writer.country).always.right
    assert is_within(printed.zone_of("KESTOVIA"), window_for(writer.country).always)


@pytest.mark.parametrize("writer", WRITERS)
def test_nothing_but_the_address_can_show_in_the_window(writer: Writer) -> None:
    window = window_for(writer.country)
    written = letter(writer)
    printed = page_of(page(written))
    body = printed.zone_of(written.date_line + written.subject)
    assert body.top > window.clear
    sender = printed.zone_of("".join(written.sender[1:]))
    assert sender.bottom < window.zone.top or sender.left > window.zone.right
    assert sender.right < printed.width - 15


@pytest.mark.parametrize("writer", WRITERS)
def test_everything_is_on_the_page_and_nothing_overlaps(writer: Writer) -> None:
    words = ("W" * 300, "I teach. " * 40)
    written = letter(replace(writer, words=words, name="N" * 300))
    printed = page_of(page(written))
    paper = A4 if writer is MARTHA else LETTER
    assert (printed.width, printed.height) == pytest.approx((paper.width, paper.height), abs=0.1)
    inked = [zone for character, zone in printed.characters if folded(character)]
    assert is_within(around(inked), Zone(10, 5, printed.width - 20, printed.height - 15))
    parts = (*written.paragraphs, written.closing, written.signature)
    tops = [printed.zone_of(part) for part in (written.salutation, *parts)]
    assert all(above.bottom < below.top + 0.5 for above, below in pairwise(tops))


def test_a_space_is_left_for_the_signature() -> None:
    printed = page_of(page(letter()))
    closing = printed.zone_of("Yours sincerely,")
    assert printed.zone_of("Martha Penrose").top - closing.bottom > 14  # millimetres


def test_the_file_names_nobody_and_says_its_language() -> None:
    pdf = page(letter(language="ru"))
    with pikepdf.open(BytesIO(pdf)) as document:
        assert dict(document.docinfo) == {}
        assert document.Root.Lang == "ru"
        assert "/StructTreeRoot" in document.Root
        metadata = document.Root.Metadata.read_bytes().decode()
    for secret in ("Orlev", "Penrose", "Minister", "ypst", "901", "title", "creator>"):
        assert secret not in metadata


def test_cyrillic_is_set_in_an_embedded_font() -> None:
    with pikepdf.open(BytesIO(page(letter(language="ru")))) as document:
        for font in document.pages[0].Resources.Font.values():
            descendant = font.DescendantFonts[0]
            assert "NotoSans" in str(descendant.BaseFont)
            assert "/FontFile2" in descendant.FontDescriptor


def test_long_words_of_ones_own_are_set_smaller_on_one_page() -> None:
    assert len(folded(text_of(page(with_words(280))))) > 1000
    height = {count: page_of(page(with_words(count))).zone_of("Dear").height for count in (1, 280)}
    assert 0.75 < height[280] / height[1] < 0.95


def test_a_letter_that_does_not_fit_says_how_many_words_to_cut_and_where() -> None:
    words = "I teach children, and they write with me. " * 90
    with pytest.raises(LetterError) as caught:
        page(letter(replace(MARTHA, words=("I read.", words.strip()))))
    found = re.fullmatch(
        r"This letter is too long for one page: cut (\d+) words from the writer's own words, "
        r"where they begin “I teach children, and they”\.",
        str(caught.value),
    )
    assert found
    kept = len(words.split()) - int(found[1])
    short, longer = (" ".join(words.split()[:count]) for count in (kept, kept + 1))
    page(letter(replace(MARTHA, words=("I read.", short))))
    with pytest.raises(LetterError, match="cut 1 word from"):
        page(letter(replace(MARTHA, words=("I read.", longer))))


def test_a_letter_without_own_words_says_which_paragraph_to_cut() -> None:
    calls = (*SHEET.calls, "Urging them to be just" + ", and to be kind" * 300)
    document = SHEET.model_copy(update={"calls": calls})
    written = compose(document, MINISTER, MARTHA, language=None, translation=None, today=TODAY)
    with pytest.raises(LetterError, match=r"words from the paragraph that begins “Finally, I urge"):
        page(written)


def test_an_address_of_ones_own_that_fills_the_page_is_refused() -> None:
    with pytest.raises(LetterError, match="name and address are too long"):
        page(letter(replace(MARTHA, lines=("W" * 300,) * 6)))


def test_a_parcel_for_the_post_carries_the_address_and_the_page() -> None:
    written = letter()
    parcel = post(written, "a.pdf")
    assert parcel.channel == "post"
    assert parcel.destination.splitlines()[-1] == "KESTOVIA"
    assert parcel.content == page(written)


def test_a_letter_that_must_not_be_sent_says_so_on_its_page() -> None:
    written = replace(letter(), mark="DO NOT SEND: stopped.")
    assert text_of(page(written)).startswith("DO NOT SEND: stopped.")
    assert folded(text_of(page(written))) == put_in(written)
