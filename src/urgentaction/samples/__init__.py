"""A sheet, its translation, its look and its writers, to try things out: all of it made up.

Numbers from 900 up, the country code `XU` and the index region `XUR` never name a real case.
"""

from importlib.resources import files

_HERE = files(__name__)

SHEET = _HERE / "ua-901-26.txt"
"""An issued sheet, in English, about Danica Orlev, a librarian in Kestovia."""

TRANSLATION = _HERE / "ua-901-26.ru.po"
"""The same sheet in Russian, as a translator hands it in."""

THEME = _HERE / "theme.toml"
"""How the sheets of the Friends of the Librarians look, with their logo beside it."""

WRITER = _HERE / "writer.toml"
"""One person who writes."""

WRITERS = _HERE / "writers.csv"
"""Five people in five countries who write."""
