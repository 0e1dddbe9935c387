"""A sheet that is a letter: address, date, whom or what it is about, greeting, text.

German offices and French networks hand such letters out (domain.md 3.6).
"""

from dataclasses import replace
from itertools import dropwhile, pairwise

from urgentaction.document.countries import find_countries
from urgentaction.document.numbers import find_numbers
from urgentaction.reading.labels import word_pattern
from urgentaction.reading.lines import is_furniture, is_prose
from urgentaction.reading.parts import Part, Parts, is_greeting
from urgentaction.reading.printed_dates import dates_in, is_date
from urgentaction.reading.roles import has_role
from urgentaction.reading.routes import EMAIL
from urgentaction.reading.sheet import Passage
from urgentaction.reading.unlabelled import may_be_address

_ADDRESS = 3
"""Lines of a block above a greeting that is an address."""
_LONGEST = 60
"""Characters of a line of an address that a page printed with a blank line between any two."""
_DATELINE = 6
"""Words of "Paris, le 20 octobre 2008" and its like."""


def gather_letter(parts: Parts, tongues: tuple[str, ...]) -> Parts:
    """Open parts for a sheet that is a letter, where no label has opened them."""
    for place, part in enumerate(parts.parts):
        if part.kind in ("addressees", "letter"):
            return parts
        greeting = _first_greeting(part.lines, tongues) if part.kind == "head" else None
        if greeting is None:
            continue
        above = _groups(part.lines[:greeting], tongues)
        subject, address = _subject_and_address(above, tongues)
        address = list(dropwhile(lambda line: is_date(line, tongues), address))
        address = address or _line_by_line(above, tongues)
        if not address:
            continue
        start = part.lines.index(address[0])
        end = part.lines.index(address[-1]) + 1
        between = [line for line in part.lines[end:greeting] if line not in subject]
        opened = [
            replace(part, lines=[*part.lines[:start], *between]),
            Part("addressees", None, part.lines[start:end]),
            _subject_part(subject, tongues),
            Part("letter", None, part.lines[greeting:]),
        ]
        below = [
            replace(one, kind="foot") if one.kind == "addressees" else one
            for one in parts.parts[place + 1 :]
        ]  # who signed the letter says how to reach them: that is nobody to write to
        parts.parts[place:] = [*opened, *below]
        return parts
    return parts


def without_empty_letters(parts: Parts, tongues: tuple[str, ...]) -> Parts:
    """Give back to the addresses what stands below a "Sample letter" that is only a link."""
    for place, part in enumerate(parts.parts[1:], start=1):
        above = parts.parts[place - 1]
        is_labelled = part.kind == "letter" and part.mark is not None
        if is_labelled and above.kind == "addressees" and _is_no_letter(part, tongues):
            parts.parts[place] = replace(part, kind="addressees", mark=None)
    return parts


def _is_no_letter(part: Part, tongues: tuple[str, ...]) -> bool:
    """Tell a few short lines, of an address, from a letter."""
    return bool(part.filled) and not any(
        is_prose(line) or is_greeting(line, tongues) for line in part.filled
    )


def _first_greeting(lines: list[Passage], tongues: tuple[str, ...]) -> int | None:
    return next((place for place, line in enumerate(lines) if is_greeting(line, tongues)), None)


def _subject_and_address(
    groups: list[list[Passage]], tongues: tuple[str, ...]
) -> tuple[list[Passage], list[Passage]]:
    """Return the line that says what the letter is about, and the lines of the address."""
    groups = [group for group in groups if not _is_dateline(group, tongues)]
    subject = groups.pop() if groups and len(groups[-1]) == 1 and not _is_route(groups[-1]) else []
    address: list[Passage] = []
    if groups and len(groups) > 1 and _is_route(groups[-1]):
        address = groups.pop()
    if not groups or len(groups[-1]) < _ADDRESS or any(map(is_prose, groups[-1])):
        return [], []
    if _is_route(groups[-1][:1]) or any(_is_route([line]) for line in _last_but_one(groups)):
        return [], []  # whose they are stands further up
    address = [*groups.pop(), *address]
    if groups and _is_official(groups[-1], tongues):
        address = [*groups.pop(), *address]
    return subject, address


def _line_by_line(groups: list[list[Passage]], tongues: tuple[str, ...]) -> list[Passage]:
    """Return the lines of an address between all of which a page left a blank one."""
    found: list[Passage] = []
    for group in reversed(groups):
        line = group[0]
        if len(group) > 1 or len(line.text) > _LONGEST or not may_be_address(line, [], tongues):
            break
        if line.text.rstrip().endswith((".", "!", "?")) or is_furniture(line, tongues):
            break
        found.insert(0, line)
    last = find_countries(found[-1].text) if found else []
    says_where = bool(last) or sum(any(map(str.isdigit, line.text)) for line in found) > 0
    return found if len(found) >= _ADDRESS and says_where else []


def _last_but_one(groups: list[list[Passage]]) -> list[Passage]:
    return groups[-2] if len(groups) > 1 else []


def _is_dateline(group: list[Passage], tongues: tuple[str, ...]) -> bool:
    line = group[0]
    is_short = len(group) == 1 and len(line.text.split()) <= _DATELINE
    return is_short and bool(dates_in(line, tongues))


def _is_route(group: list[Passage]) -> bool:
    """Tell whether lines hold nothing but phones, faxes and e-mail addresses."""
    digits = [sum(map(str.isdigit, line.text)) for line in group]
    return all(
        count >= 0.4 * len(line.text.replace(" ", "")) or EMAIL.search(line.text)
        for count, line in zip(digits, group, strict=True)
    )


def _is_official(group: list[Passage], tongues: tuple[str, ...]) -> bool:
    """Tell whether a line alone names an office, parted from its address by a blank line."""
    line = group[0]
    return (
        len(group) == 1
        and not is_prose(line)
        and ":" not in line.text
        and not is_furniture(line, tongues)
        and has_role(line, tongues)
    )


def _subject_part(subject: list[Passage], tongues: tuple[str, ...]) -> Part:
    """Return "Objet : …" as the sheet's title; a bare line names the person whom it is about."""
    for line in subject:
        label = word_pattern("subject", tongues).match(line.folded)
        rest = line.cut(label.end()) if label else line
        if label and rest.text.startswith(":"):
            return Part("title", None, [rest.strip(" :")], heading=line.cut(0, label.end()))
    return Part("subject", None, subject)


def _groups(lines: list[Passage], tongues: tuple[str, ...]) -> list[list[Passage]]:
    """Return the lines between blank ones; a date and a labelled subject stand alone anyway.

    Where a blank line parts all lines, as in files of word processors, none of them parts anything.
    """
    filled = [line for line in lines if line]
    apart = [line for line in pairwise(lines) if all(line)]
    parts_nothing = not apart and len(filled) > _ADDRESS
    groups: list[list[Passage]] = [[]]
    for line in lines:
        if line and (_stands_alone(line, tongues) or (parts_nothing and _parts(line, tongues))):
            groups.extend([[line], []])
        elif line:
            groups[-1].append(line)
        elif not parts_nothing:
            groups.append([])
    return [group for group in groups if group]


def _parts(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell a line of the page around a letter from a line of its address."""
    is_of_page = is_furniture(line, tongues) or bool(find_numbers(line.text))
    return is_of_page or is_prose(line) or line.text.rstrip().endswith(":")


def _stands_alone(line: Passage, tongues: tuple[str, ...]) -> bool:
    if _is_dateline([line], tongues):
        return True
    label = word_pattern("subject", tongues).match(line.folded)
    return label is not None and line.text[label.end() :].lstrip().startswith(":")
