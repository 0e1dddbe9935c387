"""The people whom a letter names, in its subject and in its first sentence.

The subject also says what tells them apart for an official who has many to look after: a date of
birth, a prisoner's number, a court, as the document has them.
"""

import re
from collections.abc import Iterator

from babel.lists import format_list

from urgentaction.document.dates import date_in_words, find_dates, month_names
from urgentaction.document.markup import plain
from urgentaction.document.model import Person
from urgentaction.languages.frames import LetterFrame, Voice, letter_frame, letter_languages
from urgentaction.languages.language import language
from urgentaction.languages.placeholders import fill
from urgentaction.letters.tongue import Tongue
from urgentaction.typesetting.scripts import isolated

_MOST_IN_SUBJECT = 3
_MOST_IN_OPENING = 12
"""More names than this fill half the page; the letter goes on with "and others"."""

_NUMBER = re.compile(
    r"(?:[\s:.#№°º]|n[o°º]\b|nr\b)*(?P<value>(?:[A-Z]{1,4}[-/ ]?)?\d[\w./-]*\w|\d)"
)
_PLACE = re.compile(r"\s*[:：]\s*(?P<value>[^,;()\n]{3,60})")
_DATE_WITHIN = 40
"""Characters behind a label in which its date stands."""


def subject(tongue: Tongue) -> str:
    """Return the subject line."""
    people, frame = tongue.document.people, tongue.frame
    if not people:
        return frame.subject_nobody
    form = frame.subject_one if len(people) == 1 else frame.subject_several
    names = list(_with_details(tongue)) if len(people) <= _MOST_IN_SUBJECT else _plainly(tongue)
    return fill(form, names=_listed(names, frame, _MOST_IN_SUBJECT))


def opening(tongue: Tongue, voice: Voice) -> str:
    """Return the sentence that says for whom the letter is written."""
    people = tongue.document.people
    if not people:
        return voice.opening_nobody
    form = voice.opening_one if len(people) == 1 else voice.opening_several
    return fill(form, names=names(tongue))


def names(tongue: Tongue) -> str:
    """Return the people's names as a sentence of the letter lists them."""
    return _listed(_plainly(tongue), tongue.frame, _MOST_IN_OPENING)


def _plainly(tongue: Tongue) -> list[str]:
    direction = language(tongue.code).direction
    return [isolated(person.name, direction) for person in tongue.document.people]


def _listed(names: list[str], frame: LetterFrame, most: int) -> str:
    if len(names) <= most:
        return format_list(names, locale=frame.lists) if names else ""
    return fill(frame.and_others, names=frame.comma.join(names[:most]))


def _with_details(tongue: Tongue) -> Iterator[str]:
    """Yield each person's name, and in brackets what the document says of them."""
    frame, people = tongue.frame, zip(tongue.document.people, tongue.printed.people, strict=True)
    for name, (spoken, printed) in zip(_plainly(tongue), people, strict=True):
        details = list(_details(spoken, printed, tongue))
        if details:
            yield fill(frame.named, names=name, details=frame.comma.join(details))
        else:
            yield name


def _details(spoken: Person, printed: Person, tongue: Tongue) -> Iterator[str]:
    """Yield what a person's description says behind a label, as the letter's language says it.

    A description that is not translated gives its numbers and dates, which need no translation.
    """
    own = tongue.printed.language or "en"
    for key, detail in tongue.frame.identity.items():
        value = _value(key, spoken.description, detail.labels, tongue.code, tongue.code)
        if value is None and own in letter_languages() and own != tongue.code and key != "court":
            labels = letter_frame(own).identity[key].labels
            value = _value(key, printed.description, labels, own, tongue.code)
        if value:
            yield fill(detail.says, value=value)


def _value(
    key: str, description: str | None, labels: tuple[str, ...], language: str, into: str
) -> str | None:
    text = plain(description or "")
    for label in labels:
        found = re.search(rf"(?<!\w){re.escape(label)}(?!\w)", text, re.IGNORECASE)
        after = text[found.end() :] if found else ""
        if key == "date_of_birth":
            dates = find_dates(after[:_DATE_WITHIN], month_names((language, "en")))
            day = dates[0].value.date if dates else None
            value = date_in_words(day, into) if day else None
        else:
            match = (_PLACE if key == "court" else _NUMBER).match(after)
            value = match["value"].strip() if match else None
        if value:
            return value
    return None
