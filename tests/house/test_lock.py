"""The lock: every library pinned with its hashes, and no word about where it came from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = ("run", "site", "test", "lock")

# Spelt in pieces, or this file would name them.
REGISTRIES = re.compile(
    "|".join(
        r"\.".join(pieces)
        for pieces in (
            ("pypi", "org"),
            ("pythonhosted", "org"),
            ("npmjs", "(org|com)"),
            ("yarnpkg", "com"),
            ("crates", "io"),
            ("deb", "debian", "org"),
            ("archive", "ubuntu", "com"),
        )
    )
)


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8")
    return {
        canonicalize_name(name): version
        for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE)
    }


def wishes(group: str | None) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    listed = project["dependency-groups"][group] if group else project["project"]["dependencies"]
    return [Requirement(wish) for wish in listed if isinstance(wish, str)]


def test_no_file_of_the_project_names_a_package_registry(tracked_files: list[str]) -> None:
    naming = [
        name
        for name in tracked_files
        if (ROOT / name).is_file()
        and REGISTRIES.search((ROOT / name).read_bytes().decode("utf-8", "replace"))
    ]
    assert naming == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_a_hash_for_every_library_and_no_address(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8")
    assert "://" not in text
    entries = re.findall(r"^\S+==(?:.*\\\n)*.*\n", text, re.MULTILINE)
    # A library may stand twice, for systems that need another version.
    assert len(entries) >= len(pins(lock)) > 0
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize(
    ("lock", "group"), [("run", None), ("run", "build"), ("test", "test"), ("lock", "lock")]
)
def test_the_lock_grants_every_wish_of_the_project(lock: str, group: str | None) -> None:
    locked = pins(lock)
    missed = [
        str(wish)
        for wish in wishes(group)
        if not wish.specifier.contains(locked.get(canonicalize_name(wish.name), "0"))
    ]
    assert missed == [], "run make lock"


def test_whoever_tests_runs_the_very_libraries_that_people_run() -> None:
    assert pins("run").items() <= pins("site").items() | pins("run").items()
    assert pins("run").items() | pins("site").items() <= pins("test").items()
