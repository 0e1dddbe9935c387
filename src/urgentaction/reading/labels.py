"""Labels and set sentences of every language, found in a sheet's text.

A form ("Please write immediately in {languages}:") is compared word by word, so that case,
accents, punctuation, bold marks and line breaks between its words do not matter. A form of one or
two common words ("Name", "Copies to") is believed only where it stands like a label: see
`_stands_like_a_label`. The cost is one look-up a word, whatever the number of languages.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from operator import attrgetter

from urgentaction.languages.language import codes, language
from urgentaction.reading.sheet import Passage, SheetText, fold, with_lost_letters
from urgentaction.reading.standing import colon_end, is_label, is_sentence

_VOWELS = "\u0640\u064b-\u0652\u0670"
WORD = re.compile(rf"(?:[^\W\d_]|(?<=\w)[{_VOWELS}])+|\d+")
_VOWEL = re.compile(f"[{_VOWELS}]")
"""Arabic writes or leaves out its vowel signs; a word is the same with and without them."""
_HOLE = re.compile(r"\{(\w+)\}")
_HOLE_WORDS = {
    "date": 9,
    "languages": 22,
    "country": 8,
    "number": 8,
    "ordinal": 3,
    "office": 24,
    "before": 2,
    "few": 2,
    "means": 24,
}


_YEAR = 4
"""Figures of a year."""
_SAYS_YEAR = frozenset({"г", "года", "р", "року"})
"""Words for "year" that belong to a date: "1 марта 2026 г."."""
_DATED = frozenset({"deadline_before", "deadline_by"})


@dataclass(frozen=True, slots=True)
class Form:
    """A printed form of a label or a sentence, as words and holes."""

    key: str
    language: str
    pieces: tuple[str, ...]
    is_sentence: bool
    ends_with_colon: bool


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the folded text."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A label or sentence found in the text.

    `whole` ends after its colon, `holes` are what varies.
    """

    key: str
    language: str
    whole: Passage
    holes: dict[str, Passage] = field(default_factory=dict)
    weight: int = 1
    languages: tuple[str, ...] = ()
    """Every language that has the form; `language` is the first of them."""

    @property
    def start(self) -> int:
        """Where the mark begins."""
        return self.whole.start

    @property
    def end(self) -> int:
        """Where the mark ends."""
        return self.whole.end


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """Return every form of every language by its first word, the longest first."""
    found: dict[str, list[Form]] = {}
    for code in codes():
        tongue = language(code)
        for table in (tongue.sentences, tongue.labels):
            for key, printed in table.items():
                for text in (lost for one in printed for lost in with_lost_letters(one)):
                    form = _form(key, code, text, is_sentence=table is tongue.sentences)
                    if form.pieces and not form.pieces[0].startswith("{"):
                        found.setdefault(form.pieces[0], []).append(form)
    return {
        word: tuple(sorted(group, key=lambda form: -len(form.pieces)))
        for word, group in found.items()
    }


def _form(key: str, code: str, text: str, *, is_sentence: bool) -> Form:
    pieces: list[str] = []
    for part in _HOLE.split(text)[::2]:
        pieces.extend(WORD.findall(_VOWEL.sub("", fold(part))))
        pieces.append("{}")
    pieces.pop()
    holes = iter(_HOLE.findall(text))
    named = tuple(f"{{{next(holes)}" if piece == "{}" else piece for piece in pieces)
    return Form(key, code, named, is_sentence, text.rstrip().endswith(":"))


def tokens(sheet: SheetText) -> list[Token]:
    """Return the words of the folded text."""
    found = [Token(match[0], match.start(), match.end()) for match in WORD.finditer(sheet.folded)]
    if _VOWEL.search(sheet.folded) is None:
        return found
    return [Token(_VOWEL.sub("", token.word), token.start, token.end) for token in found]


def find_marks(sheet: SheetText, words: list[Token] | None = None) -> list[Mark]:
    """Return the marks of the sheet in order; none lies over another."""
    words = tokens(sheet) if words is None else words
    known = forms()
    marks: list[Mark] = []
    reached = 0
    for place, token in enumerate(words):
        candidates = known.get(token.word)
        if candidates is None or token.start < reached:
            continue
        mark = _best(sheet, words, place, candidates)
        if mark is not None:
            marks.append(mark)
            # A label inside a sentence's hole ("appeals in English to: Minister") still counts.
            reached = (
                mark.end
                if not mark.holes
                else min([mark.end, *(hole.start for hole in mark.holes.values() if hole)])
            )
    return marks


def marks_in(marks: list[Mark], stretch: Passage) -> list[Mark]:
    """Return those of the marks, which stand in order, that begin in a stretch of the text.

    Found by halves: a file of a thousand sheets has as many marks for each of its lines.
    """
    first = bisect_left(marks, stretch.start, key=_START)
    return marks[first : bisect_left(marks, stretch.end, first, key=_START)]


_START = attrgetter("start")


def _best(
    sheet: SheetText, words: list[Token], place: int, candidates: Iterable[Form]
) -> Mark | None:
    following = words[place + 1].word if place + 1 < len(words) else ""
    marks = [
        mark
        for form in candidates
        # Most forms fall at their second word: that is looked at before a call is paid for.
        if (len(form.pieces) == 1 or form.pieces[1] == following or form.pieces[1][0] == "{")
        and (mark := _match(sheet, words, place, form))
    ]
    if not marks:
        return None
    best = max(marks, key=lambda mark: (mark.end, mark.weight))
    tied = {mark.language for mark in marks if (mark.end, mark.key) == (best.end, best.key)}
    return replace(best, languages=tuple(sorted(tied)))


def _match(sheet: SheetText, words: list[Token], place: int, form: Form) -> Mark | None:
    ended = _walk(sheet, words, place, form.pieces, 0)
    if ended is None:
        return None
    last, holes = ended
    if form.key in _DATED and "date" in holes and not any(map(str.isdigit, holes["date"].text)):
        return None  # "write until freedom comes"
    start, end = words[place].start, words[last].end
    if not _is_believed(sheet, start, end, form):
        return None
    whole = Passage(sheet, start, colon_end(sheet, end, "" if form.is_sentence else form.key))
    return Mark(form.key, form.language, whole, holes, len(form.pieces))


def _is_believed(sheet: SheetText, start: int, end: int, form: Form) -> bool:
    count = len(form.pieces)
    if form.is_sentence:
        short = form.ends_with_colon and count <= 4
        return is_sentence(sheet, start, end, form.key, short=short)
    return is_label(sheet, start, end, form.key, count)


def _walk(
    sheet: SheetText, words: list[Token], place: int, pieces: tuple[str, ...], piece: int
) -> tuple[int, dict[str, Passage]] | None:
    """Match pieces from a word on; return the place of the last word and what the holes hold."""
    first = place
    while piece < len(pieces):
        wanted = pieces[piece]
        if wanted.startswith("{"):
            return _walk_hole(sheet, words, place, pieces, piece)
        if place >= len(words) or words[place].word != wanted:
            return None
        if place > first and not _near(sheet, words[place - 1], words[place]):
            return None
        place, piece = place + 1, piece + 1
    return place - 1, {}


def _walk_hole(
    sheet: SheetText, words: list[Token], place: int, pieces: tuple[str, ...], piece: int
) -> tuple[int, dict[str, Passage]] | None:
    name = pieces[piece][1:]
    limit = min(len(words), place + _HOLE_WORDS.get(name, 8))
    start = words[place - 1].end if place else 0
    if piece + 1 == len(pieces):
        stop = _end_of_hole(sheet, start, words, place, limit)
        if name == "date":
            stop = _behind_year(words, place, stop)
        return (
            (stop - 1, {name: sheet.passage(start, words[stop - 1].end)}) if stop > place else None
        )
    for after in range(place, limit + 1):
        if after > place and after < len(words) and _parts(sheet, words[after - 1], words[after]):
            return None
        ended = _walk(sheet, words, after, pieces, piece + 1) if after < len(words) else None
        if ended is not None:
            last, holes = ended
            return last, {name: sheet.passage(start, words[after].start), **holes}
    return None


def _end_of_hole(sheet: SheetText, start: int, words: list[Token], place: int, limit: int) -> int:
    """Return the place after the last word of a hole that ends a form.

    At a sentence's or line's end; a date may go on over a line break.
    """
    stop, previous = place, start
    while stop < limit:
        gap = sheet.folded[previous : words[stop].start]
        if stop == place and gap.count("\n") > sheet.breaks:
            break  # nothing stands in the hole
        if "\n" in gap and gap.count("\n") <= sheet.breaks and _colon_soon(sheet, previous):
            gap = gap.replace("\n", " ")  # "English or your own / language:"
        if stop > place and _ends_hole(gap, words[stop - 1].word, words[stop].word, sheet.breaks):
            break
        previous = words[stop].end
        stop += 1
    return stop


def _behind_year(words: list[Token], place: int, stop: int) -> int:
    """Return where a date ends: with its year, whatever the line says besides."""
    for after in range(place, stop):
        if len(words[after].word) == _YEAR and words[after].word.isdigit():
            says_year = after + 1 < stop and words[after + 1].word in _SAYS_YEAR
            return after + 2 if says_year else after + 1
    return stop


def _colon_soon(sheet: SheetText, place: int) -> bool:
    """Tell whether the sentence goes on over the line's end to a colon, or to a blank line."""
    rest = sheet.folded[place : place + 60]
    colon = rest.find(":")
    if 0 < colon < 45 and rest.count("\n", 0, colon) == 1 and "." not in rest[:colon]:
        return True
    return _is_last_word_of_stanza(sheet, place)


def _is_last_word_of_stanza(sheet: SheetText, place: int) -> bool:
    """Tell whether the sentence only drops a word or two on the last line of its paragraph."""
    below = sheet.text[place : place + 60].lstrip(" .").removeprefix("\n")
    line, _newline, rest = below.partition("\n")
    return line[:1].islower() and 0 < len(line.split()) <= 3 and not rest[:1].strip()


def _ends_hole(gap: str, before: str, behind: str, breaks: int) -> bool:
    is_day = before.isdigit() and len(before) <= 2
    if "\n" in gap:
        is_year = behind.isdigit() and len(behind) == 4
        return gap.count("\n") > breaks or not (is_day or is_year)
    return ":" in gap or ";" in gap or (re.search(r"[.!?]\s", gap) is not None and not is_day)


def _near(sheet: SheetText, one: Token, other: Token) -> bool:
    gap = sheet.folded[one.end : other.start]
    return len(gap.strip()) <= 4 and gap.count("\n") <= sheet.breaks and len(gap) <= 40


def _parts(sheet: SheetText, one: Token, other: Token) -> bool:
    """Tell whether a sentence or a paragraph ends between two words."""
    gap = sheet.folded[one.end : other.start]
    is_day = one.word.isdigit() and len(one.word) <= 2
    return gap.count("\n") > sheet.breaks or (
        not is_day and len(one.word) > 2 and re.search(r"[.!?:]\s", gap) is not None
    )


def words_of(key: str, tongues: Iterable[str]) -> Iterator[str]:
    """Return the words with this key in these languages, folded; a star before one stays."""
    for code in tongues:
        yield from _words_in(key, code)


@cache
def _words_in(key: str, code: str) -> tuple[str, ...]:
    return tuple(
        ("*" if word.startswith("*") else "") + fold(word.removeprefix("*"))
        for word in language(code).words.get(key, ())
    )


def _word_form(word: str) -> str:
    """Return the pattern of a word; a star before it stands for the rest of a compound."""
    escaped = re.escape(word.removeprefix("*")).replace(r"\ ", r"\s+")
    return rf"\w*{escaped}" if word.startswith("*") else escaped


@cache
def word_pattern(key: str, tongues: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for the words with this key, whole words, on folded text.

    The longest first.
    """
    words = sorted(set(words_of(key, tongues)), key=len, reverse=True)
    if not words:
        return re.compile(r"(?!)")
    return re.compile(r"(?<!\w)(?:" + "|".join(map(_word_form, words)) + r")(?!\w)")
