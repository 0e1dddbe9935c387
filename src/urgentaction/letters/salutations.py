"""The printed salutation, and the closing words, as the letter's language punctuates them."""

import re

from urgentaction.document.markup import plain
from urgentaction.languages.frames import LetterFrame
from urgentaction.languages.language import codes, language

_TWO_LANGUAGES = re.compile(r"\s+/\s+|(?<=\w)/(?=[A-ZÀ-ÞА-Я])")
_ENDS = re.compile(r"[,!:،।。]\Z")


def salutation(printed: str | None, frame: LetterFrame, code: str) -> str:
    """Return the salutation of a letter in the language `code`.

    Of "Dear Minister / Estimado Señor" the half in that language, where it can be told; without
    anything printed, the frame's own.
    """
    text = _half(plain(printed or "").strip(), code) or frame.salutation
    return text if _ENDS.search(text) else text + frame.salutation_mark


def closing(printed: str | None, frame: LetterFrame) -> str:
    """Return the closing words: those of a sample letter, or the frame's own."""
    text = plain(printed or "").strip().rstrip(".") or frame.closing
    return text if _ENDS.search(text) or not frame.closing.endswith(",") else f"{text},"


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
