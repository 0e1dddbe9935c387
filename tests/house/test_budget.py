"""Rooms that a stranger reads in one sitting. The figures are CONTRIBUTING.md's."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "urgentaction"
DRAWERS = {"util", "utils", "helper", "helpers", "common", "misc", "base", "manager"}

LONGEST_MODULE = 400
MEDIAN_MODULE = 120
LONGEST_FUNCTION = 60
MEDIAN_FUNCTION = 10


def modules() -> list[Path]:
    """Return what people write: Django writes the migrations of the first day itself."""
    return sorted(path for path in SOURCE.rglob("*.py") if path.parent.name != "migrations")


def lines_of(path: Path) -> int:
    return path.read_text("utf-8").count("\n")


def functions() -> Iterator[tuple[str, int]]:
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                yield f"{path.relative_to(SOURCE)}: {node.name}", length


def test_every_module_can_be_read_in_one_sitting() -> None:
    assert {
        path.name: lines_of(path) for path in modules() if lines_of(path) > LONGEST_MODULE
    } == {}


def test_most_modules_are_short() -> None:
    filled = [lines for path in modules() if (lines := lines_of(path))]
    assert statistics.median(filled) < MEDIAN_MODULE


def test_no_function_is_longer_than_a_page() -> None:
    assert [(name, length) for name, length in functions() if length > LONGEST_FUNCTION] == []


def test_most_functions_do_one_small_thing() -> None:
    assert statistics.median(length for _, length in functions()) <= MEDIAN_FUNCTION


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    assert [path for path in SOURCE.rglob("*.py") if path.stem in DRAWERS] == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(SOURCE))
        for path in modules()
        if lines_of(path) and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []
