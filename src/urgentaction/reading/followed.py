"""The sheets that a sheet says it follows: "Further information on UA 9/03 (XUR 10/1/2003, 2 May)".

An index begins an entry, a date completes it; a date without an index is an entry of its own.
"""

from dataclasses import dataclass

from urgentaction.document.dates import FoundDate
from urgentaction.document.indexes import Index, index_in_url
from urgentaction.document.numbers import Number
from urgentaction.reading.printed_dates import dates_in
from urgentaction.reading.printed_numbers import indexes_in, numbers_in
from urgentaction.reading.routes import URL
from urgentaction.reading.sheet import Passage


@dataclass
class FollowedSheet:
    """One sheet that is followed, with the passages that name it."""

    index: Index | None = None
    index_at: Passage | None = None
    issued: FoundDate | None = None
    issued_at: Passage | None = None
    number: Number | None = None
    number_at: Passage | None = None
    url: Passage | None = None
    is_cited: bool = False
    """A line of its own cites it, with all that it says of it."""


def add_index(followed: list[FollowedSheet], index: Index, place: Passage) -> None:
    """Begin an entry with an index, or fill the entry that has it already."""
    for sheet in followed:
        if sheet.index is not None and sheet.index.key == index.key:
            sheet.index, sheet.index_at = index, place
            followed.append(followed.pop(followed.index(sheet)))
            return
    followed.append(FollowedSheet(index, place))


def add_date(followed: list[FollowedSheet], found: FoundDate, place: Passage) -> None:
    """Give a date to the last entry that has none, or begin an entry with it."""
    if found.value.date is None:
        return
    last = followed[-1] if followed else None
    if last is None or last.issued is not None:
        last = FollowedSheet()
        followed.append(last)
    last.issued, last.issued_at = found, place


def add_url(followed: list[FollowedSheet], url: Passage, *, is_alone: bool = False) -> None:
    """Add an address; a library's holds the index of the sheet that it leads to.

    One that is alone on its line belongs to the sheet that the line above cites.
    """
    index = index_in_url(url.text)
    if is_alone and followed and followed[-1].is_cited and followed[-1].url is None:
        followed[-1].url = url
        return
    for sheet in followed:
        if index is not None and sheet.index is not None and sheet.index.key == index.key:
            sheet.url = url
            return
    followed.append(FollowedSheet(index, url if index else None, url=url))


def cited_sheet(line: Passage, tongues: tuple[str, ...]) -> FollowedSheet | None:
    """Return the one sheet that a line cites: "UA 9/03 (XUR 10/1/2003, 2 May 2003) https://…".

    None where the line cites several, or prints only addresses or a date.
    """
    url = URL.search(line.text)
    words = line.cut(0, url.start()) if url else line
    numbers, indexes = numbers_in(words), indexes_in(words)
    if not (numbers or indexes) or len(numbers) > 1 or len(indexes) > 1:
        return None
    sheet = FollowedSheet(url=line.cut(*url.span()) if url else None, is_cited=True)
    for span, number in numbers:
        sheet.number, sheet.number_at = number, words.cut(*span)
    for span, index in indexes:
        sheet.index, sheet.index_at = index, words.cut(*span)
    for dated in dates_in(words, tongues)[:1]:
        sheet.issued, sheet.issued_at = dated, words.cut(*dated.span)
    return sheet
