"""`urgentaction letters`: a letter from each writer to each official."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from urgentaction.cli.files import read_bytes, read_document
from urgentaction.cli.letter_templates import print_template, read_templates
from urgentaction.cli.machine import processors, spoken_language
from urgentaction.cli.options import PATH, today_option
from urgentaction.cli.terminal import counting
from urgentaction.document.errors import TranslationError, WriterError
from urgentaction.document.model import Document
from urgentaction.document.translation import Translation, read_translation
from urgentaction.letters.batch import LettersReport, write_letters
from urgentaction.letters.companion import Companion, as_text
from urgentaction.letters.correspondence import BINDS, Bind, LettersRequest
from urgentaction.letters.fax_form import FAX_FILES, FaxFile, FaxForm
from urgentaction.letters.handouts import companions, write_companions, write_handwritten
from urgentaction.letters.parcel import CHANNELS, Channel
from urgentaction.letters.print_request import LABEL_SHEETS, LabelSheet, PrintRequest
from urgentaction.letters.stationery import LABELS
from urgentaction.letters.tongue import Settings
from urgentaction.letters.writer import clean_line, read_writer
from urgentaction.letters.writer_table import Row, WriterTable, read_writers
from urgentaction.typesetting.pages import WINDOW_NAMES, WindowName
from urgentaction.wording import _, counted

FOUND = 1
NOTHING_DONE = 2

_MOST_LISTED = 20
"""Files; more than this are counted instead of named."""


class Channels(click.ParamType[tuple[Channel, ...]]):
    """Channels with commas between them."""

    name = "channels"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Channel, ...]:
        """Return the channels, each once; a usage error for one that there is not."""
        if isinstance(value, tuple):
            return value
        asked = [name.strip() for name in str(value).split(",")]
        for name in asked:
            if name not in CHANNELS:
                known = {"name": name, "known": ", ".join(CHANNELS)}
                sentence = _("There is no channel “%(name)s”: choose from %(known)s.")
                self.fail(sentence % known, param, ctx)
        return tuple(channel for channel in CHANNELS if channel in asked)


@click.command(
    "letters",
    short_help=_("Write the letters, for the post, the fax and e-mail."),
    help=_(
        "Write a letter to each official on the sheet, from one writer or from many, and put it "
        "into files: a PDF for the post, a TIFF for the fax, a draft and a text for e-mail.\n\n"
        "FILE is an issued sheet, a document's JSON, or - for standard input.\n\n"
        "\b\n"
        "Examples:\n"
        "  urgentaction letters sheet.pdf --writer me.toml -o letters/\n"
        "  urgentaction letters sheet.pdf --writer me.toml --language ru \\\n"
        "      --translation sheet.ru.po -o russian/\n"
        "  urgentaction letters sheet.pdf --writers us.csv --channel post --merge -o x/\n\n"
        "\b\n"
        "A writer's file (TOML) holds name, lines (the address), country (GB, DE …),\n"
        "and if you like email, phone, place, gender, plural (several sign) and words\n"
        "(a paragraph of their own). A table (CSV) has these columns, and the address\n"
        "in line1 to line6, or in street, city, postcode and region; language is that\n"
        "of this writer's letters, if they differ.\n\n"
        "A table leaves a manifest beside the letters: whose letter is in which file. Where a run\n"
        "was broken off, type the same again and it goes on."
    ),
)
@click.argument("file", type=PATH)
@click.option("--writer", metavar="W.toml", type=PATH, help=_("The one who writes."))
@click.option("--writers", metavar="W.csv", type=PATH, help=_("A table of those who write."))
@click.option("--language", "code", metavar="CODE", help=_("The language of the letters: en, ru …"))
@click.option(
    "--translation",
    "translations",
    metavar="X.po",
    type=PATH,
    multiple=True,
    help=_("A translation, as a translator hands it in; once for each language of the table."),
)
@click.option(
    "--channel",
    "channels",
    metavar="CHANNELS",
    type=Channels(),
    help=_("Which ways out: post,fax,email, or some of them. [default: all that the sheet has]"),
)
@click.option(
    "--window",
    type=click.Choice(WINDOW_NAMES),
    help=_(
        "The envelope's window: DIN 5008 form A or B, British DL, American #10, or none. "
        "[default: what the writer's country uses]"
    ),
)
@click.option(
    "--copies/--no-copies",
    default=True,
    help=_("Copies for the offices that the sheet names for that. [default: --copies]"),
)
@click.option(
    "--print/--no-print",
    "home",
    default=None,
    help=_(
        "Everything to print at home in one file a writer: what to do now, the letters, the "
        "copies, and the addresses to cut out. [default: with --writer]"
    ),
)
@click.option("--contact", metavar="TEXT", help=_("Whom a writer can ask: it stands on that page."))
@click.option("--envelopes", is_flag=True, help=_("Envelopes to print, a page each."))
@click.option(
    "--labels",
    type=click.Choice(LABEL_SHEETS),
    help=_("Labels: 24 of 70 × 36 mm on A4, or 30 of 2 5/8 × 1 in on Letter."),
)
@click.option(
    "--first-label",
    metavar="NUMBER",
    type=click.IntRange(1, 30),
    default=1,
    help=_("The first label that is not used up yet. [default: 1]"),
)
@click.option(
    "--fax-file",
    type=click.Choice(FAX_FILES),
    default="g4",
    help=_(
        "A fax as a TIFF in group 4 or group 3, or as a PDF to print and to put into a machine."
    ),
)
@click.option(
    "--fax-resolution",
    type=click.Choice(("fine", "standard")),
    default="fine",
    help=_("How many lines to the inch a fax has: 196 or 98."),
)
@click.option("--fax-cover", is_flag=True, help=_("Put a cover page before each fax."))
@click.option(
    "--bind",
    type=click.Choice(BINDS),
    help=_(
        "What goes into one file by post: one of the letters, all of a writer, or as many as fit "
        "in a volume, 120. [default: letters]"
    ),
)
@click.option("--merge", is_flag=True, help=_("The same as --bind volumes."))
@click.option(
    "--even-so", is_flag=True, help=_("Write for a sheet that says stop, with a mark on each page.")
)
@click.option(
    "--even-unread",
    is_flag=True,
    help=_("Write in a language whose wording no native speaker has read yet, too."),
)
@click.option(
    "--companion",
    is_flag=True,
    help=_("Also show each letter beside the same letter in a language that its writer reads."),
)
@click.option(
    "--handwritten",
    is_flag=True,
    help=_("Instead of letters, pages to write them on by hand, with the points to make."),
)
@click.option(
    "--template",
    "templates",
    metavar="T.toml",
    type=PATH,
    multiple=True,
    help=_("Your organisation's own text of letters; once for each language."),
)
@click.option(
    "--print-template",
    metavar="CODE",
    is_eager=True,
    expose_value=False,
    callback=print_template,
    help=_("Print the text of letters in a language, to change it, and do nothing else."),
)
@today_option
@click.option(
    "-o", "--output", metavar="OUT", required=True, type=PATH, help=_("The folder to write into.")
)
def command(  # noqa: PLR0913 (each is an option that a person types)
    file: Path,
    *,
    writer: Path | None,
    writers: Path | None,
    code: str | None,
    translations: tuple[Path, ...],
    channels: tuple[Channel, ...] | None,
    window: WindowName | None,
    copies: bool,
    home: bool | None,
    contact: str | None,
    envelopes: bool,
    labels: LabelSheet | None,
    first_label: int,
    fax_file: FaxFile,
    fax_resolution: str,
    fax_cover: bool,
    today: date,
    output: Path,
    bind: Bind | None,
    merge: bool,
    even_so: bool,
    even_unread: bool,
    companion: bool,
    handwritten: bool,
    templates: tuple[Path, ...],
) -> int:
    """Write the letters; say what was written, and on standard error what to look at."""
    _refuse_label(labels, first_label)
    table = _table(writer, writers)
    document = read_document(file)
    request = LettersRequest(
        document=document,
        rows=table.rows,
        today=today,
        language=code,
        translations=_translations(document, translations),
        channels=channels,
        window=window,
        copies=copies,
        printed=PrintRequest(
            home=writer is not None if home is None else home,
            contact=clean_line(contact or "") or None,
            envelopes=envelopes,
            labels=labels,
            first_label=first_label,
        ),
        fax=FaxForm(fax_file, fine=fax_resolution == "fine", cover=fax_cover),
        bind=_bind(bind, merge=merge),
        manifest=writers is not None,
        even_so=even_so,
        spoken=spoken_language(),
        settings=Settings(read_templates(templates), even_unread=even_unread),
        processes=processors(),
    )
    report, kept = _written(request, output, companion=companion, handwritten=handwritten)
    return _told(document, report, (*table.errors, *report.errors), output, kept if writer else ())


def _written(
    request: LettersRequest, output: Path, *, companion: bool, handwritten: bool
) -> tuple[LettersReport, tuple[Companion, ...]]:
    """Write the letters, or pages to write them on, and what is kept of what was signed."""
    if companion:
        _refuse_companion(request, handwritten=handwritten)
    with counting(_("Writing letters")) as progress:
        write = write_handwritten if handwritten else write_letters
        report = write(request, output, progress)
        kept = write_companions(request, output) if companion else ()
    files = sorted((*report.files, *(path for path, _beside in kept)))
    return replace(report, files=tuple(files)), tuple(beside for _path, beside in kept)


def _refuse_label(labels: LabelSheet | None, first_label: int) -> None:
    if labels and first_label > LABELS[labels].count:
        most = {"count": LABELS[labels].count}
        sentence = _("A sheet has %(count)d labels: choose the first from these.")
        raise click.BadParameter(sentence % most, param_hint="--first-label")


def _refuse_companion(request: LettersRequest, *, handwritten: bool) -> None:
    """Refuse what cannot be shown beside the letters before any of them is written."""
    if handwritten:
        sentence = _(
            "--handwritten makes no letters to stand beside: please leave --companion out."
        )
        raise click.UsageError(sentence, click.get_current_context())
    next(companions(request, []), None)


def _bind(bind: Bind | None, *, merge: bool) -> Bind:
    if merge and bind not in {None, "volumes"}:
        sentence = _("--merge means --bind volumes: please leave one of them out.")
        raise click.UsageError(sentence, click.get_current_context())
    return bind or ("volumes" if merge else "letters")


def _translations(document: Document, paths: Iterable[Path]) -> tuple[Translation, ...]:
    read = [read_translation(read_bytes(path), document, name=path.name) for path in paths]
    for at, each in enumerate(read):
        if each.language in {earlier.language for earlier in read[:at]}:
            sentence = _("There are two translations into “%(language)s”: please give one.")
            raise TranslationError(sentence % {"language": each.language})
    return tuple(read)


def _table(writer: Path | None, writers: Path | None) -> WriterTable:
    """Return those who write. WriterError where there is nobody, or nobody who can."""
    if writer and not writers:
        return WriterTable((Row(1, read_writer(read_bytes(writer))),), ())
    if not writers or writer:
        raise click.UsageError(
            _("Please say who writes: --writer with one person, or --writers with a table."),
            click.get_current_context(),
        )
    table = read_writers(read_bytes(writers))
    if table.rows:
        return table
    _warn(str(error) for error in table.errors)
    raise WriterError(_("There is nobody in the table for whom a letter can be written."))


def _told(
    document: Document,
    report: LettersReport,
    errors: Iterable[WriterError],
    output: Path,
    kept: Iterable[Companion],
) -> int:
    """Tell what came of it and show what was signed; return the exit code."""
    sentences = [str(error) for error in errors]
    _warn([*_doubts(document), *report.warnings, *sentences])
    if not report.letters:
        click.echo(_("No letter was written."), err=True)
        return NOTHING_DONE
    _list(report, output)
    if report.found:
        there = counted(
            "%(found)d of them was there already.",
            "%(found)d of them were there already.",
            report.found,
        )
        click.echo(there % {"found": report.found})
    for beside in kept:
        click.echo(f"\n{as_text(beside)}", nl=False)
    return FOUND if sentences else 0


def _doubts(document: Document) -> list[str]:
    number = len(document.doubts)
    sentence = counted(
        "%(number)d thing on this sheet is doubtful: urgentaction read shows it.",
        "%(number)d things on this sheet are doubtful: urgentaction read shows them.",
        number,
    )
    return [sentence % {"number": number}] if number else []


def _warn(sentences: Iterable[str]) -> None:
    for sentence in sentences:
        click.echo(sentence, err=True)


def _list(report: LettersReport, output: Path) -> None:
    letters = counted("%(letters)d letter", "%(letters)d letters", report.letters)
    files = counted("%(files)d file", "%(files)d files", len(report.files))
    counts = {"letters": report.letters, "files": len(report.files), "folder": output}
    if len(report.files) > _MOST_LISTED:
        click.echo(
            _("%(letters)s are in %(files)s in %(folder)s")
            % {
                "letters": letters % counts,
                "files": files % counts,
                "folder": output,
            }
        )
        return
    click.echo(_("%(letters)s in %(folder)s:") % {"letters": letters % counts, "folder": output})
    for path in report.files:
        click.echo(f"  {path.relative_to(output)}")
