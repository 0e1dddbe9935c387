"""By e-mail: a letter as a draft that mail programs open, and as text to paste.

The draft (.eml) is an RFC 5322 message without date, message identifier or the name of any program:
those come in when the person sends it, and would name this machine and tell when the letters of a
whole batch were made. `X-Unsent: 1` makes Outlook open it for writing. Its headers are ASCII
(RFC 2047), but for a mailbox that is not: then they are UTF-8 (RFC 6532), which such mail needs.
"""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8

from urgentaction.document.phones import normal_email
from urgentaction.letters.letter import Letter
from urgentaction.letters.mailto import Link
from urgentaction.letters.parcel import Parcel
from urgentaction.wording import _

_MOSTLY_ASCII = 0.15
"""Up to this share of other characters quoted-printable is shorter than base64, and can be read."""


def email(letter: Letter, addresses: tuple[str, ...], file_name: str) -> Parcel:
    """Return the parcel for one letter to these addresses, as `email_addresses` gives them."""
    plain = all(address.isascii() for address in addresses)
    message = EmailMessage(policy=SMTP if plain else SMTPUTF8)
    if letter.email:
        message["From"] = Address(display_name=letter.signature, addr_spec=letter.email)
    message["To"] = ", ".join(addresses)
    message["Subject"] = subject(letter)
    message["X-Unsent"] = "1"
    text = body(letter)
    message.set_content(text, charset="utf-8", cte=_transfer_encoding(text))
    return Parcel("email", ", ".join(addresses), message.as_bytes(), file_name)


def email_addresses(printed: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the addresses that mail can go to, each once, and the printed ones that it cannot.

    Domains in other letters are put into the ASCII that mail servers look them up by (IDNA).
    """
    normal = {text: _looked_up(normal_email(text) or "") for text in printed}
    usable = {text: address for text, address in normal.items() if address}
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
    whole = _("This link opens your mail program with the letter in it:")
    short = _("This link opens your mail program; then copy the text from above into it:")
    cut = _("Some mail programs take the whole letter from this link, others cut it off:")
    links = (whole, link.whole, "", short, link.short)
    if not link.has_text:
        links = (short, link.short, "", cut, link.whole)
    return "\n".join(
        (
            _("To: %(addresses)s") % {"addresses": ", ".join(addresses)},
            _("Subject: %(subject)s") % {"subject": subject(letter)},
            "",
            body(letter),
            *links,
            "",
        )
    )


def _looked_up(address: str) -> str:
    """Return an address with its domain in ASCII; nothing where there is no such domain."""
    mailbox, at, domain = address.rpartition("@")
    try:
        return f"{mailbox}{at}{domain.encode('idna').decode()}"
    except UnicodeError:
        return ""


def _transfer_encoding(text: str) -> str:
    others = sum(not character.isascii() for character in text)
    return "quoted-printable" if others <= _MOSTLY_ASCII * len(text) else "base64"
