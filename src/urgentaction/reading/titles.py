"""The first lines of an office: which is the role, which the name, which a body."""

import re
from dataclasses import dataclass, field

from urgentaction.reading.labels import word_pattern
from urgentaction.reading.roles import (
    before_street,
    end_of_role,
    has_role,
    honorific,
    is_institution,
    looks_like_name,
    role_first,
)
from urgentaction.reading.sheet import Passage

_DIGIT = re.compile(r"\d")
_TO = re.compile(
    r"\s*(?:au|aux|à la|à l['’]|to the|to|an den|an die|alla|al|ao|à)\s+(?=\w)|\s*l['’](?=\w)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:of|de|del|du|des|der|da|do|della|van) +[^\W\d_]|d['’](?=\w)|für ")
_CARE_OF = re.compile(r"\s*c/o\b|\s*c\.o\.\s", re.IGNORECASE)
_ACRONYM = re.compile(r",\s*[A-Z]{2,5}\s*$")
_ROLE_IN_BRACKETS = re.compile(r"\s*\(([^()]{4,60})\)\s*$")


@dataclass
class Who:
    """Who an office is, and the rest of its lines."""

    role: Passage | None = None
    name: Passage | None = None
    organisation: Passage | None = None
    address: list[Passage] = field(default_factory=list)
    has_two_roles: bool = False
    """Below the role the address names an office in its own language: a page put it above."""
    is_guessed: bool = False
    """Nothing told the role from the address: the first line was taken for it."""


def who(lines: list[Passage], tongues: tuple[str, ...]) -> Who:
    """Settle the lines of one office; every line ends up in one place."""
    found = Who()
    rest = [line.strip(" *") for line in lines if line]
    if rest and (to := _TO.match(rest[0].text)):
        rest[0] = rest[0].cut(to.end())
    rest = _first_lines(found, _with_joined_roles(rest, tongues), tongues)
    if rest and found.organisation is None:
        rest = _take_organisation(found, rest, tongues)
    found.address.extend(line for line in rest if line)
    if found.role is None and found.name is None and found.organisation is not None:
        found.role, found.organisation = found.organisation, None  # a body alone is the role
    if not found.role and not found.name and len(found.address) > 1 and _may_be_role(found.address):
        found.role = found.address.pop(0)
        found.is_guessed = True
    found.has_two_roles = (
        found.role is not None
        and bool(found.address)
        and role_first(found.role, tongues[:1])
        and role_first(found.address[0], tongues)
        and not role_first(found.address[0], tongues[:1])
        and not is_institution(found.address[0], tongues)
    )
    for key in ("role", "name", "organisation"):
        value = getattr(found, key)
        if value is not None:
            setattr(found, key, value.strip(" ,;:*") or None)
    return found


def _with_joined_roles(lines: list[Passage], tongues: tuple[str, ...]) -> list[Passage]:
    """Join "Prime Minister" with "of the Republic of …" on the next line."""
    joined: list[Passage] = []
    for line in lines:
        above = joined[-1] if joined else None
        if (
            above is not None
            and _GOES_ON.match(line.text)
            and not _DIGIT.search(line.text)
            and has_role(above, tongues)
        ):
            joined[-1] = Passage(line.sheet, above.start, line.end)
        else:
            joined.append(line)
    return joined


def _may_be_role(lines: list[Passage]) -> bool:
    first = lines[0].text
    return first[:1].isupper() and not _DIGIT.search(first) and len(first.split()) <= 9


def _first_lines(found: Who, rest: list[Passage], tongues: tuple[str, ...]) -> list[Passage]:
    """Take role and name off the first lines; return the lines that are left."""
    while rest and (found.role is None or found.name is None):
        following = rest[1] if len(rest) > 1 else None
        left = _take(found, rest[0], following, tongues)
        if left is None:
            break
        rest = [*([left] if left else []), *rest[1:]]
        if left:
            break
    return rest


def _take(
    found: Who, line: Passage, following: Passage | None, tongues: tuple[str, ...]
) -> Passage | None:
    """Take one line as role, name or both.

    Return what is left of it, an empty passage where nothing is, None where the line is neither.
    """
    nothing = line.cut(0, 0)
    long = _DIGIT.search(line.text) is not None or len(line.text.split()) > 12
    if found.role is None and found.name is None and (pair := _bracketed(line, tongues)):
        found.name, found.role = pair
        return nothing
    if found.name is None and honorific(line, tongues) and not role_first(line, tongues):
        found.name, rest = _cut_name(line, tongues, long=long)
        return _role_behind(found, rest, tongues, long=long) if rest else nothing
    if found.role is None and has_role(line, tongues) and _is_role_line(line, tongues):
        found.role, name, rest = _cut_role(line, following, tongues, long=long)
        found.name = found.name or name
        return rest or nothing
    if found.name is None and (named := _plain_name(found, line, tongues)):
        found.name = named
        return line.cut(named.end - line.start).strip(" ,")
    if found.role or found.name or found.organisation or long:
        return None
    return _take_body(found, line, following, tongues)


def _plain_name(found: Who, line: Passage, tongues: tuple[str, ...]) -> Passage | None:
    """Return the name on a line without title.

    Below a role, "Emil Torv, Prosecutor General" says the role again in another language.
    """
    if looks_like_name(line, tongues) or (found.role and _is_ranked_name(line, tongues)):
        return line
    comma = line.text.find(",")
    if not found.role or comma <= 0 or _DIGIT.search(line.text):
        return None
    is_name = looks_like_name(line.cut(0, comma), tongues)
    return line.cut(0, comma) if is_name and role_first(line.cut(comma + 1), tongues) else None


def _is_ranked_name(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line below the role is a name behind its rank: "Judge Tomas Ruel"."""
    if not role_first(line, tongues):
        return False
    return looks_like_name(line.cut(end_of_role(line, tongues)), tongues)


def _is_role_line(line: Passage, tongues: tuple[str, ...]) -> bool:
    return not is_institution(line, tongues) or role_first(line, tongues)


def _take_body(
    found: Who, line: Passage, following: Passage | None, tongues: tuple[str, ...]
) -> Passage | None:
    """Take a body on the first line: the role, or the organisation of whom the next line names."""
    if not is_institution(line, tongues):
        return None
    if following is not None and _names_somebody(following, tongues):
        found.organisation = line
    else:
        found.role = line
    return line.cut(0, 0)


def _names_somebody(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line names whom the body above it belongs to."""
    if is_institution(line, tongues):
        return False
    return bool(role_first(line, tongues) or honorific(line, tongues))


def _bracketed(line: Passage, tongues: tuple[str, ...]) -> tuple[Passage, Passage] | None:
    """Return name and role of "Emil Torv (Minister of Justice)"."""
    bracket = _ROLE_IN_BRACKETS.search(line.text)
    if bracket is None or not has_role(line.cut(*bracket.span(1)), tongues):
        return None
    return line.cut(0, bracket.start()), line.cut(*bracket.span(1))


def _role_behind(found: Who, rest: Passage, tongues: tuple[str, ...], *, long: bool) -> Passage:
    """Take the role behind a name, and return what is left: "Mr Torv, Minister of …"."""
    rest = rest.strip(" ,;")
    if found.role is None and role_first(rest, tongues):
        end = end_of_role(rest, tongues) if long else len(rest.text)
        found.role = rest.cut(0, end)
        return rest.cut(end).strip(" ,;")
    if found.role is None and not long and has_role(rest, tongues):
        found.role = rest
        return rest.cut(0, 0)
    return rest


def _cut_name(
    line: Passage, tongues: tuple[str, ...], *, long: bool
) -> tuple[Passage, Passage | None]:
    """Cut a line that begins with a title behind the name: at a comma, a body or an office."""
    comma = line.text.find(",")
    cuts = [comma] if comma > 0 and not _ACRONYM.search(line.text) else []
    if long:
        title = honorific(line, tongues)
        after = title.end() + 1 if title else 1
        matches = (word_pattern(key, tongues).search(line.folded, after) for key in _OFFICE_WORDS)
        cuts.extend(match.start() for match in matches if match)
    if not cuts:
        return line, None
    return line.cut(0, min(cuts)), line.cut(min(cuts))


_OFFICE_WORDS = ("institution", "role")


def _cut_role(
    line: Passage, following: Passage | None, tongues: tuple[str, ...], *, long: bool
) -> tuple[Passage, Passage | None, Passage | None]:
    """Cut "Ambassador Prince X" and "X, Minister of Justice" into role, name and rest."""
    if not role_first(line, tongues):
        return _cut_name_before_role(line, following, tongues, long=long)
    end = end_of_role(line, tongues)
    role, tail = line.cut(0, end), line.cut(end)
    if not tail or (not long and _names_follow(following, tail, tongues)):
        return line, None, None
    name, rest = _name_at_start(tail.strip(" ,"), tongues, long=long)
    if name is not None:
        return role, name, rest
    return (role, None, tail.strip(" ,")) if long else (line, None, None)


def _names_follow(following: Passage | None, tail: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether the next line is the name, so that this line's tail is part of the role."""
    if following is None or honorific(tail, tongues):
        return False
    return looks_like_name(following, tongues) or honorific(following, tongues) is not None


def _cut_name_before_role(
    line: Passage, following: Passage | None, tongues: tuple[str, ...], *, long: bool
) -> tuple[Passage, Passage | None, Passage | None]:
    """Cut "X, Minister of Justice" and "X President of Y Street 8" into role, name and rest."""
    comma = line.text.find(",")
    if comma > 0 and looks_like_name(line.cut(0, comma), tongues):
        return line.cut(comma + 1), line.cut(0, comma), None
    match = word_pattern("role", tongues).search(line.folded)
    before = line.cut(0, match.start() if match else 0)
    if match is not None and _is_place(before) and looks_like_name(line.cut(match.end()), tongues):
        return line.cut(0, match.end()), line.cut(match.end()), None
    if match is None or not looks_like_name(before, tongues):
        return line, None, None
    if not long and following is not None and looks_like_name(following, tongues):
        return line, None, None
    office = line.cut(match.start())
    if not long:
        return office, before, None
    end = end_of_role(office, tongues)
    return office.cut(0, end), before, office.cut(end).strip(" ,")


def _is_place(before: Passage) -> bool:
    """Tell the place in "Velin Governor Emil Torv" from a rank: one word, or two."""
    words = before.text.split()
    return 0 < len(words) <= 2 and all(word.isalpha() and word[:1].isupper() for word in words)


def _name_at_start(
    tail: Passage, tongues: tuple[str, ...], *, long: bool
) -> tuple[Passage | None, Passage | None]:
    """Take the name off the start of what stands behind a role."""
    cuts = [comma] if (comma := tail.text.find(",")) > 0 else []
    if long:
        matches = (word_pattern(key, tongues).search(tail.folded) for key in _OFFICE_WORDS)
        cuts.extend(match.start() for match in [*matches, _DIGIT.search(tail.text)] if match)
        if street := before_street(tail, tongues):
            cuts.append(street)
    end = min(cuts, default=len(tail.text))
    name = tail.cut(0, end)
    if not looks_like_name(name, tongues) and (long or not honorific(name, tongues)):
        return None, None
    rest = tail.cut(end).strip(" ,")
    return name, rest or None


def _take_organisation(found: Who, rest: list[Passage], tongues: tuple[str, ...]) -> list[Passage]:
    """Take a body off the first line of what is left, whole or up to its first comma."""
    line = rest[0]
    if _CARE_OF.match(line.text):
        return rest
    comma = line.text.find(",")
    head = line.cut(0, comma) if comma > 0 else line
    if _DIGIT.search(head.text) or not is_institution(head, tongues):
        return rest
    found.organisation = head
    tail = line.cut(comma + 1) if comma > 0 else line.cut(0, 0)
    return [tail, *rest[1:]] if tail else rest[1:]
