"""A file that somebody drops: read in a process of its own, and handed to and fro until confirmed.

Nothing is kept until then. What has been read travels with the form, signed, so that what comes
back is what was read here; a file that breaks the reader breaks a child and not the site.
"""

import subprocess
import sys
from dataclasses import dataclass

from django.core import signing
from django.utils.translation import gettext as _

from urgentaction.document.errors import ReadingError
from urgentaction.document.model import Document

MOST_BYTES = 20 * 2**20
_SECONDS = 60
_SALT = "urgentaction.actions.arrival"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file, read: its document, and the name it came with."""

    document: Document
    file_name: str

    def packed(self) -> str:
        """Return it signed, as text for a form."""
        return signing.dumps([self.file_name, self.document.to_json()], salt=_SALT, compress=True)


def unpacked(text: str) -> Arrival:
    """Return what was packed here. ReadingError where it was not, or has been changed."""
    try:
        file_name, document = signing.loads(text, salt=_SALT)
    except signing.BadSignature:
        sentence = _("This page is too old. Please choose the file again.")
        raise ReadingError(sentence) from None
    return Arrival(Document.from_json(document), file_name)


def read_apart(data: bytes, file_name: str) -> Arrival:
    """Read a file in a process of its own. ReadingError says in one sentence what is wrong."""
    if len(data) > MOST_BYTES:
        raise ReadingError(_("This file is larger than 20 MB: a sheet is never that large."))
    try:
        done = subprocess.run(
            [sys.executable, "-m", "urgentaction", "read", "--json", "-"],
            input=data,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ReadingError(_("Reading this file takes too long. Please paste its text.")) from None
    if done.returncode or not done.stdout:
        raise ReadingError(_reason(done))
    return Arrival(Document.from_json(done.stdout), file_name)


def _reason(done: "subprocess.CompletedProcess[bytes]") -> str:
    """Return the reader's own sentence, or that it broke."""
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    if done.returncode == 2 and len(said) == 1:
        return said[0]
    return _("This file breaks our reader. Please paste its text, and tell the host.")
