"""The text form fits an e-mail, and its lines can be joined again."""

from hypothesis import given
from hypothesis import strategies as st

from urgentaction.publishing.text import WIDTH, wrapped

from .invented import FIRST, GOVERNOR, MINISTER
from .reading_back import sheet_text

NEVER_FIRST = {"-", "–", "•", "12.", "3)", "o", "n", "*so*", "Fax:"}
WORDS = st.lists(
    st.sampled_from(["Velin", "printer", "**bold**", "в", *sorted(NEVER_FIRST)])
    | st.text("abcdefgh", min_size=1, max_size=90),
    min_size=1,
    max_size=60,
).map(" ".join)


@given(WORDS)
def test_a_paragraph_is_wrapped_so_that_it_can_be_joined_again(paragraph: str) -> None:
    lines = wrapped(paragraph).split("\n")
    assert " ".join(lines) == paragraph
    for line in lines:
        assert len(line) <= WIDTH or set(line.split(" ")[1:]) <= NEVER_FIRST


@given(WORDS)
def test_no_further_line_looks_like_an_item_or_a_label(paragraph: str) -> None:
    for line in wrapped(paragraph).split("\n")[1:]:
        first = line.split(" ")[0]
        assert first not in NEVER_FIRST


@given(WORDS)
def test_the_further_lines_of_an_item_are_indented(paragraph: str) -> None:
    first, *further = wrapped(paragraph, "- ").split("\n")
    assert first.startswith("- ")
    assert all(line.startswith("  ") and line[2] != " " for line in further)


def test_ordinary_prose_keeps_to_72_columns() -> None:
    prose = "The printer has been held in Velin since the twentieth of February. " * 9
    lines = wrapped(prose.strip()).split("\n")
    assert len(lines) > 5
    assert all(len(line) <= WIDTH for line in lines)
    assert all(len(line) > WIDTH - 12 for line in lines[:-1])


def test_wide_characters_count_for_the_two_columns_that_they_take() -> None:
    lines = wrapped("印刷工 " * 30).split("\n")
    assert all(len(line) <= WIDTH // 2 + 6 for line in lines)


def test_a_line_of_an_address_stays_one_line_however_long() -> None:
    long = "Department for Calendars, Almanacs, Diaries and Other Printed Matter of the Ministry"
    office = MINISTER.model_copy(update={"address": (long, "1001 Dravena")})
    text = sheet_text(FIRST.model_copy(update={"addressees": (office, GOVERNOR)}))
    assert f"\n{long}\n1001 Dravena\n" in text


def test_the_block_of_an_office_holds_no_blank_line() -> None:
    stanza = next(part for part in sheet_text(FIRST).split("\n\n") if "Branduin" in part)
    assert stanza.startswith("Minister of Posts\n")
    assert stanza.endswith("\nSalutation: Dear Minister")
