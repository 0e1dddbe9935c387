"""The lines of an address block as pieces.

Plain text, or the value of a label (fax, e-mail, salutation …).
"""

import re
from dataclasses import dataclass

from urgentaction.reading.labels import Mark, marks_in
from urgentaction.reading.sheet import Passage
from urgentaction.reading.standing import ROUTES

# Each looks behind for where its word begins: else every letter of a long one is a new attempt.
EMAIL = re.compile(r"(?<![\w.+'%-])[\w.+'%-]+@[\w-]+(?:\.[\w-]+)+")
OBFUSCATED = re.compile(
    r"\[\s*e-?mail\s*protected\s*\]|(?<![\w.+-])[\w.+-]+\s?(?:\(a\)|\[at\]|\(at\)|\[a\])\s?[\w.-]+",
    re.IGNORECASE,
)
_REMARK = re.compile(r"\([^()]*\)")
HANDLE = re.compile(r"@[A-Za-z0-9_]{2,}(?![\w.]*\.\w)")
URL = re.compile(r"(?:https?://|www\.)[^\s<>,;)]+[^\s<>,;).]", re.IGNORECASE)
PHONE = re.compile(
    r"[+(]?\s?[\d(][\d\s().\-–/]{4,}\d(?:,?\s*\(?(?:ext|extn|extension|anexo|int|poste|durchwahl|доб)\b\.?\s*\d+\)?)?",
    re.IGNORECASE,
)
_SEPARATOR_END = re.compile(r"(?:\s+[I|l]|\s*[|;,/•·]|\s+[-–—])\s*$")
_BY = re.compile(r"\s+(?:by|via|par|per|por|mit|an|po|через|по)\s*$", re.IGNORECASE)
_SEPARATOR_START = re.compile(r"^\s*(?:[I|]\s+|[|;,•·]\s*)")
_NUMBER_CUT = re.compile(
    r"\s*(?:/|;|,|\bor\b|\boder\b|\bou\b|\bo\b|\band\b|\bund\b|\by\b|\bet\b|\bили\b|\|)\s*(?=[+(]?\s?\d)",
    re.IGNORECASE,
)
_JOINS = re.compile(r"or|and|oder|und|ou|et|y|o|e|или|и|of|en", re.IGNORECASE)


@dataclass(frozen=True)
class Piece:
    """A piece of a block. `kind` is "text" or a route's key.

    `opens` tells that a blank line stood before.
    """

    kind: str
    passage: Passage
    after_blank: bool = False
    label: Passage | None = None


def pieces(lines: list[Passage], marks: list[Mark]) -> list[Piece]:
    """Cut the lines of a block at the labels in them.

    A label without a value takes the next line.
    """
    found: list[Piece] = []
    after_blank = False
    for line in lines:
        if not line:
            after_blank = True
            continue
        found.extend(_of_line(line, marks, after_blank=after_blank))
        after_blank = False
    return _with_values(found)


def _of_line(line: Passage, marks: list[Mark], *, after_blank: bool) -> list[Piece]:
    inside = [mark for mark in marks_in(marks, line) if mark.key in ROUTES]
    starts = [mark.start for mark in inside]
    found = []
    before = Passage(line.sheet, line.start, starts[0] if starts else line.end).strip(" \t*\f")
    before = _without_by(_trim(before)) if starts else before
    if before and before.text.strip(" ()[]*"):
        found.append(Piece(_bare_kind(before), before, after_blank))
        after_blank = False
    for mark, stop in zip(inside, ([*starts[1:], line.end])[: len(inside)], strict=True):
        value = line.sheet.passage(min(mark.end, stop), stop)
        value = _trim(value) if stop < line.end else value.strip(" \t*")
        found.append(Piece(mark.key, value, after_blank, mark.whole))
        after_blank = False
    return found


def _without_by(passage: Passage) -> Passage:
    """Take off the word that leads from a name to a route in a sentence: "X by e-mail:"."""
    by = _BY.search(passage.text)
    return passage.cut(0, by.start()) if by else passage


def _trim(passage: Passage) -> Passage:
    """Take off what stands between two routes on one line: "I", "|", a comma, bold marks."""
    passage = passage.strip(" \t*\f")
    if end := _SEPARATOR_END.search(passage.text):
        passage = passage.cut(0, end.start())
    if start := _SEPARATOR_START.match(passage.text):
        passage = passage.cut(start.end())
    return passage.strip(" \t*")


def _bare_kind(passage: Passage) -> str:
    """Tell a line that is only an e-mail address, a handle or a link, without a label."""
    text = passage.text
    for kind, pattern in (("email", EMAIL), ("web", URL), ("social", HANDLE)):
        rest = _REMARK.sub(" ", pattern.sub(" ", text))
        if pattern.search(text) and not re.search(r"[^\W\d_]{2,}", rest):
            return kind
    if (
        OBFUSCATED.search(text)
        and len(text) < 60
        and not re.search(r"[^\W\d_]{3,}", OBFUSCATED.sub(" ", text))
    ):
        return "email"
    digits = sum(map(str.isdigit, text))
    if (
        digits >= 6
        and PHONE.fullmatch(text.strip())
        and not re.fullmatch(r"\d{4,6}\s*-?\s*\d{0,4}", text.strip())
    ):
        return "phone"
    return "text"


def _with_values(found: list[Piece]) -> list[Piece]:
    """Give a label without a value the line below.

    And close brackets and slashes that a line break cut.
    """
    joined: list[Piece] = []
    for piece in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.label is not None
            and piece.kind == "text"
            and _wants_more(last, piece)
        ):
            passage = (
                piece.passage
                if not last.passage
                else Passage(piece.passage.sheet, last.passage.start, piece.passage.end)
            )
            joined[-1] = Piece(last.kind, passage, last.after_blank, last.label)
        elif (
            last is not None
            and last.label is not None
            and not last.passage
            and piece.kind == last.kind
            and piece.label is None
        ):
            joined[-1] = Piece(last.kind, piece.passage, last.after_blank, last.label)
        elif (
            last is not None
            and last.label is not None
            and piece.label is None
            and piece.kind == "phone"
            and _is_open(last)
        ):
            joined[-1] = Piece(
                last.kind,
                Passage(
                    piece.passage.sheet, (last.passage or piece.passage).start, piece.passage.end
                ),
                last.after_blank,
                last.label,
            )
        else:
            joined.append(piece)
    return joined


def _is_open(piece: Piece) -> bool:
    """Tell whether a number's label has had no number yet: "Fax: (via the ministry)"."""
    return piece.kind in ("fax", "phone") and sum(map(str.isdigit, piece.passage.text)) < 5


def _wants_more(last: Piece, piece: Piece) -> bool:
    text = last.passage.text.rstrip()
    if not text:
        return not piece.after_blank or last.kind in ("salutation", "email", "fax", "phone")
    if text.endswith(("/", ",")) and last.kind == "salutation":
        return text.endswith("/")
    return text.count("(") > text.count(")") or (
        _is_open(last) and sum(map(str.isdigit, piece.passage.text)) >= 5
    )


def numbers(passage: Passage) -> tuple[list[Passage], list[Passage]]:
    """Cut the value of a phone or fax label into numbers and remarks, each a passage."""
    found, remarks = [], []
    text = passage.text
    place = 0
    for match in PHONE.finditer(text):
        if sum(map(str.isdigit, match[0])) < 5:
            continue
        remarks.append(passage.cut(place, match.start()))
        found.extend(_one_by_one(passage.cut(match.start(), match.end())))
        place = match.end()
    remarks.append(passage.cut(place))
    if not found and sum(map(str.isdigit, text)) >= 3:
        return [passage], []
    kept = [remark.strip(" ,;/|()-–:.") for remark in remarks]
    return found, [
        remark
        for remark in kept
        if re.search(r"[^\W\d_]{3,}", remark.text) and not _JOINS.fullmatch(remark.text)
    ]


def _one_by_one(passage: Passage) -> list[Passage]:
    """Cut "322 16 21 / 329 15 77" at its slash; "030/275 88" is one number."""
    found, place = [], 0
    for cut in _NUMBER_CUT.finditer(passage.text):
        one, rest = passage.text[place : cut.start()], passage.text[cut.end() :]
        if sum(map(str.isdigit, one)) >= 6 and sum(map(str.isdigit, rest)) >= 2:
            found.append(passage.cut(place, cut.start()))
            place = cut.end()
    found.append(passage.cut(place))
    return [balanced(one.strip(" ,;/")) for one in found]


def balanced(passage: Passage) -> Passage:
    """Take off a bracket that has no partner."""
    if passage.text.count("(") > passage.text.count(")") and passage.text.startswith("("):
        return passage.cut(1)
    if passage.text.count(")") > passage.text.count("(") and passage.text.endswith(")"):
        return passage.cut(0, len(passage.text) - 1)
    return passage
