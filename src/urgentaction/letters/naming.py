"""The people whom a letter names, in its subject and in its first sentence."""

from babel.lists import format_list

from urgentaction.document.model import Person
from urgentaction.languages.frames import LetterFrame, Voice

_MOST_IN_SUBJECT = 3
_MOST_IN_OPENING = 12
"""More names than this fill half the page; the letter goes on with "and others"."""


def subject(people: tuple[Person, ...], frame: LetterFrame) -> str:
    """Return the subject line."""
    if not people:
        return frame.subject_nobody
    form = frame.subject_one if len(people) == 1 else frame.subject_several
    return form.format(names=_names(people, frame, _MOST_IN_SUBJECT))


def opening(people: tuple[Person, ...], frame: LetterFrame, voice: Voice) -> str:
    """Return the sentence that says for whom the letter is written."""
    if not people:
        return voice.opening_nobody
    form = voice.opening_one if len(people) == 1 else voice.opening_several
    return form.format(names=_names(people, frame, _MOST_IN_OPENING))


def _names(people: tuple[Person, ...], frame: LetterFrame, most: int) -> str:
    names = [person.name for person in people]
    if len(names) <= most:
        return format_list(names, locale=frame.lists)
    return frame.and_others.format(names=", ".join(names[:most]))
