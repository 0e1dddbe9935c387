"""Names that every system can keep."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urgentaction.letters.file_names import slug, slugs


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Amélie Rousseau", "amelie-rousseau"),
        ("Łukasz Øst-Weiß", "lukasz-ost-weiss"),
        ("Игорь", "writer"),
        ("../../etc/passwd", "etc-passwd"),
        ("", "writer"),
    ],
)
def test_a_name_keeps_what_ascii_has_of_it(text: str, name: str) -> None:
    assert slug(text, "writer") == name


def test_two_of_a_name_are_told_apart() -> None:
    assert slugs(["Minister", "minister!", "Judge"], "x") == ("minister", "minister-2", "judge")


@given(st.lists(st.text()))
def test_all_names_are_short_plain_and_different(texts: list[str]) -> None:
    names = slugs(texts, "x")
    assert len(set(names)) == len(texts)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) and len(name) < 50 for name in names)
