"""A translation of a document: a gettext PO file, one entry a text, `msgctxt` the field's path.

An entry whose msgid is not the document's text is stale: it would put old words under a new sheet,
so the whole file is refused and the entry named. White space does not count, fuzzy is not done.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import polib

from urgentaction.document.countries import country_name
from urgentaction.document.errors import TranslationError
from urgentaction.document.folding import one_line
from urgentaction.document.model import Document, Doubt
from urgentaction.document.paths import translatable, with_value
from urgentaction.wording import _

_NEEDED_FOR_LETTERS = re.compile(r"calls\[\d+\]|addressees\[\d+\]\.salutation")
_NEVER_WRAP: Final = 0


@dataclass(frozen=True)
class Translation:
    """The texts of a document in one language (BCP 47), by path; what is missing has no key."""

    language: str
    texts: Mapping[str, str]
    doubts: tuple[Doubt, ...] = ()
    """One for each text that is missing and that letters can do without."""


def read_translation(data: bytes, document: Document, *, name: str = "") -> Translation:
    """Read a PO file that belongs to this document; `name` is the file's, for messages.

    TranslationError where it is no PO file, names no language, or has entries that are not the
    document's: their paths are in the message.
    """
    file = _parsed(data, name)
    language = file.metadata.get("Language", "").strip().replace("_", "-")
    if not language:
        said = _("The translation %(name)s does not say its language: add a “Language:” line.")
        raise _error(said, name=name)
    entries = [entry for entry in file if not entry.obsolete]
    _refuse_foreign(entries, dict(translatable(document)), name)
    texts = {
        entry.msgctxt: entry.msgstr.strip()
        for entry in entries
        if entry.msgstr.strip() and not entry.fuzzy
    }
    untranslated = missing(document, Translation(language, texts))
    return Translation(language, texts, tuple(map(_doubt, filter(_is_dispensable, untranslated))))


def missing(document: Document, translation: Translation) -> tuple[str, ...]:
    """Return the paths of the texts that are not translated yet."""
    return tuple(path for path, _text in translatable(document) if path not in translation.texts)


def missing_for_letters(document: Document, translation: Translation) -> tuple[str, ...]:
    """Return the untranslated paths without which no letter is written: calls and salutations."""
    return tuple(p for p in missing(document, translation) if not _is_dispensable(p))


def translated(document: Document, translation: Translation) -> Document:
    """Return the document in the translation's language; what is missing stays as it was.

    The source and its evidence stay behind: they are of the sheet in its own language.
    """
    document = document.model_copy(update={"evidence": {}, "source_text": ""})
    for path, text in translation.texts.items():
        document = with_value(document, path, text)
    country = document.country
    if country:
        named = country_name(country.code, translation.language)
        country = country.model_copy(update={"name": named})
    return document.model_copy(
        update={
            "language": translation.language,
            "country": country,
            "doubts": document.doubts + translation.doubts,
        }
    )


def translation_template(document: Document, language: str, ask_note: str) -> str:
    """Return the PO file that a translator fills in; `ask_note` is the comment on each call."""
    file = polib.POFile(wrapwidth=_NEVER_WRAP)
    file.header = _("Write each translation into the msgstr below its text.")
    file.metadata = {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": language,
    }
    for path, text in translatable(document):
        file.append(
            polib.POEntry(msgctxt=path, msgid=text, msgstr="", comment=_note(path, ask_note))
        )
    return f"{file}\n"


def _error(said: str, **named: str) -> TranslationError:
    return TranslationError(one_line(said % named))  # a file that came without a name leaves a gap


def _parsed(data: bytes, name: str) -> polib.POFile:
    said = _("The file %(name)s is not a translation that we can read: %(what)s.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _error(said, name=name, what=_("it is not in UTF-8")) from None
    try:
        # polib opens what looks like a path: a text that begins with a line break never does.
        return polib.pofile(f"\n{text}", wrapwidth=_NEVER_WRAP)
    except (OSError, ValueError, AttributeError, IndexError) as error:
        raise _error(said, name=name, what=_where(str(error))) from None


def _where(message: str) -> str:
    """Return the place that a message of polib names; it counts the line that we put before."""
    line = re.search(r"line (\d+)", message)
    if line is None:
        return _("it is not a PO file")
    return _("line %(line)s is not of a PO file") % {"line": max(int(line[1]) - 1, 1)}


def _refuse_foreign(entries: list[polib.POEntry], texts: Mapping[str, str], name: str) -> None:
    """Refuse the file where it has entries of another document, or of this one's other state."""
    paths = [entry.msgctxt or one_line(entry.msgid) for entry in entries]
    if unknown := [path for path in paths if path not in texts]:
        said = _("The translation %(name)s has texts that the sheet has not: %(paths)s.")
        raise _error(said, name=name, paths=_listed(unknown))
    if twice := [path for path, count in Counter(paths).items() if count > 1]:
        said = _("The translation %(name)s has more than one text for %(paths)s. Keep one.")
        raise _error(said, name=name, paths=_listed(twice))
    if stale := [
        p for p, e in zip(paths, entries, strict=True) if one_line(e.msgid) != one_line(texts[p])
    ]:
        said = _(
            "The translation %(name)s is out of date: the sheet now says something else at "
            "%(paths)s. Please translate these again."
        )
        raise _error(said, name=name, paths=_listed(stale))


def _listed(paths: list[str]) -> str:
    shown = ", ".join(one_line(path)[:60] for path in paths[:5])
    return f"{shown}, …" if len(paths) > 5 else shown


def _is_dispensable(path: str) -> bool:
    return not _NEEDED_FOR_LETTERS.fullmatch(path)


def _doubt(path: str) -> Doubt:
    return Doubt(field=path, reason=_("This text has not been translated yet."))


def _note(path: str, ask_note: str) -> str:
    if path.startswith("calls["):
        return ask_note
    if path.startswith("people[") and path.endswith(".name"):
        return _("the subject line and the letter name the person in this form")
    return ""
