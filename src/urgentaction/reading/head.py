"""The head of a sheet.

Number, index, date, country, concerns, headline, the list of people, the narrative.

The lines before the first label are sorted by what they look like; the order of eras and skins
differs, the looks hardly do. See domain.md 3.1 to 3.5 for the heads.
"""

import re
from dataclasses import dataclass, field
from functools import cache

from urgentaction.document.countries import FoundCountry, find_countries
from urgentaction.document.dates import FoundDate
from urgentaction.document.indexes import Index, find_indexes
from urgentaction.document.numbers import Number, find_numbers
from urgentaction.languages.language import language
from urgentaction.reading.catalogue import Catalogue, read_catalogue
from urgentaction.reading.followed import FollowedSheet, add_date, add_index
from urgentaction.reading.headline import clean_headline
from urgentaction.reading.labels import Mark, word_pattern
from urgentaction.reading.lines import (
    begins_prose,
    is_furniture,
    is_how_to,
    is_mail_trace,
    is_prose,
    word_count,
)
from urgentaction.reading.people import continues_entry, has_person_mark, is_name_like
from urgentaction.reading.printed_dates import dates_in
from urgentaction.reading.sheet import NUMBERED, Passage, fold

_WEEKDAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:segunda|terca|quarta|quinta|sexta)-feira|(?:lune|marte|mercole|giove|vener)di|sabato|domenica"
)
_WEB_TITLE = re.compile(r"\([^()]*\d+[./]\d{2,4}\)\s*$")
_FAR = 60
"""Characters of a sentence before an index code that it only mentions."""
_LABELS_OF_A_BODY = frozenset(
    [
        "title",
        "summary",
        "ask",
        "write_to",
        "deadline_before",
        "recommended",
        "addressees",
        "copies",
        "more",
        "name",
        "gender",
        "name_and_pronoun",
        "sample_letter",
    ]
)
_SENTENCES = re.compile(r"[^\W\d_]{3,}[.!?]\s+[^\W\d_]|\d{4}\.\s+[^\W\d_]")


@dataclass
class Reference:
    """A number or an index of the head, with the passage that prints it."""

    passage: Passage
    number: Number | None = None
    index: Index | None = None


@dataclass
class Head:
    """What the head holds, as passages."""

    numbers: list[Reference] = field(default_factory=list)
    indexes: list[Reference] = field(default_factory=list)
    followed: list[FollowedSheet] = field(default_factory=list)
    dates: list[tuple[Passage, FoundDate]] = field(default_factory=list)
    datelines: list[tuple[Passage, FoundDate]] = field(default_factory=list)
    countries: list[tuple[Passage, FoundCountry]] = field(default_factory=list)
    place: Passage | None = None
    concerns: list[Passage] = field(default_factory=list)
    titles: list[Passage] = field(default_factory=list)
    people: list[Passage] = field(default_factory=list)
    narrative: list[Passage] = field(default_factory=list)
    abstract: list[Passage] = field(default_factory=list)
    furniture: list[Passage] = field(default_factory=list)
    catalogue: Catalogue | None = None
    after_reference: int = 0
    is_update: bool = False


def read_head(
    lines: list[Passage], wrapper: list[Passage], marks: list[Mark], tongues: tuple[str, ...]
) -> Head:
    """Sort the lines of the head, and of what was put above it."""
    head = Head()
    read_wrapper(head, wrapper, marks, tongues)
    state = _State()
    for line, below in zip(lines, [*lines[1:], None], strict=False):
        if head.narrative:
            _narrative_line(head, line, tongues)
        elif line:
            state.is_prose = begins_prose(line, below)
            _head_line(head, state, line, marks, tongues)
        else:
            state.in_reference = False
    return head


def find_start(lines: tuple[Passage, ...], marks: list[Mark], tongues: tuple[str, ...]) -> int:
    """Return the offset where the sheet proper begins.

    At its head, below what a mail, a blog or a library put above it.

    0 where there is no such head, as on a section's web page. A number at the foot is none: it
    stands below the first label.
    """
    openers = [mark.start for mark in marks if mark.key in _LABELS_OF_A_BODY]
    first = min(openers, default=len(lines[-1].sheet.text) if lines else 0)
    for line in lines:
        if line.start >= first:
            break
        if line and _starts_head(line, marks) and read_catalogue(line, tongues) is None:
            return line.start
    return 0


def _wrapper_line(head: Head, line: Passage, tongues: tuple[str, ...]) -> None:
    """Keep a title that stands above the sheet proper, in case no other follows.

    Prose there is the page's.
    """
    is_title = not is_prose(line) or _is_leading_title(head, line, tongues)
    if not is_title or word_count(line) > 22 or find_indexes(line.text):
        head.furniture.append(line)
    else:
        head.titles.append(line)


def _starts_head(line: Passage, marks: list[Mark]) -> bool:
    keys = {mark.key for mark in marks if line.start <= mark.start <= line.start + 2}
    if "distribution" in keys:
        return True
    if is_prose(line) and word_count(line) > 25:
        return False
    if "index" in keys and find_indexes(line.text):
        return not line.text.lstrip().startswith(",")
    found = find_numbers(line.text)
    if not found or _WEB_TITLE.search(line.text):
        return False
    return found[0][0][0] <= 1 or "update_of" in keys


def read_wrapper(
    head: Head, lines: list[Passage], marks: list[Mark], tongues: tuple[str, ...]
) -> None:
    """Read what stands above the sheet proper.

    A library's title, a page's title, a dateline, an abstract.
    """
    for line in lines:
        if not line:
            continue
        inside = [mark for mark in marks if line.start <= mark.start < line.end]
        if head.catalogue is None and (catalogue := read_catalogue(line, tongues)):
            head.catalogue = catalogue
            _read_catalogue(head, line, inside)
        elif is_prose(line) and not is_how_to(line, tongues) and head.catalogue is not None:
            head.abstract.append(line)
        elif is_furniture(line, tongues) or is_mail_trace(line) or is_how_to(line, tongues):
            head.furniture.append(line)
        elif not _dateline(head, line, tongues):
            _wrapper_line(head, line, tongues)
    head.after_reference = len(head.titles)


@dataclass
class _State:
    in_reference: bool = False
    follows_up: bool = False
    reference: Passage | None = None
    has_country: bool = False
    is_prose: bool = False
    in_list: bool = False


def _narrative_line(head: Head, line: Passage, tongues: tuple[str, ...]) -> None:
    if line and (is_furniture(line, tongues) or _is_step(line, tongues)):
        head.furniture.append(line)
    else:
        head.narrative.append(line)


def _is_step(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line in the narrative is a step of a page's how-to."""
    is_item = line.is_bullet() or NUMBERED.match(line.text) is not None
    starts = word_pattern("reporting", tongues).match(line.after_bullet().folded) is not None
    return is_how_to(line, tongues) and (is_item or starts or not is_prose(line))


def _head_line(
    head: Head, state: _State, line: Passage, marks: list[Mark], tongues: tuple[str, ...]
) -> None:
    inside = [mark for mark in marks if line.start <= mark.start < line.end]
    if is_furniture(line, tongues) or is_mail_trace(line):
        head.furniture.append(line)
    elif head.catalogue is None and (catalogue := read_catalogue(line, tongues)):
        head.catalogue = catalogue
        _read_catalogue(head, line, inside)
    elif _is_reference(line, inside) or (state.in_reference and _goes_on(state, line, tongues)):
        _read_reference(head, line, inside, tongues)
        names_update = any(mark.key == "update_of" for mark in inside)
        state.follows_up = names_update or (state.follows_up and state.in_reference)
        state.in_reference, state.in_list = True, bool(head.concerns)
        state.reference = line
        head.after_reference = len(head.titles)
    elif is_how_to(line, tongues) and not is_prose(line):
        head.furniture.append(line)
    elif any(mark.key in ("new_name", "released") for mark in inside):
        head.furniture.extend(mark.whole for mark in inside)
        head.people.append(line.cut(inside[0].end - line.start))
        state.in_list = True
    elif _dateline(head, line, tongues):
        pass
    elif state.in_reference and state.follows_up and not head.concerns and not state.is_prose:
        head.concerns.append(line)
        state.in_list = True
    elif _is_leading_title(head, line, tongues, wrapped=state.is_prose and not is_prose(line)):
        head.titles.append(line)
    elif state.is_prose and not _is_entry(line, tongues):
        head.narrative.append(line)
    else:
        _short_line(head, state, line, inside, tongues)


def _is_leading_title(
    head: Head, line: Passage, tongues: tuple[str, ...], *, wrapped: bool = False
) -> bool:
    """Tell whether the first line is a title although it is as long as a sentence."""
    if head.titles or head.numbers or head.indexes or word_count(line) > 20:
        return False
    if clean_headline(line, tongues)[0].start > line.start:
        return True  # a button, a prefix or a country stood before it
    return (
        not wrapped
        and not line.text.rstrip().endswith((".", ";", ":"))
        and not _SENTENCES.search(line.text)
    )


def _read_catalogue(head: Head, line: Passage, inside: list[Mark]) -> None:
    """Read the references of a library's title.

    The index codes in it are of sheets that this one follows.
    """
    head.furniture.append(line)
    head.is_update = any(mark.key == "update_of" for mark in inside)
    head.numbers.extend(
        Reference(line.cut(*span), number=number) for span, number in find_numbers(line.text)[:1]
    )
    for span, index in find_indexes(line.text):
        add_index(head.followed, index, line.cut(*span))


def _is_entry(line: Passage, tongues: tuple[str, ...]) -> bool:
    return (
        has_person_mark(line, tongues)
        and word_count(line) < 18
        and not _SENTENCES.search(line.text)
    )


def _short_line(
    head: Head, state: _State, line: Passage, inside: list[Mark], tongues: tuple[str, ...]
) -> None:
    """Sort a line that is no prose: a label alone, a country, a name, a title."""
    concern = next((mark for mark in inside if mark.key in ("concerns", "new_concern")), None)
    if concern is not None:
        head.furniture.append(concern.whole)
        head.concerns.append(line.cut(concern.end - line.start).strip(" .;"))
        return
    for mark in inside:
        if mark.key in ("distribution", "index", "issued", "number", "concerns", "new_concern"):
            head.furniture.append(mark.whole)
            line = line.cut(mark.end - line.start) if mark.start <= line.start + 2 else line
    if not line:
        return
    country = _country_at_start(line)
    if country is not None and not state.has_country and _is_country_line(line, country, state):
        state.has_country = True
        rest = _after_country(head, line, country)
        if rest and state.in_list:
            head.people.append(rest)
        elif rest:
            head.titles.append(rest)
        state.in_list = state.in_list or bool(head.concerns)
    elif state.in_list and head.people and continues_entry(head.people[-1], line):
        head.people[-1] = Passage(line.sheet, head.people[-1].start, line.end)
    elif (state.in_list or head.people or head.titles) and _is_list_line(
        head, state, line, tongues
    ):
        head.people.append(line)
    else:
        _title_line(head, line)


def _is_list_line(head: Head, state: _State, line: Passage, tongues: tuple[str, ...]) -> bool:
    if state.in_list and (head.countries or head.people):
        return is_name_like(line, tongues) or (not head.people and word_count(line) < 15)
    return _is_entry(line, tongues)


def _title_line(head: Head, line: Passage) -> None:
    """Add a title; a headline in capitals, or cut in mid-sentence, goes on over two lines."""
    last = head.titles[-1] if head.titles else None
    if (
        last is not None
        and len(head.titles) > head.after_reference
        and not line.sheet.text[last.end : line.start].strip()
        and line.sheet.text.count("\n", last.end, line.start) <= line.sheet.breaks
        and ((last.is_capitals() and line.is_capitals()) or line.text[:1].islower())
    ):
        head.titles[-1] = Passage(line.sheet, last.start, line.end)
    else:
        head.titles.append(line)


def _goes_on(state: _State, line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line goes on with the references of the line above."""
    if find_indexes(line.text):
        return True
    above = state.reference.folded.split() if state.reference is not None else []
    is_cut = bool(above) and word_pattern("issued_words", tongues).fullmatch(above[-1]) is not None
    return state.follows_up and is_cut and bool(dates_in(line, tongues))


def _is_reference(line: Passage, inside: list[Mark]) -> bool:
    """Tell a line that prints number, index or date from a title that has a number in brackets."""
    indexes = find_indexes(line.text)
    found = find_numbers(line.text)
    if indexes:
        is_mentioned = is_prose(line) and not found and indexes[0][0][0] > _FAR
        return word_count(line) < 40 and not is_mentioned
    if found:
        (start, _), _ = found[0]
        before = line.text[:start]
        return (
            len(re.findall(r"[^\W\d_]{2,}", before)) <= 6
            and "(" not in before
            and not (line.text.rstrip().endswith(")") and len(before) > 12)
        )
    return any(mark.key in ("index", "issued") for mark in inside) and word_count(line) < 12


def _dateline(head: Head, line: Passage, tongues: tuple[str, ...]) -> bool:
    """Take a line that is only a date. With a weekday it is a mail's or a blog's.

    And counts for nothing.
    """
    text = line.text.strip(" []().,\t*")
    found = dates_in(line, tongues)
    if len(found) != 1 or word_count(line) > 8:
        return False
    start, end = found[0].span
    rest = re.sub(r"[^\w]+", " ", line.text[:start] + " " + line.text[end:]).strip()
    if _WEEKDAY.search(line.folded) and len(text) < 60:
        head.furniture.append(line)
        return True
    if len(rest) > 12 or re.search(r"[^\W\d_]{4,}", rest):
        return False
    head.datelines.append((line.cut(start, end), found[0]))
    return True


def _read_reference(
    head: Head, line: Passage, inside: list[Mark], tongues: tuple[str, ...]
) -> None:
    """Read number, index and date of a line, those in brackets as sheets that it follows.

    The rest is concern or country.
    """
    text = line.text
    used: list[tuple[int, int]] = []
    update = next((mark for mark in inside if mark.key == "update_of"), None)
    brackets = (
        [match.span() for match in re.finditer(r"\([^()]*(?:\)|$)|^[^()]*\)", text)]
        if update or head.is_update
        else []
    )
    head.is_update = head.is_update or update is not None
    for mark in inside:
        head.furniture.append(mark.whole)
        used.append((mark.start - line.start, mark.end - line.start))
    goes_on = head.is_update and not find_numbers(text) and not find_indexes(text)
    for span, number in find_numbers(text):
        head.numbers.append(Reference(line.cut(*span), number=number))
        used.append(span)
    used.extend(
        _read_in_order(head, line, brackets, tongues, is_update=update is not None or goes_on)
    )
    _read_rest(head, line, used, tongues)


def _read_in_order(
    head: Head,
    line: Passage,
    brackets: list[tuple[int, int]],
    tongues: tuple[str, ...],
    *,
    is_update: bool,
) -> list[tuple[int, int]]:
    """Read index codes and dates as they come; return where they stand."""
    indexes = [(span, index, None) for span, index in find_indexes(line.text)]
    dates = [(found.span, None, found) for found in dates_in(line, tongues)]
    spans = []
    for span, index, date in sorted([*indexes, *dates], key=lambda one: one[0]):
        place = line.cut(*span)
        in_brackets = any(start <= span[0] < end for start, end in brackets)
        if index is not None and (in_brackets or (head.indexes and head.is_update)):
            add_index(head.followed, index, place)
        elif index is not None:
            head.indexes.append(Reference(place, index=index))
        elif date is not None and (
            in_brackets
            or (is_update and not _own_index_before(head, line, place))
            or _is_anothers(line, span[0], tongues)
        ):
            add_date(head.followed, date, place)
        elif date is not None:
            head.dates.append((place, date))
        spans.append(span)
    return spans


def _is_anothers(line: Passage, place: int, tongues: tuple[str, ...]) -> bool:
    """Tell whether "issued on" stands before a date behind a number: the date of that sheet."""
    words = line.folded[:place].rstrip()
    pattern = word_pattern("issued_words", tongues)
    return bool(find_numbers(line.text[:place])) and any(
        match.end() == len(words) for match in pattern.finditer(words)
    )


def _own_index_before(head: Head, line: Passage, date: Passage) -> bool:
    """Tell whether the line printed the sheet's own index or a label before a date.

    Else it dates the sheet that is followed.
    """
    return any(line.start <= reference.passage.start < date.start for reference in head.indexes)


def _read_rest(
    head: Head, line: Passage, used: list[tuple[int, int]], tongues: tuple[str, ...]
) -> None:
    """Read what a reference line holds besides: a country, or the concern."""
    place = 0
    for start, end in [*sorted(used), (len(line.text), len(line.text))]:
        whole = line.cut(place, max(place, start))
        rest = _without_issued(whole.strip(" ,;:()[]-–—.#|/*"), tongues)
        head.furniture.append(whole)
        place = max(place, end)
        if not rest or not re.search(r"[^\W\d_]{3,}", rest.text):
            continue
        country = _country_at_start(rest)
        if country is not None and country.span[1] >= len(rest.text.rstrip()) - 1:
            head.countries.append((rest.cut(*country.span), country))
        elif word_count(rest) <= 16 and not re.match(r"(?:and|und|et|y) ", rest.folded):
            head.concerns.append(rest)
        else:
            head.furniture.append(rest)


def _without_issued(rest: Passage, tongues: tuple[str, ...]) -> Passage:
    """Take off "issued on", "and re-issued" and a quote that has no partner."""
    pattern = _reference_words(tongues)
    while rest and (match := pattern.match(rest.folded)):
        rest = rest.cut(match.end()).strip(" ,;:()-–—")
    while rest and (match := re.search(rf"(?:{pattern.pattern})$", rest.folded)):
        rest = rest.cut(0, match.start()).strip(" ,;:()-–—")
    quotes = sum(rest.text.count(quote) for quote in '"“”')
    return rest.strip('"“”') if quotes == 1 else rest


@cache
def _reference_words(tongues: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of what a reference line says beside its references."""
    ordinals = {
        fold(form) for code in tongues for forms in language(code).ordinals for form in forms
    }
    ordinal = "|".join(sorted(map(re.escape, ordinals), key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?:{word_pattern('issued_words', tongues).pattern}|(?:{ordinal})(?!\w))")


def _country_at_start(line: Passage) -> FoundCountry | None:
    text = line.text
    found = find_countries(text[:60])
    first = found[0] if found else None
    return first if first is not None and not text[: first.span[0]].strip(" *") else None


def _is_country_line(line: Passage, country: FoundCountry, state: _State) -> bool:
    rest = line.text[country.span[1] :]
    if not rest.strip(" :.,*"):
        return True
    return state.in_list and (
        line.text[: country.span[1]].strip(" *").isupper() or rest[:1] in ":/(-"
    )


def _after_country(head: Head, line: Passage, country: FoundCountry) -> Passage:
    """Take country and place ("USA: (Texas)", "USA-Ohio", "RUSSIA/Chechnya") off a line.

    Return the rest.
    """
    head.countries.append((line.cut(*country.span), country))
    rest = line.cut(country.span[1])
    if place := re.match(
        r"\s*:?\s*\(([^()]{2,30})\)|\s*[/–-]\s*([A-Z][\w ]{2,24}?)(?=\s{2,}|\s*:|$| [A-Z])",
        rest.text,
    ):
        group = 1 if place[1] else 2
        head.place = rest.cut(*place.span(group))
        rest = rest.cut(place.end())
    return rest.strip(" :*-")


def prefix_words(tongues: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of what stands before a headline on a web page.

    "Urgent Action Update:".
    """
    return word_pattern("title_prefix", tongues)
