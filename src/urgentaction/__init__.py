"""Software for networks that answer when a person is in danger.

The plain half (everything here but the site) reads an issued sheet, publishes it and writes
letters, with no database, no clock and no socket.
"""

__version__ = "0.1.0"
