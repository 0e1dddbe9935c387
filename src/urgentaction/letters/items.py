"""The letters of a run, one after the other: each writer to each official."""

from collections.abc import Iterator
from dataclasses import dataclass

from urgentaction.document.errors import LetterError, WriterError
from urgentaction.letters.correspondence import Correspondences, Correspondent, LettersRequest
from urgentaction.letters.file_names import slug
from urgentaction.letters.layout import has_room_for_sender
from urgentaction.letters.letter import Letter
from urgentaction.letters.post import sender_too_long
from urgentaction.letters.writer import Writer
from urgentaction.letters.writer_table import Row, on_line
from urgentaction.typesetting.fonts import character_name, missing_characters
from urgentaction.wording import _


@dataclass(frozen=True, slots=True)
class Item:
    """A letter on its way to its files: their names begin with `stem`, its writer's with `who`."""

    row: Row
    to: Correspondent
    letter: Letter
    who: str
    stem: str


def items(
    request: LettersRequest, ready: Correspondences, errors: list[WriterError]
) -> Iterator[Item]:
    """Yield each letter; a row that cannot be set is named in `errors` instead."""
    width = len(str(max((row.number for row in request.rows), default=1)))
    for row in request.rows:
        correspondence = ready.in_language[row.language]
        if isinstance(correspondence, LetterError):
            errors.append(on_line(row.line, str(correspondence)))
            continue
        missing = missing_characters(_texts(row.writer))
        if missing:
            sentence = _(
                "No font here has the character %(character)s: please write it another way."
            )
            errors.append(on_line(row.line, sentence % {"character": character_name(missing[0])}))
            continue
        who = f"{row.number:0{width}}-{slug(row.writer.name, 'writer')}"
        for to in correspondence.correspondents:
            draft = to.several if row.writer.plural else to.one
            letter = draft.letter(row.writer, request.today, request.spoken)
            if not has_room_for_sender(letter):
                errors.append(on_line(row.line, sender_too_long()))
                break
            yield Item(row, to, letter, who, f"{who}-{to.slug}")


def _texts(writer: Writer) -> str:
    lines = (writer.name, *writer.lines, *writer.words, writer.email, writer.phone, writer.place)
    return " ".join(text for text in lines if text)
