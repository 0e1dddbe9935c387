"""What the tests of the house look at."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def tracked_files() -> list[str]:
    """The paths of the files that git keeps, which a copy without git does not know."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout, so there is no list of files to look at")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    return [name for name in listed.split("\0") if name]
