"""All measurements, one after the other: `python -m benchmarks`."""

from benchmarks.letters import main

if __name__ == "__main__":
    main()
