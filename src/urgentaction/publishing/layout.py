"""Document → sheet: the official order, the labels of the sheet's language, and nothing else.

The order is that of issued sheets since 2009 (domain.md sections 0 and 3.3): head; banner,
headline, summary, narrative; what to ask; the deadline line with the addressees; copies; missions;
the line for late writers, a sample letter; on a second page additional information and people;
foot. A stop and an information sheet ask nobody for anything, so they hold no calls, no offices and
no letter.
"""

from collections.abc import Iterable, Iterator

from urgentaction.document.dates import date_in_words
from urgentaction.document.model import Country, Document, Followed, Person
from urgentaction.languages.language import Language
from urgentaction.publishing.inert import inert_document
from urgentaction.publishing.offices import addressees, copies, missions
from urgentaction.publishing.phrases import (
    age_in_words,
    gender_in_letters,
    label,
    languages_in_words,
    ordinal,
    sentence,
    sentence_without_list,
    with_brackets,
    with_colon,
    with_commas,
    with_mark,
)
from urgentaction.publishing.sheet import (
    Block,
    Calls,
    Detail,
    Details,
    Markup,
    Notice,
    Part,
    PartName,
    People,
    Prose,
    SampleText,
    Sentence,
    Sheet,
    Summary,
)

ASKS_NOTHING = frozenset({"stop", "information"})
"""The kinds of sheet after which nobody is to write."""


def lay_out(document: Document, language: Language, earlier: Document | None = None) -> Sheet:
    """Return the document as a sheet with the labels of this language.

    With `earlier`, the sheet that this one updates, new people and concerns are marked as new.
    """
    document = inert_document(document.for_the_public())
    earlier = inert_document(earlier.for_the_public()) if earlier else None
    reference = _reference(document, language)
    headline = document.headline or ""
    banner = language.label("urgent_action")
    return Sheet(
        kind=document.kind,
        language=document.language or language.code,
        direction=language.direction,
        title=": ".join(filter(None, (reference, headline))) or banner,
        reference=reference,
        head=tuple(_head(document, language)),
        concerns=tuple(_concerns(document, language, earlier)),
        banner=banner,
        headline=headline,
        page_one=_parts(_page_one(document, language)),
        page_two=_parts(_page_two(document, language, earlier)),
        foot=tuple(_foot(document, language)),
    )


def _parts(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.blocks or part.heading)


def _page_one(document: Document, language: Language) -> Iterator[Part]:
    yield Part("case", "", tuple(_case(document, language)))
    if document.kind in ASKS_NOTHING:
        return
    yield _ask(document, language)
    yield addressees(document, language)
    yield copies(document, language)
    yield missions(document, language)
    yield _plain_part("after", document.after_deadline)
    yield _letter(document, language)


def _page_two(document: Document, language: Language, earlier: Document | None) -> Iterator[Part]:
    more = tuple(_more(document, language))
    yield Part("more", language.label("more") if more else "", more)
    people = tuple(_people(document, language, earlier))
    yield Part("people", "", (People(people),) if people else ())


def _case(document: Document, language: Language) -> Iterator[Block]:
    if document.kind in ASKS_NOTHING:
        yield Notice(sentence(language, document.kind), alarm=document.kind == "stop")
    if document.summary:
        yield Summary(Markup(document.summary))
    if document.body:
        yield Prose(tuple(map(Markup, document.body)))


def _which_update(document: Document, language: Language) -> str:
    # The first sheet is number one, so the first update is number two (design.md, "ordinal").
    which = ordinal(language, (document.ordinal or 1) - 1)
    return sentence(language, "update_is", ordinal=which, number=_reference(document, language))


def _ask(document: Document, language: Language) -> Part:
    """Return in which languages to write, and what for; a sample letter may stand for the calls."""
    languages = languages_in_words(language, document.appeal_languages, own=document.own_language)
    values = {"languages": languages} if languages else {}
    if document.calls:
        calls = Calls(tuple(map(Markup, document.calls)))
        return Part("ask", sentence(language, "ask", **values), (calls,))
    return Part("ask", sentence_without_list(language, "ask", **values) if values else "", ())


def _letter(document: Document, language: Language) -> Part:
    letter = document.sample_letter
    if letter is None:
        return Part("letter", "", ())
    paragraphs = tuple(map(Markup, letter.paragraphs))
    salutation = with_mark(language, letter.salutation or "")
    text = SampleText(salutation, paragraphs, letter.closing or "")
    return Part("letter", language.label("sample_letter"), (text,))


def _plain_part(name: PartName, text: str | None) -> Part:
    return Part(name, "", (Sentence(text),) if text else ())


def _more(document: Document, language: Language) -> Iterator[Block]:
    if document.additional_information:
        yield Prose(tuple(map(Markup, document.additional_information)))
    if document.number and (document.ordinal or 1) > 1:
        yield Sentence(_which_update(document, language))
    lines = [*_follows(document, language), *_links(document, language)]
    if lines:
        yield Details(tuple(lines))


def _follows(document: Document, language: Language) -> Iterator[Detail]:
    for followed in document.follows:
        value = _followed(followed, document, language) or followed.url
        if value:
            yield Detail(label(language, "follows"), value, url=followed.url)


def _followed(followed: Followed, document: Document, language: Language) -> str:
    """Return how sheets cite one another: UA 349/03 (ASA 31/091/2003, 28 November 2003)."""
    number = f"{_series(document, language)} {followed.number}" if followed.number else ""
    issued = date_in_words(followed.issued, language.code) if followed.issued else ""
    details = with_commas(language, (followed.index or "", issued))
    return with_brackets(language, number, details) if number and details else number or details


def _links(document: Document, language: Language) -> Iterator[Detail]:
    """Yield the links that do not already stand in a paragraph."""
    told = "\n".join((*document.body, *document.additional_information, document.summary or ""))
    further = sentence(language, "further")
    for link in document.links:
        if f"]({link.url})" not in told and (link.text or link.url):
            yield Detail(further, link.text or link.url, url=link.url)


def _people(
    document: Document, language: Language, earlier: Document | None
) -> Iterator[tuple[Detail, ...]]:
    """Yield the lines of each person.

    One alone has their gender on a line, as issued sheets do; among several it stands with the
    name, as in the lists of older sheets (domain.md 3.2).
    """
    alone = len(document.people) == 1
    known = {person.name for person in (earlier or document).people}
    for person in document.people:
        mark = gender_in_letters(language, person.gender) if person.gender else ""
        key = "name_and_pronoun" if person.pronouns else "name"
        if person.name not in known:
            key = "new_name"
        named = _named(person, language, "" if alone else mark)
        lines = [Detail(label(language, key), named)] if named else []
        if mark and alone:
            lines.append(Detail(label(language, "gender"), mark))
        yield tuple(lines)


def _named(person: Person, language: Language, mark: str) -> str:
    """Return a person as lists of people name them: Ada Torv (f), aged 31, printer."""
    name = person.name
    for inside in filter(None, (mark, person.pronouns)):
        name = with_brackets(language, name, inside)
    age = age_in_words(language, person.age) if person.age else ""
    return with_commas(language, (name, age, person.description or ""))


def _concerns(document: Document, language: Language, earlier: Document | None) -> Iterator[Detail]:
    known = (earlier or document).concerns
    for key, new in (("concerns", False), ("new_concern", True)):
        listed = [concern for concern in document.concerns if (concern not in known) == new]
        if listed:
            yield Detail(label(language, key), " / ".join(listed))


def _head(document: Document, language: Language) -> Iterator[Detail]:
    if document.number:
        yield _numbered(document, document.number, language)
    if document.index:
        yield Detail(label(language, "index"), document.index, exact=True)
    if document.country:
        yield Detail("", _where(document.country, language))
    yield from _issued(document, language)


def _where(country: Country, language: Language) -> str:
    return with_brackets(language, country.name, country.place) if country.place else country.name


def _foot(document: Document, language: Language) -> Iterator[Detail]:
    if document.number:
        yield Detail(with_colon(language, _series(document, language)), document.number, exact=True)
    if document.index:
        yield Detail(label(language, "index"), document.index, exact=True)
    yield from _issued(document, language)


def _issued(document: Document, language: Language) -> Iterator[Detail]:
    if document.issued:
        day = date_in_words(document.issued, language.code)
        yield Detail(label(language, "issued"), day)


def _numbered(document: Document, number: str, language: Language) -> Detail:
    """Return the number, after what the sheet is to the action: Further information on UA: 1/26."""
    series = _series(document, language)
    match document.kind:
        case "update" | "stop":
            before = language.label("update_of")
        case "correction":
            before = sentence(language, "correction")
        case _:
            before = ""
    if before.endswith((":", "：")):
        return Detail(before, f"{series} {number}", exact=True)
    space = "" if before == "" or before.endswith("’") else " "
    return Detail(with_colon(language, f"{before}{space}{series}"), number, exact=True)


def _series(document: Document, language: Language) -> str:
    if document.series in (None, "UA"):
        return language.label("number")
    return str(document.series)


def _reference(document: Document, language: Language) -> str:
    return f"{_series(document, language)} {document.number}" if document.number else ""
