"""Files made from a sheet's text, in the layouts that sheets come in. For tests only.

`parts.py` cuts a text in the layout of the sample sheets into parts; `pdf.py`, `docx.py`, `odt.py`,
`html.py` and `mail.py` each make files of them. `said` brings a text back to bare lines to compare.
"""

from pathlib import Path

from tests.sheets.parts import Parts, parts_of

SAMPLE = Path(__file__).parents[2] / "src/urgentaction/samples/ua-901-26.txt"
SHARED = Path(__file__).parents[3] / "shared/samples/sheets/ua-315-14.txt"


def sample() -> Parts:
    """Return the parts of the sheet that ships with the project."""
    return parts_of(SAMPLE.read_text("utf-8"))


def said(text: str) -> list[str]:
    """Return the lines of a text without markup, bullets, page breaks and blank lines."""
    lines = (line.replace("**", "").removeprefix("• ") for line in text.split("\n"))
    return [line for line in lines if line.strip()]


def expected(parts: Parts) -> list[str]:
    """Return the lines that every file made of these parts has to give back, in order."""
    return [text.replace("**", "") for text in parts.texts()]
