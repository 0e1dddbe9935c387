"""Rows of a page that runs from right to left, as they stand and as they are read.

The rows are written from left to right as the page shows them, so Arabic words stand backwards.
"""

import pytest

from urgentaction.reading.sources.pdf.bidirectional import logical


def backwards(text: str) -> str:
    return text[::-1]


FAX, MINISTER, IN = "فاكس", "وزير العدل", "في"


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        (backwards(MINISTER), MINISTER),
        (f"+44 20 7946 0101 :{backwards(FAX)}", f"{FAX}: +44 20 7946 0101"),
        (f"0101 7946 20 44+ :{backwards(FAX)}", f"{FAX}: +44 20 7946 0101"),
        (f"appeals@prosecutor.example :{backwards(FAX)}", f"{FAX}: appeals@prosecutor.example"),
        (f".2026 {backwards(IN)} UA 901/26", f"UA 901/26 {IN} 2026."),
        (f"16/11/2026 {backwards(IN)}", f"{IN} 16/11/2026"),
        (f"({backwards(MINISTER)}) {backwards(FAX)}", f"{FAX} ({MINISTER})"),
        (f"٢٠٢٦/١١/١٦ {backwards(IN)}", f"{IN} ٢٠٢٦/١١/١٦"),
        ("UA: 901/26", "UA: 901/26"),
        ("", ""),
    ],
)
def test_a_row_is_read(shown: str, read: str) -> None:
    # Brackets are shown mirrored among letters that run from right to left.
    assert logical(list(shown))[0] == read


def test_a_number_whose_groups_may_stand_either_way_is_told() -> None:
    text, unsure = logical(list(f"0101 7946 020 :{backwards(FAX)}"))
    assert text == f"{FAX}: 020 7946 0101"
    assert unsure == ["020 7946 0101"]


def test_a_date_is_no_such_number() -> None:
    assert logical(list(f"2026 {backwards('نوفمبر')} 16"))[1] == []
