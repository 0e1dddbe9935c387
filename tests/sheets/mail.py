"""A sheet sent by mail: in the mail's own text, forwarded and quoted, or attached."""

from email.message import EmailMessage

from tests.people import COORDINATOR, SUPPORTER

_COVER = "Dear friends,\n\nplease find the new sheet attached. Many thanks to all who write.\n"


def mail(
    text: str, *, html: str | None = None, attachments: dict[str, bytes] | None = None
) -> bytes:
    """Return a mail with these texts and attachments (name: bytes)."""
    message = EmailMessage()
    message["From"] = f"{COORDINATOR.name} <{COORDINATOR.email}>"
    message["To"] = f"{SUPPORTER.name} <{SUPPORTER.email}>"
    message["Subject"] = "Fw: Bücher für Velin – neu"
    message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html")
    for name, data in (attachments or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def forwarded(text: str) -> bytes:
    """Return a mail that forwards a sheet's text, each line quoted."""
    quoted = "\n".join(f"> {line}".rstrip() for line in text.splitlines())
    return mail(
        f"-------- Forwarded Message --------\nSubject: new\nDate: Mon, 16 Nov 2026\n\n{quoted}\n"
    )


def around(attachments: dict[str, bytes]) -> bytes:
    """Return a short covering mail with attachments."""
    return mail(_COVER, attachments=attachments)


def nested(data: bytes, depth: int) -> bytes:
    """Return a mail that holds a mail that holds … a mail."""
    for _level in range(depth):
        data = b"From: a@desk.example\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + data
    return data
