"""Whatever is read, the reader answers with a document or with one sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urgentaction.document.errors import ReadingError, UrgentActionError
from urgentaction.document.model import Document
from urgentaction.reading import read
from urgentaction.reading.reader import read_text

LINES = st.sampled_from(
    [
        "URGENT ACTION",
        "UA: 901/26 Index: XUR 10/001/2026 Kestovia Date: 3 March 2026",
        "PLEASE SEND APPEALS BEFORE 14 APRIL 2026 TO:",
        "Please write immediately in English or your own language:",
        "- Urging the authorities to",
        "Fax: +44 20 7946 0123",
        "Email: **Salutation:**",
        "ADDITIONAL INFORMATION",
        "Name: Emil Torv (m)",
        "1) Minister of Justice Dear Minister",
        "(",
        "",
        "Dear Minister,",
        "Further information on UA 901/26 (XUR 10/001/2026, 3 March 2026) – ",
    ]
)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_document_or_a_sentence(data: bytes) -> None:
    answer: Document | UrgentActionError
    try:
        answer = read(data, name="sheet")
    except UrgentActionError as error:
        answer = error
    assert isinstance(answer, Document) or str(answer).endswith(".")


@given(st.text(max_size=400))
def test_any_text_gives_a_document(text: str) -> None:
    assert read_text(text).source_text == read_text(text).source_text


@given(st.lists(LINES | st.text(max_size=40), max_size=14))
def test_labels_in_any_order_give_a_document_whose_evidence_is_in_the_text(
    lines: list[str],
) -> None:
    document = read_text("\n".join(lines))
    length = len(document.source_text)
    assert all(
        0 <= start <= end <= length for spans in document.evidence.values() for start, end in spans
    )


def test_a_language_without_data_file_is_refused_in_one_sentence() -> None:
    with pytest.raises(ReadingError, match="no data file"):
        read(b"URGENT ACTION", language="xx")
