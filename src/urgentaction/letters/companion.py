"""What you are signing: a letter beside the same letter in a language that its writer reads.

Both come from the same list of calls and are paired paragraph by paragraph, so that nobody signs
what they cannot read. The page is the writer's to keep and goes to nobody.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from urgentaction.document.errors import LetterError
from urgentaction.languages.language import codes, language
from urgentaction.letters.letter import WORDS, Draft, Letter
from urgentaction.letters.writer import Writer
from urgentaction.typesetting.pages import window_for
from urgentaction.typesetting.scripts import direction_of
from urgentaction.typesetting.tanwin import with_tanwin_as_one
from urgentaction.wording import _


@dataclass(frozen=True)
class Companion:
    """A letter in its own language and in its writer's (BCP 47), block by block."""

    title: str
    to: str
    note: str
    language: str
    own_language: str
    pairs: tuple[tuple[str, str], ...]
    posted_from: str | None


def companion(letter: Letter, draft: Draft, own: Draft, writer: Writer) -> Companion:
    """Return a letter, as a draft made it, beside the draft in the writer's language.

    LetterError where the two drafts do not say the same paragraphs, as templates can bring about.
    """
    pairs = (
        (letter.subject, own.subject),
        (letter.salutation, own.salutation),
        *_paragraphs(letter, draft, own, writer),
        (letter.closing, own.closing),
    )
    return Companion(
        title=_("What you are signing"),
        to=", ".join(own.to.lines[:2]),
        note=_(
            "The letter stands beside the same letter in a language that you read. "
            "This page is yours to keep; it goes to nobody."
        ),
        language=letter.language,
        own_language=own.language,
        pairs=pairs,
        posted_from=letter.posted_from,
    )


def _paragraphs(
    letter: Letter, draft: Draft, own: Draft, writer: Writer
) -> Iterator[tuple[str, str]]:
    said, meant = draft.said(writer), own.said(writer)
    shapes = [[len(way) for way in part] for part in draft.parts]
    if shapes != [[len(way) for way in part] for part in own.parts]:
        raise LetterError(
            _(
                "The texts of letters in %(language)s and in %(own)s do not have the same "
                "paragraphs, so nobody could read what they sign: please give a template for both."
            )
            % {"language": name_of(letter.language), "own": name_of(own.language)}
        )
    for there, here in zip(said, meant, strict=True):
        if there != (WORDS,):
            yield from zip(there, here, strict=True)
            continue
        first = letter.own[0] if letter.own else 0
        if first and letter.paragraphs[first - 1] == draft.voice.words:
            yield draft.voice.words, own.voice.words
        yield from ((words, words) for words in writer.words)


def name_of(code: str) -> str:
    """Return what speakers of a language call it."""
    return language(code).name if code in codes() else code


def as_text(companion: Companion) -> str:
    """Return a companion as plain text: each paragraph, and below it what it says."""
    names = f"{name_of(companion.language)} / {name_of(companion.own_language)}"
    head = f"{companion.title}: {companion.to}\n{names}"
    pairs = (there if there == here else f"{there}\n    {here}" for there, here in companion.pairs)
    return "\n\n".join((head, *pairs)) + "\n"


def companion_data(companion: Companion) -> dict[str, object]:
    """Return a companion as its template, companion.typ, wants it."""
    paper = window_for(companion.posted_from).paper
    return {
        "width": paper.width,
        "height": paper.height,
        "title": companion.title,
        "to": {"text": companion.to, "direction": direction_of(companion.to)},
        "note": companion.note,
        "languages": [companion.language, companion.own_language],
        "names": [name_of(companion.language), name_of(companion.own_language)],
        "note-direction": direction_of(companion.note),
        "pairs": [
            [{"text": with_tanwin_as_one(text), "direction": direction_of(text)} for text in pair]
            for pair in companion.pairs
        ],
    }
