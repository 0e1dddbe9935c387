"""The printed forms of labels and set sentences, from the languages' data files."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from urgentaction.languages.language import codes, language
from urgentaction.reading.sheet import fold, with_lost_letters

_VOWELS = "\u0640\u064b-\u0652\u0670"
WORD = re.compile(rf"[^\W\d_]+(?:[{_VOWELS}]+[^\W\d_]*)*|\d+")
VOWEL = re.compile(f"[{_VOWELS}]")
"""Arabic writes or leaves out its vowel signs; a word is the same with and without them."""
_HOLE = re.compile(r"\{(\w+)\}")


@dataclass(slots=True, unsafe_hash=True)
class Form:
    """A printed form of a label or a sentence, as words and holes, and the languages it is of."""

    key: str
    languages: tuple[str, ...]
    pieces: tuple[str, ...]
    is_sentence: bool
    ends_with_colon: bool
    count: int = field(init=False, compare=False)
    words: list[str] = field(init=False, compare=False)
    is_plain: bool = field(init=False, compare=False)
    """Whether it has no holes, so that its words can be compared all at once."""

    def __post_init__(self) -> None:
        """Keep what every comparison asks for."""
        self.count = len(self.pieces)
        self.words = list(self.pieces)
        self.is_plain = not any(piece.startswith("{") for piece in self.pieces)


@cache
def forms() -> dict[str, dict[str, tuple[Form, ...]]]:
    """Return every form of every language by its first two words, the longest first.

    Those of one word, or with a hole behind the first, stand under every second word, and alone
    under "". What several languages print alike is one form.
    """
    found: dict[str, list[Form]] = {}
    for form in _shared(_all_forms()):
        found.setdefault(form.pieces[0], []).append(form)
    return {word: _by_second_word(group) for word, group in found.items()}


def _all_forms() -> Iterator[Form]:
    for code in codes():
        tongue = language(code)
        for table in (tongue.sentences, tongue.labels):
            for key, printed in table.items():
                for text in (lost for one in printed for lost in with_lost_letters(one)):
                    form = _form(key, code, text, is_sentence=table is tongue.sentences)
                    if form.pieces and not form.pieces[0].startswith("{"):
                        yield form


def _shared(every: Iterable[Form]) -> list[Form]:
    """Put the languages that have the same form together."""
    languages: dict[Form, dict[str, None]] = {}
    for form in every:
        languages.setdefault(replace(form, languages=()), {})[form.languages[0]] = None
    return [replace(form, languages=tuple(which)) for form, which in languages.items()]


def _by_second_word(group: list[Form]) -> dict[str, tuple[Form, ...]]:
    longest_first = sorted(group, key=lambda form: -len(form.pieces))
    second = {form: form.pieces[1] if len(form.pieces) > 1 else "{" for form in longest_first}
    return {
        word: tuple(
            form for form in longest_first if second[form][0] == "{" or second[form] == word
        )
        for word in {"", *(word for word in second.values() if word[0] != "{")}
    }


def _form(key: str, code: str, text: str, *, is_sentence: bool) -> Form:
    pieces: list[str] = []
    for part in _HOLE.split(text)[::2]:
        pieces.extend(WORD.findall(VOWEL.sub("", fold(part))))
        pieces.append("{}")
    pieces.pop()
    holes = iter(_HOLE.findall(text))
    named = tuple(f"{{{next(holes)}" if piece == "{}" else piece for piece in pieces)
    return Form(key, (code,), named, is_sentence, text.rstrip().endswith(":"))
