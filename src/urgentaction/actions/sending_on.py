"""The sheet that was issued, sent to the sections outside this desk, by staff mail.

Subject and sender name no case and no country (design.md, rule 10): what it is about stands in the
files alone.
"""

from datetime import date

from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from urgentaction.actions.models import IssuedSheet, Organisation
from urgentaction.document.model import Document
from urgentaction.publishing import FORMATS, publish

FORMS = ("pdf", "docx", "text")


def send_on(sheet_id: int, today: date) -> int:
    """Send a sheet to every address of the organisation's list; return how many mails were made."""
    sheet = IssuedSheet.objects.select_related("action").get(pk=sheet_id)
    addresses = Organisation.ours().recipients.split()
    if not addresses:
        return 0
    document, earlier = sheet.content().for_the_public(), earlier_sheet(sheet)
    files = [
        (
            f"sheet{FORMATS[form].suffix}",
            publish(document, form, today=today, earlier=earlier),
            FORMATS[form].media_type,
        )
        for form in FORMS
    ]
    subject = {
        "stop": _("Stop: please write no more"),
        "update": _("An update"),
        "correction": _("A correction"),
    }.get(sheet.kind, _("A new sheet"))
    for address in addresses:
        mail = EmailMessage(subject, _body(sheet), to=[address])
        for name, data, media_type in files:
            mail.attach(name, data, media_type)
        mail.send()
    return len(addresses)


def earlier_sheet(sheet: IssuedSheet) -> Document | None:
    """Return what the sheet before this one said, for an update's marks of what is new."""
    before = sheet.action.sheets.filter(pk__lt=sheet.pk).last() if sheet.kind == "update" else None
    return before.content() if before else None


def _body(sheet: IssuedSheet) -> str:
    if sheet.kind == "stop":
        return _(
            "Please write no more, and stop whatever you have not sent. The sheet is attached."
        )
    return _("The sheet is attached: to print, to edit and to paste.")
