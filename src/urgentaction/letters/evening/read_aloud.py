"""What is read aloud to a group: who it is about, what happened, what is asked.

Nothing is told in detail that some at the table should not hear unprepared. A machine cannot know
what that is; so whole sentences of the headline and the summary are left out where they hold a word
from a list (`hard_words.toml`), and nothing else of the story is used. What is asked is read as it
stands, for it is what the letters say; hard words in it are named to the leader.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from urgentaction.document.markup import plain
from urgentaction.document.model import Document, Person
from urgentaction.letters.tongue import base_of

_ENDS = re.compile(r"(?<=[.!?…؟])(?=\s)|(?<=[.!?…][”»\"’)])(?=\s)|(?<=。)")
_A_SENTENCE = 3
"""Words; a piece that is shorter is an abbreviation (Dr.), and goes with what follows."""
_INSIDE_WORDS = {"ar"}


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """What is read aloud: `story` are sentences of the summary, `asks` what is asked.

    `left_out` counts the sentences that are not read; `hard` are the words of the list that the
    sheet holds anywhere, as they stand there, each once.
    """

    people: tuple[str, ...]
    headline: str | None
    story: tuple[str, ...]
    asks: tuple[str, ...]
    left_out: int
    hard: tuple[str, ...]


def read_aloud(document: Document) -> ReadAloud:
    """Return what is read aloud of a document, in its language."""
    code = base_of(document.language or "en")
    headline = plain(document.headline) if document.headline else None
    sentences = _sentences(plain(document.summary)) if document.summary else []
    if code in _lists():
        read = [each for each in (headline, *sentences) if each and not _hard_in(each, code)]
    else:
        read = []
    everything = (document.headline, document.summary, *document.body, *document.calls)
    whole = " ".join(map(plain, filter(None, (*everything, *document.additional_information))))
    return ReadAloud(
        people=tuple(map(_about, document.people)),
        headline=headline if headline in read else None,
        story=tuple(each for each in sentences if each in read),
        asks=tuple(plain(call).rstrip(" ;.") for call in document.calls),
        left_out=len(sentences) + bool(headline) - len(read),
        hard=tuple(dict.fromkeys(word.casefold() for word in _hard_in(whole, code))),
    )


def _sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph; an abbreviation stays with what follows it."""
    found: list[str] = []
    open_ = ""
    for piece in _ENDS.split(text):
        open_ = f"{open_} {piece.strip()}".strip()
        if len(open_.split()) >= _A_SENTENCE or open_.endswith("。"):
            found.append(open_)
            open_ = ""
    return [*found, open_] if open_ else found


def _about(person: Person) -> str:
    age = str(person.age) if person.age else None
    return ", ".join(filter(None, (person.name, age, person.description)))


def _hard_in(text: str, code: str) -> list[str]:
    pattern = _lists().get(code)
    return [found[0] for found in pattern.finditer(text)] if pattern else []


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    text = files(__package__).joinpath("hard_words.toml").read_text("utf-8")
    return {code: _pattern(code, words) for code, words in tomllib.loads(text).items()}


def _pattern(code: str, words: list[str]) -> re.Pattern[str]:
    if code in _INSIDE_WORDS:
        return re.compile(rf"\w*(?:{'|'.join(map(re.escape, words))})\w*")
    forms = (re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)
