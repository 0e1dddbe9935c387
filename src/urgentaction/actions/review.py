"""What a person sees who looks over what was read: the source, the boxes and the doubts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from urgentaction.actions.arrivals import Arrival
from urgentaction.actions.form_fields import (
    HEAD,
    FormField,
    Group,
    MendingError,
    Rows,
    groups,
    mended,
)
from urgentaction.actions.marking import Piece, first_numbers, pieces
from urgentaction.document.model import Document, Doubt


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A doubt on the page: its number, and whether the person has said that they looked."""

    number: int
    doubt: Doubt
    label: str
    seen: bool

    @property
    def name(self) -> str:
        """The name of its tick box."""
        return f"doubt-{self.number}"


@dataclass(frozen=True, slots=True)
class Box:
    """A field on the page, with what stands beside it."""

    field: FormField
    text: str
    mark: int
    doubts: tuple[Doubtful, ...]
    error: str

    @property
    def element(self) -> str:
        """An identifier for the page."""
        return self.field.path.replace("[", "-").replace("].", "-").replace(".", "-")

    @property
    def rows(self) -> int:
        """How many lines the box is high."""
        lines = self.text.count("\n") + len(self.text) // 60 + 1
        return min(max(lines, 2), 14)


@dataclass(frozen=True, slots=True)
class BoxGroup:
    """Boxes that stand together."""

    group: Group
    boxes: tuple[Box, ...]
    out: bool

    @property
    def open(self) -> bool:
        """Whether it is shown unfolded: not an empty entry to add."""
        return not self.group.spare or any(box.text or box.error for box in self.boxes)


@dataclass(frozen=True, slots=True)
class Review:
    """All that the page shows."""

    source: tuple[Piece, ...]
    groups: tuple[BoxGroup, ...]
    doubts: tuple[Doubtful, ...]

    @property
    def unseen(self) -> int:
        """How many doubts nobody has looked at."""
        return sum(not each.seen for each in self.doubts)


@dataclass(frozen=True, slots=True)
class Answers:
    """What came back from the page: the boxes, the entries taken out, the doubts looked at."""

    typed: Mapping[str, str]
    out: frozenset[str] = frozenset()
    seen: frozenset[int] = frozenset()


NOTHING_YET = Answers({})


def answers_of(form: QueryDict) -> Answers:
    """Return what a form of boxes, as `actions/boxes.html` makes it, has brought back."""
    return Answers(
        typed={
            name.removeprefix("box:"): value
            for name, value in form.items()
            if name.startswith("box:") and isinstance(value, str)
        },
        out=frozenset(form.getlist("out")),
        seen=frozenset(int(each) for each in form.getlist("seen") if each.isdecimal()),
    )


def review(
    arrival: Arrival,
    answers: Answers = NOTHING_YET,
    errors: Mapping[str, str] | None = None,
    head: Rows = HEAD,
) -> Review:
    """Return the page of a document, as read or as a person has changed it so far."""
    document, errors = arrival.document, errors or {}
    marked = pieces(document)
    marks = first_numbers(marked)
    all_groups = list(groups(document, head))
    labels = {each.path: str(each.label) for group in all_groups for each in group.fields}
    doubts = _doubts(document, answers, labels, all_groups)
    by_box: dict[str, list[Doubtful]] = {}
    for each in doubts:
        by_box.setdefault(_box_of(each.doubt.field, labels), []).append(each)
    boxed = tuple(
        BoxGroup(
            group,
            tuple(
                Box(
                    field,
                    answers.typed.get(field.path, field.text),
                    _mark(field.path, marks),
                    tuple(by_box.get(field.path, ())),
                    errors.get(field.path, ""),
                )
                for field in group.fields
            ),
            group.path in answers.out,
        )
        for group in all_groups
    )
    return Review(tuple(marked), boxed, doubts)


def confirmed(arrival: Arrival, answers: Answers) -> Document:
    """Return the document that a person stands for.

    MendingError where a box cannot be taken as typed, or a doubt was neither looked at nor its box
    changed; the sentence for those has the path "".
    """
    document = mended(arrival.document, answers.typed, answers.out)
    left = review(arrival, answers).unseen
    if left:
        raise MendingError({"": _("Please look at each doubt and tick it, or mend its box.")})
    return document


def _doubts(
    document: Document, answers: Answers, labels: Mapping[str, str], all_groups: Iterable[Group]
) -> tuple[Doubtful, ...]:
    """Return the doubts; whoever changed a box or took its entry out has looked at its doubts."""
    as_read = {each.path: each.text for group in all_groups for each in group.fields}
    found = []
    for number, doubt in enumerate(document.doubts, 1):
        box = _box_of(doubt.field, labels)
        typed = answers.typed.get(box)
        changed = typed is not None and typed.split() != as_read[box].split()
        gone = any(doubt.field.startswith(path) for path in answers.out)
        seen = number in answers.seen or changed or gone
        found.append(Doubtful(number, doubt, labels.get(box, ""), seen))
    return tuple(found)


def _box_of(path: str, labels: Mapping[str, str]) -> str:
    """Return the path of the box for a doubt: its own, or the one that holds it; else none."""
    while path and path not in labels:
        if any(label.startswith(f"{path}.") for label in labels):
            return next(label for label in labels if label.startswith(f"{path}."))
        path = path.rpartition("[")[0] if path.endswith("]") else path.rpartition(".")[0]
    return path


def _mark(path: str, marks: Mapping[str, int]) -> int:
    """Return the number of the first piece of source that a box was read from."""
    if path in marks:
        return marks[path]
    inside = [
        number for there, number in marks.items() if there.startswith((f"{path}[", f"{path}."))
    ]
    return min(inside, default=0)
