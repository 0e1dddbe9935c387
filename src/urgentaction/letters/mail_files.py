"""The files of a letter by e-mail: a draft, and the text to paste with its link."""

from pathlib import Path
from typing import NamedTuple

from urgentaction.letters.email import body, email, subject, to_paste
from urgentaction.letters.items import Item
from urgentaction.letters.mailto import mailto
from urgentaction.letters.whole_files import write_whole


class MailFiles(NamedTuple):
    """What was written, and whether the link holds the letter or only its subject."""

    files: tuple[Path, Path]
    link_has_text: bool


def write_mail(item: Item, out: Path) -> MailFiles:
    """Write the draft and the text of a letter into a folder."""
    addresses = item.to.routes.emails
    parcel = email(item.letter, addresses, f"{item.stem}-email.eml")
    link = mailto(addresses, subject(item.letter), body(item.letter))
    draft, text = out / parcel.file_name, out / f"{item.stem}-email.txt"
    write_whole(draft, parcel.content)
    write_whole(text, to_paste(item.letter, addresses, link).encode())
    return MailFiles((draft, text), link.has_text)
