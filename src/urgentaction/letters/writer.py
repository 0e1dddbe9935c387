"""The person who writes: their name, how they are reached, and their own words."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from urgentaction.document.countries import country_name
from urgentaction.document.errors import WriterError
from urgentaction.document.model import Gender
from urgentaction.document.phones import is_plausible_email
from urgentaction.letters.postal_order import AddressParts, in_postal_order
from urgentaction.wording import _

MOST_LINES = 6
PARTS = ("street", "city", "postcode", "region")
_REACHED = ("country", "email", "phone", "place", "gender", "plural", "words")
KEYS = ("name", "lines", *PARTS, *_REACHED)

_GENDERS: Mapping[str, Gender] = {
    "m": "male",
    "male": "male",
    "f": "female",
    "female": "female",
    "other": "other",
}
_YES = frozenset({"yes", "y", "true", "1", "x"})
_NO = frozenset({"no", "n", "false", "0", ""})
_SPACES = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Categories of what is no text: controls, halves of characters, ends of lines."""
_NO_TEXT = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")
"""Embeddings, overrides, isolates: left open, they turn their neighbours round too. And marks of
byte order, which are no text."""
_MOST_MARKS = 5
"""Accents on one letter; no script needs more, and a tower of them would lie on its neighbours."""
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody who writes, as they want to stand on the letter.

    `lines` is the postal address without the country (ISO 3166-1 alpha-2); `place` is where the
    letter is dated; `plural` says that several sign together; `words` are paragraphs of their own.
    """

    name: str
    lines: tuple[str, ...] = ()
    country: str | None = None
    email: str | None = None
    phone: str | None = None
    place: str | None = None
    gender: Gender | None = None
    plural: bool = False
    words: tuple[str, ...] = ()


def read_writer(data: bytes) -> Writer:
    """Read a writer from a TOML file; WriterError names the key that cannot be used."""
    try:
        values = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        sentence = _("The writer's file is not written in TOML: %(reason)s.")
        raise WriterError(sentence % {"reason": error}) from error
    unknown = [key for key in values if key not in KEYS]
    if unknown:
        sentence = _("A writer has no “%(key)s”: the keys are %(keys)s.")
        raise WriterError(sentence % {"key": unknown[0], "keys": ", ".join(KEYS)}, field=unknown[0])
    return writer_from(values)


def writer_from(values: Mapping[str, object]) -> Writer:
    """Return the writer that these values describe, by key; what is empty may be missing.

    WriterError says which value cannot be used, and why.
    """
    name = _line(values, "name")
    if not name:
        raise WriterError(_("A writer needs a name."), field="name")
    return Writer(
        name=name,
        lines=_address(values),
        country=_country(values),
        email=_email(values),
        phone=_line(values, "phone"),
        place=_line(values, "place"),
        gender=_gender(values),
        plural=_plural(values),
        words=_paragraphs(values),
    )


def clean_line(text: str) -> str:
    """Return a text on one line, without unseen characters that change their neighbours."""
    folded = unicodedata.normalize("NFC", _NO_TEXT.sub("", text))
    kept, marks = [], 0
    for character in folded:
        category = unicodedata.category(character)
        marks = marks + 1 if category[0] == "M" else 0
        if marks <= _MOST_MARKS:
            kept.append(" " if category in _SPACES else character)
    return " ".join("".join(kept).split())


def _text(values: Mapping[str, object], key: str) -> str:
    value = values.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise WriterError(_("“%(key)s” has to be a text in quotes.") % {"key": key}, field=key)
    return value


def _line(values: Mapping[str, object], key: str) -> str | None:
    return clean_line(_text(values, key)) or None


def _address(values: Mapping[str, object]) -> tuple[str, ...]:
    """Return the lines of an address as they are given, or of its parts in its country's order."""
    lines = _lines(values)
    parts = AddressParts(**{part: _line(values, part) or "" for part in PARTS})
    if parts == AddressParts("", ""):
        return lines
    if lines:
        sentence = _(
            "An address is given in lines or in parts (%(parts)s), not in both: keep one of them."
        )
        raise WriterError(sentence % {"parts": ", ".join(PARTS)}, field="lines")
    return in_postal_order(parts, _country(values))


def _lines(values: Mapping[str, object]) -> tuple[str, ...]:
    lines = values.get("lines", ())
    if not isinstance(lines, list | tuple) or not all(isinstance(line, str) for line in lines):
        sentence = _('“lines” has to be a list of texts, such as ["1 Mill Road", "Leeds"].')
        raise WriterError(sentence, field="lines")
    kept = tuple(cleaned for line in lines if (cleaned := clean_line(line)))
    if len(kept) > MOST_LINES:
        sentence = _("An address has at most %(most)d lines; this one has %(count)d.")
        raise WriterError(sentence % {"most": MOST_LINES, "count": len(kept)}, field="lines")
    return kept


def _paragraphs(values: Mapping[str, object]) -> tuple[str, ...]:
    text = re.sub(r"\r\n?", "\n", _text(values, "words"))
    return tuple(kept for part in _PARAGRAPHS.split(text) if (kept := clean_line(part)))


def _country(values: Mapping[str, object]) -> str | None:
    code = (_line(values, "country") or "").upper()
    if code and country_name(code, "en") == code:
        sentence = _("“%(code)s” is not the two-letter code of a country, such as DE or GB.")
        raise WriterError(sentence % {"code": code}, field="country")
    return code or None


def _email(values: Mapping[str, object]) -> str | None:
    email = _line(values, "email")
    if email and not (is_plausible_email(email) and email.isascii()):
        sentence = _("“%(email)s” is not an e-mail address.")
        raise WriterError(sentence % {"email": email}, field="email")
    return email


def _gender(values: Mapping[str, object]) -> Gender | None:
    given = (_line(values, "gender") or "").lower()
    if given and given not in _GENDERS:
        sentence = _("“gender” is male, female, other or left out, not “%(given)s”.")
        raise WriterError(sentence % {"given": given}, field="gender")
    return _GENDERS.get(given)


def _plural(values: Mapping[str, object]) -> bool:
    value = values.get("plural", False)
    given = value if isinstance(value, bool) else str(value).strip().lower()
    if given in _YES or given is True:
        return True
    if given in _NO or given is False:
        return False
    sentence = _("“plural” is yes or no, not “%(given)s”.")
    raise WriterError(sentence % {"given": given}, field="plural")
