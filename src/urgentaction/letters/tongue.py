"""The language of a letter: the sheet's own, or one that it was translated into."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from urgentaction.document.errors import LetterError
from urgentaction.document.model import Document, Doubt, Office
from urgentaction.document.translation import Translation, missing_for_letters, translated
from urgentaction.languages.frames import (
    LetterFrame,
    letter_frame,
    letter_languages,
    offered_languages,
)
from urgentaction.languages.language import codes, language
from urgentaction.wording import _


@dataclass(frozen=True)
class Settings:
    """How an organisation's letters are written.

    `templates` are its own frames, by language; `even_unread` writes in languages whose frame no
    native speaker has read yet.
    """

    templates: Mapping[str, LetterFrame] = field(default_factory=dict)
    even_unread: bool = False


@dataclass(frozen=True)
class Tongue:
    """A document in the language of its letters. `printed` is the sheet as it was issued."""

    code: str
    frame: LetterFrame
    printed: Document
    document: Document
    translated: bool
    doubts: tuple[Doubt, ...] = ()

    def salutation_of(self, office: Office) -> str | None:
        """Return the salutation of an office of the sheet, in this language if it has one."""
        spoken = self.spoken(office) if self.translated else office
        return spoken.salutation if spoken else None

    def spoken(self, office: Office) -> Office | None:
        """Return an addressee of the printed sheet as this language has it."""
        for printed, spoken in zip(self.printed.addressees, self.document.addressees, strict=True):
            if printed == office:
                return spoken
        return None


def translation_into(code: str | None, translations: Sequence[Translation]) -> Translation | None:
    """Return the translation into a language (BCP 47), or the first where none is asked for.

    Where there is none into this language, the first too, so that what there is can be named.
    """
    wanted = [each for each in translations if code and base_of(each.language) == base_of(code)]
    return next(iter((*wanted, *translations)), None)


def tongue_of(
    document: Document,
    code: str | None,
    translation: Translation | None,
    settings: Settings = Settings(),
) -> Tongue:
    """Return the document in a language (BCP 47), or in its own for None.

    LetterError where there is no translation, where it lacks what a letter needs, where we have no
    frame for letters in that language, or one that is not switched on.
    """
    own = base_of(document.language or "en")
    wanted = base_of(code) if code else own
    ready = {own} | ({base_of(translation.language)} if translation else set())
    if wanted not in ready:
        sentence = _("There is no translation into %(wanted)s: letters can be in %(ready)s.")
        raise LetterError(sentence % {"wanted": _named(wanted), "ready": _listed(ready)})
    if wanted not in letter_languages():
        sentence = _("We have no letters in %(wanted)s yet: letters can be in %(ready)s.")
        languages = _listed(letter_languages())
        raise LetterError(sentence % {"wanted": _named(wanted), "ready": languages})
    if wanted not in offered_languages() and not settings.even_unread:
        sentence = _(
            "Letters in %(wanted)s are not yet read by a native speaker, so they are off: "
            "--even-unread switches them on."
        )
        raise LetterError(sentence % {"wanted": _named(wanted)})
    frame = settings.templates.get(wanted) or letter_frame(wanted)
    if wanted == own or translation is None:
        return Tongue(wanted, frame, document, document, translated=False)
    return _translated(document, wanted, frame, translation)


def _translated(
    document: Document, code: str, frame: LetterFrame, translation: Translation
) -> Tongue:
    missing = missing_for_letters(document, translation)
    if missing:
        sentence = _("The translation lacks what letters need: %(paths)s. Please fill it in.")
        raise LetterError(sentence % {"paths": ", ".join(missing)})
    spoken, doubts = translated(document, translation), _names_kept(document, translation)
    if document.letter_opening and "letter_opening" not in translation.texts:
        spoken = spoken.model_copy(update={"letter_opening": None})
        reason = _("The opening for letters is not translated: these letters go without it.")
        doubts = (*doubts, Doubt(field="letter_opening", reason=reason))
    return Tongue(code, frame, document, spoken, translated=True, doubts=doubts)


def _names_kept(document: Document, translation: Translation) -> tuple[Doubt, ...]:
    """Return a doubt for each person whose name stays in the sheet's script."""
    reason = _("The translation has no form of this name: the letter names the person as printed.")
    paths = ((f"people[{i}].name", person.name) for i, person in enumerate(document.people))
    return tuple(
        Doubt(field=path, reason=reason, text=name)
        for path, name in paths
        if path not in translation.texts
    )


def base_of(code: str) -> str:
    """Return the language of a code (BCP 47) without its country: fr of fr-CH."""
    return code.replace("_", "-").split("-")[0].lower()


def _named(code: str) -> str:
    return f"{language(code).name} ({code})" if code in codes() else f"“{code}”"


def _listed(listed: set[str] | tuple[str, ...]) -> str:
    return ", ".join(_named(code) for code in sorted(listed))
