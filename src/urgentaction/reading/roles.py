"""Words for offices, bodies and titles: where a role ends and a name begins on one line."""

import re

from urgentaction.document.countries import find_countries
from urgentaction.reading.labels import word_pattern
from urgentaction.reading.sheet import Passage

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\s,]+")
_PARTICLES = frozenset(
    re.split(
        " ",
        "al el bin ibn bint de del la los las da do dos di du van von der den ter ten e y af ould "
        "abu ul ur",
    )
)
_CONNECTS = frozenset(
    re.split(
        " ",
        "of for and the to in on at & de del la las los el y e des du d l et les fur und der die "
        "das im zu von vom di dell della dello delle dei degli do da dos das van het voor",
    )
)


def has_role(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line names an office that a person holds."""
    return word_pattern("role", tongues).search(line.folded) is not None


def role_first(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line begins with an office: "Minister of …", "Public Prosecutor …"."""
    folded = re.sub(r"^the\s+", "", line.folded.strip())
    role, portfolio = word_pattern("role", tongues), word_pattern("portfolio", tongues)
    place = 0
    for _step in range(3):
        if role.match(folded, place):
            return True
        before = portfolio.match(folded, place)
        if before is None:
            return False
        rest = folded[before.end() :]
        place = before.end() + len(rest) - len(rest.lstrip())
    return False


def is_institution(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line names a body: a ministry, an office, a court."""
    return word_pattern("institution", tongues).search(line.folded) is not None


def before_street(line: Passage, tongues: tuple[str, ...]) -> int | None:
    """Return where a street begins behind a name on one line: "Lina Fonn Spring Street 2"."""
    match = word_pattern("street", tongues).search(line.folded)
    if match is None or not match.start():
        return None
    before = line.text[: match.start()].rstrip()
    return before.rfind(" ") + 1 if " " in before else None


def honorific(line: Passage, tongues: tuple[str, ...]) -> re.Match[str] | None:
    """Return the title that a line begins with: Mr, H.E., His Majesty."""
    return word_pattern("honorific", tongues).match(line.folded)


def looks_like_name(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line could be a person's name.

    Capitalised words, no body, no role, no country, no figures.
    """
    text = line.value.strip(" ,")
    words = text.split()
    if not 1 < len(words) <= 7 or _DIGIT.search(text) or "," in text:
        return False
    if is_institution(line, tongues) or has_role(line, tongues) or find_countries(text):
        return False
    return all(map(_in_name, words))


def _in_name(word: str) -> bool:
    return not word[:1].islower() or (
        word.strip(".'-") in _PARTICLES or word.startswith(("al-", "el-", "d'", "d’"))
    )


def end_of_role(line: Passage, tongues: tuple[str, ...]) -> int:
    """Return where the words of a role end.

    Role words, the words that connect them, and what they are connected to: a ministry, a country.
    """
    keys = ("role", "portfolio", "institution")
    known = tuple(word_pattern(key, tongues) for key in keys)
    folded = line.folded
    place = end = 0
    connected = False
    while word := _WORD.search(folded, place):
        start = word.start()
        match = next((found for one in known if (found := one.match(folded, start))), None)
        if "," in folded[place:start] and not connected and match is None:
            break
        if match is not None:
            place = end = match.end()
            connected = False
        elif (stop := _country_end(line, start)) is not None:
            place = end = stop
            connected = False
        elif word[0].strip(".'") in _CONNECTS:
            place, connected = word.end(), True
        elif connected:
            place = end = _end_of_body(line, start, word.end(), known)
            connected = False
        else:
            break
    return end


def _country_end(line: Passage, start: int) -> int | None:
    found = find_countries(line.text[start : start + 60])
    return start + found[0].span[1] if found and found[0].span[0] == 0 else None


def _end_of_body(line: Passage, start: int, end: int, known: tuple[re.Pattern[str], ...]) -> int:
    """Return where what a role is connected to ends: "… of the Special Investigation Unit"."""
    stops = [start + match.end() for match in _WORD.finditer(line.folded[start:])][:4]
    for stop in reversed(stops):
        for pattern in known:
            match = pattern.search(line.folded, start, stop)
            if match is not None and match.end() == stop:
                return stop
    return end
