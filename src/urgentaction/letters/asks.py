"""The asks of a letter: the calls of a sheet as sentences that somebody says to somebody."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from urgentaction.document.markup import plain
from urgentaction.document.model import Document, Doubt, Office
from urgentaction.languages.frames import Asks, LetterFrame, Voice
from urgentaction.languages.placeholders import fill
from urgentaction.letters.english_calls import own_words
from urgentaction.letters.offices import is_mission
from urgentaction.wording import _

_BULLET = re.compile(r"^[\s\-–—*•·▪]+(?=\S)")
_STOP = re.compile(
    r"[\s;,.:،؛；，。]*(?:[;,،؛；] ?(?:and|et|y|e|und|en|ve|и|та|і|و|和))?[\s;,.:،؛；，。]*\Z"
)
_STEM = 4
"""Letters of a name that stay the same in its other cases."""

_ENDED = re.compile(r"[.!?…。！？؟][”’\"'»)」]*\Z")
_DOTTED = frozenset({"tr", "az"})
"""Languages in which I is no capital of i."""


class Asked(NamedTuple):
    """The asks as paragraphs, and what was not sure about their wording."""

    paragraphs: tuple[str, ...]
    doubts: tuple[Doubt, ...]


def asks_to(
    document: Document, office: Office, frame: LetterFrame, *, translated: bool, plural: bool
) -> Asked:
    """Return a document's calls as asks to an office.

    Translated calls go on from the frame's "I urge you" as they are. Those of the sheet's own
    language are turned into a person's own words; of unknown shape, they are quoted after a safe
    sentence, with a doubt.
    """
    speech = _Speech(document, office, frame, mission=is_mission(office), plural=plural)
    paragraphs, doubts = [], []
    for position, call in enumerate(document.calls):
        said = speech.translated if translated else speech.own
        sentence, sure = said(bare(call), position)
        paragraphs.append(sentence if _ENDED.search(sentence) else f"{sentence}{frame.stop}")
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
    frame: LetterFrame
    mission: bool
    plural: bool

    @property
    def voice(self) -> Voice:
        return self.frame.several if self.plural else self.frame.one

    @property
    def asks(self) -> Asks:
        return self.voice.mission_asks if self.mission else self.voice.asks

    def translated(self, call: str, position: int) -> tuple[str, bool]:
        verb = self.voice.mission_verb if self.mission else self.voice.verb
        return self._said(self.asks, call, position, verb), True

    def own(self, call: str, position: int) -> tuple[str, bool]:
        """Return a call of the sheet's own language as an ask, and whether we are sure of it."""
        if _base(self.document.language or "en") == "en":
            ask = own_words(call, self.office, plural=self.plural)
            if ask is not None:
                lead = self.asks.lead(position, len(self.document.calls))
                sentence = f"{_also(fill(lead, verb=ask.verb))} {ask.rest}"
                return sentence.replace(" ,", ","), ask.sure
        return self._turned(call, position) or self._quoted(call)

    def _turned(self, call: str, position: int) -> tuple[str, bool] | None:
        for shape in self.frame.own_calls:
            parts = shape.parts(call, self.frame.authorities)
            if parts is None:
                continue
            parts["rest"] = self._going_on(parts["rest"])
            said = shape.said(parts, plural=self.plural)
            if shape.form is None:
                return said, True
            asks = self.voice.that_asks if shape.form == "that" else self.asks
            return (self._said(asks, said, position, ""), True) if asks else None
        return None

    def _quoted(self, call: str) -> tuple[str, bool]:
        voice = self.voice
        return fill(
            voice.mission_unknown_ask if self.mission else voice.unknown_ask, call=call
        ), False

    def _said(self, asks: Asks, ask: str, position: int, verb: str) -> str:
        small = self._going_on(ask)
        return asks.said(small, position, len(self.document.calls), verb=verb)

    def _going_on(self, text: str) -> str:
        return text if self.frame.keeps_capitals else _going_on(text, self.document)


def _also(lead: str) -> str:
    """Return a lead with its adverb in place: "I am also concerned" for "I also am concerned"."""
    return re.sub(r"\balso (am|are|was|were)\b", r"\1 also", lead)


def _going_on(text: str, document: Document) -> str:
    """Return a call as it stands within a sentence: a name keeps its capital."""
    first = text.split(" ", 1)[0]
    names = (word for person in document.people for word in person.name.split())
    stem = first[:_STEM].casefold()
    is_name = len(stem) == _STEM and any(name.casefold().startswith(stem) for name in names)
    if is_name or first[1:] != first[1:].lower():
        return text
    return _small(text[:1], _base(document.language or "en")) + text[1:]


def _small(letter: str, code: str) -> str:
    if code in _DOTTED:
        letter = letter.replace("I", "ı").replace("İ", "i")
    return letter.lower()


def _base(code: str) -> str:
    return code.replace("_", "-").split("-")[0].lower()


def _doubt(position: int, call: str) -> Doubt:
    reason = _("This call could not be put into a person's own words for certain: please read it.")
    return Doubt(field=f"calls[{position}]", reason=reason, text=call)
