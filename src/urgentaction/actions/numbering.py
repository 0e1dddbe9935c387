"""Numbers and index codes, given without gaps or doubles however many ask at once.

A counter is a row that is locked until the transaction ends: whoever asks at the same moment waits,
and a number of a transaction that fails is given to the next one.
"""

from datetime import date

from urgentaction.actions.models import Counter
from urgentaction.document.indexes import place_of
from urgentaction.document.model import Document


def next_number(series: str, issued: date) -> str:
    """Return the next number of a series in the year of a day: 12/26."""
    return f"{_next(f'{series} {issued.year}')}/{issued.year % 100:02}"


def next_index(document: Document, issued: date) -> str | None:
    """Return the next index code of the document's country, EUR 46/012/2026.

    None for a country that has no code in domain.md 2.4's table.
    """
    place = place_of(document.country.code) if document.country else None
    if place is None:
        return None
    return f"{place}/{_next(f'{place} {issued.year}'):03}/{issued.year}"


def _next(name: str) -> int:
    Counter.objects.get_or_create(name=name)
    counter = Counter.objects.select_for_update().get(name=name)
    counter.last += 1
    counter.save(update_fields=["last"])
    return counter.last
