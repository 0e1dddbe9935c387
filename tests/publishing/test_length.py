"""Two pages: a sheet says when it has more, and what to shorten by how much."""

import pytest

from urgentaction.document.model import Document
from urgentaction.publishing import published

from .invented import TODAY
from .tongues import told

SENTENCE = "Nobody in the street has been told why the workshop is closed. "
PARAGRAPH = SENTENCE * 5


def with_more(code: str = "en", kind: str = "first", **longer: int) -> Document:
    """Return the story with so many further paragraphs in a field."""
    document = told(code, kind)
    changes = {field: (PARAGRAPH,) * count for field, count in longer.items()}
    return document.model_copy(update=changes)


def test_an_ordinary_sheet_is_two_pages_and_says_nothing() -> None:
    length = published(told("en"), "pdf", today=TODAY).length
    assert length is not None
    assert (length.pages, length.cut, length.sentence) == (2, None, None)


def test_only_paper_has_a_length() -> None:
    assert published(told("en"), "html", today=TODAY).length is None


@pytest.mark.parametrize(
    ("document", "cut", "part"),
    [
        (with_more(additional_information=20), "more", "the additional information"),
        (with_more(body=25), "case", "the narrative"),
        (with_more("ar", "stop", body=30), "case", "the narrative"),
    ],
)
def test_a_sheet_of_three_pages_says_which_part_is_too_long(
    document: Document, cut: str, part: str
) -> None:
    length = published(document, "pdf", today=TODAY).length
    assert length is not None
    assert (length.pages > 2, length.cut) == (True, cut)
    assert f"please shorten {part} by about {length.lines} lines" in str(length.sentence)


def test_whoever_cuts_so_many_lines_has_two_pages() -> None:
    document = with_more(additional_information=18)
    length = published(document, "pdf", today=TODAY).length
    assert length is not None
    lines_a_paragraph = 4
    fewer = 18 - -(-length.lines // lines_a_paragraph)
    again = published(with_more(additional_information=fewer), "pdf", today=TODAY).length
    assert again is not None
    assert again.pages == 2
    assert fewer >= 9, "more was to be cut than a page holds"
