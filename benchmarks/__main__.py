"""All measurements, one after the other: `python -m benchmarks`."""

import sys

from benchmarks import letters, reading

if __name__ == "__main__":
    # Both, whatever the first one says.
    sys.exit(max([letters.main(), reading.main()]))
