"""Fuzz every target for a while: `python -m tests.fuzz [--seconds 60] [TARGET…]`.

Each target runs in a process of its own, so that the crash of a library is seen here as that
process's end. An input that breaks a promise is left in `found/`, and the run leaves with 1.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from tests.fuzz.corpus import folders, words
from tests.fuzz.targets import TARGETS

ROOT = Path(__file__).parents[2]
FOUND = ROOT / "found"
MOST_SECONDS = 5
MOST_MEGABYTES = 500
MOST_BYTES = 65_536
"""In an input. What only larger ones show, the tests of hostile files look for."""


def main() -> int:
    """Fuzz the targets that are asked for, tell what came of it, return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seconds", type=int, default=60, help="for all targets together")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    asked = parser.parse_args()
    targets = asked.targets or [*TARGETS]
    if find_spec("atheris") is None:
        print("atheris is not to be had for this system: nothing was fuzzed.")
        return 0
    FOUND.mkdir(exist_ok=True)
    return max([fuzz(target, max(1, asked.seconds // len(targets))) for target in targets])


def fuzz(target: str, seconds: int) -> int:
    """Fuzz a target, starting from its corpus; return 1 where it broke a promise, else 0."""
    with tempfile.TemporaryDirectory() as room:
        grown, dictionary = Path(room) / "grown", Path(room) / "words"
        grown.mkdir()
        dictionary.write_text(words(), "utf-8")
        limits = {
            "max_total_time": seconds,
            "timeout": MOST_SECONDS,
            "rss_limit_mb": MOST_MEGABYTES,
            "max_len": MOST_BYTES,
            "artifact_prefix": f"{FOUND}/{target}-",
            "dict": dictionary,
        }
        options = [f"-{name}={value}" for name, value in limits.items()]
        corpora = [str(folder) for folder in (grown, *folders(target, Path(room)))]
        command = [sys.executable, "-m", "tests.fuzz.one", target, *options, *corpora]
        run = subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, check=False)
    return _told(target, run.returncode, run.stderr.decode("utf-8", "replace"))


def _told(target: str, returncode: int, log: str) -> int:
    if returncode == 0:
        runs = re.findall(r"^Done (\d+) runs in (\d+) second", log, re.MULTILINE)
        print(f"{target:8} kept its promises in %s runs, %s seconds" % runs[-1], flush=True)
        return 0
    print(f"{log[-6_000:]}\n{target:8} broke a promise: its input is in {FOUND}", flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main())
