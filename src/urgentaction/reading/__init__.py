"""A file that somebody issued becomes a document.

With evidence for each field and honest doubts.
"""

from urgentaction.reading.reader import read

__all__ = ["read"]
