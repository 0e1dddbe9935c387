"""The headline, without what a web page or a mail puts before and behind it."""

import re

from urgentaction.document.countries import FoundCountry, find_countries
from urgentaction.document.numbers import find_numbers
from urgentaction.reading.labels import word_pattern
from urgentaction.reading.sheet import Passage

_TAIL = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]?\s*$")
_COUNTRY = 40
_BLANKS = re.compile(r"\s+")
_LIST_NUMBER = re.compile(r"\s*(?:\d{1,2}[.)]\s*)?")
_AFTER_PREFIX = re.compile(r"\s*[:!.–—|-]+\s*")


def clean_headline(
    title: Passage, tongues: tuple[str, ...]
) -> tuple[Passage, list[tuple[Passage, FoundCountry]]]:
    """Return the headline of a title line, and the countries that were cut off it."""
    countries: list[tuple[Passage, FoundCountry]] = []
    title = _without_tail(title, countries)
    while True:
        start = title.start
        title = _without_prefix(title, tongues)
        is_named = title.start > start
        title = _without_country(title, countries, tongues, behind_prefix=is_named)
        if title.start == start:
            break
    title = title.strip(" \t*#•·|")
    if title.text.endswith(".") and title.text.count(".") == 1:
        title = title.strip(" .")
    return title, countries


def _without_tail(title: Passage, countries: list[tuple[Passage, FoundCountry]]) -> Passage:
    """Take off "(Russian Federation: UA 126.19)" and "(UA 268/15)"."""
    tail = _TAIL.search(title.text)
    if tail is None or not (find_numbers(tail[1]) or _is_country(tail[1])):
        return title
    for found in find_countries(tail[1]):
        start = tail.start(1)
        countries.append((title.cut(start + found.span[0], start + found.span[1]), found))
    return title.cut(0, tail.start())


def _is_country(text: str) -> bool:
    found = find_countries(text.strip())
    return bool(found) and found[0].span == (0, len(text.strip()))


def _without_prefix(title: Passage, tongues: tuple[str, ...]) -> Passage:
    """Take off "Urgent Action Update:", "Good News! –", "Écrire".

    And a number that stands before the title.
    """
    pattern = word_pattern("title_prefix", tongues)
    bare_pattern = word_pattern("title_button", tongues)
    while True:
        start = len(title.text) - len(title.text.lstrip(" •·*#-"))
        match = _prefixes(pattern, title.folded, start)
        after = _after_prefix(title, match.end()) if match else None
        if match and after and after.end() < len(title.text):
            title = title.cut(after.end())
            continue
        button = bare_pattern.match(title.folded, start)
        if button and button.end() < len(title.text):
            title = title.cut(button.end())
            continue
        return title.cut(start)


def has_prefix(title: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a title says of itself what it is: "Urgent Action: …"."""
    return _without_prefix(title, tongues).start > title.strip(" \t*#•·|-").start


def _after_prefix(title: Passage, end: int) -> re.Match[str] | None:
    """Return what parts a prefix from the title; a country may stand between: "Action Mali: …"."""
    if after := _AFTER_PREFIX.match(title.text, end):
        return after
    behind = title.text[end : end + _COUNTRY]
    found = find_countries(behind)
    if not found or behind[: found[0].span[0]].strip():
        return None
    return _AFTER_PREFIX.match(title.text, end + found[0].span[1])


def _prefixes(pattern: re.Pattern[str], folded: str, start: int) -> re.Match[str] | None:
    """Return the last of the prefixes that stand one behind the other: "Urgent Action Update"."""
    found = pattern.match(folded, start)
    while found and (blank := _BLANKS.match(folded, found.end())):
        following = pattern.match(folded, blank.end())
        if following is None:
            break
        found = following
    return found


def _without_country(
    title: Passage,
    countries: list[tuple[Passage, FoundCountry]],
    tongues: tuple[str, ...],
    *,
    behind_prefix: bool,
) -> Passage:
    """Take off a country before the title: "USA: …", "Colombie. …", "VR China, …".

    Behind a prefix nothing need part it from the title: "Briefaktion: Kestowien Lehrerin in Haft".
    """
    found = find_countries(title.text[:50])
    if not found or not _LIST_NUMBER.fullmatch(title.text[: found[0].span[0]]):
        return title
    behind = title.cut(found[0].span[1])
    if state := _state_mark(behind, tongues):
        countries.append((title.cut(*found[0].span), found[0]))
        return behind.cut(state)
    if behind_prefix and behind.text[:1].isupper():
        countries.append((title.cut(*found[0].span), found[0]))
        return behind
    rest = title.text[found[0].span[1] :]
    if mark := re.match(
        r"\s*(?:\([^()]{2,30}\)|/[\w ]{2,20})?\s*(?:[:.|–—]|,\s(?=[A-ZÄÖÜ])|\s-)\s*(?=\S)", rest
    ):
        countries.append((title.cut(*found[0].span), found[0]))
        return title.cut(found[0].span[1] + mark.end())
    return title


def _state_mark(behind: Passage, tongues: tuple[str, ...]) -> int:
    """Return where "/ Action ended", a page's mark behind the country, ends; else 0."""
    mark = re.match(r"\s*[/|–-]\s*", behind.text)
    ended = word_pattern("ended", tongues).match(behind.folded, mark.end()) if mark else None
    return ended.end() if ended else 0


def same_title(one: Passage, other: Passage) -> bool:
    """Tell whether two lines print the same title, but for case, marks and spaces."""
    first = words_of_title(one)
    return bool(first) and first == words_of_title(other)


def words_of_title(title: Passage) -> str:
    """Return a title without case, marks and spaces that differ from print to print."""
    return re.sub(r"[\W_]+", " ", title.folded).strip()
