"""ARCHITECTURE.md's map is true: every room is on it, and every room on it is there."""

import re
import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "urgentaction"


def map_of(title: str) -> set[str]:
    """Return the paths of the drawn tree under a heading of ARCHITECTURE.md."""
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    drawn = re.search(rf"^## {title}\n.*?^```\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert drawn, f"no tree under {title!r}"
    return set(paths_in(drawn[1]))


def paths_in(tree: str) -> list[str]:
    found: list[str] = []
    above: list[tuple[int, str]] = []
    for line in tree.splitlines():
        match = re.match(r"( *)([\w./-]+)(?: {2,}|$)", line)
        if not match:
            continue
        depth, name = len(match[1]), match[2]
        above = [(d, n) for d, n in above if d < depth]
        found.append("".join(n for _, n in above) + name)
        if name.endswith("/"):
            above.append((depth, name))
    return found


def test_the_map_shows_every_room_and_what_it_says_of_itself() -> None:
    tools = runpy.run_path(str(ROOT / "docs" / "map.py"))
    on_the_page = tools["BLOCK"].search((ROOT / "ARCHITECTURE.md").read_text("utf-8"))
    assert on_the_page[2].rstrip("\n") == tools["drawn"](), "run make map"


def test_every_module_of_the_program_is_on_the_map() -> None:
    modules = {path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py")}
    unnamed = {path for path in modules if path.endswith("__init__.py") or "/migrations/" in path}
    assert sorted(modules - unnamed - map_of("The rooms")) == []


def test_the_house_and_its_map_name_the_same_folders_and_files(tracked_files: list[str]) -> None:
    top = {name.split("/")[0] + ("/" if "/" in name else "") for name in tracked_files}
    drawn = {name for name in map_of("The house") if "/" not in name.rstrip("/")}
    assert sorted(top ^ drawn) == []


def test_a_tree_is_read_with_its_folders() -> None:
    tree = "one/     a folder\n  two.py  a module\n  three/\n    four.py  deep\nfive\n"
    assert paths_in(tree) == ["one/", "one/two.py", "one/three/", "one/three/four.py", "five"]
