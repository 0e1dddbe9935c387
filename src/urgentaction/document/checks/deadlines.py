"""Checks of the dates of a sheet."""

from collections.abc import Iterator
from datetime import date

from urgentaction.document.checks.finding import Check
from urgentaction.document.deadlines import last_sending_day
from urgentaction.document.model import Document
from urgentaction.wording import _


class DeadlineBeforeIssue(Check):
    code = "deadline-before-issue"
    severity = "error"

    def why(self) -> str:
        return _("One of the two dates is wrong, and nobody could write in time.")

    def look(self, document: Document, _today: date, /) -> Iterator[tuple[str, str]]:
        issued, deadline = document.issued, document.deadline
        if issued and deadline and deadline < issued:
            yield (
                "deadline",
                _("The deadline, %(deadline)s, is before the day of issue, %(issued)s.")
                % {"deadline": deadline.isoformat(), "issued": issued.isoformat()},
            )


class NoDeadline(Check):
    code = "no-deadline"
    severity = "warning"
    asking_only = True

    def why(self) -> str:
        return _("Without a deadline people go on writing when it may harm.")

    def look(self, document: Document, _today: date, /) -> Iterator[tuple[str, str]]:
        if document.deadline is None:
            yield "deadline", _("The sheet has no deadline.")


class DeadlinePassed(Check):
    code = "deadline-passed"
    severity = "warning"
    asking_only = True

    def why(self) -> str:
        return _("Later appeals may harm: ask the section office first.")

    def look(self, document: Document, today: date, /) -> Iterator[tuple[str, str]]:
        last_day = last_sending_day(document)
        if last_day and last_day < today:
            sentence = _("The last day for appeals was %(day)s.")
            yield "deadline", sentence % {"day": last_day.isoformat()}
