"""What a mail, a blog or a library put above a sheet, and where the sheet proper begins."""

import re

from urgentaction.reading.catalogue import read_catalogue
from urgentaction.reading.followed import add_index
from urgentaction.reading.headline import clean_headline
from urgentaction.reading.labels import Mark, marks_in
from urgentaction.reading.lines import is_furniture, is_how_to, is_mail_trace, is_prose, word_count
from urgentaction.reading.printed_numbers import indexes_in, numbers_in
from urgentaction.reading.reference_lines import country_and_place, dateline
from urgentaction.reading.sheet import Passage
from urgentaction.reading.sorted_head import Head, Reference

_WEB_TITLE = re.compile(r"\([^()]*\d+[./]\d{2,4}\)\s*$")
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
_LONGEST = 26
"""Words of a title: some tell a story."""
_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?]\s+[^\W\d_]|\d{4}\.\s+[^\W\d_]")


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


def _starts_head(line: Passage, marks: list[Mark]) -> bool:
    keys = {mark.key for mark in marks_in(marks, line) if mark.start <= line.start + 2}
    if "distribution" in keys:
        return True
    if is_prose(line) and word_count(line) > 25:
        return False
    if "index" in keys and indexes_in(line):
        return not line.text.lstrip().startswith(",")
    found = numbers_in(line)
    if not found or _WEB_TITLE.search(line.text):
        return False
    return found[0][0][0] <= 1 or bool(keys & {"update_of", "correction"})


def read_wrapper(
    head: Head, lines: list[Passage], marks: list[Mark], tongues: tuple[str, ...]
) -> None:
    """Read what stands above the sheet proper.

    A library's title, a page's title, a dateline, an abstract.
    """
    for line in lines:
        if not line:
            continue
        inside = marks_in(marks, line)
        if head.catalogue is None and (catalogue := read_catalogue(line, tongues)):
            head.catalogue = catalogue
            take_catalogue(head, line, inside)
        elif is_prose(line) and not is_how_to(line, tongues) and head.catalogue is not None:
            head.abstract.append(line)
        elif is_furniture(line, tongues) or is_mail_trace(line) or is_how_to(line, tongues):
            head.furniture.append(line)
        elif not dateline(head, line, tongues):
            _wrapper_line(head, line)
    head.after_reference = len(head.titles)


def _wrapper_line(head: Head, line: Passage) -> None:
    """Keep a title that stands above the sheet proper, in case no other follows.

    Prose there is the page's.
    """
    if (country := country_and_place(line)) is not None:
        head.countries.append((line.cut(*country[0].span), country[0]))
        head.place = country[1]
        return
    is_title = not is_prose(line) or not is_sentence(line)
    if not is_title or word_count(line) > _LONGEST or indexes_in(line):
        head.furniture.append(line)
    else:
        head.titles.append(line)


def is_leading_title(
    head: Head, line: Passage, tongues: tuple[str, ...], *, wrapped: bool = False
) -> bool:
    """Tell whether the first line is a title although it is as long as a sentence."""
    if head.titles or head.numbers or head.indexes or word_count(line) > _LONGEST:
        return False
    if clean_headline(line, tongues)[0].start > line.strip(" \t*#•·|").start:
        return True  # a button, a prefix or a country stood before it
    return not wrapped and not is_sentence(line)


def is_sentence(line: Passage) -> bool:
    """Tell whether a line ends like a sentence, or holds the end of one."""
    ended = line.text.rstrip().endswith((".", ";", ":"))
    return ended or _SENTENCES.search(line.text) is not None


def take_catalogue(head: Head, line: Passage, inside: list[Mark]) -> None:
    """Read the references of a library's title.

    The index codes in it are of sheets that this one follows.
    """
    head.furniture.append(line)
    head.is_update = any(mark.key == "update_of" for mark in inside)
    head.numbers.extend(
        Reference(line.cut(*span), number=number) for span, number in numbers_in(line)[:1]
    )
    for span, index in indexes_in(line):
        add_index(head.followed, index, line.cut(*span))
