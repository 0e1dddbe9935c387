"""Countries by the names that sheets print."""

import pytest

from urgentaction.document.countries import (
    LANGUAGES,
    country_name,
    country_named,
    find_countries,
    official_languages,
)
from urgentaction.document.invented_country import invented_country


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Russian Federation", "RU"),
        ("USA", "US"),
        ("Burma", "MM"),
        ("Myanmar (Burma)", "MM"),
        ("VR China", "CN"),
        ("Volksrepublik China", "CN"),
        ("Syria", "SY"),
        ("Viet Nam", "VN"),
        ("Iran", "IR"),
        ("Islamic Republic of Iran", "IR"),
        ("Kingdom of Saudi Arabia", "SA"),
        ("UK", "GB"),
        ("DRC", "CD"),
        ("Israel/OPT", "IL"),
        ("Türkei", "TR"),
        ("TÜRKİYE", "TR"),
        ("MISIR", "EG"),
        ("CÔTE D’IVOIRE", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("Bosnia and Herzegovina", "BA"),
        ("Guinea Bissau", "GW"),
        ("Papua New Guinea", "PG"),
        ("Россия", "RU"),
        ("叙利亚", "SY"),
        ("刚果（金）", "CD"),
        ("الجمهورية العربية السورية", "SY"),
        ("Kestovia", "XU"),
        ("Кестовия", "XU"),
    ],
)
def test_a_country_is_known_by_its_name_alone_and_in_a_text(name: str, code: str) -> None:
    assert country_named(name) == code
    [found] = find_countries(f"– {name} –")
    assert (found.code, found.name) == (code, name)


def test_a_whole_text_may_be_in_any_case_and_have_an_article() -> None:
    assert country_named("usa") == "US"
    assert country_named("the Netherlands") == "NL"
    assert country_named("Russia and China") is None
    assert country_named("") is None


def test_a_text_is_searched_for_names_and_not_for_words() -> None:
    text = (
        "In New Mexico a turkey on a china plate; a family reunion. CONTACT US. The Russian\n"
        "Federation and the United States of America, Chad. 2012Honduras 在中国大陆"
    )
    assert [found.code for found in find_countries(text)] == ["RU", "US", "TD", "HN", "CN"]


def test_a_country_that_is_no_more_has_a_name_and_no_code() -> None:
    [found] = find_countries("YUGOSLAVIA")
    assert (found.code, found.name, found.span) == (None, "YUGOSLAVIA", (0, 10))
    assert country_named("Soviet Union") is None


def test_names_of_one_language_can_be_asked_for() -> None:
    assert find_countries("Çin, Fas", languages=["en"]) == []
    assert [found.code for found in find_countries("Çin, Fas", languages=["tr"])] == ["CN", "MA"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_invented_country_has_a_name_in_every_language(language: str) -> None:
    name = country_name("XU", language)
    assert name == invented_country().names[language]
    assert country_named(name) == "XU"


def test_a_country_is_named_in_a_language() -> None:
    assert country_name("RU", "fr") == "Russie"
    assert country_name("XU", "zh-Hans") == country_name("XU", "zh")
    assert country_name("XX", "fr") == "XX"
    assert country_name("RU", "tlh") == "Russia"


def test_official_and_widely_spoken_languages_are_known() -> None:
    assert official_languages("RU")[0] == "ru"
    assert {"fa", "ar"} <= set(official_languages("IR"))
    assert {"de", "fr", "it"} <= set(official_languages("CH"))
    assert "ar" not in official_languages("RU")
    assert official_languages("XU") == invented_country().languages
    assert official_languages("ZZ") == ()
