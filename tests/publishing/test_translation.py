"""A sheet in another language: the translator's words, and the set phrases of that language."""

import pytest

from urgentaction import samples
from urgentaction.document.model import Document
from urgentaction.document.translation import Translation, read_translation
from urgentaction.languages.language import language
from urgentaction.publishing import publish
from urgentaction.reading import read

from .invented import FIRST, TODAY
from .reading_back import EVERY_FORM, seen, words_in


@pytest.fixture
def sheet() -> Document:
    return read(samples.SHEET.read_bytes(), name="ua-901-26.txt")


@pytest.fixture
def russian(sheet: Document) -> Translation:
    return read_translation(samples.TRANSLATION.read_bytes(), sheet)


def test_labels_dates_and_names_of_countries_are_in_the_other_language(
    sheet: Document, russian: Translation
) -> None:
    text = publish(sheet, "text", today=TODAY, translation=russian).decode()
    assert "СРОЧНАЯ АКЦИЯ" in text
    assert "БИБЛИОТЕКАРЬ ПОД СТРАЖЕЙ, БЕЗ СВЯЗИ С РОДНЫМИ" in text
    assert "28 ДЕКАБРЯ 2026" in text
    assert "Кестовия" in text
    assert "Факс: +44 20 7946 0101" in text


@pytest.mark.parametrize("form", EVERY_FORM)
def test_every_translated_text_is_on_every_form(
    form: str, sheet: Document, russian: Translation
) -> None:
    data = publish(sheet, form, today=TODAY, translation=russian)
    words = words_in(data, form)
    printed = {path: text for path, text in russian.texts.items() if path != "letter_opening"}
    assert [path for path, text in printed.items() if seen(text) not in words] == []


def test_a_set_phrase_needs_no_translator() -> None:
    nothing = Translation(language="ru", texts={})
    text = publish(FIRST, "text", today=TODAY, translation=nothing).decode()
    assert language("ru").sentence("after_deadline") in " ".join(text.split())


def test_a_line_for_late_writers_of_ones_own_waits_for_its_translator() -> None:
    own = FIRST.model_copy(update={"after_deadline": "Ask Chen Marrow after this date."})
    nothing = Translation(language="ru", texts={})
    text = publish(own, "text", today=TODAY, translation=nothing).decode()
    assert "Ask Chen Marrow after this date." in text
