"""The head of a sheet: number, index, date, country, concerns, headline, people, narrative.

The lines before the first label are sorted by what they look like; the order of eras and skins
differs, the looks hardly do. See domain.md 3.1 to 3.5 for the heads.
"""

import re
from dataclasses import dataclass

from urgentaction.document.countries import FoundCountry
from urgentaction.reading.catalogue import read_catalogue
from urgentaction.reading.flat_head import unflatten
from urgentaction.reading.headline import same_title
from urgentaction.reading.labels import Mark, marks_in, word_pattern
from urgentaction.reading.lines import (
    begins_prose,
    breaks_off,
    is_furniture,
    is_how_to,
    is_mail_trace,
    is_prose,
    word_count,
)
from urgentaction.reading.people import (
    continues_entry,
    has_person_mark,
    is_name_like,
    is_numbered_entry,
)
from urgentaction.reading.printed_dates import dates_in
from urgentaction.reading.printed_numbers import indexes_in
from urgentaction.reading.reference_lines import (
    bare_number,
    country_and_place,
    country_at_start,
    dateline,
    is_bare_reference,
    is_reference,
    read_reference,
    split_headline,
    split_reference,
    titled_people,
    without_dateline,
)
from urgentaction.reading.sheet import NUMBERED, Passage
from urgentaction.reading.sorted_head import Head
from urgentaction.reading.wrapper import is_leading_title, read_wrapper, take_catalogue

_MENTIONS = 14
"""Words of a sentence that mentions an index code, below a line of references."""
_NEXT_LINE = 16
"""Characters between two lines of one paragraph: a line end, an indent, a mail's quote marks."""
_PLACE = re.compile(
    r"\s*:?\s*\(([^()]{2,30})\)|\s*/\s*([A-Z][\w ]{2,24}?)(?=\s*:)"
    r"|\s*[/–-]\s*([A-Z][\w ]{2,24}?)(?=\s{2,}|\s*:|$| [A-Z])"
)
_GENDER_MARK = re.compile(r"\([mfhMFH]\)")
_NEAR = 50
_LONG_ENTRY = 30
"""Words of an entry, at most, that says much of somebody behind the name and its mark."""
_SENTENCES = re.compile(r"[^\W\d_]{3,}[.!?]\s+[^\W\d_]|\d{4}\.\s+[^\W\d_]")


def read_head(
    lines: list[Passage], wrapper: list[Passage], marks: list[Mark], tongues: tuple[str, ...]
) -> Head:
    """Sort the lines of the head, and of what was put above it."""
    head = Head()
    read_wrapper(head, wrapper, marks, tongues)
    state = _State()
    lines = [
        piece
        for line in lines
        for flat in unflatten(line, marks)
        for one in split_reference(flat, tongues)
        for piece in split_headline(one)
    ]
    banners = {mark.end for mark in marks if mark.key == "urgent_action"}
    for place, (line, below) in enumerate(zip(lines, [*lines[1:], None], strict=False)):
        is_below = bool(head.narrative and line) and _below_banner(line, banners)
        if is_below and any(same_title(line, title) for title in head.titles):
            head.furniture.append(line)  # the top of a second page
            continue
        if is_below and line.is_capitals():
            head.abstract.extend(head.narrative)  # a note above the banner
            head.narrative.clear()
        if head.narrative:
            _narrative_line(head, line, marks, tongues)
        elif line:
            is_cut = breaks_off(lines, place)
            state.is_prose = is_cut or begins_prose(line, below)
            state.breaks_off = is_cut or (state.is_prose and not is_prose(line))
            state.below_banner = _below_banner(line, banners)
            _head_line(head, state, line, marks, tongues)
        else:
            state.in_reference = False
    return head


@dataclass
class _State:
    in_reference: bool = False
    follows_up: bool = False
    reference: Passage | None = None
    has_country: bool = False
    is_prose: bool = False
    breaks_off: bool = False
    below_banner: bool = False
    is_internal: bool = False
    """Below "EXTERNAL" or "PUBLIC": in these heads a concern follows the number, no headline."""
    in_list: bool = False


def _below_banner(line: Passage, banners: set[int]) -> bool:
    """Tell whether a line is the first below "URGENT ACTION"."""
    return any(
        end <= line.start and not line.sheet.text[end : line.start].strip() for end in banners
    )


def _narrative_line(head: Head, line: Passage, marks: list[Mark], tongues: tuple[str, ...]) -> None:
    goes_on = bool(head.narrative[-1]) and line.start - head.narrative[-1].end <= _NEXT_LINE
    is_item = line.is_bullet() or NUMBERED.match(line.text) is not None
    ended = head.narrative[-1].text.rstrip().endswith((".", "!", "?", "”", '"'))
    if line and goes_on and not is_item and not (ended and _is_of_the_page(line, tongues)):
        head.narrative.append(line)  # inside a paragraph that was broken at a width
    elif line and (_is_of_the_page(line, tongues) or is_bare_reference(line, marks, tongues)):
        head.furniture.append(line)
    elif not (line and not goes_on and dateline(head, line, tongues)):
        head.narrative.append(line)


def _is_of_the_page(line: Passage, tongues: tuple[str, ...]) -> bool:
    return is_furniture(line, tongues) or _is_step(line, tongues)


def _is_step(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line in the narrative is a step of a page's how-to."""
    is_item = line.is_bullet() or NUMBERED.match(line.text) is not None
    starts = word_pattern("reporting", tongues).match(line.after_bullet().folded) is not None
    return is_how_to(line, tongues) and (is_item or starts or not is_prose(line))


def _head_line(
    head: Head, state: _State, line: Passage, marks: list[Mark], tongues: tuple[str, ...]
) -> None:
    inside = marks_in(marks, line)
    distributes = any(mark.key == "distribution" for mark in inside)
    state.is_internal |= distributes
    if _is_reference_line(head, state, line, inside, tongues):
        return
    if is_how_to(line, tongues) and not is_prose(line):
        head.furniture.append(line)
    elif any(mark.key in ("new_name", "released") for mark in inside):
        head.furniture.extend(mark.whole for mark in inside)
        value = line.cut(inside[0].end - line.start)
        head.people.extend(titled_people(value, tongues) or [value])
        state.in_list = True
    elif dateline(head, line, tongues) or _only_one_thing(head, state, line, inside):
        pass
    elif (
        state.in_reference
        and (state.follows_up or (state.is_internal and head.numbers))
        and not (head.concerns or state.is_prose or state.below_banner)
        and (state.follows_up or not (distributes or country_at_start(line)))
    ):
        head.concerns.append(line)
        state.in_list = True
    elif titled := titled_people(line, tongues):
        head.people.extend(titled)
        rest = line.cut(titled[-1].end - line.start)
        if rest:
            head.narrative.append(rest)
    elif is_numbered_entry(line, tongues):
        head.people.append(line)
        state.in_list = True
    elif is_leading_title(head, line, tongues, wrapped=state.breaks_off):
        head.titles.append(line)
    elif state.is_prose and not _is_entry(line, tongues):
        head.narrative.append(without_dateline(head, line, tongues))
    else:
        _short_line(head, state, line, inside, tongues)


def _is_reference_line(
    head: Head, state: _State, line: Passage, inside: list[Mark], tongues: tuple[str, ...]
) -> bool:
    """Take a line of the page, a library's title, or number, index and date."""
    if is_furniture(line, tongues) or is_mail_trace(line):
        head.furniture.append(line)
        return True
    if head.catalogue is None and (catalogue := read_catalogue(line, tongues)):
        head.catalogue = catalogue
        take_catalogue(head, line, inside)
        return True
    if not head.numbers and bare_number(head, line):
        head.furniture.append(line)
    elif is_reference(line, inside) or (state.in_reference and _goes_on(state, line, tongues)):
        read_reference(head, line, inside, tongues)
        names_update = any(mark.key == "update_of" for mark in inside)
        state.follows_up = names_update or (state.follows_up and state.in_reference)
        state.in_reference, state.in_list = True, bool(head.concerns)
        state.reference = line
    else:
        return False
    head.after_reference = len(head.titles)
    if head.after_first_reference is None:
        head.after_first_reference = len(head.titles)
    return True


def _only_one_thing(head: Head, state: _State, line: Passage, inside: list[Mark]) -> bool:
    """Take a line that holds a concern with its label, or a country with its place."""
    concern = next((mark for mark in inside if mark.key in ("concerns", "new_concern")), None)
    if concern is not None and concern.start == line.start and concern.whole.text.endswith(":"):
        head.furniture.append(concern.whole)
        head.concerns.append(line.cut(concern.end - line.start).strip(" .;"))
        return True
    country = None if state.has_country else country_and_place(line)
    if country is None:
        return False
    state.has_country, state.in_list = True, state.in_list or bool(head.concerns)
    head.countries.append((line.cut(*country[0].span), country[0]))
    head.place = country[1]
    return True


def _is_entry(line: Passage, tongues: tuple[str, ...]) -> bool:
    marked = _GENDER_MARK.search(line.text[:_NEAR])
    return (
        has_person_mark(line, tongues)
        and word_count(line) < (_LONG_ENTRY if marked else 18)
        and not _SENTENCES.search(line.text)
        and not (line.text.rstrip().endswith(".") and is_prose(line))
    )


def _short_line(
    head: Head, state: _State, line: Passage, inside: list[Mark], tongues: tuple[str, ...]
) -> None:
    """Sort a line that is no prose: a label alone, a country, a name, a title."""
    if _takes_concern(head, line, inside):
        return
    for mark in inside:
        if mark.key in ("distribution", "index", "issued", "number", "concerns", "new_concern"):
            head.furniture.append(mark.whole)
            line = line.cut(mark.end - line.start) if mark.start <= line.start + 2 else line
    if not line:
        return
    country = country_at_start(line)
    if country is not None and not state.has_country and _is_country_line(line, country, state):
        state.has_country = True
        rest = _after_country(head, line, country)
        if rest and not head.concerns and has_person_mark(rest, tongues):
            for title in head.titles[head.after_reference :]:
                head.concerns.extend(_lines_of(title))
            del head.titles[head.after_reference :]
            state.in_list = True
        _behind_the_country(head, rest, tongues, in_list=state.in_list)
        state.in_list = state.in_list or bool(head.concerns)
    elif state.in_list and head.people and continues_entry(head.people[-1], line):
        head.people[-1] = Passage(line.sheet, head.people[-1].start, line.end)
    elif _lists_people(head, state, line) and _is_list_line(head, state, line, tongues):
        head.people.append(line)
    else:
        _title_line(head, line)


def _behind_the_country(
    head: Head, rest: Passage, tongues: tuple[str, ...], *, in_list: bool
) -> None:
    """Sort what stands behind the country on its line."""
    if not rest:
        return
    if word_pattern("asking", tongues).match(rest.folded):
        head.narrative.append(rest)  # "KESTOVIA  Urge the Governor to sign"
    elif in_list:
        head.people.append(rest)
    else:
        head.titles.append(rest)


def _takes_concern(head: Head, line: Passage, inside: list[Mark]) -> bool:
    """Take a concern with its label, or one of several that a slash joins: "Harassment /"."""
    concern = next((mark for mark in inside if mark.key in ("concerns", "new_concern")), None)
    if concern is not None:
        head.furniture.append(concern.whole)
        head.concerns.append(line.cut(concern.end - line.start).strip(" .;"))
    elif line.text.endswith("/") and len(line.text) > 1:
        head.concerns.append(line.strip(" /"))
    else:
        return False
    return True


def _lists_people(head: Head, state: _State, line: Passage) -> bool:
    """Tell whether a list of people may stand here: below a title, a country, or marked (m)."""
    if state.in_list or head.people or head.titles:
        return True
    return _GENDER_MARK.search(line.text) is not None


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
        and last.end <= line.start
        and not line.sheet.text[last.end : line.start].strip()
        and line.sheet.text.count("\n", last.end, line.start) <= line.sheet.breaks
        and ((last.is_capitals() and line.is_capitals()) or line.text[:1].islower())
    ):
        head.titles[-1] = Passage(line.sheet, last.start, line.end)
    else:
        head.titles.append(line)


def _goes_on(state: _State, line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line goes on with the references of the line above."""
    if indexes_in(line):
        return not (is_prose(line) and word_count(line) > _MENTIONS)
    above = state.reference.folded.split() if state.reference is not None else []
    is_cut = bool(above) and word_pattern("issued_words", tongues).fullmatch(above[-1]) is not None
    return state.follows_up and is_cut and bool(dates_in(line, tongues))


def _lines_of(title: Passage) -> list[Passage]:
    """Return the lines of a title that was put together of several."""
    found, place = [], 0
    for match in re.finditer(r"\n", title.text):
        found.append(title.cut(place, match.start()))
        place = match.end()
    return [*found, title.cut(place)]


def _is_country_line(line: Passage, country: FoundCountry, state: _State) -> bool:
    rest = line.text[country.span[1] :]
    if not rest.strip(" :.,*"):
        return True
    loud = line.text[: country.span[1]].strip(" *").isupper()
    if loud and (rest[:3].isspace() or _GENDER_MARK.search(rest)):
        return True
    return state.in_list and (loud or rest[:1] in ":/(-")


def _after_country(head: Head, line: Passage, country: FoundCountry) -> Passage:
    """Take country and place ("USA: (Texas)", "USA-Ohio", "RUSSIA/Chechnya") off a line.

    Return the rest.
    """
    head.countries.append((line.cut(*country.span), country))
    rest = line.cut(country.span[1])
    if place := _PLACE.match(rest.text):
        group = place.lastindex or 0
        head.place = rest.cut(*place.span(group))
        rest = rest.cut(place.end())
    return rest.strip(" :*-")
