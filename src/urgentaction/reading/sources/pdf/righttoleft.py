"""Words of a page that runs from right to left, rebuilt from where its characters stand.

The extractor's own order tears numbers, phones and addresses there. Each row of characters is put into
logical order by undoing the Unicode bidirectional algorithm (UAX #9), as far as rows of a sheet need it.
"""

from urgentaction.reading.sources.pdf.words import Character, Word
from urgentaction.reading.sources.source import Finds


def words_right_to_left(characters: list[Character], width: float, finds: Finds) -> list[Word]:
    """Return the words in logical order, their places measured from the page's right edge."""
    raise NotImplementedError
