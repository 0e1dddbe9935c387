"""Bytes of a file that somebody issued → its plain text in reading order. The door is `extract`."""

from urgentaction.reading.sources.extract import extract
from urgentaction.reading.sources.source import Source

__all__ = ["Source", "extract"]
