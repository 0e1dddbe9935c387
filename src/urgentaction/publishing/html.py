"""The sheet as one HTML file that needs nothing else: no script, no font, no request to anybody.

The tree is built with lxml, which escapes; nothing is ever pasted into markup. The page works in
text browsers and with a screen reader: landmarks, headings in order, lists, and the language and
direction of the text. The style is sheet.css, in the file itself; it also prints.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from lxml.html import HtmlElement, tostring
from lxml.html.builder import E

from urgentaction.document.markup import Run
from urgentaction.publishing.directions import MARKED, with_isolates_in_running_text
from urgentaction.publishing.sheet import (
    Block,
    Calls,
    Detail,
    Details,
    Markup,
    Notice,
    OfficeCard,
    Offices,
    Part,
    People,
    Prose,
    SampleText,
    Sentence,
    Sheet,
    Summary,
)
from urgentaction.publishing.theme import NEUTRAL, Theme

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'"
)
"""Even a mistake of ours in this file could not make a browser ask anybody for anything."""

_WHOLE = 24
"""The longest number; so many letters fit the narrowest screen."""

_UNQUOTABLE = re.compile(r"[^\w -]")


def as_html(sheet: Sheet, theme: Theme = NEUTRAL) -> str:
    """Return the sheet as a whole HTML document."""
    sheet = with_isolates_in_running_text(sheet)
    page = E.html(
        {"lang": sheet.language, "dir": sheet.direction},
        _head(sheet.title, theme),
        E.body(_header(sheet, theme), _main(sheet), *_footer(sheet, theme)),
    )
    return str(tostring(page, doctype="<!DOCTYPE html>", encoding="unicode")) + "\n"


def _head(title: str, theme: Theme) -> HtmlElement:
    return E.head(
        E.meta(charset="utf-8"),
        E.title(title),
        E.meta(name="viewport", content="width=device-width, initial-scale=1"),
        E.meta({"http-equiv": "Content-Security-Policy"}, content=_POLICY),
        E.meta(name="referrer", content="no-referrer"),
        E.style(_style() + _theme_style(theme)),
    )


@cache
def _style() -> str:
    return (files(__package__) / "sheet.css").read_text("utf-8")


def _theme_style(theme: Theme) -> str:
    """Return what the theme changes of the style; nothing where it is the neutral one."""
    colours = theme.colours.model_dump(exclude_defaults=True)
    changes = [f"--{name}: {colour};" for name, colour in colours.items()]
    if theme.families:
        faces = ", ".join(f'"{_UNQUOTABLE.sub("", family)}"' for family in theme.families)
        changes.append(f"--fonts: {faces}, system-ui, sans-serif;")
    return f":root {{ {' '.join(changes)} }}\n" if changes else ""


def _header(sheet: Sheet, theme: Theme) -> HtmlElement:
    header = E.header(*_letterhead(theme))
    if sheet.head:
        header.append(_in_a_row(sheet.head))
    if sheet.concerns:
        header.append(_in_a_row(sheet.concerns))
    if sheet.headline:
        header.extend([E.p({"class": "banner"}, sheet.banner), E.h1(sheet.headline)])
    else:
        header.append(E.h1({"class": "banner"}, sheet.banner))
    return header


def _main(sheet: Sheet) -> HtmlElement:
    return E.main(*(_part(part) for part in (*sheet.page_one, *sheet.page_two)))


def _letterhead(theme: Theme) -> Iterator[HtmlElement]:
    if theme.logo:
        picture = E.img(src=theme.logo.data_url, alt="")
        yield E.p({"class": "organisation"}, theme.name, picture)
    elif theme.name:
        yield E.p({"class": "organisation"}, theme.name)


def _footer(sheet: Sheet, theme: Theme) -> Iterator[HtmlElement]:
    rows = [_in_a_row(sheet.foot)] if sheet.foot else []
    rows += [E.p({"class": "particulars"}, E.bdi(line)) for line in theme.feet]
    if rows:
        yield E.footer(*rows)


def _part(part: Part) -> HtmlElement:
    blocks = [element for block in part.blocks for element in _block(block)]
    if not part.heading:
        return E.div({"class": part.name}, *blocks)
    heading = E.h2({"id": part.name}, part.heading)
    return E.section({"class": part.name, "aria-labelledby": part.name}, heading, *blocks)


def _block(block: Block) -> Iterator[HtmlElement]:
    match block:
        case Notice(text, alarm):
            yield E.p({"class": "notice alarm" if alarm else "notice"}, text)
        case Sentence(text):
            yield E.p(*_with_directions(text))
        case Summary(text):
            yield E.p({"class": "summary"}, *_words(text))
        case Prose(paragraphs):
            yield from (E.p(*_words(paragraph)) for paragraph in paragraphs)
        case Calls(items):
            yield E.ul(*(E.li(*_words(item)) for item in items))
        case Offices(cards):
            yield E.div({"class": "offices"}, *(_office(card) for card in cards))
        case SampleText():
            yield E.blockquote(*_sample(block))
        case People(cards):
            yield from (_list_of(card) for card in cards)
        case Details(lines):
            yield _list_of(lines)


def _office(card: OfficeCard) -> HtmlElement:
    office = E.div({"class": "office"})
    if card.role:
        office.append(E.p({"class": "role"}, card.role))
    if card.name:
        office.append(E.p({"class": "name"}, card.name))
    if card.address:
        office.append(E.address(*_with_line_ends(card.address)))
    if card.routes:
        office.append(_list_of(card.routes))
    office.extend(E.p({"class": "note"}, note) for note in card.notes)
    if card.salutation:
        office.append(_list_of(card.salutation))
    return office


def _with_line_ends(lines: tuple[str, ...]) -> Iterator[HtmlElement | str]:
    for number, line in enumerate(lines):
        if number:
            yield E.br()
        yield E.bdi(line)


def _sample(letter: SampleText) -> Iterator[HtmlElement]:
    if letter.salutation:
        yield E.p(letter.salutation)
    yield from (E.p(*_words(paragraph)) for paragraph in letter.paragraphs)
    if letter.closing:
        yield E.p(letter.closing)


def _list_of(details: Iterable[Detail]) -> HtmlElement:
    return E.dl(*(_labelled(detail) for detail in details))


def _labelled(detail: Detail) -> HtmlElement:
    space = " " if detail.lead != detail.label else ""
    return E.div(E.dt(detail.label), space, E.dd(_value(detail)))


def _in_a_row(details: Iterable[Detail]) -> HtmlElement:
    row = E.p({"class": "particulars"})
    for detail in details:
        row.append(E.span(detail.lead, _value(detail)))
        row[-1].tail = " "
    return row


def _value(detail: Detail) -> HtmlElement:
    """Return the value, apart from the direction of what is around it."""
    if detail.exact:
        value = _exact(detail.value)
    else:
        value = E.bdi({"dir": "rtl"} if detail.leftward else {}, *_with_directions(detail.value))
    return E.a({"href": detail.url}, value) if detail.url else value


def _words(markup: Markup) -> Iterator[HtmlElement | str]:
    return (piece for run in markup.runs for piece in _run(run))


def _run(run: Run) -> Iterator[HtmlElement | str]:
    content = tuple(_with_directions(run.text))
    if run.italic:
        content = (E.em(*content),)
    if run.bold:
        content = (E.strong(*content),)
    return iter((E.a({"href": run.url}, *content),) if run.url else content)


def _with_directions(text: str) -> Iterator[HtmlElement | str]:
    """Yield the text with an element around each piece that is marked as left to right."""
    for place, piece in enumerate(MARKED.split(text)):
        if piece:
            yield _exact(piece) if place % 2 else piece


def _exact(value: str) -> HtmlElement:
    """Return a number or a mailbox: from left to right, and on one line if it fits any line."""
    return E.bdi({"dir": "ltr"} | ({"class": "whole"} if len(value) <= _WHOLE else {}), value)
