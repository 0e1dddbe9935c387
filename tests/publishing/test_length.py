"""Two pages: a sheet says when it has more, and what to shorten by how much."""

import io

import pikepdf
import pytest

from urgentaction.document.model import Document
from urgentaction.publishing import publish, published
from urgentaction.publishing.length import pages_of

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


@pytest.mark.parametrize("paragraphs", [1, 30, 400])
def test_pages_are_counted_without_opening_the_file_or_with(paragraphs: int) -> None:
    data = publish(with_more(additional_information=paragraphs), "pdf", today=TODAY)
    saved_by_another = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = len(pdf.pages)
        pdf.save(saved_by_another)
    assert pages_of(data) == pages_of(saved_by_another.getvalue()) == pages


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
