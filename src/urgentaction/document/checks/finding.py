"""What a check finds."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Finding:
    """One thing to look at. `field` is a path; `sentence` and `why` are for the editor."""

    code: str
    severity: Severity
    field: str
    sentence: str
    why: str
