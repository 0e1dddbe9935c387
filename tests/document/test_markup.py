"""The inline markup of paragraphs: bold, italic, links, and nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urgentaction.document.markup import Run, marked, plain, runs

MARKS = st.text("a*[]() \n", max_size=40)


def test_bold_italic_and_links_are_runs() -> None:
    assert runs("**Danica Orlev** reads *aloud*, [at home](https://papers.example/a)") == (
        Run("Danica Orlev", bold=True),
        Run(" reads "),
        Run("aloud", italic=True),
        Run(", "),
        Run("at home", url="https://papers.example/a"),
    )


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("***a***", (Run("a", bold=True, italic=True),)),
        ("**a*b***", (Run("a", bold=True), Run("b", bold=True, italic=True))),
        ("*a****b***", (Run("a", italic=True), Run("b", bold=True, italic=True))),
        ("[**a**](u)", (Run("a", bold=True, url="u"),)),
        ("**a [b](u)**", (Run("a ", bold=True), Run("b", bold=True, url="u"))),
        ("[a](https://x.example/(b)c)", (Run("a", url="https://x.example/(b)c"),)),
        ("[a [b](u) c](v)", (Run("[a "), Run("b", url="u"), Run(" c](v)"))),
        ("2 *3 and *yes*", (Run("2 *3 and "), Run("yes", italic=True))),
    ],
)
def test_marks_may_stand_together_and_in_each_other(text: str, stretches: tuple[Run, ...]) -> None:
    assert runs(text) == stretches


@pytest.mark.parametrize(
    "text",
    ["5 * 3 * 2", "**", "****", "**a", "a**", "** a **", "[a]()", "[](u)", "[a] (u)", "]", ""],
)
def test_what_is_unbalanced_is_text(text: str) -> None:
    assert plain(text) == text
    assert all(run == Run(run.text) for run in runs(text))


@given(MARKS)
def test_the_texts_of_the_runs_are_the_paragraph_without_its_marks(text: str) -> None:
    assert "".join(run.text for run in runs(text)) == plain(text)
    assert all(run.text for run in runs(text))


@given(st.text("ab*[ \n", max_size=40))
def test_nothing_but_stars_is_ever_taken_out_of_a_paragraph_without_links(text: str) -> None:
    assert plain(text).replace("*", "") == text.replace("*", "")


WORDS = st.text("abcя ", min_size=1, max_size=6).map(lambda text: f"x{text}x")
STRETCHES = st.builds(Run, WORDS, st.booleans(), st.booleans(), st.sampled_from([None, "u", "v"]))


@given(st.lists(STRETCHES, max_size=6))
def test_runs_survive_the_way_through_markup(stretches: list[Run]) -> None:
    """Beside each other two links of one address and two stretches of one style become one."""
    text = marked(stretches)
    assert plain(text) == "".join(run.text for run in stretches)
    assert styles(runs(text)) == styles(stretches)


def styles(stretches: tuple[Run, ...] | list[Run]) -> list[tuple[str, bool, bool, str | None]]:
    """Return every letter with its style."""
    return [(x, run.bold, run.italic, run.url) for run in stretches for x in run.text]


def test_white_space_stays_outside_the_marks() -> None:
    assert marked([Run("He said "), Run(" no ", bold=True), Run("\n", italic=True)]) == (
        "He said  **no** \n"
    )


def test_an_address_with_a_space_is_escaped() -> None:
    assert runs(marked([Run("a", url="https://x.example/a b(")])) == (
        Run("a", url="https://x.example/a%20b%28"),
    )
