"""What our fonts can set."""

from urgentaction.typesetting.fonts import (
    MAIN_FAMILY,
    character_name,
    families,
    missing_characters,
    width_of,
)


def test_the_scripts_of_our_letters_are_covered() -> None:
    assert missing_characters("Straße œuvre Łódź İstanbul Приём Їжак Ελλάδα “quoted” – …") == ()


def test_what_leaves_no_ink_needs_no_font() -> None:
    assert missing_characters("a\u200bb\u00adc\u200fd\ufe0f\n\te\u2028") == ()


def test_missing_characters_are_listed_once_in_order() -> None:
    assert missing_characters("字a漢字") == ("字", "漢")
    assert character_name("漢") == "“漢” (U+6F22)"


def test_text_is_set_in_the_main_face_and_emoji_come_last() -> None:
    assert families()[0] == MAIN_FAMILY
    assert families()[-1] == "Noto Emoji"
    assert len(set(families())) == len(families())


def test_widths_add_up_and_an_unknown_character_is_wide() -> None:
    assert width_of("") == 0
    assert width_of("im") < width_of("mm")
    assert width_of("漢") > width_of("W")
