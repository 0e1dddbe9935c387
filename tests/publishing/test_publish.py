"""The door: which forms and languages there are, and what is said where there is none."""

import re

import pytest

from urgentaction.document.errors import PublishingError
from urgentaction.languages.language import codes, language
from urgentaction.publishing import FORMATS, publish
from urgentaction.publishing.phrases import languages_in_words, sentence, sentence_without_list

from .invented import FIRST, TODAY
from .tongues import told


def test_a_form_that_we_do_not_make_is_refused_with_those_we_do() -> None:
    with pytest.raises(PublishingError, match=r"“wordstar”.*text, html, pdf"):
        publish(FIRST, "wordstar", today=TODAY)


def test_a_language_without_labels_is_refused_with_those_that_have_some() -> None:
    with pytest.raises(PublishingError, match=f"“tlh”.*{', '.join(codes())}"):
        publish(FIRST.model_copy(update={"language": "tlh"}), "text", today=TODAY)


def test_a_document_that_does_not_say_its_language_is_asked_for_it() -> None:
    with pytest.raises(PublishingError, match="which language"):
        publish(FIRST.model_copy(update={"language": None}), "text", today=TODAY)


def test_a_regional_language_has_the_labels_of_its_language() -> None:
    page = publish(FIRST.model_copy(update={"language": "en-IE"}), "html", today=TODAY).decode()
    assert 'lang="en-IE"' in page
    assert "PLEASE SEND APPEALS BEFORE 13 APRIL 2026 TO:" in page


@pytest.mark.parametrize("form", sorted(FORMATS))
@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("kind", ["first", "update", "stop", "information", "correction"])
def test_every_language_has_what_every_kind_of_sheet_needs(form: str, code: str, kind: str) -> None:
    sheet = FIRST.model_copy(update={"language": code, "kind": kind, "ordinal": 2})
    assert publish(sheet, form, today=TODAY)


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("key", ["deadline_before", "deadline_by"])
def test_every_deadline_line_leads_to_the_addresses(code: str, key: str) -> None:
    line = sentence(language(code), key, date="1 May")
    assert "1 MAY" in line.upper()
    assert line.endswith((":", "："))


@pytest.mark.parametrize("code", codes())
def test_a_line_that_leads_to_no_list_has_no_colon(code: str) -> None:
    line = sentence_without_list(language(code), "ask", languages="x")
    assert not line.endswith((":", "："))


@pytest.mark.parametrize(
    ("code", "kind", "number"),
    [
        ("fr", "update", "Informations complémentaires sur l’AU : 907/26"),
        ("it", "correction", "Correzione dell’AU: 907/26"),
        ("de", "stop", "Weitere Informationen zu UA: 907/26"),
        ("tr", "correction", "Düzeltme: UA 907/26"),
        ("zh", "update", "后续信息：UA 907/26"),
        ("zh", "first", "UA：907/26"),
    ],
)
def test_what_a_sheet_is_reads_well_before_its_number(code: str, kind: str, number: str) -> None:
    head = publish(told(code, kind), "text", today=TODAY).decode()
    assert head.startswith(number)


def test_a_chinese_sheet_has_no_space_between_chinese_characters() -> None:
    text = publish(told("zh", "update"), "text", today=TODAY).decode()
    assert "请于截止日期（2026年4月13日）之前将呼吁信寄往：" in text
    assert "本文是 UA 907/26 的后续更新（第一次）。" in text
    assert "凯斯托维亚（韦林）" in text
    assert not re.search(r"[\u4e00-\u9fff] [\u4e00-\u9fff]", text)


def test_names_of_languages_are_declined_where_the_language_file_says_how() -> None:
    russian = language("ru")
    words = {**russian.words, "written_in": ("ru русском", "en английском")}
    declining = russian.model_copy(update={"words": words})
    assert languages_in_words(declining, ("ru", "en"), own=False) == "русском или английском"
