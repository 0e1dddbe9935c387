"""What broken and mean files say over and over."""

REPEATED = ("A", "1", "م", "a.", "• a\n", "1) a\n", "> > a\n", "a   b\n", "Fax: ", "UA 901/26 ")
ADDRESSEES = "URGENT ACTION\n\nUA: 901/26 Kestovia\n\nPLEASE SEND APPEALS TO:\n"


def repeat(again: str, letters: int) -> str:
    """Return a text of about so many letters."""
    return again * (letters // len(again))
