"""The files of a letter by e-mail: a draft, and the text to paste with its link."""

from pathlib import Path
from typing import NamedTuple

from urgentaction.letters.email import body, email, subject, to_paste
from urgentaction.letters.items import Item
from urgentaction.letters.mailto import mailto
from urgentaction.letters.whole_files import write_files


class MailFiles(NamedTuple):
    """The hashes of what was written, and whether the link holds the letter or only its subject."""

    sha256: dict[str, str]
    link_has_text: bool


def write_mail(item: Item, out: Path) -> MailFiles:
    """Write the draft and the text of a letter into a folder."""
    addresses = item.to.routes.emails
    parcel = email(item.letter, addresses, f"{item.stem}-email.eml")
    link = mailto(addresses, subject(item.letter), body(item.letter))
    text = to_paste(item.letter, addresses, link).encode()
    files = {parcel.file_name: parcel.content, f"{item.stem}-email.txt": text}
    return MailFiles(write_files(out, files), link.has_text)
