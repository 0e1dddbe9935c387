"""The sheet as a mail: its text, and beside it the HTML page, for a program that opens drafts.

The file has no sender, no receiver and no date: whoever sends it adds them. The HTML holds all that
it shows, so that opening the mail asks nobody for anything.
"""

import hashlib
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP

from urgentaction.publishing.html import as_html
from urgentaction.publishing.sheet import Sheet
from urgentaction.publishing.text import as_text
from urgentaction.publishing.theme import NEUTRAL, Theme

_POLICY = SMTP.clone(cte_type="7bit")
"""Some relays still spoil eight-bit lines; encoded, text in any script gets through."""


def as_mail(sheet: Sheet, _today: date, theme: Theme = NEUTRAL) -> bytes:
    """Return the sheet as multipart/alternative mail (RFC 2046), its subject as in RFC 2047."""
    text = as_text(sheet, theme)
    mail = EmailMessage(policy=_POLICY)
    mail["Subject"] = sheet.title
    mail["X-Unsent"] = "1"  # programs open the file as a draft
    mail.set_content(text, cte="base64")
    mail.add_alternative(as_html(sheet, theme), subtype="html", cte="base64")
    for part in mail.iter_parts():
        part["Content-Language"] = sheet.language
    mail.set_boundary(f"={hashlib.sha256(text.encode()).hexdigest()[:32]}=")
    return mail.as_bytes()
