"""Editorial checks of a document: each has a code, a severity, a sentence and a reason."""

from datetime import date

from urgentaction.document.checks.finding import Finding
from urgentaction.document.model import Document

__all__ = ["Finding", "check"]


def check(document: Document, today: date) -> tuple[Finding, ...]:
    """Return what an editor should look at, errors first."""
    raise NotImplementedError
