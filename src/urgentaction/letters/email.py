"""By e-mail: a letter as a draft that mail programs open, and as text to paste.

The draft (.eml) is an RFC 5322 message without date, message identifier or the name of any program:
those come in when the person sends it. `X-Unsent: 1` makes Outlook open it for writing.
"""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from urgentaction.document.phones import normal_email
from urgentaction.letters.letter import Letter
from urgentaction.letters.mailto import Link
from urgentaction.letters.parcel import Parcel
from urgentaction.wording import _

_MOSTLY_ASCII = 0.15
"""Up to this share of other characters quoted-printable is shorter than base64, and can be read."""


def email(letter: Letter, addresses: tuple[str, ...], file_name: str) -> Parcel:
    """Return the parcel for one letter to these addresses, as `email_addresses` gives them."""
    message = EmailMessage(policy=SMTP)
    if letter.email:
        message["From"] = Address(display_name=letter.signature, addr_spec=letter.email)
    message["To"] = ", ".join(addresses)
    message["Subject"] = subject(letter)
    message["X-Unsent"] = "1"
    text = body(letter)
    message.set_content(text, charset="utf-8", cte=_transfer_encoding(text))
    return Parcel("email", ", ".join(addresses), message.as_bytes(), file_name)


def email_addresses(printed: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the addresses that mail can go to, each once, and the printed ones that it cannot."""
    normal = {text: normal_email(text) or "" for text in printed}
    usable = {text: address for text, address in normal.items() if address and address.isascii()}
    malformed = tuple(text for text in printed if text not in usable)
    return tuple(dict.fromkeys(usable.values())), malformed


def subject(letter: Letter) -> str:
    """Return the subject of the mail."""
    return f"[{letter.mark}] {letter.subject}" if letter.mark else letter.subject


def body(letter: Letter) -> str:
    """Return the letter as plain text, a paragraph a line; whoever writes stands at its end."""
    before = tuple(text for text in (letter.mark, letter.note) if text)
    end = "\n".join((letter.closing, *letter.sender))
    return "\n\n".join((*before, letter.salutation, *letter.paragraphs, end)) + "\n"


def to_paste(letter: Letter, addresses: tuple[str, ...], link: Link) -> str:
    """Return what a person needs to write the mail by hand: addresses, subject, text and a link."""
    opens = (
        _("This link opens your mail program with the letter in it:")
        if link.has_text
        else _("This link opens your mail program; then copy the text from above into it:")
    )
    return "\n".join(
        (
            _("To: %(addresses)s") % {"addresses": ", ".join(addresses)},
            _("Subject: %(subject)s") % {"subject": subject(letter)},
            "",
            body(letter),
            opens,
            link.url,
            "",
        )
    )


def _transfer_encoding(text: str) -> str:
    others = sum(not character.isascii() for character in text)
    return "quoted-printable" if others <= _MOSTLY_ASCII * len(text) else "base64"
