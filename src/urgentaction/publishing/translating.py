"""What a translation cannot hold, because it is not text of the document: a name, a set phrase."""

from urgentaction.document.countries import country_name
from urgentaction.document.dates import date_in_words
from urgentaction.document.model import Document
from urgentaction.document.translation import Translation, translated
from urgentaction.languages.language import Language, codes, language
from urgentaction.publishing.phrases import first_sentence, sentence


def in_translation(document: Document, translation: Translation) -> Document:
    """Return the document in the translation's language, its country and set phrases too.

    Text that has no translation stays as it was.
    """
    code = translation.language
    other = translated(document, translation)
    changes: dict[str, object] = {"language": code}
    if document.country:
        name = country_name(document.country.code, code)
        changes["country"] = document.country.model_copy(update={"name": name})
    if "after_deadline" not in translation.texts and _is_set_phrase(document):
        changes["after_deadline"] = _for_late_writers(document, language(code))
    return other.model_copy(update=changes)


def _for_late_writers(document: Document, spoken: Language) -> str:
    """Return the line for late writers; a language may only have one that names the day."""
    if document.deadline is None:
        return sentence(spoken, "after_deadline")
    day = date_in_words(document.deadline, spoken.code)
    return first_sentence(spoken, "after_deadline", date=day)


def _is_set_phrase(document: Document) -> bool:
    """Tell whether the line for late writers is one that our language files know."""
    if document.language not in codes():
        return False
    return document.after_deadline in language(document.language).sentences["after_deadline"]
