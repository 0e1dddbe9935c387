"""The words around a letter on paper, in every language."""

import re

import pytest

from urgentaction.languages.language import codes, language
from urgentaction.languages.paper import on_paper


def holes(sentence: str) -> list[str]:
    return sorted(re.findall(r"\{(.*?)\}", sentence))


@pytest.mark.parametrize("code", codes())
def test_every_language_has_all_sentences_with_their_holes(code: str) -> None:
    words, english = language(code).paper, language("en").paper
    assert words.keys() == english.keys()
    for key, sentence in words.items():
        assert sentence == sentence.strip() != ""
        assert holes(sentence) == holes(english[key]), key


@pytest.mark.parametrize("code", codes())
def test_the_guide_quotes_the_note_that_stands_on_a_copy(code: str) -> None:
    note = re.split("[:：]", language(code).paper["for_information"])[0].strip()
    assert note.casefold() in language(code).paper["copies"].casefold()


def test_a_sentence_is_filled_in_and_braces_in_a_value_stay_what_they_are() -> None:
    assert on_paper("en-GB", "page_of", page="1", pages="{page}") == "Page 1 of {page}"
    assert on_paper("ar", "page_of", page="1", pages="2") == "صفحة \u20681\u2069 من \u20682\u2069"


def test_a_date_that_ends_in_a_full_stop_gets_no_second_one() -> None:
    assert on_paper("ru", "post_by", date="1 мая 2026 г.").endswith("1 мая 2026 г.")


def test_a_language_that_we_do_not_have_is_spoken_in_english() -> None:
    assert on_paper("ja", "title") == "What to do now"
