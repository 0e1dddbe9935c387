"""A Word file around its text: what it says of itself, and the same bytes for the same text."""

import io
import zipfile
from datetime import UTC, date, datetime, time

from docx.document import Document


def describe(word: Document, title: str, language: str, today: date) -> None:
    """Say title, language and day of the file, and nothing of who made it or with what."""
    said, day = word.core_properties, datetime.combine(today, time(), UTC)
    said.title, said.language = title[:255], language  # no property may be longer
    said.author = said.last_modified_by = said.comments = said.keywords = said.subject = ""
    said.created = said.modified = day
    said.revision = 1


def as_bytes(word: Document, today: date) -> bytes:
    """Return the file; all parts in it have one day, so that the same text is the same file."""
    written, settled = io.BytesIO(), io.BytesIO()
    word.save(written)
    day = (max(today.year, 1980), today.month, today.day, 0, 0, 0)  # ZIP knows no earlier year
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(settled, "w") as new:
        for entry in old.infolist():
            part = zipfile.ZipInfo(entry.filename, day)
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, old.read(entry))
    return settled.getvalue()
