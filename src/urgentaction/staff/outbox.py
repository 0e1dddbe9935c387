"""Mail to staff: kept where a host can look at it, and sent only where a server is named.

Out of the box nothing leaves the machine (design.md, rule 11).
"""

from collections.abc import Sequence
from typing import Any

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.smtp import EmailBackend as Server
from django.utils import timezone

from urgentaction.staff.models import OutboxMail


class Outbox(BaseEmailBackend):
    """Keeps each mail as a row."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep the mails, and say that they are dealt with."""
        OutboxMail.objects.bulk_create([_row(mail, left=False) for mail in email_messages])
        return len(email_messages)


class OutboxAndServer(BaseEmailBackend):
    """Hands each mail to the server, and keeps a row that says whether it took it."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        super().__init__(**options)
        self.server = Server(**options)

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Send the mails; where the server refuses one, it stays here and can be looked at."""
        left = 0
        for mail in email_messages:
            try:
                sent = bool(self.server.send_messages([mail]))
            except OSError:
                sent = False
            OutboxMail.objects.bulk_create([_row(mail, left=sent)])
            left += sent
        return left


def _row(mail: EmailMessage, *, left: bool) -> OutboxMail:
    return OutboxMail(
        at=timezone.now(),
        to=", ".join(mail.recipients())[:400],
        subject=str(mail.subject)[:200],
        text=str(mail.body),
        left=left,
    )
