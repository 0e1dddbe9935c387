"""All measurements, one after the other: `python -m benchmarks`."""

import sys

from benchmarks import letters, reading, sheets

if __name__ == "__main__":
    # All, whatever the first one says.
    sys.exit(max([letters.main(), reading.main(), sheets.main()]))
