"""Each addressee's letter as it will read, for whoever writes and whoever approves a sheet."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from urgentaction.document.errors import UrgentActionError
from urgentaction.document.model import Document
from urgentaction.letters.correspondence import LettersRequest, correspondence
from urgentaction.letters.letter import Letter
from urgentaction.letters.writer import Writer
from urgentaction.letters.writer_table import Row


@dataclass(frozen=True, slots=True)
class LettersShown:
    """The letters, or the sentence that says why there are none; and what to know of them."""

    letters: tuple[Letter, ...] = ()
    warnings: tuple[str, ...] = ()
    error: str = ""


def letters_shown(document: Document, today: date) -> LettersShown:
    """Return the letters of one writer in the sheet's own language."""
    writer = Writer(name=_("The writer’s name"), lines=(_("The writer’s address"),))
    request = LettersRequest(document=document, rows=(Row(1, writer),), today=today)
    try:
        ready = correspondence(request, None)
        letters = [to.one.letter(writer, today, "en") for to in ready.correspondents]
    except UrgentActionError as error:
        return LettersShown(error=str(error))
    return LettersShown(tuple(letters), ready.warnings)
