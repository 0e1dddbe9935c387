"""The first lines of an office: which is the role, which the name, which an institution, and the address."""

import re
from dataclasses import dataclass, field

from urgentaction.document.countries import find_countries
from urgentaction.reading.labels import word_pattern
from urgentaction.reading.sheet import Passage

_DIGIT = re.compile(r"\d")
_ROLE_IN_BRACKETS = re.compile(r"\s*\(([^()]{4,60})\)\s*$")
_PARTICLE = frozenset("al el bin ibn bint de del la los las da do dos di du van von der den ter ten e y af ould abu ul ur".split())
_CONNECTS = frozenset("of for and the to in on at & de del la las los el y e des du d l et les fur und der die das des im in zu von vom ".split())


@dataclass
class Who:
    """Who an office is, and the rest of its lines."""

    role: Passage | None = None
    name: Passage | None = None
    organisation: Passage | None = None
    address: list[Passage] = field(default_factory=list)


def who(lines: list[Passage], tongues: tuple[str, ...]) -> Who:
    """Settle the lines of one office; all of them end up in one place."""
    found = Who()
    rest = [line.strip(" *") for line in lines if line]
    rest = _first_lines(found, rest, tongues)
    if rest and found.organisation is None:
        rest = _take_organisation(found, rest, tongues)
    found.address.extend(line for line in rest if line)
    if found.role is None and found.name is None and found.organisation is not None:
        found.role, found.organisation = found.organisation, None  # a body alone is the role
    for key in ("role", "name", "organisation"):
        value = getattr(found, key)
        if value is not None:
            setattr(found, key, value.strip(" ,;:*"))
    return found


def _first_lines(found: Who, rest: list[Passage], tongues: tuple[str, ...]) -> list[Passage]:
    """Take role and name off the first lines."""
    while rest and (found.role is None or found.name is None):
        line = rest[0]
        following = rest[1] if len(rest) > 1 else None
        if _DIGIT.search(line.text) and not _splits(line, tongues):
            break
        if not _take(found, line, following, tongues):
            break
        rest = rest[1:]
        if found.address:
            rest = [*found.address, *rest]
            found.address = []
            break
    return rest


def _splits(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line with digits begins with a role or a title: a block on one line."""
    return has_role(line, tongues) or _honorific(line, tongues) is not None or word_pattern("institution", tongues).search(line.folded) is not None


def _take(found: Who, line: Passage, following: Passage | None, tongues: tuple[str, ...]) -> bool:
    """Take one line as role, name or both; put what is left of it into `found.address`."""
    long = _DIGIT.search(line.text) is not None or len(line.text.split()) > 12
    if found.role is None and found.name is None and (bracket := _ROLE_IN_BRACKETS.search(line.text)) and has_role(line.cut(*bracket.span(1)), tongues):
        found.name, found.role = line.cut(0, bracket.start()), line.cut(*bracket.span(1))
        return True
    if found.name is None and _honorific(line, tongues) is not None and not role_first(line, tongues):
        name, rest = _cut_name(line, tongues, long=long)
        role_of_name, name = _role_in_name(name, tongues)
        found.name = name
        if role_of_name is not None and found.role is None:
            found.role = role_of_name
        return _rest_of_line(found, rest, tongues, long=long)
    if found.role is None and has_role(line, tongues) and (not is_institution(line, tongues) or role_first(line, tongues)):
        role, name, rest = _cut_role(line, following, tongues, long=long)
        found.role = role
        if name is not None and found.name is None:
            found.name = name
        return _rest_of_line(found, rest, tongues, long=long)
    if found.name is None and looks_like_name(line, tongues):
        found.name = line
        return True
    if found.role is None and found.name is None and found.organisation is None and is_institution(line, tongues) and not long:
        if following is not None and role_first(following, tongues) and not is_institution(following, tongues):
            found.organisation = line
            return True
        if following is not None and (_honorific(following, tongues) or looks_like_name(following, tongues)):
            found.role = line
            return True
        found.organisation = line
        return False if found.organisation is None else _body(found, line)
    return False


def _body(found: Who, line: Passage) -> bool:
    found.role, found.organisation = line, None
    return True


def _rest_of_line(found: Who, rest: Passage | None, tongues: tuple[str, ...], *, long: bool) -> bool:
    if rest is None or not rest:
        return True
    rest = rest.strip(" ,;")
    if found.role is None and not long and has_role(rest, tongues):
        found.role = rest
    elif found.role is None and long and role_first(rest, tongues):
        role, _, after = _cut_role(rest, None, tongues, long=True)
        found.role = role
        if after:
            found.address.append(after)
    else:
        found.address.append(rest)
    return True


def has_role(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line names an office that a person holds."""
    return word_pattern("role", tongues).search(line.folded) is not None


def role_first(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line begins with an office: "Minister of …", "Public Prosecutor …"."""
    folded = line.folded.strip()
    role, portfolio = word_pattern("role", tongues), word_pattern("portfolio", tongues)
    place = 0
    for _step in range(3):
        if role.match(folded, place):
            return True
        before = portfolio.match(folded, place)
        if before is None:
            return False
        place = before.end() + (len(folded[before.end() :]) - len(folded[before.end() :].lstrip()))
    return False


def is_institution(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line names a body: a ministry, an office, a court."""
    return word_pattern("institution", tongues).search(line.folded) is not None


def _honorific(line: Passage, tongues: tuple[str, ...]) -> re.Match[str] | None:
    return word_pattern("honorific", tongues).match(line.folded)


def looks_like_name(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line could be a person's name: capitalised words, no body, no role, no figures."""
    text = line.value.strip(" ,")
    words = text.split()
    if not 1 < len(words) <= 7 or _DIGIT.search(text) or is_institution(line, tongues) or has_role(line, tongues):
        return False
    if "," in text or find_countries(text):
        return False
    return all(word[:1].isupper() or not word[:1].isalpha() or word.lower().strip(".'-") in _PARTICLE or word.lower().startswith(("al-", "el-", "d'")) or not word[:1].islower() for word in words)


def _cut_name(line: Passage, tongues: tuple[str, ...], *, long: bool) -> tuple[Passage, Passage | None]:
    """Cut a line that begins with a title after the name: at a comma, or where a body or an office begins."""
    comma = line.text.find(",")
    cuts = [comma] if comma > 0 else []
    if long:
        title = _honorific(line, tongues)
        after = title.end() if title else 0
        for key in ("institution", "role"):
            if match := word_pattern(key, tongues).search(line.folded, after + 1):
                cuts.append(match.start())
    if not cuts:
        return line, None
    end = min(cuts)
    return line.cut(0, end), line.cut(end)


def _role_in_name(name: Passage, tongues: tuple[str, ...]) -> tuple[Passage | None, Passage]:
    return None, name


def _cut_role(line: Passage, following: Passage | None, tongues: tuple[str, ...], *, long: bool) -> tuple[Passage, Passage | None, Passage | None]:
    """Cut "Ambassador Prince X", "Minister of Interior X", "X, Minister of Justice" into role, name and rest."""
    if not role_first(line, tongues):
        comma = line.text.find(",")
        if comma > 0 and looks_like_name(line.cut(0, comma), tongues):
            return line.cut(comma + 1), line.cut(0, comma), None
        if match := word_pattern("role", tongues).search(line.folded):
            before = line.cut(0, match.start())
            if looks_like_name(before, tongues) and (long or following is None or not looks_like_name(following, tongues)):
                office = line.cut(match.start())
                end = _end_of_role(office, tongues)
                rest = office.cut(end)
                return office.cut(0, end) if long else office, before, rest if long and rest else None
        return line, None, None
    end = _end_of_role(line, tongues)
    tail = line.cut(end)
    if not tail:
        return line, None, None
    if tail.text.startswith(","):
        tail = tail.strip(" ,")
        if looks_like_name(tail, tongues) or _honorific(tail, tongues):
            return line.cut(0, end), tail, None
        return (line.cut(0, end), None, tail) if long else (line, None, None)
    if following is not None and not long and (looks_like_name(following, tongues) or _honorific(following, tongues)) and not _honorific(tail, tongues):
        return line, None, None
    name, rest = _name_at_start(tail, tongues, long=long)
    if name is None:
        return (line.cut(0, end), None, tail) if long else (line, None, None)
    return line.cut(0, end), name, rest


def _end_of_role(line: Passage, tongues: tuple[str, ...]) -> int:
    """Return where the words of a role end: role words, connecting words, and what they are connected to."""
    folded = line.folded
    known = (word_pattern("role", tongues), word_pattern("portfolio", tongues), word_pattern("institution", tongues))
    place, end = 0, 0
    connected = False
    while place < len(folded):
        gap = re.compile(r"[\s,]*").match(folded, place)
        start = gap.end() if gap else place
        if "," in folded[place:start] and not connected:
            word = re.compile(r"[^\s,]+").match(folded, start)
            if word is None or not any(pattern.match(folded, start) for pattern in known):
                break
        match = next((found for pattern in known if (found := pattern.match(folded, start))), None)
        country = None if match else next((found for found in find_countries(line.text[start:]) if found.span[0] == 0), None)
        word = re.compile(r"[^\s,]+").match(folded, start)
        if match:
            place = end = match.end()
            connected = False
        elif country is not None:
            place = end = start + country.span[1]
            connected = False
        elif word and word[0].strip(".'") in _CONNECTS:
            place = word.end()
            connected = True
        elif word and connected:
            place = end = _end_of_body(line, start, word.end(), known)
            connected = False
        else:
            break
    return end


def _end_of_body(line: Passage, start: int, end: int, known: tuple[re.Pattern[str], ...]) -> int:
    """Return where what an office is connected to ends: "Director of the Special Investigation Unit"."""
    words = [match.end() for match in re.finditer(r"[^\s,]+", line.folded[start:])][:4]
    for stop in reversed(words):
        if any((match := pattern.search(line.folded, start, start + stop)) and match.end() == start + stop for pattern in known):
            return start + stop
    return end


def _name_at_start(tail: Passage, tongues: tuple[str, ...], *, long: bool) -> tuple[Passage | None, Passage | None]:
    """Take the name off the start of a line."""
    if not long:
        comma = tail.text.find(",")
        name = tail.cut(0, comma) if comma > 0 else tail
        if looks_like_name(name, tongues) or _honorific(name, tongues):
            return name, tail.cut(comma) if comma > 0 else None
        return None, None
    cuts = [match.start() for key in ("institution", "role") if (match := word_pattern(key, tongues).search(tail.folded))]
    if digit := _DIGIT.search(tail.text):
        cuts.append(digit.start())
    if (comma := tail.text.find(",")) > 0:
        cuts.append(comma)
    end = min(cuts, default=len(tail.text))
    name = tail.cut(0, end)
    return (name, tail.cut(end)) if name and looks_like_name(name, tongues) else (None, None)


def _take_organisation(found: Who, rest: list[Passage], tongues: tuple[str, ...]) -> list[Passage]:
    """Take an institution off the first line of what is left, whole or up to its first comma."""
    line = rest[0]
    comma = line.text.find(",")
    head = line.cut(0, comma) if comma > 0 else line
    if _DIGIT.search(head.text) or not is_institution(head, tongues):
        return rest
    if comma > 0 and not line.text[comma + 1 :].strip():
        found.organisation = head
        return rest[1:]
    if comma > 0:
        found.organisation = head
        return [line.cut(comma + 1), *rest[1:]]
    found.organisation = line
    return rest[1:]
