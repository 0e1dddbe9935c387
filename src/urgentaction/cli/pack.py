"""`urgentaction pack`: a writing evening on paper."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import click

from urgentaction.cli.files import STANDARD, read_bytes, read_document, write_bytes
from urgentaction.cli.machine import spoken_language
from urgentaction.cli.options import PATH, theme_option, today_option
from urgentaction.document.countries import country_name
from urgentaction.document.errors import LetterError, TranslationError
from urgentaction.document.model import Document
from urgentaction.document.translation import Translation, read_translation
from urgentaction.letters.correspondence import LettersRequest
from urgentaction.letters.evening.open_letters import write_open_letters, write_pages_to_write_on
from urgentaction.letters.evening.pages import label_sheets, leaders_page, tally_sheet
from urgentaction.letters.evening.plan import (
    MOST_ACTIONS,
    MOST_PEOPLE,
    Action,
    Evening,
    action_of,
    shares,
)
from urgentaction.letters.evening.qr import refuse_other_than_web
from urgentaction.letters.file_names import slugs
from urgentaction.letters.tongue import Settings, base_of, translation_into
from urgentaction.publishing import NEUTRAL, Theme, published, read_theme
from urgentaction.wording import _, counted


@click.command(
    "pack",
    short_help=_("Put a writing evening on paper: sheets, letters, labels, a page for its leader."),
    help=_(
        "Print what a group needs on the table to write letters for one to five urgent actions: a "
        "page for whoever leads the evening, the sheets, the letters with lines for name, address "
        "and signature, the addresses as labels, and a tally sheet.\n\n"
        "FILE is an issued sheet or a document's JSON.\n\n"
        "\b\n"
        "Examples:\n"
        "  urgentaction pack sheet.pdf --people 12 -o evening/\n"
        "  urgentaction pack sheet.pdf --people 12 --languages en,ru \\\n"
        "      --translation sheet.ru.po --page https://… --country GB -o evening/"
    ),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=PATH)
@click.option(
    "--people",
    required=True,
    type=click.IntRange(1, MOST_PEOPLE),
    metavar="N",
    help=_("How many will write."),
)
@click.option(
    "--languages",
    metavar="CODES",
    help=_("The languages of the letters: en,ru. The people are shared among them."),
)
@click.option(
    "--translation",
    "translations",
    metavar="X.po",
    type=PATH,
    multiple=True,
    help=_("A translation of one of the sheets; as often as there are."),
)
@click.option(
    "--page",
    "pages",
    metavar="URL",
    multiple=True,
    help=_(
        "The action's page on the web, to see that it is still open: one for all sheets, or one "
        "for each in their order."
    ),
)
@click.option(
    "--country", metavar="CODE", help=_("Where the letters are posted: GB, US … Decides the paper.")
)
@click.option(
    "--handwritten",
    is_flag=True,
    help=_("Pages to write on by hand, the points to make beside the lines, instead of letters."),
)
@theme_option
@click.option(
    "--even-unread",
    is_flag=True,
    help=_("Write letters in languages that no native speaker has read yet, too."),
)
@today_option
@click.option(
    "-o", "--output", metavar="OUT", required=True, type=PATH, help=_("The folder to write into.")
)
def command(  # noqa: PLR0913 (each is an option that a person types)
    files: tuple[Path, ...],
    *,
    people: int,
    languages: str | None,
    translations: tuple[Path, ...],
    pages: tuple[str, ...],
    country: str | None,
    handwritten: bool,
    theme_file: Path | None,
    even_unread: bool,
    today: date,
    output: Path,
) -> int:
    """Write the pack; say what was written, and on standard error what to look at."""
    theme = NEUTRAL if theme_file is None else read_theme(theme_file)
    _refuse_too_much(files, pages, output)
    sheets = _sheets(files, translations)
    codes = _languages(languages, sheets[0].document)
    if len(codes) > people:
        raise click.UsageError(_("There are more languages than people: please leave some out."))
    evening = Evening(
        actions=_actions(sheets, codes, pages, today, Settings(even_unread=even_unread)),
        shares=shares(people, codes),
        today=today,
        country=_country(country),
        spoken=spoken_language(),
    )
    written = list(_write(evening, sheets, theme, output, handwritten=handwritten))
    for sentence in _warnings(evening):
        click.echo(sentence, err=True)
    letters = counted("%(letters)d letter", "%(letters)d letters", evening.letters)
    counts = {"letters": letters % {"letters": evening.letters}, "folder": output}
    click.echo(_("A pack with %(letters)s is in %(folder)s. Read leader.pdf first.") % counts)
    for path in written:
        click.echo(f"  {path.name}")
    return 0


class _Sheet(NamedTuple):
    """A sheet of the evening, the name of its files, and its translations."""

    file: Path
    name: str
    document: Document
    translations: tuple[Translation, ...]


def _refuse_too_much(files: tuple[Path, ...], pages: tuple[str, ...], output: Path) -> None:
    if len(files) > MOST_ACTIONS:
        sentence = _("An evening has room for %(most)d urgent actions at the most.")
        raise click.UsageError(sentence % {"most": MOST_ACTIONS})
    if len(pages) > 1 and len(pages) != len(files):
        raise click.UsageError(_("Please give one --page for all sheets, or one for each."))
    if output == STANDARD:
        raise click.UsageError(_("A pack is several files: it needs a folder to go into."))
    for page in pages:
        refuse_other_than_web(page)


def _sheets(files: tuple[Path, ...], translations: tuple[Path, ...]) -> list[_Sheet]:
    documents = [read_document(file) for file in files]
    names = slugs(
        (each.number or file.stem for each, file in zip(documents, files, strict=True)), "sheet"
    )
    theirs: list[list[Translation]] = [[] for _document in documents]
    for path in translations:
        at, translation = _belonging(path, documents)
        theirs[at].append(translation)
    return [
        _Sheet(file, name, document, tuple(own))
        for file, name, document, own in zip(files, names, documents, theirs, strict=True)
    ]


def _belonging(path: Path, documents: Sequence[Document]) -> tuple[int, Translation]:
    """Return which of the documents a translation belongs to; TranslationError where to none."""
    data = read_bytes(path)
    for at, document in enumerate(documents):
        try:
            return at, read_translation(data, document, name=path.name)
        except TranslationError as error:
            wrong = error
    raise wrong


def _languages(asked: str | None, document: Document) -> tuple[str, ...]:
    codes = tuple(code.strip().lower() for code in (asked or "").split(",") if code.strip())
    return tuple(dict.fromkeys(codes)) or (base_of(document.language or "en"),)


def _country(code: str | None) -> str | None:
    if code and country_name(code.upper(), "en") == code.upper():
        sentence = _("“%(code)s” is not the two-letter code of a country, such as DE or GB.")
        raise click.UsageError(sentence % {"code": code})
    return code.upper() if code else None


def _actions(
    sheets: Sequence[_Sheet],
    codes: tuple[str, ...],
    pages: tuple[str, ...],
    today: date,
    settings: Settings,
) -> tuple[Action, ...]:
    """Return the actions; LetterError names the sheet from which no letter can be written."""
    made = []
    for at, sheet in enumerate(sheets):
        page = pages[at if len(pages) > 1 else 0] if pages else None
        request = LettersRequest(
            document=sheet.document,
            rows=(),
            today=today,
            translations=sheet.translations,
            channels=("post",),
            spoken=spoken_language(),
            settings=settings,
        )
        try:
            _refuse_missing_translations(sheet, codes)
            made.append(action_of(request, sheet.name, codes, page))
        except LetterError as error:
            named = {"file": sheet.file, "error": error}
            raise LetterError(_("%(file)s: %(error)s") % named) from error
    return tuple(made)


def _refuse_missing_translations(sheet: _Sheet, codes: tuple[str, ...]) -> None:
    there = {base_of(each.language) for each in sheet.translations}
    there.add(base_of(sheet.document.language or "en"))
    for code in codes:
        if base_of(code) not in there:
            sentence = _(
                "letters in “%(code)s” need its translation. Have “urgentaction translate "
                "%(file)s --to %(code)s -o X.po” filled in, and give it with --translation X.po."
            )
            raise LetterError(sentence % {"code": code, "file": sheet.file})


def _write(
    evening: Evening, sheets: Sequence[_Sheet], theme: Theme, output: Path, *, handwritten: bool
) -> Iterator[Path]:
    """Write the pack and yield its files in the order in which they are needed."""
    output.mkdir(parents=True, exist_ok=True)
    write_letters = write_pages_to_write_on if handwritten else write_open_letters
    for action, sheet in zip(evening.actions, sheets, strict=True):
        for code in evening.shares:
            path = output / f"{action.name}-sheet-{code}.pdf"
            translation = _translation(sheet, code)
            made = published(
                sheet.document, "pdf", today=evening.today, translation=translation, theme=theme
            )
            write_bytes(path, made.data)
            yield path
            yield from write_letters(evening, action, code, output)
    for name, data in (
        ("labels.pdf", label_sheets(evening)),
        ("tally.pdf", tally_sheet(evening)),
        ("leader.pdf", leaders_page(evening, handwritten=handwritten)),
    ):
        write_bytes(output / name, data)
        yield output / name


def _translation(sheet: _Sheet, code: str) -> Translation | None:
    """Return the translation into a language; None for the sheet's own."""
    if base_of(sheet.document.language or "en") == base_of(code):
        return None
    return translation_into(code, sheet.translations)


def _warnings(evening: Evening) -> list[str]:
    said = (
        sentence
        for action in evening.actions
        for ready in action.in_language.values()
        for sentence in ready.warnings
    )
    return list(dict.fromkeys(said))
