"""Draw the map of the rooms in ARCHITECTURE.md: each module with the first words it says of itself.

`make map` runs it; a test says when that is due.
"""

import ast
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "urgentaction"
PAGE = ROOT / "ARCHITECTURE.md"
BLOCK = re.compile(r"(?<=^## The rooms\n)(.*?^```\n)(.*?)(?=^```)", re.MULTILINE | re.DOTALL)

ORDER = (
    *("site", "actions", "staff"),
    *("cli", "letters", "publishing", "reading", "typesetting", "languages", "document"),
    *("wording.py", "samples", "__main__.py"),
)
"""The rooms from left to right of the arrows, then what stands outside them."""

COLUMN = 30
LONGEST = 80


def drawn() -> str:
    """Return the map, a line each."""
    unplaced = {path.name for path in SOURCE.iterdir() if is_room(path)} - {*ORDER}
    return "\n".join(
        line for name in (*ORDER, *sorted(unplaced)) for line in lines(SOURCE / name, 0)
    )


def lines(path: Path, depth: int) -> Iterator[str]:
    """Yield the line of a room, and of the rooms in it: files first, as they are read first."""
    name = f"{path.name}/" if path.is_dir() else path.name
    yield (f"{'  ' * depth}{name}".ljust(COLUMN) + purpose(path)).rstrip()
    if path.is_dir():
        for room in sorted(filter(is_room, path.iterdir()), key=lambda room: (room.is_dir(), room)):
            yield from lines(room, depth + 1)


def is_room(path: Path) -> bool:
    """Whether it is a package or a module with something to say."""
    if path.name == "migrations":
        return False
    return (path / "__init__.py").exists() or (path.suffix == ".py" and path.stem != "__init__")


def purpose(path: Path) -> str:
    """Return what a module says of itself: a sentence, or as much of it as fits."""
    code = (path / "__init__.py" if path.is_dir() else path).read_text("utf-8")
    sentence = re.split(r"[.;] |\.?\n\n|\.?$", (ast.get_docstring(ast.parse(code)) or ""))[0]
    folded = " ".join(sentence.split())
    beginning, colon, rest = folded.partition(": ")
    if colon and len(folded) > LONGEST and '"' not in rest:
        folded = beginning
    return textwrap.shorten(folded, LONGEST, placeholder=" …").removesuffix(".")


if __name__ == "__main__":
    text = PAGE.read_text("utf-8")
    PAGE.write_text(BLOCK.sub(lambda found: f"{found[1]}{drawn()}\n", text), "utf-8")
