"""Editorial checks of a document: each has a code, a severity, a sentence and a reason.

A new check is a class in one of these modules and a line in `CHECKS`.
"""

from datetime import date

from urgentaction.document.checks.asks import NothingAsked, UnfilledPlaceholder
from urgentaction.document.checks.countries import (
    IndexOfAnotherCountry,
    NoAppealLanguage,
    OddLanguage,
)
from urgentaction.document.checks.deadlines import DeadlineBeforeIssue, DeadlinePassed, NoDeadline
from urgentaction.document.checks.finding import Check, Finding
from urgentaction.document.checks.offices import (
    MalformedEmail,
    MalformedPhone,
    NoRoute,
    NoSalutation,
)
from urgentaction.document.model import Document

__all__ = ["CHECKS", "Finding", "check"]

CHECKS: tuple[Check, ...] = (
    # Errors
    DeadlineBeforeIssue(),
    NoRoute(),
    MalformedPhone(),
    MalformedEmail(),
    NothingAsked(),
    UnfilledPlaceholder(),
    # Warnings
    NoDeadline(),
    DeadlinePassed(),
    NoSalutation(),
    IndexOfAnotherCountry(),
    NoAppealLanguage(),
    OddLanguage(),
)


def check(document: Document, today: date) -> tuple[Finding, ...]:
    """Return what an editor should look at, errors first."""
    return tuple(finding for one in CHECKS for finding in one.findings(document, today))
