"""When the last appeal may leave."""

from datetime import date, timedelta

from urgentaction.document.model import Document


def last_sending_day(document: Document) -> date | None:
    """Return the last day on which appeals may be sent: "before" a date ends the day before it."""
    if document.deadline is None:
        return None
    return document.deadline - timedelta(days=1 if document.deadline_is == "before" else 0)
