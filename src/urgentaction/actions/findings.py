"""What the editorial checks find on a draft, and what of it was accepted with a reason."""

from dataclasses import dataclass
from datetime import date

from urgentaction.actions.models import Acceptance, Draft
from urgentaction.document.checks import Finding, check


@dataclass(frozen=True, slots=True)
class Weighed:
    """A finding, and the acceptance that answers it."""

    finding: Finding
    acceptance: Acceptance | None

    @property
    def blocks(self) -> bool:
        """Whether the sheet cannot go on like this."""
        return self.finding.severity == "error" and self.acceptance is None


def weighed(draft: Draft, today: date) -> list[Weighed]:
    """Return all findings, with their acceptances; one of another sentence answers nothing."""
    accepted = {(each.code, each.field): each for each in draft.acceptances.select_related("by")}
    found = []
    for finding in check(draft.content(), today):
        acceptance = accepted.get((finding.code, finding.field))
        same = acceptance is not None and acceptance.sentence == finding.sentence
        found.append(Weighed(finding, acceptance if same else None))
    return found


def open_findings(draft: Draft, today: date) -> list[Finding]:
    """Return the findings that nobody has accepted."""
    return [each.finding for each in weighed(draft, today) if each.acceptance is None]


def blocking(draft: Draft, today: date) -> list[Finding]:
    """Return the findings that keep a sheet from going on."""
    return [each.finding for each in weighed(draft, today) if each.blocks]
