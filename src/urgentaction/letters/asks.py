"""The asks of a letter: the calls of a sheet as sentences that somebody says to somebody."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from urgentaction.document.markup import plain
from urgentaction.document.model import Document, Doubt, Office
from urgentaction.languages.frames import Voice
from urgentaction.letters.english_calls import own_words
from urgentaction.letters.offices import is_mission
from urgentaction.wording import _

_BULLET = re.compile(r"^[\s\-–—*•·▪]+(?=\S)")
_STOP = re.compile(r"[\s;,.:]*(?:[;,] ?(?:and|и))?[\s;,.:]*\Z")
_STEM = 4
"""Letters of a name that stay the same in its other cases."""

_ENDED = re.compile(r"[.!?…][”’\"'»)]*\Z")


class Asked(NamedTuple):
    """The asks as paragraphs, and what was not sure about their wording."""

    paragraphs: tuple[str, ...]
    doubts: tuple[Doubt, ...]


def asks_to(
    document: Document, office: Office, voice: Voice, *, translated: bool, plural: bool
) -> Asked:
    """Return a document's calls as asks to an office.

    Translated calls go on from the frame's "I urge you" as they are. English ones are turned into a
    person's own words; of unknown shape, they are quoted after a safe sentence, with a doubt.
    """
    speech = _Speech(document, office, voice, mission=is_mission(office), plural=plural)
    paragraphs, doubts = [], []
    for position, call in enumerate(document.calls):
        lead = speech.lead(position)
        sentence, sure = speech.translated(call, lead) if translated else speech.own(call, lead)
        paragraphs.append(sentence if _ENDED.search(sentence) else f"{sentence}.")
        if not sure:
            doubts.append(_doubt(position, call))
    return Asked(tuple(paragraphs), tuple(doubts))


def bare(call: str) -> str:
    """Return a call without markup, bullet, and what closes a list item: ";", "; and", "."."""
    text = " ".join(plain(call).split())
    return _STOP.sub("", _BULLET.sub("", text))


@dataclass(frozen=True)
class _Speech:
    """What is said, to whom, and by how many. Its sentences have no final stop yet."""

    document: Document
    office: Office
    voice: Voice
    mission: bool
    plural: bool

    def lead(self, position: int) -> str:
        leads = self.voice.mission_asks if self.mission else self.voice.asks
        return leads.lead(position, len(self.document.calls))

    def translated(self, call: str, lead: str) -> tuple[str, bool]:
        verb = self.voice.mission_verb if self.mission else self.voice.verb
        return f"{lead.format(verb=verb)} {_going_on(bare(call), self.document)}", True

    def own(self, call: str, lead: str) -> tuple[str, bool]:
        """Return a call of the sheet's own language as an ask, and whether we are sure of it."""
        text = bare(call)
        english = (self.document.language or "en").split("-")[0] == "en"
        ask = own_words(text, self.office, plural=self.plural) if english else None
        if ask is None:
            voice = self.voice
            frame = voice.mission_unknown_ask if self.mission else voice.unknown_ask
            return frame.format(call=text), False
        return f"{_also(lead.format(verb=ask.verb))} {ask.rest}".replace(" ,", ","), ask.sure


def _also(lead: str) -> str:
    """Return a lead with its adverb in place: "I am also concerned" for "I also am concerned"."""
    return re.sub(r"\balso (am|are|was|were)\b", r"\1 also", lead)


def _going_on(text: str, document: Document) -> str:
    """Return a translated call as it stands within a sentence: a name keeps its capital."""
    first = text.split(" ", 1)[0]
    names = (word for person in document.people for word in person.name.split())
    stem = first[:_STEM].casefold()
    is_name = len(stem) == _STEM and any(name.casefold().startswith(stem) for name in names)
    return text if is_name or first[1:] != first[1:].lower() else text[:1].lower() + text[1:]


def _doubt(position: int, call: str) -> Doubt:
    reason = _("This call could not be put into a person's own words for certain: please read it.")
    return Doubt(field=f"calls[{position}]", reason=reason, text=call)
