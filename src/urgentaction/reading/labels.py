"""Labels and set sentences of every language, found in a sheet's text.

A form ("Please write immediately in {languages}:") is compared word by word, so that case,
accents, punctuation, bold marks and line breaks between its words do not matter. A form of one or
two common words ("Name", "Copies to") is believed only where it stands like a label: see
`standing.is_label`. The cost is one look-up a word, whatever the number of languages.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter

from urgentaction.document.model import Span
from urgentaction.languages.language import language
from urgentaction.reading.label_forms import VOWEL, WORD, Form, forms
from urgentaction.reading.sheet import Passage, SheetText, fold
from urgentaction.reading.standing import colon_end, is_label, is_sentence

_FULL_STOP = re.compile(r"[.!?]\s")
_SENTENCE_END = re.compile(r"[.!?:]\s")
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


@dataclass(slots=True)
class Words:
    """The words of the folded text, and where they stand in it: only a few are asked for."""

    words: list[str]
    found: list[re.Match[str]]

    def start(self, place: int) -> int:
        """Return where a word begins."""
        return self.found[place].start()

    def end(self, place: int) -> int:
        """Return where a word ends."""
        return self.found[place].end()

    def before(self, offset: int) -> list[str]:
        """Return the words that begin before a place in the text."""
        return self.words[: bisect_left(self.found, offset, key=re.Match.start)]

    def gap(self, place: int) -> Span:
        """Return where the gap before a word begins and ends."""
        return (self.found[place - 1].end() if place else 0), self.found[place].start()


@dataclass(slots=True)
class Mark:
    """A label or sentence found in the text.

    `whole` ends after its colon, `holes` are what varies.
    """

    key: str
    whole: Passage
    holes: dict[str, Passage]
    weight: int
    languages: tuple[str, ...]
    """Every language that has the form."""
    start: int = field(init=False)
    end: int = field(init=False)

    def __post_init__(self) -> None:
        """Keep where it stands: that is asked for thousands of times."""
        self.start, self.end = self.whole.start, self.whole.end


def words_in(sheet: SheetText) -> Words:
    """Return the words of the folded text."""
    found = list(WORD.finditer(sheet.folded))
    words = [match[0] for match in found]
    if VOWEL.search(sheet.folded) is not None:
        words = [VOWEL.sub("", word) for word in words]
    return Words(words, found)


def find_marks(sheet: SheetText, words: Words) -> list[Mark]:
    """Return the marks of the sheet in order; none lies over another."""
    known = forms()
    marks: list[Mark] = []
    reached = 0
    following = [*words.words[1:], ""]
    for place, word in enumerate(words.words):
        by_second_word = known.get(word)
        if by_second_word is None or words.start(place) < reached:
            continue
        candidates = by_second_word.get(following[place]) or by_second_word[""]
        mark = _best(sheet, words, place, candidates) if candidates else None
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


def _best(sheet: SheetText, words: Words, place: int, candidates: Iterable[Form]) -> Mark | None:
    """Return the form that reaches farthest; of several that do, the one with the most words."""
    matches = [match for form in candidates if (match := _match(sheet, words, place, form))]
    if not matches:
        return None
    best = max(matches, key=lambda match: (match.end, len(match.form.pieces)))
    alike = [one.form for one in matches if (one.end, one.form.key) == (best.end, best.form.key)]
    return Mark(
        best.form.key,
        Passage(sheet, words.start(place), best.end),
        best.holes,
        len(best.form.pieces),
        tuple(sorted({code for form in alike for code in form.languages})),
    )


@dataclass(slots=True)
class _Match:
    """A form in its place: where its colon ends, and what its holes hold."""

    form: Form
    end: int
    holes: dict[str, Passage]


def _match(sheet: SheetText, words: Words, place: int, form: Form) -> _Match | None:
    if form.is_plain and words.words[place : place + form.count] != form.words:
        return None
    ended = (place, {}) if form.count == 1 else _walk(sheet, words, place, form.pieces, 0)
    if ended is None:
        return None
    last, holes = ended
    if form.key in _DATED and "date" in holes and not any(map(str.isdigit, holes["date"].text)):
        return None  # "write until freedom comes"
    start, end = words.start(place), words.end(last)
    if not _is_believed(sheet, start, end, form):
        return None
    return _Match(form, colon_end(sheet, end, "" if form.is_sentence else form.key), holes)


def _is_believed(sheet: SheetText, start: int, end: int, form: Form) -> bool:
    count = len(form.pieces)
    if form.is_sentence:
        short = form.ends_with_colon and count <= 4
        return is_sentence(sheet, start, end, form.key, short=short)
    return is_label(sheet, start, end, form.key, count)


def _walk(
    sheet: SheetText, words: Words, place: int, pieces: tuple[str, ...], piece: int
) -> tuple[int, dict[str, Passage]] | None:
    """Match pieces from a word on; return the place of the last word and what the holes hold."""
    first = place
    for number in range(piece, len(pieces)):
        wanted = pieces[number]
        if wanted[0] == "{":
            return _walk_hole(sheet, words, place, pieces, number)
        if place >= len(words.words) or words.words[place] != wanted:
            return None
        if place > first and not _near(sheet, *words.gap(place)):
            return None
        place += 1
    return place - 1, {}


def _walk_hole(
    sheet: SheetText, words: Words, place: int, pieces: tuple[str, ...], piece: int
) -> tuple[int, dict[str, Passage]] | None:
    name = pieces[piece][1:]
    count = len(words.words)
    limit = min(count, place + _HOLE_WORDS.get(name, 8))
    start = words.end(place - 1) if place else 0
    if piece + 1 == len(pieces):
        stop = _end_of_hole(sheet, words, place, limit)
        if name == "date":
            stop = _behind_year(words, place, stop)
        if stop <= place:
            return None
        return stop - 1, {name: sheet.passage(start, words.end(stop - 1))}
    for after in range(place, min(limit + 1, count)):
        if after > place and _parts(sheet, words, after):
            return None
        ended = _walk(sheet, words, after, pieces, piece + 1)
        if ended is not None:
            last, holes = ended
            return last, {name: sheet.passage(start, words.start(after)), **holes}
    return None


def _end_of_hole(sheet: SheetText, words: Words, place: int, limit: int) -> int:
    """Return the place after the last word of a hole that ends a form.

    At a sentence's or line's end; a date may go on over a line break.
    """
    stop = place
    while stop < limit:
        previous, start = words.gap(stop)
        gap = sheet.folded[previous:start]
        if stop == place and gap.count("\n") > sheet.breaks:
            break  # nothing stands in the hole
        if "\n" in gap and gap.count("\n") <= sheet.breaks and _colon_soon(sheet, previous):
            gap = gap.replace("\n", " ")  # "English or your own / language:"
        if stop > place and _ends_hole(gap, words.words[stop - 1], words.words[stop], sheet.breaks):
            break
        stop += 1
    return stop


def _behind_year(words: Words, place: int, stop: int) -> int:
    """Return where a date ends: with its year, whatever the line says besides."""
    for after in range(place, stop):
        if len(words.words[after]) == _YEAR and words.words[after].isdigit():
            says_year = after + 1 < stop and words.words[after + 1] in _SAYS_YEAR
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
    return ":" in gap or ";" in gap or (_FULL_STOP.search(gap) is not None and not is_day)


def _near(sheet: SheetText, start: int, end: int) -> bool:
    """Tell whether no more than a little stands between two words."""
    if end - start <= 1:
        return True
    gap = sheet.folded[start:end]
    return len(gap.strip()) <= 4 and gap.count("\n") <= sheet.breaks and len(gap) <= 40


def _parts(sheet: SheetText, words: Words, place: int) -> bool:
    """Tell whether a sentence or a paragraph ends before a word."""
    start, end = words.gap(place)
    if end - start <= 1:
        return False
    gap, before = sheet.folded[start:end], words.words[place - 1]
    is_day = before.isdigit() and len(before) <= 2
    return gap.count("\n") > sheet.breaks or (
        not is_day and len(before) > 2 and _SENTENCE_END.search(gap) is not None
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
