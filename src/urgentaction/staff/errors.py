"""The errors of operations, beside the tree of `document.errors`.

UrgentActionError
├── NotAllowedError   whoever asks may not do this: a page answers as if the thing were not there
└── WrongStepError    the thing is past this step, or not yet there: one sentence says which
"""

from urgentaction.document.errors import UrgentActionError


class NotAllowedError(UrgentActionError):
    """Whoever asks may not do this."""


class WrongStepError(UrgentActionError):
    """This cannot be done now."""
