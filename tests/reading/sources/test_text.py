"""Plain text of any age: its encoding, its line ends, its odd characters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sheets import SAMPLE
from urgentaction.reading.sources import extract
from urgentaction.reading.sources.characters import tidy

GERMAN = (
    "Sehr geehrter Herr Präsident, für zwölf Tage wurde die Bücherei geschlossen. Grüße aus Köln."
)
FRENCH = (
    "Écrivez une lettre à l’attention du procureur général, en français, avant le 3 février 2026."
)
SPANISH = "ACCIÓN URGENTE: expresando preocupación por la detención de dos niños; pidan ayuda."
RUSSIAN = "Пожалуйста, пишите немедленно на русском языке. Библиотекаря держат без связи с семьёй."
ARABIC = "يرجى الكتابة فوراً باللغة العربية أو بلغتكم الخاصة إلى السلطات المختصة"
TURKISH = (
    "Lütfen hemen yazınız: kütüphaneci Velin şehrinde gözaltına alındı, ailesi haber alamıyor."
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (GERMAN, "cp850"),
        (GERMAN, "mac_roman"),
        (FRENCH, "cp1252"),
        (SPANISH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (ARABIC, "cp1256"),
        (TURKISH, "cp1254"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (GERMAN, "utf-16-le"),
        (GERMAN, "utf-16-be"),
        ("“Quoted” – and Russia’s", "cp1252"),
    ],
)
def test_the_encoding_is_found(text: str, encoding: str) -> None:
    assert extract(text.encode(encoding)).text == text


def test_a_sheet_in_utf_8_stays_as_it_is() -> None:
    text = SAMPLE.read_text("utf-8")
    assert extract(text.encode()).text == text


def test_line_ends_of_every_system_are_line_feeds() -> None:
    assert extract(b"one\r\ntwo\rthree\n\x0b four").text == "one\ntwo\nthree\n\n four"


def test_a_page_break_stands_alone_on_its_line() -> None:
    assert extract(b"one\n\x0ctwo \x0c\nthree").text == "one\n\f\ntwo\n\f\nthree"


def test_bullets_ligatures_and_soft_hyphens_are_undone() -> None:
    text = "\uf0b7 Urging the of\ufb01ce to investi\u00adgate; fax: \u2066+44 20 7946 0101\u2069"
    assert (
        extract(text.encode()).text == "• Urging the office to investigate; fax: +44 20 7946 0101"
    )


def test_windows_punctuation_that_came_as_controls_is_mended() -> None:
    assert extract("\x93quoted\x94 \x96 \x95 item".encode()).text == "“quoted” – • item"


def test_damaged_characters_in_a_text_of_utf_8_raise_a_doubt() -> None:
    found = extract(RUSSIAN.encode() + b" \xd0 ")
    assert found.text.startswith(RUSSIAN)
    assert [doubt.field for doubt in found.doubts] == ["source_text"]


@settings(deadline=None)
@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])))
def test_any_text_comes_back_whole(text: str) -> None:
    sheet = f"Sheet: {text}"
    assert extract(sheet.encode()).text == tidy(sheet)


def test_a_text_that_begins_with_two_capitals_is_no_picture_and_no_archive() -> None:
    assert extract(b"BM: Kestovia").text == "BM: Kestovia"
    assert extract(b"PK: Kestovia").text == "PK: Kestovia"
