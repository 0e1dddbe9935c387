"""Addressees and copies: blocks of lines become offices with role, name, address and routes.

A block ends where another begins: at a list number, after a salutation, or where a role or a title
stands after the routes. Layouts differ in whether blank lines part blocks or every line
(`_blanks_part_blocks`).
"""

import re
from dataclasses import dataclass, field

from urgentaction.document.countries import find_countries
from urgentaction.reading.labels import Mark, marks_in, word_pattern
from urgentaction.reading.lines import is_furniture, is_how_to, is_page_mark, is_prose
from urgentaction.reading.parts import is_running_head
from urgentaction.reading.printed_numbers import spans_of_references
from urgentaction.reading.roles import role_first
from urgentaction.reading.routes import (
    EMAIL,
    HANDLE,
    OBFUSCATED,
    URL,
    Piece,
    balanced,
    numbers,
    pieces,
)
from urgentaction.reading.sheet import NUMBERED, Passage, fold
from urgentaction.reading.standing import ROUTES
from urgentaction.reading.titles import Who, who

_ADDRESS = re.compile(
    r"\d|\bp\.?\s?o\.?\s?box\b|\bs/n\b|\bsn\b|\bapartado\b|\bpostfach\b|\bbp\b|\bc/o\b|\bul\.|\bprospekt\b|\bpereulok\b"
)
_PAGE_MARK = re.compile(r"\s(?:page|seite|pagina|página)\s+\d+(?:\s+\S+\s+\d+)?\s*$", re.IGNORECASE)
_OF_ADDRESSES = ("en", "es", "fr", "pt")
"""Addresses are in the language of their country, whatever the language of the sheet."""
_SENTENCE = 14
_ALSO_PHONE = re.compile(r"tel\b|phone|тел|هاتف")
_LAST_PHONE = re.compile(r",\s*(\+?\d[\d ()/-]{8,}\d)\s*$")
_REMARK = re.compile(r"\(([^()]*[^\W\d_]{3,}[^()]*)\)")
_SECOND_COLUMN = re.compile(
    r"\s+(?=Dear\b|Your (?:Excellency|Majesty|Honou?r)\b)|\s{2,}(?=Excellency\b)"
)


@dataclass
class FoundOffice:
    """An office as it stands on the sheet; every value is a passage."""

    lines: list[Passage] = field(default_factory=list)
    role: Passage | None = None
    name: Passage | None = None
    organisation: Passage | None = None
    address: list[Passage] = field(default_factory=list)
    is_guessed: bool = False
    has_two_roles: bool = False
    routes: dict[str, list[Passage]] = field(default_factory=dict)
    salutation: list[Passage] = field(default_factory=list)
    notes: list[Passage] = field(default_factory=list)
    labels: list[Passage] = field(default_factory=list)
    hidden_email: list[Passage] = field(default_factory=list)
    is_closed: bool = False

    def add(self, kind: str, *passages: Passage) -> None:
        """Add values of a route."""
        self.routes.setdefault(kind, []).extend(passage for passage in passages if passage)

    @property
    def has_routes(self) -> bool:
        """Tell whether a phone, fax, e-mail or the like has been seen."""
        return any(self.routes.values()) or bool(self.hidden_email)


def read_offices(
    lines: list[Passage], marks: list[Mark], tongues: tuple[str, ...]
) -> tuple[list[FoundOffice], list[Passage]]:
    """Return the offices of a part and the lines that belong to none (prose, how-to, furniture)."""
    kept: list[Passage] = []
    left: list[Passage] = []
    after_foot = False
    for line in lines:
        has_route = any(mark.key in ROUTES for mark in marks_in(marks, line))
        if line and not has_route and (is_foot(line, tongues) or _is_top(line, tongues)):
            left.append(line)
            while kept and not kept[-1]:
                kept.pop()  # a page's foot and head part no block
            after_foot = True
        elif line and not has_route and _is_no_part(line, tongues, above=kept[-1:]):
            left.append(line)
        elif line or not after_foot:
            kept.append(line)
            after_foot = False
    tongues = tuple(dict.fromkeys([*tongues, *_OF_ADDRESSES]))
    offices = [
        office
        for office in _blocks(pieces(kept, marks), tongues)
        if office.lines or office.has_routes
    ]
    for office in offices:
        _settle(office, tongues)
    return offices, left


def is_foot(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line is a page's foot or running head: a number, the sheet's references."""
    if is_page_mark(line):
        return True
    spans = spans_of_references(line)
    rest = line.text
    for start, end in spans:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    rest = _PAGE_MARK.sub(" ", rest)
    is_bare = not re.search(r"[^\W\d_]{2,}", rest)
    return (bool(spans) and is_bare) or (len(rest) < len(line.text) and _is_banner(rest, tongues))


def _is_top(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line is a banner at the top of a page."""
    return is_running_head(line) and _is_banner(line.text, tongues)


def _is_banner(text: str, tongues: tuple[str, ...]) -> bool:
    return word_pattern("furniture", tongues).fullmatch(fold(text).strip()) is not None


def _is_no_part(line: Passage, tongues: tuple[str, ...], above: list[Passage]) -> bool:
    """Tell whether a line between addresses, below the line that was kept, belongs to none."""
    if above and (_is_note(line, tongues) or (above[0] and _is_in_brackets(line))):
        return False
    return is_furniture(line, tongues) or _is_remark(line, tongues)


def _is_note(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line is a remark on how to write to this very office."""
    return word_pattern("note", tongues).match(line.folded) is not None


def _is_in_brackets(line: Passage) -> bool:
    """Tell a remark that stands in brackets on a line of its own, at the end of an address."""
    text = line.text.strip()
    return text.startswith("(") and text.endswith(")") and text.count("(") == text.count(")")


def _is_remark(line: Passage, tongues: tuple[str, ...]) -> bool:
    starts = word_pattern("reporting", tongues).match(line.folded) is not None
    return (
        starts
        or (is_how_to(line, tongues) and not EMAIL.search(line.text))
        or (is_prose(line) and len(line.text.split()) > 9 and not re.search(r"\d{4,}|@", line.text))
        or _is_sentence(line)
    )


def _is_sentence(line: Passage) -> bool:
    """Tell a long sentence from an address on one line, whatever figures it holds."""
    words = line.text.split()
    lower = sum(word[:1].islower() for word in words)
    is_long = len(words) >= _SENTENCE and lower >= 0.55 * len(words)
    return is_long and line.text.rstrip().endswith((".", "!", "?", "”", "»", '"'))


def _blocks(found: list[Piece], tongues: tuple[str, ...]) -> list[FoundOffice]:
    blank_lines_part = _blanks_part_blocks(found)
    offices = [FoundOffice()]
    for piece in found:
        office = offices[-1]
        if piece.kind == "text" and office.lines and _is_note(piece.passage, tongues):
            office.notes.append(piece.passage)
        elif piece.kind == "text":
            if _begins_office(office, piece, tongues, blank_lines_part=blank_lines_part):
                office = FoundOffice()
                offices.append(office)
            _add_text(office, piece)
        else:
            _add_route(office, piece)
    return offices


def _blanks_part_blocks(found: list[Piece]) -> bool:
    """Tell whether blank lines stand between blocks, rather than between all lines."""
    blanks = sum(piece.after_blank for piece in found[1:])
    return 0 < blanks <= 0.4 * max(1, len(found) - 1)


def _begins_office(
    office: FoundOffice, piece: Piece, tongues: tuple[str, ...], *, blank_lines_part: bool
) -> bool:
    text = piece.passage.text
    if not office.lines and not office.has_routes and not office.salutation:
        return False
    is_remark = text.startswith("(") and text.endswith(")")
    if is_remark or NUMBERED.match(text) or office.is_closed:
        return not is_remark
    if blank_lines_part and piece.after_blank:
        ends = office.has_routes or bool(office.notes) or len(office.lines) >= 3
        return ends and not _goes_on(office, piece, tongues)
    if office.has_routes:
        return not is_address(piece.passage) or _is_titled(piece.passage, tongues)
    last = office.lines[-1]
    return (
        len(office.lines) >= 2
        and is_address(last)
        and not role_first(last, tongues)
        and not last.text.rstrip().endswith(",")
        and not is_address(piece.passage)
        and _is_titled(piece.passage, tongues)
    )


def _goes_on(office: FoundOffice, piece: Piece, tongues: tuple[str, ...]) -> bool:
    """Tell that a page or a column broke an address: only its last lines stand below the blank."""
    return (
        not office.has_routes
        and not office.notes
        and not any(is_address(line) for line in office.lines)
        and is_address(piece.passage)
        and not _is_titled(piece.passage, tongues)
    )


def is_address(passage: Passage) -> bool:
    """Tell whether a line looks like a piece of a postal address rather than a role or a name."""
    folded = passage.folded.strip()
    if _ADDRESS.search(folded):
        return True
    countries = find_countries(passage.text.strip())
    return any(found.span[1] >= len(folded.rstrip(" .")) for found in countries) and (
        len(folded.split()) <= 3 or "," in folded
    )


def _is_titled(passage: Passage, tongues: tuple[str, ...]) -> bool:
    folded = passage.folded.strip()
    if word_pattern("honorific", tongues).match(folded) or role_first(passage, tongues):
        return True
    return (
        word_pattern("role", tongues).search(folded) is not None or passage.is_capitals()
    ) and not re.search(r"\d", folded)


def _add_text(office: FoundOffice, piece: Piece) -> None:
    passage = piece.passage.strip(" .,;:*") if piece.passage.text[:1] in ".,;:" else piece.passage
    passage = passage.after_bullet()
    text = passage.text
    if text.startswith("(") and text.endswith(")") and office.lines:
        office.notes.append(passage.strip("()"))
        return
    if column := _SECOND_COLUMN.search(text):
        office.salutation.append(passage.cut(column.end()))
        passage = passage.cut(0, column.start())
    if mail := EMAIL.search(passage.text):
        office.add("email", passage.cut(*mail.span()))
        passage = passage.cut(0, mail.start()).strip(" ,;")
        if phone := _LAST_PHONE.search(passage.text):
            office.add("phone", passage.cut(*phone.span(1)))
            passage = passage.cut(0, phone.start())
    if passage:
        office.lines.append(passage)


def _add_route(office: FoundOffice, piece: Piece) -> None:
    passage, kind = piece.passage, piece.kind
    if piece.label is not None:
        office.labels.append(piece.label)
    if not passage:
        return
    if kind == "salutation":
        office.salutation.append(_salutation(passage))
        office.is_closed = True
    elif kind == "telegram":
        note = Passage(
            passage.sheet, piece.label.start if piece.label else passage.start, passage.end
        )
        office.notes.append(balanced(note))
    elif kind in ("phone", "fax"):
        found, remarks = numbers(passage)
        office.add(kind, *found)
        if kind == "phone" and piece.label is not None and "fax" in piece.label.folded:
            office.add("fax", *found)
        if kind == "fax" and piece.label is not None and _ALSO_PHONE.search(piece.label.folded):
            office.add("phone", *found)
        office.notes.extend(remarks)
    else:
        _add_address_of(office, kind, passage)


def _salutation(passage: Passage) -> Passage:
    passage = passage.strip(" *")
    if passage.text.endswith(")") and passage.text.count(")") > passage.text.count("("):
        passage = passage.cut(0, len(passage.text) - 1)
    return passage.strip(" ,*:")


def _add_address_of(office: FoundOffice, kind: str, passage: Passage) -> None:
    """Add e-mail addresses, handles and links; what else stands there is a note."""
    text, found = passage.text, False
    for name, pattern in (("email", EMAIL), ("web", URL), ("social", HANDLE)):
        for match in pattern.finditer(text):
            if name != "email" and any(
                match.start() in range(*mail.span()) for mail in EMAIL.finditer(text)
            ):
                continue
            office.add(name, passage.cut(match.start(), match.end()))
            found = True
    for remark in _REMARK.finditer(text):
        office.notes.append(passage.cut(*remark.span(1)))
    for match in OBFUSCATED.finditer(text):
        office.hidden_email.append(passage.cut(match.start(), match.end()))
        found = True
    if not found:
        if kind == "social":
            office.add("social", passage)
        else:
            office.notes.append(passage)


def _settle(office: FoundOffice, tongues: tuple[str, ...]) -> None:
    """Give role, name, organisation and address their lines."""
    settled: Who = who(office.lines, tongues)
    office.role, office.name, office.organisation = settled.role, settled.name, settled.organisation
    office.address = settled.address
    office.is_guessed = settled.is_guessed
    office.has_two_roles = settled.has_two_roles
