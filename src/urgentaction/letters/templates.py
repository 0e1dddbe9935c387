"""An organisation's own text of letters: a TOML file that changes sentences of a language's frame.

Its placeholders are names in braces and nothing else; what is filled in is never read again. What
the file leaves out stays as it is in the frame.
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from urgentaction.document.errors import LetterError
from urgentaction.languages.frames import LetterFrame, letter_frame, letter_languages
from urgentaction.languages.language import language
from urgentaction.wording import _

_OWN = (
    "organisation", "date_line", "subject_one", "subject_several", "subject_nobody", "and_others",
    "salutation", "closing",
)  # fmt: skip
_VOICES = ("one", "several")
_KEYS = ("language", *_OWN, *_VOICES)


def read_template(data: bytes, name: str) -> tuple[str, LetterFrame]:
    """Return a template's language (BCP 47), and its frame; `name` is the file's, for messages.

    LetterError, one sentence, says which key cannot be used, and why.
    """
    try:
        given = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _wrong(name, "", _("it is not written in TOML: %(why)s") % {"why": error}) from error
    code = given.get("language")
    if code not in letter_languages():
        known = ", ".join(letter_languages())
        raise _wrong(name, "language", _("it has to be one of %(known)s") % {"known": known})
    for key in given:
        if key not in _KEYS:
            known = ", ".join(_KEYS)
            raise _wrong(
                name, key, _("there is no such key; there are %(known)s") % {"known": known}
            )
    merged = _merged(language(code).letter, {k: v for k, v in given.items() if k != "language"})
    try:
        return code, LetterFrame.model_validate(merged)
    except ValidationError as error:
        raise _wrong(name, *_first(error)) from error


def template_text(code: str) -> str:
    """Return the template of a language as it is without any change; LetterError for no language.

    All its text can be changed; it is read again by `read_template`.
    """
    if code not in letter_languages():
        known = {"language": code, "known": ", ".join(letter_languages())}
        raise LetterError(_("We have no letters in “%(language)s”; there are: %(known)s.") % known)
    frame = letter_frame(code).model_dump(exclude_none=True)
    return "\n".join((*_explained(), f"language = {_quoted(code)}", *_lines(frame)))


def _explained() -> tuple[str, ...]:
    sentences = (
        _("What letters say in this language. Change it, and hand it in with --template."),
        _("Names in braces stand for what is filled in; please leave those of a sentence there."),
        _("organisation: the name that letters mention. Empty: none is mentioned."),
        _("[one] is what one person says, [several] what several say together."),
        _("paragraphs: the letter's. In place of one there may be a list of several, of which"),
        _("each writer has one: ['{opening}', ['A.', 'B.'], '{asks}', '{words}', '{thanks}']"),
    )
    return tuple(f"# {sentence}" for sentence in sentences)


def _lines(frame: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"{key} = {_quoted(frame[key])}" for key in _OWN)
    for voice in _VOICES:
        yield f"\n[{voice}]"
        yield f"paragraphs = {_quoted(frame[voice]['paragraphs'])}"
        for key, value in frame[voice].items():
            if key != "paragraphs" and not isinstance(value, dict):
                yield f"{key} = {_quoted(value)}"
        for key, value in frame[voice].items():
            if isinstance(value, dict):
                inside = ", ".join(f"{name} = {_quoted(text)}" for name, text in value.items())
                yield f"{key} = {{ {inside} }}"
    yield ""


def _quoted(value: object) -> str:
    """Return a text, or a list of texts, as TOML has it: as JSON does, but for one character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _merged(frame: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(frame)
    for key, value in given.items():
        below = merged.get(key)
        if isinstance(value, Mapping) and isinstance(below, Mapping):
            merged[key] = _merged(below, value)
        else:
            merged[key] = value
    return merged


def _first(error: ValidationError) -> tuple[str, str]:
    """Return where the first fault is, and what it is, in words for a person."""
    fault = error.errors()[0]
    where = ".".join(str(part) for part in fault["loc"] if re.fullmatch(r"\w+", str(part)))
    if fault["type"] == "extra_forbidden":
        return where, _("there is no such key")
    raised = fault.get("ctx", {}).get("error")
    return where, str(raised).rstrip(".") if raised else _("this is not a text that can stand here")


def _wrong(name: str, where: str, what: str) -> LetterError:
    if not where:
        sentence = _("The template %(name)s cannot be used: %(what)s.")
        return LetterError(sentence % {"name": name, "what": what})
    sentence = _("The template %(name)s cannot be used: at “%(where)s”, %(what)s.")
    return LetterError(sentence % {"name": name, "where": where, "what": what})
