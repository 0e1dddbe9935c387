"""A sheet that is a letter: address, date, whom or what it is about, greeting, text.

German offices and French networks hand such letters out (domain.md 3.6).
"""

from dataclasses import replace
from itertools import dropwhile

from urgentaction.document.countries import find_countries
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
        above = _groups(part.lines[:greeting])
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


def _groups(lines: list[Passage]) -> list[list[Passage]]:
    """Return the lines between blank ones."""
    groups: list[list[Passage]] = [[]]
    for line in lines:
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]
