"""What every language's data file owes to the reader and to the publisher."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from urgentaction.document.dates import date_in_words
from urgentaction.languages.language import Language, codes, language
from urgentaction.publishing.phrases import languages_in_words, ordinal, sentence
from urgentaction.reading.labels import find_marks, words_in
from urgentaction.reading.sheet import SheetText

ENGLISH = language("en")
THIRTEEN = ["ar", "de", "en", "es", "fa", "fr", "it", "nl", "pt", "ru", "tr", "uk", "zh"]
HOLES = {"date", "languages", "country", "number", "ordinal", "office", "before", "few", "means"}
NOT_IN_ENGLISH = {
    "written_in",  # where a language declines the names of languages
    "country_endings",
    "cause",  # "the defender of human rights X": where no capitals part the two
    "impersonal",  # "il faut": a pronoun that means nobody
    "male_relative",  # "X, der …": a relative pronoun that tells the gender
    "female_relative",
}
SAME_LINE = {  # a deadline's label with its date is a sentence that names a deadline
    "deadline": {"deadline", "deadline_by", "deadline_before"},
}


def tables(tongue: Language) -> Iterator[tuple[str, Mapping[str, tuple[str, ...]]]]:
    yield "labels", tongue.labels
    yield "sentences", tongue.sentences
    yield "words", tongue.words


def marks_in(text: str) -> set[str]:
    sheet = SheetText(f"\n{text}\n")
    return {mark.key for mark in find_marks(sheet, words_in(sheet))}


def test_all_thirteen_languages_are_there() -> None:
    assert list(codes()) == THIRTEEN


@pytest.mark.parametrize("code", codes())
def test_a_language_says_what_it_is_and_who_checked_it(code: str) -> None:
    tongue = language(code)
    assert tongue.code == code
    assert all((tongue.name, tongue.note, tongue.checked_by))
    assert tongue.direction == ("rtl" if code in ("ar", "fa") else "ltr")
    assert len(tongue.ordinals) == 12
    assert all(1 <= month <= 12 for month in tongue.months.values())


@pytest.mark.parametrize("code", codes())
def test_a_language_has_every_label_and_sentence_that_english_has(code: str) -> None:
    tongue = language(code)
    for table, english in (
        (tongue.labels, ENGLISH.labels),
        (tongue.sentences, ENGLISH.sentences),
    ):
        assert set(table) == set(english)
        assert all(table.values()), "a form to print is missing"


@pytest.mark.parametrize("code", codes())
def test_a_language_has_no_words_under_a_key_that_nobody_reads(code: str) -> None:
    assert set(language(code).words) <= set(ENGLISH.words) | NOT_IN_ENGLISH


@pytest.mark.parametrize("code", codes())
def test_no_form_stands_twice_and_none_is_blank(code: str) -> None:
    for name, table in tables(language(code)):
        for key, forms in table.items():
            known = [form.lower() for form in forms]
            twice = {form for form in known if known.count(form) > 1}
            assert not twice, f"{name}.{key}"
            assert all(form == form.strip() != "" for form in forms), f"{name}.{key}"


@pytest.mark.parametrize("code", codes())
def test_holes_are_known_and_never_come_first(code: str) -> None:
    """A form is looked up by its first word, so one that begins with a hole is never found."""
    for key, forms in language(code).sentences.items():
        for form in forms:
            assert re.search(r"\w", form.split("{")[0]), f"{key}: {form}"
            assert set(re.findall(r"\{(\w+)\}", form)) <= HOLES, f"{key}: {form}"
    for key, forms in language(code).labels.items():
        assert not any("{" in form for form in forms), key


@pytest.mark.parametrize("code", codes())
def test_printed_labels_are_found_again(code: str) -> None:
    for key, (form, *_others) in language(code).labels.items():
        found = marks_in(f"{form}\n" if key == "urgent_action" else f"{form}: 901/26")
        assert found & SAME_LINE.get(key, {key}), f"{key}: {form} was read as {found}"


@pytest.mark.parametrize("code", codes())
def test_printed_sentences_are_found_again(code: str) -> None:
    tongue = language(code)
    day = date_in_words(date(2026, 1, 28), code)
    languages = languages_in_words(tongue, ["ru", "en"], own=True)
    second = ordinal(tongue, 2)
    printed = {
        "ask": [sentence(tongue, "ask", languages=languages), sentence(tongue, "ask")],
        "deadline_before": [sentence(tongue, "deadline_before", date=day)],
        "deadline_by": [sentence(tongue, "deadline_by", date=day)],
        "update_is": [sentence(tongue, "update_is", ordinal=second, number="UA 901/26")],
        **{key: [sentence(tongue, key)] for key in ("missions", "stop", "information")},
        "correction": [f"{sentence(tongue, 'correction')} UA 901/26"],
    }
    for key, texts in printed.items():
        for text in texts:
            assert key in marks_in(text), f"{key}: {text}"
