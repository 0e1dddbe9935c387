"""Every sentence that a person reads is in the catalogue that translators work from."""

from pathlib import Path

import polib
from babel.messages.extract import extract_from_dir

SOURCE = Path(__file__).parents[2] / "src" / "urgentaction"
CATALOGUE = SOURCE / "locale" / "urgentaction.pot"
KEYWORDS = {"_": None, "counted": (1, 2)}


def sentences_in_the_code() -> set[tuple[str, str]]:
    found = extract_from_dir(SOURCE, [("**.py", "python")], keywords=KEYWORDS)
    return {pair(message) for _file, _line, message, _comments, _context in found}


def pair(message: str | tuple[str, ...]) -> tuple[str, str]:
    return (message, "") if isinstance(message, str) else (message[0], message[1])


def sentences_in_the_catalogue() -> set[tuple[str, str]]:
    return {(entry.msgid, entry.msgid_plural) for entry in polib.pofile(str(CATALOGUE))}


def test_the_catalogue_holds_what_the_code_says_and_no_more() -> None:
    assert sentences_in_the_catalogue() == sentences_in_the_code(), "run make messages"


def test_no_sentence_is_put_together_before_it_is_translated() -> None:
    """`_(f"…")` would never be found in a catalogue; Babel leaves such a message out."""
    formatted = [
        path.name
        for path in SOURCE.rglob("*.py")
        if any(mark in path.read_text("utf-8") for mark in ('_(f"', "_(f'"))
    ]
    assert formatted == []
