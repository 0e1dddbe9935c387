"""The lines of a head that print number, index and date, and what such a line says besides."""

import re
from functools import cache
from itertools import takewhile

from urgentaction.document.countries import FoundCountry, find_countries
from urgentaction.document.numbers import parse_number
from urgentaction.languages.language import language
from urgentaction.reading.followed import add_date, add_index
from urgentaction.reading.labels import Mark, marks_in, word_pattern
from urgentaction.reading.lines import is_furniture, is_how_to, is_prose, word_count
from urgentaction.reading.printed_dates import dates_in
from urgentaction.reading.printed_numbers import indexes_in, numbers_in, spans_of_references
from urgentaction.reading.sheet import NUMBERED, Passage, fold
from urgentaction.reading.sorted_head import Head, Reference

_WEEKDAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:segunda|terca|quarta|quinta|sexta)-feira|(?:lune|marte|mercole|giove|vener)di|sabato|domenica"
)
_LOUD_NAME = re.compile(r"\w+\.?(?:\s+[^\W\d_a-zà-ÿ][^\Wa-zà-ÿ]+(?![\w]))+")
_TOWN = re.compile(r"[^\W\d_a-z][\w' -]{2,24},(?:\s+(?:le|den|il|em|el))?")
_DATELINE = 60
_BEHIND_DATELINE = re.compile(r"\s*[-–—]\s*(?:[^\d\W][\w ]{2,30}[-–—]\s*)?(?=[^\W\d_a-z])")
_DASH = re.compile(r"\s[-–—]\s")
_PLACE = re.compile(r"\s*\(([^()]{2,40})\)?$")
"""A place behind a country: "Kestovia (Velin)"."""
_GLUED = re.compile(r"[^\W\d_a-z](?:[^\W\d_a-z]| (?=[^\W\d_a-z]{2})){3,}(?=[^\W\d_a-z][a-z])")
"""A country in capitals that a page lost the space behind: "KESTOVIAEmil Torv"."""
_BARE_NUMBER = re.compile(r"\s*(0{0,2}\d{1,3}/\d\d(?:-\d{1,2})?)\s*\|\s*(?=[^\W\d_])")
_TITLE_AND_CODE = re.compile(
    r"\s*(\S.{18,}?)\s+[-–—]\s+([A-Z]{3}\s?\d{3}\s?/\s?\d{4}\s?/\s?OBS\s?[\d.]{1,6})\s*$"
)
_INITIALS = re.compile(r"[a-zäöü]{2,3}\s+(?=[^\W\d_a-zäöü]{2})")
_NAME = 5
_LEADS = ("update_of", "correction")
_SEVERAL = 2
_LONG = 22
"""Words of a line that prints more than references."""
_LOUD = re.compile(r"[^a-zà-öø-ÿ]*[A-ZÀ-ÖØ-Þ][^a-zà-öø-ÿ]*|[\W\d_]+")
_HEADLINE = 14
"""Letters of capitals that are a headline, not an acronym or two."""
_SENTENCE = 6
_LABEL = 24
"""Characters between an index and a date: room for a label."""
_FAR = 60
"""Characters of a sentence before an index code that it only mentions."""


def is_reference(line: Passage, inside: list[Mark]) -> bool:
    """Tell a line that prints number, index or date from a title that has a number in brackets."""
    indexes = indexes_in(line)
    found = numbers_in(line)
    if indexes:
        is_mentioned = is_prose(line) and not found and indexes[0][0][0] > _FAR
        return word_count(line) < 40 and not is_mentioned
    if found:
        if any(mark.key in _LEADS and mark.start == line.start for mark in inside):
            return word_count(line) < _LONG
        (start, _), _ = found[0]
        before = line.text[:start]
        return (
            len(re.findall(r"[^\W\d_]{2,}", before)) <= 6
            and "(" not in before
            and not (line.text.rstrip().endswith(")") and len(before) > 12)
        )
    return any(mark.key in ("index", "issued") for mark in inside) and word_count(line) < 12


def is_bare_reference(line: Passage, marks: list[Mark], tongues: tuple[str, ...]) -> bool:
    """Tell whether a line holds number, index or date with their labels, and nothing else."""
    inside = [mark for mark in marks_in(marks, line) if mark.key in ("number", "index", "issued")]
    references = spans_of_references(line)
    if not (inside or references):
        return False
    spans = [(mark.start - line.start, mark.end - line.start) for mark in inside]
    spans += [*references, *(found.span for found in dates_in(line, tongues))]
    rest = line.text
    for start, end in spans:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return re.search(r"\w", rest) is None


def bare_number(head: Head, line: Passage) -> bool:
    """Take "044/22 | Kestovia", a line of a section's list that names no series: urgent actions."""
    found = _BARE_NUMBER.match(line.text)
    number = parse_number(f"UA {found[1]}") if found else None
    if found is None or number is None:
        return False
    rest = line.cut(found.end()).strip(" →*")
    countries = find_countries(rest.text)
    if not countries or countries[0].span != (0, len(rest.text)):
        return False
    head.numbers.append(Reference(line.cut(*found.span(1)), number=number))
    head.countries.append((rest, countries[0]))
    return True


def split_reference(line: Passage, tongues: tuple[str, ...]) -> list[Passage]:
    """Cut number, index and date off a line on which a page let the narrative follow.

    And the Observatory's code off the title that stands before it.
    """
    if "OBS" in line.text and (code := _TITLE_AND_CODE.match(line.text)):
        return [line.cut(*code.span(1)), line.cut(*code.span(2))]
    is_item = line.is_bullet() or NUMBERED.match(line.text) is not None
    if word_count(line) < _LONG or is_item or is_how_to(line, tongues):
        return [line]
    codes = spans_of_references(line)
    dates = [found.span for found in dates_in(line, tongues)]
    if not codes or min(codes)[0] > _FAR:
        return [line]
    end = min(codes)[1]
    for start, stop in sorted([*codes, *dates]):
        if start <= end + _LABEL and stop > end:
            end = stop
    lead = re.compile(r"[\s,.;:)]*").match(line.text, end)
    rest = line.cut(lead.end() if lead else end)
    return [line.cut(0, end), rest] if word_count(rest) >= _LONG // 2 else [line]


def split_headline(line: Passage) -> list[Passage]:
    """Cut a headline in capitals off a line on which a page let the narrative follow."""
    texts = line.text.split()
    if len(texts) < _SEVERAL + _SENTENCE or not _LOUD.fullmatch(texts[0]):
        return [line]  # most lines
    words = list(re.finditer(r"\S+", line.text))
    loud = list(takewhile(lambda word: _LOUD.fullmatch(word[0]), words))
    while loud and len(re.findall(r"[^\W\d_]", loud[-1][0])) <= 1:
        loud.pop()  # "A", "80": of the sentence
    letters = sum(len(re.findall(r"[^\W\d_]", word[0])) for word in loud)
    if len(loud) < _SEVERAL or letters < _HEADLINE or len(words) - len(loud) < _SENTENCE:
        return [line]
    return [line.cut(0, loud[-1].end()), line.cut(loud[-1].end())]


def dateline(head: Head, line: Passage, tongues: tuple[str, ...]) -> bool:
    """Take a line that is only a date. With a weekday it is a mail's or a blog's.

    And counts for nothing.
    """
    text = line.text.strip(" []().,\t*")
    found = dates_in(line, tongues)
    if found and word_pattern("active_since", tongues).match(line.folded.strip()):
        head.datelines.append((line.cut(*found[0].span), found[0]))
        head.furniture.append(line)
        return True
    if len(found) != 1 or word_count(line) > 8:
        return False
    if word_pattern("ended", tongues).match(line.folded.strip()):
        head.furniture.append(line)  # the day on which a page took the action down
        return True
    start, end = found[0].span
    rest = re.sub(r"[^\w]+", " ", line.text[:start] + " " + line.text[end:]).strip()
    if _WEEKDAY.search(line.folded) and len(text) < 60:
        head.furniture.append(line)
        return True
    is_long = len(rest) > 12 or re.search(r"[^\W\d_]{4,}", rest) is not None
    before = line.cut(0, start)
    says_month = re.search(r"[^\W\d_]{3,}", line.text[start:end]) is not None
    is_issuer = bool(before) and says_month and is_furniture(before.strip(" ,:-–—"), tongues)
    if is_long and not is_issuer and not _TOWN.fullmatch(before.text.strip()):
        return False
    head.datelines.append((line.cut(start, end), found[0]))
    head.furniture.append(line)
    return True


def without_dateline(head: Head, line: Passage, tongues: tuple[str, ...]) -> Passage:
    """Take the date off the paragraph that it opens: "London, 3 May 2010 – Two lawyers …"."""
    found = dates_in(line.cut(0, _DATELINE), tongues)
    if not found or found[0].value.date is None:
        return line
    start, end = found[0].span
    dash = _BEHIND_DATELINE.match(line.text, end)
    if dash is None or not (start <= 1 or _TOWN.fullmatch(line.text[:start].strip())):
        return line
    head.datelines.append((line.cut(start, end), found[0]))
    head.furniture.append(line.cut(0, dash.end()))
    return line.cut(dash.end())


def read_reference(head: Head, line: Passage, inside: list[Mark], tongues: tuple[str, ...]) -> None:
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
    goes_on = head.is_update and not numbers_in(line) and not indexes_in(line)
    for span, number in numbers_in(line):
        head.numbers.append(Reference(line.cut(*span), number=number))
        used.append(span)
    used.extend(
        _read_in_order(
            head,
            line,
            brackets,
            tongues,
            [mark for mark in inside if mark.key == "issued"],
            is_update=update is not None or goes_on,
        )
    )
    _read_rest(head, line, used, tongues)


def _read_in_order(
    head: Head,
    line: Passage,
    brackets: list[tuple[int, int]],
    tongues: tuple[str, ...],
    labels: list[Mark],
    *,
    is_update: bool,
) -> list[tuple[int, int]]:
    """Read index codes and dates as they come; return where they stand."""
    indexes = [(span, index, None) for span, index in indexes_in(line)]
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
            or (is_update and not _is_own_date(head, line, place, labels))
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
    return bool(numbers_in(line.cut(0, place))) and any(
        match.end() == len(words) for match in pattern.finditer(words)
    )


def _is_own_date(head: Head, line: Passage, date: Passage, labels: list[Mark]) -> bool:
    """Tell whether a date has its label, or the line printed the sheet's own index before it.

    Else it dates the sheet that is followed.
    """
    if any(mark.end <= date.start <= mark.end + 2 for mark in labels):
        return True
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
        if word_pattern("section_name", tongues).search(rest.folded):
            continue  # "Adapted from Amnesty International"
        if titled := titled_people(rest, tongues) or _behind_initials(rest):
            head.people.extend(titled)
            continue
        country = country_at_start(rest)
        if titled_country := _title_and_country(rest):
            title, place_of_country, found = titled_country
            head.titles.append(title)
            head.countries.append((place_of_country, found))
            continue
        behind = rest.text[country.span[1] :].lstrip() if country is not None else ""
        if country is not None and (place_at := _PLACE.match(rest.text, country.span[1])):
            head.countries.append((rest.cut(*country.span), country))
            head.place = rest.cut(*place_at.span(1))
        elif country is not None and len(behind) <= 1:
            head.countries.append((rest.cut(*country.span), country))
        elif behind[:1] in (":", "–", "—", "-") and not head.concerns:
            head.titles.append(rest)  # "KESTOVIA – Translator sentenced"
        elif word_count(rest) <= 16 and not re.match(r"(?:and|und|et|y) ", rest.folded):
            head.concerns.append(rest)
        else:
            head.furniture.append(rest)


def _behind_initials(rest: Passage) -> list[Passage]:
    """Return the name in capitals behind a translator's initials: "gs SOMEBODY'S NAME"."""
    initials = _INITIALS.match(rest.text)
    name = rest.cut(initials.end()) if initials else rest.cut(0, 0)
    return [name] if name and name.is_capitals() and 1 < word_count(name) <= _NAME else []


def _title_and_country(rest: Passage) -> tuple[Passage, Passage, FoundCountry] | None:
    """Return title and country of "Verschwindenlassen - Syrien."."""
    dashes = list(_DASH.finditer(rest.text))
    if not dashes:
        return None
    tail = rest.cut(dashes[-1].end()).strip(" .")
    found = find_countries(tail.text)
    if not found or found[0].span != (0, len(tail.text)):
        return None
    return rest.cut(0, dashes[-1].start()), tail, found[0]


def titled_people(rest: Passage, tongues: tuple[str, ...]) -> list[Passage]:
    """Return the people of "Herr A Frau B Herr C"; one alone may be a concern's."""
    titles = word_pattern("honorific", tongues).finditer(rest.folded)
    starts = [match.start() for match in titles if _tells_gender(match[0], tongues)]
    if len(starts) < _SEVERAL or starts[0] > 0:
        return []
    ends = [*starts[1:], len(rest.text)]
    found = [rest.cut(start, end) for start, end in zip(starts, ends, strict=True)]
    loud = _LOUD_NAME.match(found[-1].text)
    return [*found[:-1], found[-1].cut(0, loud.end()) if loud else found[-1]]


def _tells_gender(title: str, tongues: tuple[str, ...]) -> bool:
    keys = ("male", "female")
    return any(word_pattern(key, tongues).fullmatch(title) is not None for key in keys)


def _without_issued(rest: Passage, tongues: tuple[str, ...]) -> Passage:
    """Take off "issued on", "and re-issued" and a quote that has no partner."""
    pattern = reference_words(tongues)
    while rest and (match := pattern.match(rest.folded)):
        rest = rest.cut(match.end()).strip(" ,;:()-–—")
    while rest and (match := re.search(rf"(?:{pattern.pattern})$", rest.folded)):
        rest = rest.cut(0, match.start()).strip(" ,;:()-–—")
    quotes = sum(rest.text.count(quote) for quote in '"“”')
    return rest.strip('"“”') if quotes == 1 else rest


@cache
def reference_words(tongues: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of what a reference line says beside its references."""
    ordinals = {
        fold(form) for code in tongues for forms in language(code).ordinals for form in forms
    }
    ordinal = "|".join(sorted(map(re.escape, ordinals), key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?:{word_pattern('issued_words', tongues).pattern}|(?:{ordinal})(?!\w))")


def country_and_place(line: Passage) -> tuple[FoundCountry, Passage | None] | None:
    """Return country and place of a line that holds just these: "Kestovia (Velin)"."""
    country = country_at_start(line)
    if country is None:
        return None
    if not line.text[country.span[1] :].strip():
        return country, None
    found = _PLACE.match(line.text.rstrip(), country.span[1])
    return (country, line.cut(*found.span(1))) if found and found[0].endswith(")") else None


def country_at_start(line: Passage) -> FoundCountry | None:
    """Return the country that a line begins with, also one in capitals that a name hangs on."""
    text = line.text
    if glued := _GLUED.match(text):
        text = text[: glued.end()]
    found = find_countries(text[:60])
    first = found[0] if found else None
    return first if first is not None and not text[: first.span[0]].strip(" *") else None
