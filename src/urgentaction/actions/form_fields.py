"""A document as fields that a person can mend, and what they typed as a document again.

Each field has the path of its value (`addressees[1].salutation`), a label, and a shape: how a value
is written in one box. Lists of lines stand a line each, paragraphs with empty lines between them.
`mended(d, {f.path: f.text for f in all fields of d})` is `d` again, doubts and evidence apart.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from pydantic import ValidationError

from urgentaction.actions.models import Kind
from urgentaction.document.model import Addressee, Copy, Document, Person

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Shape:
    """How a value stands in a box: `name` chooses the control, the functions go to and fro."""

    name: str
    show: Callable[[Any], str]
    take: Callable[[str], Any]
    choices: tuple[tuple[str, Text], ...] = ()


def _line(text: str) -> str | None:
    return " ".join(text.split()) or None


def _paragraph(text: str) -> str | None:
    return re.sub(r"[^\S\n]*\n[^\S\n]*", "\n", text.replace("\r\n", "\n")).strip() or None


def _lines(text: str) -> list[str]:
    return [line for raw in text.splitlines() if (line := raw.strip())]


def _paragraphs(text: str) -> list[str]:
    parts = re.split(r"\n[^\S\n]*\n\s*", text.replace("\r\n", "\n"))
    return [paragraph for raw in parts if (paragraph := _paragraph(raw))]


def _choice(*choices: tuple[str, Text]) -> Shape:
    return Shape("choice", lambda value: value or "", _line, choices)


LINE = Shape("line", lambda value: value or "", _line)
TEXT = Shape("text", lambda value: value or "", _paragraph)
LINES = Shape("text", "\n".join, _lines)
PARAGRAPHS = Shape("text", "\n\n".join, _paragraphs)
DAY = Shape("day", lambda value: value.isoformat() if value else "", _line)
NUMBER = Shape("line", lambda value: "" if value is None else str(value), _line)
YES = Shape("yes", lambda value: "yes" if value else "", lambda text: text == "yes")
KIND = Shape("choice", str, _line, tuple(Kind.choices))
DEADLINE_IS = _choice(("", "–"), ("before", _("before this day")), ("by", _("until this day")))
GENDER = _choice(
    ("", "–"), ("male", _("male")), ("female", _("female")), ("other", _("another gender"))
)

Rows = tuple[tuple[str, Text, Shape], ...]
"""The boxes of one kind of thing: the name of a value, its label and its shape."""

HEAD: Rows = (
    ("kind", _("What it is"), KIND),
    ("series", _("Series"), LINE),
    ("number", _("Number"), LINE),
    ("ordinal", _("Which sheet of the action"), NUMBER),
    ("index", _("Index"), LINE),
    ("issued", _("Issued"), DAY),
    ("deadline", _("Deadline"), DAY),
    ("deadline_is", _("The deadline means"), DEADLINE_IS),
    ("country.name", _("Country"), LINE),
    ("country.code", _("Country’s code"), LINE),
    ("country.place", _("Place"), LINE),
    ("language", _("Language of the sheet"), LINE),
)
WRITTEN_HEAD = (
    *(row for row in HEAD if row[0].startswith(("country.", "language"))),
    *(row for row in HEAD if row[0].startswith("deadline")),
)
"""The head of a sheet that we write: number, index and day are given when it is issued."""

STORY: Rows = (
    ("headline", _("Headline"), TEXT),
    ("summary", _("Summary"), TEXT),
    ("body", _("What happened"), PARAGRAPHS),
    ("concerns", _("Concerns, a line each"), LINES),
    ("additional_information", _("Additional information"), PARAGRAPHS),
)
ASKS: Rows = (
    ("calls", _("Calls, with an empty line between them"), PARAGRAPHS),
    ("appeal_languages", _("Languages to write in, a code on each line"), LINES),
    ("own_language", _("Or in the writer’s own language"), YES),
    ("letter_opening", _("Opening for letters"), TEXT),
    ("copy_to_missions", _("Copies to the missions of the writer’s country"), YES),
    ("after_deadline", _("After the deadline"), TEXT),
)
PERSON: Rows = (
    ("name", _("Name"), LINE),
    ("gender", _("Gender"), GENDER),
    ("pronouns", _("Pronouns"), LINE),
    ("age", _("Age"), LINE),
    ("description", _("Who they are"), LINE),
)
OFFICE: Rows = (
    ("role", _("Office"), LINE),
    ("name", _("Name"), LINE),
    ("organisation", _("Organisation"), LINE),
    ("address", _("Address, a line each"), LINES),
    ("country", _("Country’s code"), LINE),
    ("phone", _("Phone, one on each line"), LINES),
    ("fax", _("Fax, one on each line"), LINES),
    ("email", _("E-mail, one on each line"), LINES),
    ("social", _("Social media, one on each line"), LINES),
    ("web", _("Web pages, one on each line"), LINES),
    ("salutation", _("Salutation"), LINE),
    ("languages", _("Languages, a code on each line"), LINES),
    ("notes", _("Notes, one on each line"), LINES),
)
COPY = (*OFFICE, ("mission", _("Embassy or consulate"), YES))
LISTS: dict[str, tuple[Text, Rows, Any]] = {
    "people": (_("Person"), PERSON, Person(name="-")),
    "addressees": (_("Addressee"), OFFICE, Addressee()),
    "copies": (_("Copy to"), COPY, Copy()),
}
"""The lists of a document, with what one entry is called and an empty one."""

SPARE = 1
"""Empty entries behind each list, for what the reader has not found."""


@dataclass(frozen=True, slots=True)
class FormField:
    """A box: the path of its value, its label, its shape and the text in it."""

    path: str
    label: Text
    shape: Shape
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """Boxes that stand together; one of a list has a path, and can be taken out."""

    title: Text
    fields: tuple[FormField, ...]
    path: str = ""
    place: int = 0
    spare: bool = field(default=False)


def groups(document: Document, head: Rows = HEAD) -> Iterator[Group]:
    """Yield the boxes of a document in the order of a sheet, each list with an empty entry more."""
    yield Group(_("The sheet"), tuple(_fields(document, "", head)))
    yield from _entries(document, "people")
    yield Group(_("The story"), tuple(_fields(document, "", STORY)))
    yield Group(_("What to ask"), tuple(_fields(document, "", ASKS)))
    yield from _entries(document, "addressees")
    yield from _entries(document, "copies")


def _entries(document: Document, name: str) -> Iterator[Group]:
    title, rows, empty = LISTS[name]
    entries = getattr(document, name)
    blank = empty.model_copy(update={"name": ""}) if name == "people" else empty
    for place, entry in enumerate([*entries, *[blank] * SPARE]):
        path = f"{name}[{place}]"
        spare = place >= len(entries)
        yield Group(title, tuple(_fields(entry, f"{path}.", rows)), path, place + 1, spare)


def _fields(
    of: Any,  # noqa: ANN401 (a document, or one of its entries)
    before: str,
    rows: Rows,
) -> Iterator[FormField]:
    for name, label, shape in rows:
        value = of
        for step in name.split("."):
            value = getattr(value, step, None)
        yield FormField(f"{before}{name}", label, shape, shape.show(value))


# --- back --------------------------------------------------------------------------------------


class MendingError(Exception):
    """What cannot be taken as typed: a sentence for each path."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        super().__init__(len(sentences))
        self.sentences = dict(sentences)


def mended(document: Document, typed: Mapping[str, str], out: Iterable[str] = ()) -> Document:
    """Return the document with what a person typed, and without the entries whose paths are out.

    A path that was not typed keeps its value. Doubts fall, since a person has looked; so does the
    evidence of what no longer stands as it was read. MendingError for what cannot be taken.
    """
    kept = document.model_dump(mode="json")
    for name, _label, shape in (*HEAD, *STORY, *ASKS):
        if name in typed and not name.startswith("country."):
            kept[name] = shape.take(typed[name])
    kept["country"] = _country(kept["country"], typed)
    taken_out = frozenset(out)
    moved: dict[str, str] = {}
    for name, (_title, rows, empty) in LISTS.items():
        kept[name] = list(_taken(name, kept[name], rows, empty, typed, taken_out, moved))
    kept["doubts"] = []
    try:
        result = Document.model_validate(kept)
    except ValidationError as error:
        raise MendingError(_sentences(error)) from None
    return result.model_copy(update={"evidence": _evidence(document, result, moved, taken_out)})


def _country(country: dict[str, Any] | None, typed: Mapping[str, str]) -> dict[str, Any] | None:
    whole = {"code": None, "name": None, "place": None, **(country or {})}
    for step in ("code", "name", "place"):
        if f"country.{step}" in typed:
            whole[step] = _line(typed[f"country.{step}"])
    if whole["code"]:
        whole["code"] = whole["code"].upper()
    return whole if any(whole.values()) else None


def _taken(
    name: str,
    entries: list[dict[str, Any]],
    rows: Rows,
    empty: Any,  # noqa: ANN401 (an entry of any list)
    typed: Mapping[str, str],
    out: frozenset[str],
    moved: dict[str, str],
) -> Iterator[dict[str, Any]]:
    """Yield the entries that stay, and note where each has moved to."""
    place = 0
    blank = empty.model_dump(mode="json") | ({"name": ""} if name == "people" else {})
    for at, entry in enumerate([*entries, *[blank] * SPARE]):
        path = f"{name}[{at}]"
        if path in out:
            continue
        changed = dict(entry)
        for key, _label, shape in rows:
            if f"{path}.{key}" in typed:
                changed[key] = shape.take(typed[f"{path}.{key}"])
        if name == "people" and not changed["name"]:
            changed["name"] = ""
        if at >= len(entries) and changed == blank:
            continue
        moved[path] = f"{name}[{place}]"
        place += 1
        yield changed


def _evidence(
    before: Document, after: Document, moved: Mapping[str, str], out: frozenset[str]
) -> dict[str, Any]:
    """Return the evidence of what still stands as it was read, at its new place."""
    texts_before = dict(_all_texts(before))
    texts_after = dict(_all_texts(after))
    kept = {}
    for path, spans in before.evidence.items():
        entry = re.match(r"(?:people|addressees|copies)\[\d+\]", path)
        if entry and (entry[0] in out or entry[0] not in moved):
            continue
        there = path.replace(entry[0], moved[entry[0]], 1) if entry else path
        if texts_before.get(_boxed(path)) == texts_after.get(_boxed(there)):
            kept[there] = spans
    return kept


def _all_texts(document: Document) -> Iterator[tuple[str, str]]:
    for group in groups(document):
        for each in group.fields:
            yield each.path, each.text


def _boxed(path: str) -> str:
    """Return the path of the box that a value stands in: `body[2]` stands in the box of `body`."""
    entry = re.match(r"(?:people|addressees|copies)\[\d+\](?:\.[a-z_]+)?", path)
    return entry[0] if entry else re.split(r"\[", path, maxsplit=1)[0]


def _sentences(error: ValidationError) -> dict[str, str]:
    """Return a sentence for each box whose text does not fit."""
    found = {}
    for fault in error.errors():
        path = ""
        for step in fault["loc"]:
            path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else str(step)
        found[_boxed(path) if not path.startswith("country") else path] = str(_sentence(fault))
    return found


def _sentence(fault: Any) -> Text:  # noqa: ANN401 (pydantic's, a typed dict of its core)
    if "date" in fault["type"]:
        return _("Please write a day as year-month-day, as in 2026-11-24.")
    if "int" in fault["type"]:
        return _("Please write a whole number here.")
    if fault["type"] == "string_pattern_mismatch":
        return _("Please write the code of two letters, as in SE.")
    return _("Please fill this in.")
