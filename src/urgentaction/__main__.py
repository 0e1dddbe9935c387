"""`python -m urgentaction` is the command `urgentaction`."""

from urgentaction.cli import main

# Guarded: the processes that set letters load this module too.
if __name__ == "__main__":
    main()
