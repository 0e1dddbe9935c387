"""What somebody sends us costs no more than its length: a square of it would take minutes here."""

from collections.abc import Callable

import pytest

from urgentaction.document.countries import LANGUAGES, find_countries
from urgentaction.document.dates import find_dates, month_names, month_table
from urgentaction.document.indexes import find_indexes
from urgentaction.document.markup import runs
from urgentaction.document.numbers import find_numbers
from urgentaction.document.phones import e164, is_plausible_email

LENGTH = 100_000

MONTHS = month_table(month_names(LANGUAGES))
FINDERS: dict[str, Callable[[str], object]] = {
    "numbers": find_numbers,
    "indexes": find_indexes,
    "countries": find_countries,
    "dates": lambda text: find_dates(text, MONTHS),
    "markup": runs,
    "phones": lambda text: e164(text, "GB"),
    "e-mail": is_plausible_email,
}
BAITS = (
    "UA ",
    "UA-Nr: 0",
    "EUR 44/",
    "http://",
    "1/",
    "2015 ",
    "de ",
    "28 de ",
    "Republic of ",
    "中国",
    "e\u0301",
    "*x ",
    "**a* ",
    "[a",
    "](u) [[a](u)",
    "***x",
    " ",
    "a@",
    "+(",
)


@pytest.mark.parametrize("finder", FINDERS)
def test_a_long_and_odd_text_comes_to_an_end(finder: str) -> None:
    for bait in BAITS:
        FINDERS[finder]((bait * LENGTH)[:LENGTH])
