"""On a right-to-left sheet, what reads the other way stays whole."""

from urgentaction.languages.language import Language, language
from urgentaction.publishing.html import as_html
from urgentaction.publishing.layout import lay_out
from urgentaction.publishing.pdf import as_pdf
from urgentaction.publishing.text import as_text
from urgentaction.publishing.theme import Theme

from .invented import FIRST, TODAY
from .reading_back import lines_by_eye

# Until a right-to-left language has its data file: English labels, but for one, from right to left.
ENGLISH = language("en")
MIRRORED = Language.model_validate(
    ENGLISH.model_dump() | {"direction": "rtl", "labels": {**ENGLISH.labels, "fax": ("فاكس",)}}
)
SHEET = lay_out(FIRST, MIRRORED)


def test_numbers_and_addresses_stand_between_isolates_in_the_text() -> None:
    text = as_text(SHEET)
    assert "فاكس: \u2066+44 20 7946 0111\u2069\n" in text
    assert "\n\u20687 Ferry Street\u2069\n" in text
    assert "Email: \u2066minister@posts.example\u2069\n" in text


def test_the_page_says_its_direction_and_copies_out_clean() -> None:
    page = as_html(SHEET)
    assert 'dir="rtl"' in page
    assert '<bdi dir="ltr" class="whole">+44 20 7946 0111</bdi>' in page
    assert "<bdi>7 Ferry Street</bdi>" in page
    assert not set("\u2066\u2068\u2069") & set(page)


def test_numbers_are_whole_on_paper() -> None:
    text = "".join(lines_by_eye(as_pdf(SHEET, TODAY)))
    for whole in ("+44 20 7946 0111", "minister@posts.example", "7 Ferry Street"):
        assert whole in text


def test_the_feet_of_a_theme_are_whole_on_paper() -> None:
    theme = Theme(feet=("14 Harbour Lane, Falmouth TR11 0AA",))
    assert theme.feet[0] in "".join(lines_by_eye(as_pdf(SHEET, TODAY, theme)))


def test_a_left_to_right_sheet_needs_no_marks() -> None:
    assert not set("\u2066\u2068\u2069") & set(as_text(lay_out(FIRST, ENGLISH)))
