"""All measurements, one after the other: `python -m benchmarks`."""

import sys
from collections.abc import Callable

from benchmarks import letters, sheets


def _misses(main: Callable[[], None]) -> bool:
    """Measure; tell whether a goal was missed."""
    try:
        main()
    except SystemExit as left:
        return bool(left.code)
    return False


if __name__ == "__main__":
    sys.exit(any([_misses(letters.main), _misses(sheets.main)]))
