"""What a check is, and what it finds."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from urgentaction.document.model import Document, Office
from urgentaction.wording import _

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Finding:
    """One thing to look at. `field` is a path; `sentence` and `why` are for the editor."""

    code: str
    severity: Severity
    field: str
    sentence: str
    why: str


class Check(ABC):
    """One editorial check. An error keeps letters from being written right, a warning may be meant.

    `asking_only`: the check makes sense for sheets that ask for appeals, not for a stop.
    """

    code: ClassVar[str]
    severity: ClassVar[Severity]
    asking_only: ClassVar[bool] = False

    @abstractmethod
    def why(self) -> str:
        """Return why it matters, one sentence."""

    @abstractmethod
    def look(self, document: Document, today: date, /) -> Iterator[tuple[str, str]]:
        """Yield the path of each place at fault, and the sentence about it."""

    def findings(self, document: Document, today: date) -> Iterator[Finding]:
        """Yield what the check finds, nothing where it does not apply."""
        if self.asking_only and not document.asks_for_appeals:
            return
        for field, sentence in self.look(document, today):
            yield Finding(self.code, self.severity, field, sentence, self.why())


def called(office: Office) -> str:
    """Return what to call an office in a sentence."""
    return office.role or office.name or office.organisation or _("an addressee without a name")
