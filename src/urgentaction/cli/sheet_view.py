"""A document as a person reads it on a terminal: field by field, what is doubtful at the end."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from urgentaction.cli.terminal import words
from urgentaction.document.deadlines import last_sending_day
from urgentaction.document.markup import plain
from urgentaction.document.model import Copy, Document, Doubt, Office, Person
from urgentaction.wording import _, counted

Row = tuple[str, RenderableType]


def view(document: Document, *, title: str | None = None) -> Group:
    """Return the document as it is shown; `title` sets it off from the others of a folder."""
    above = [] if title is None else [Rule(words(title), align="left", style="dim")]
    tables = (_table(_head(document)), _table(_content(document)))
    return Group(*above, *tables, _doubts(document.doubts))


def _table(rows: Iterable[Row]) -> Table:
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(style="dim", no_wrap=True, min_width=16)
    table.add_column(ratio=1)
    for label, value in rows:
        table.add_row(label, value)
    return table


def _head(document: Document) -> Iterator[Row]:
    number = " ".join(part for part in (document.series, document.number) if part)
    yield from _line(_("Number"), number)
    yield from _line(_("Kind"), _kind(document))
    yield from _line(_("Index"), document.index)
    yield from _line(_("Country"), _country(document))
    yield from _line(_("Language"), document.language)
    yield from _line(_("Issued"), str(document.issued or ""))
    yield from _line(_("Deadline"), _deadline(document))
    for followed in document.follows:
        parts = (followed.number, followed.index, str(followed.issued or ""), followed.url)
        yield from _line(_("Follows"), ", ".join(part for part in parts if part))
    yield from _line(_("Headline"), document.headline, style="bold")


def _kind(document: Document) -> str:
    names = {
        "first": _("first sheet"),
        "update": _("update"),
        "stop": _("stop: please write no more"),
        "information": _("for information only"),
        "correction": _("correction"),
    }
    if document.ordinal is None:
        return names[document.kind]
    return _("%(kind)s (sheet %(ordinal)s of this action)") % {
        "kind": names[document.kind],
        "ordinal": document.ordinal,
    }


def _country(document: Document) -> str | None:
    if document.country is None:
        return None
    place = f", {document.country.place}" if document.country.place else ""
    return f"{document.country.name} ({document.country.code}){place}"


def _deadline(document: Document) -> str | None:
    last = last_sending_day(document)
    if document.deadline is None or last is None:
        return None
    return _("%(deadline)s (the last day to write is %(last)s)") % {
        "deadline": document.deadline.isoformat(),
        "last": last.isoformat(),
    }


def _content(document: Document) -> Iterator[Row]:
    yield from _line(_("Concerns"), ", ".join(document.concerns))
    yield from _list(_("People"), [_person(person) for person in document.people])
    yield from _paragraphs(_("Summary"), [document.summary] if document.summary else [])
    yield from _paragraphs(_("Body"), document.body)
    yield from _line(_("Write in"), _appeal_languages(document))
    yield from _list(_("Calls"), document.calls)
    yield from _sample_letter(document)
    yield from _paragraphs(_("For letters"), [document.letter_opening or ""])
    for place, addressee in enumerate(document.addressees, 1):
        yield _("Addressee %(number)s") % {"number": place}, _office(addressee)
    for copy in document.copies:
        yield _("Copy to"), _office(copy)
    if document.copy_to_missions:
        yield from _line(_("Copy to"), _("the missions of the country where you live"))
    yield from _line(_("After that day"), document.after_deadline)
    yield from _paragraphs(_("More"), document.additional_information)
    yield from _list(_("Links"), [f"{link.text} {link.url}".strip() for link in document.links])


def _line(label: str, value: str | None, style: str = "") -> Iterator[Row]:
    if value:
        yield label, words(plain(value), style)


def _list(label: str, values: Iterable[str]) -> Iterator[Row]:
    for place, value in enumerate(values):
        yield label if place == 0 else "", words(f"· {plain(value)}")


def _paragraphs(label: str, values: Iterable[str]) -> Iterator[Row]:
    for place, value in enumerate(filter(None, values)):
        yield label if place == 0 else "", Group(words(plain(value)), Text())


def _person(person: Person) -> str:
    genders = {"male": _("male"), "female": _("female"), "other": _("another gender")}
    gender = genders[person.gender] if person.gender else None
    known = (gender, person.pronouns, person.age, person.description)
    details = ", ".join(detail for detail in known if detail)
    return f"{person.name} ({details})" if details else person.name


def _appeal_languages(document: Document) -> str:
    own = [_("your own language")] if document.own_language else []
    return ", ".join([*document.appeal_languages, *own])


def _sample_letter(document: Document) -> Iterator[Row]:
    letter = document.sample_letter
    if letter is not None:
        lines = [letter.salutation or "", *letter.paragraphs, letter.closing or ""]
        yield from _paragraphs(_("Sample letter"), lines)


def _office(office: Office) -> RenderableType:
    """Return an office as it would stand on an envelope, then its routes, each with its name."""
    who = [office.role, office.name, office.organisation, *office.address]
    lines: list[RenderableType] = [words(line) for line in who if line]
    for label, values in (
        (_("fax"), office.fax),
        (_("e-mail"), office.email),
        (_("phone"), office.phone),
        (_("social media"), office.social),
        (_("web"), office.web),
        (_("salutation"), (office.salutation,) if office.salutation else ()),
        (_("languages"), office.languages),
        (_("note"), office.notes),
        (_("mission"), (_("yes"),) if isinstance(office, Copy) and office.mission else ()),
    ):
        lines.extend(Text.assemble((f"{label}: ", "dim"), words(value)) for value in values)
    return Group(*lines, Text())


def _doubts(doubts: tuple[Doubt, ...]) -> RenderableType:
    if not doubts:
        return Text(_("Nothing was doubtful."), style="green")
    many = counted("%(number)s doubt:", "%(number)s doubts:", len(doubts))
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(style="yellow", no_wrap=True, min_width=16)
    table.add_column(ratio=1)
    for doubt in doubts:
        table.add_row(words(doubt.field), _doubt(doubt))
    return Group(Text(many % {"number": len(doubts)}, style="bold yellow"), table)


def _doubt(doubt: Doubt) -> RenderableType:
    if not doubt.text:
        return words(doubt.reason)
    return Group(words(doubt.reason), words(f"“{doubt.text}”", "dim"))
