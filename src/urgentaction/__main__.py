"""`python -m urgentaction` is the command `urgentaction`."""

from urgentaction.cli import main

main()
