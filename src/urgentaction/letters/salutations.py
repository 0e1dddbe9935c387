"""The printed salutation, and the closing words, as the letter's language punctuates them."""

import re
from functools import cache

from urgentaction.document.markup import plain
from urgentaction.document.model import Office
from urgentaction.languages.frames import LetterFrame, letter_frame, letter_languages
from urgentaction.languages.language import codes, language
from urgentaction.languages.placeholders import fill

_TWO_LANGUAGES = re.compile(r"\s+/\s+|(?<=\w)/(?=[A-ZÀ-ÞА-Я])")
_ENDS = re.compile(r"[,!:،।。：！，]\Z")
_DEPUTY = "deputy"
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def salutation(
    printed: str | None, frame: LetterFrame, code: str, *, office: Office | None = None
) -> str:
    """Return the salutation of a letter in the language `code`.

    Of "Dear Minister / Estimado Señor" the half in that language, where it can be told. Without
    anything printed, that of the office's rank where the language has one that shows nobody's
    gender, or else the frame's own.
    """
    text = _half(plain(printed or "").strip(), code)
    text = text or (office and _of_rank(office, frame)) or frame.salutation
    return text if _ENDS.search(text) else text + frame.salutation_mark


def closing(printed: str | None, own: str, salutation: str) -> str:
    """Return the closing words: those of a sample letter, or the frame's own.

    Where the frame's repeat the salutation, it stands in them without its mark.
    """
    own = fill(own, salutation=_ENDS.sub("", salutation))
    text = plain(printed or "").strip() or own
    if own.endswith(","):
        text = text.rstrip(".")
        return text if _ENDS.search(text) else f"{text},"
    return text


def _of_rank(office: Office, frame: LetterFrame) -> str | None:
    """Return the salutation of the rank that the office's title names, if there is one."""
    title = (office.role or "").casefold()
    if not title:
        return None
    found = {key for key, words in _titles() if any(_stands_in(word, title) for word in words)}
    if _DEPUTY in found:
        return None
    key = next((key for key in frame.ranks if key in found), None)
    return frame.ranks[key].salutation if key else None


@cache
def _titles() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the ranks with their words, of all languages: a sheet may print a foreign title."""
    return tuple(
        (key, tuple(word.casefold() for word in rank.words))
        for code in letter_languages()
        for key, rank in letter_frame(code).ranks.items()
    )


def _stands_in(word: str, title: str) -> bool:
    if _CHINESE.search(word):
        return word in title
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", title) is not None


def _half(printed: str, code: str) -> str:
    halves = _TWO_LANGUAGES.split(printed)
    if len(halves) == 1:
        return printed
    greets = [half for half in halves if _greets_in(half, code)]
    others = [other for other in codes() if other != code]
    foreign = [half for half in halves if any(_greets_in(half, other) for other in others)]
    if greets:
        return greets[0]
    left = [half for half in halves if half not in foreign]
    return left[0] if foreign and len(left) == 1 else printed


def _greets_in(text: str, code: str) -> bool:
    words = language(code).words.get("greeting", ()) if code in codes() else ()
    return any(text.casefold().startswith(word.casefold()) for word in words)
