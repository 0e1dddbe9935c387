"""What our fonts can set."""

import pypdfium2
import pytest

from urgentaction.typesetting.compiler import compile_pdf
from urgentaction.typesetting.fonts import (
    MAIN_FAMILY,
    character_name,
    families,
    font_folders,
    missing_characters,
    width_of,
)


def test_the_scripts_of_our_letters_are_covered() -> None:
    assert missing_characters("Straße œuvre Łódź İstanbul Приём Їжак Ελλάδα “quoted” – …") == ()
    assert missing_characters("آزادی بیان، ۱۴۰۳ حرية التعبير؟ 紧急行动。人権 한국어") == ()


def test_what_leaves_no_ink_needs_no_font() -> None:
    assert missing_characters("a\u200bb\u00adc\u200fd\ufe0f\n\te\u2028") == ()


def test_missing_characters_are_listed_once_in_order() -> None:
    assert missing_characters("𓀁a𓀀𓀁字") == ("𓀀", "𓀁")
    assert character_name("漢") == "“漢” (U+6F22)"


def test_emoji_are_set_and_one_that_is_newer_than_our_fonts_is_named() -> None:
    assert missing_characters("🕊 ⚖️ 👩🏽‍⚖️ 👨‍👩‍👧 🇺🇳 ✊🏿 ❤️ 1️⃣") == ()
    assert missing_characters("🕊\U0001fae9") == ("\U0001fae9",)


def test_text_is_set_in_the_main_face_and_emoji_come_last() -> None:
    assert families()[0] == MAIN_FAMILY
    assert families()[-1] == "Noto Emoji"
    assert len(set(families())) == len(families())


def test_arabic_is_set_in_the_face_that_can_be_copied_out() -> None:
    assert families().index("Noto Naskh Arabic") < families().index("Noto Sans Arabic")


def test_of_the_chinese_collection_one_face_serves_all() -> None:
    assert [family for family in families() if "CJK" in family] == ["Noto Sans CJK SC"]


def test_every_font_that_is_kept_here_has_its_licence_beside_it() -> None:
    kept = [path for path in font_folders()[0].iterdir() if path.suffix in {".ttf", ".otf"}]
    assert kept
    for path in kept:
        licence = path.with_name(f"{path.stem.split('-')[0]}-OFL.txt")
        assert "SIL OPEN FONT LICENSE" in licence.read_text("utf-8")


@pytest.mark.parametrize(
    "text", ["Investigative Committee of the Fjord", "Следственный комитет", "1015 Dravena"]
)
def test_the_estimate_of_a_width_is_what_is_printed(text: str) -> None:
    page = "#set page(width: auto, height: auto, margin: 0pt)\n#set text(10pt)\n#data"
    with pypdfium2.PdfDocument(compile_pdf(page, text)) as document:
        printed = document[0].get_size()[0]
    assert width_of(text) * 10 == pytest.approx(printed, rel=0.02)


def test_widths_add_up_and_an_unknown_character_is_wide() -> None:
    assert width_of("") == 0
    assert width_of("im") < width_of("mm")
    assert width_of("漢") > width_of("W")
