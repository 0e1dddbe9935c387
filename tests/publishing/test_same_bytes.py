"""The same input and day make the same bytes in every form, whichever process makes them."""

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from urgentaction import samples
from urgentaction.publishing import FORMATS, publish, read_theme

from .invented import FIRST, TODAY
from .tongues import told

ROOT = Path(__file__).parents[2]


def digests() -> dict[str, str]:
    """Return a digest of some sheets in every form, with a theme."""
    theme = read_theme(Path(str(samples.THEME)))
    sheets = {"English": FIRST, "Arabic": told("ar", "update"), "Chinese": told("zh", "letter")}
    return {
        f"{name} {form}": sha256(publish(sheet, form, today=TODAY, theme=theme)).hexdigest()
        for name, sheet in sheets.items()
        for form in FORMATS
    }


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_another_process_makes_the_same_bytes(tmp_path: Path, seed: str) -> None:
    """Another one hashes in another order, in another folder, language and time zone."""
    surroundings = {
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": str(ROOT),
        "LANG": "C",
        "TZ": "Asia/Tokyo",
    }
    told_back = subprocess.run(
        [sys.executable, "-m", __name__],
        check=True,
        capture_output=True,
        cwd=tmp_path,
        env=os.environ | surroundings | {"TZ": "Asia/Tokyo"},
    ).stdout
    assert json.loads(told_back) == digests()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(digests()))
