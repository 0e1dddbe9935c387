"""The plain half is told the time and its settings; only command line and site ask."""

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "urgentaction"
ASKING = {
    "date.today",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "os.environ",
    "os.getenv",
    "time.localtime",
    "time.time",
}


def questions(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    asked = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return {name for name in asked if ".".join(name.split(".")[-2:]) in ASKING}


THE_MACHINE = {"environment.py", "serving.py", "wsgi.py"}
"""The modules of the site that read and set the environment; its clock is Django's."""


def plain_modules() -> list[Path]:
    asking = {*(SOURCE / "cli").rglob("*.py"), *(SOURCE / "site" / name for name in THE_MACHINE)}
    return [path for path in SOURCE.rglob("*.py") if path not in asking]


def test_nothing_but_the_command_line_asks_the_clock_or_the_environment() -> None:
    asked = {str(path.relative_to(SOURCE)): questions(path) for path in plain_modules()}
    assert {name: found for name, found in asked.items() if found} == {}


def test_the_search_does_find_a_question(tmp_path: Path) -> None:
    module = tmp_path / "curious.py"
    module.write_text("import datetime, os\ndatetime.date.today()\nos.environ['HOME']\n", "utf-8")
    assert questions(module) == {"datetime.date.today", "os.environ"}
