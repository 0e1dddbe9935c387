"""The further files of a run for paper: everything to print at home, envelopes, labels."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from urgentaction.letters.at_home import Errand, Posting, cut_outs, guide
from urgentaction.letters.bundles import Bundle
from urgentaction.letters.correspondence import Correspondences, LettersRequest
from urgentaction.letters.items import Item, items
from urgentaction.letters.layout import Blocks, laid_out
from urgentaction.letters.letter import Letter
from urgentaction.letters.press import Home, Stationery
from urgentaction.letters.stationery import LABELS, envelopes, label_sheets


def prints(
    request: LettersRequest, ready: Correspondences, out: Path
) -> Iterator[tuple[Bundle, Home | Stationery]]:
    """Yield the files that are asked for; letters are written anew for each, never kept."""
    wanted = request.printed
    if wanted.home:
        yield from _for_homes(request, ready, out)
    if wanted.envelopes:
        pages = envelopes(_letters(request, ready))
        yield from _stationery("envelopes", pages, request, ready, out)
    if wanted.labels:
        labels = LABELS[wanted.labels]
        pages = label_sheets(_letters(request, ready), labels, wanted.first_label)
        yield from _stationery("labels", pages, request, ready, out)


def _for_homes(
    request: LettersRequest, ready: Correspondences, out: Path
) -> Iterator[tuple[Bundle, Home]]:
    errand = Errand(request.document, request.today, request.spoken, request.printed.contact)
    for who, group in groupby(_posted(request, ready), key=lambda item: item.who):
        mine = tuple(group)
        letters = [item.letter for item in mine]
        postings = [Posting(item.letter, item.to.title, item.to.one.to.country) for item in mine]
        home = Home(
            out / f"{who}-print.pdf",
            letters[0].language,
            tuple(laid_out(letter) for letter in letters),
            guide(postings, errand),
            cut_outs(letters),
        )
        yield Bundle(f"{who}-print", "print", mine), home


def _stationery(
    name: str,
    files: Iterable[list[Blocks]],
    request: LettersRequest,
    ready: Correspondences,
    out: Path,
) -> Iterator[tuple[Bundle, Stationery]]:
    for number, pages in enumerate(files, start=1):
        first = next(_posted(request, ready))
        numbered = f"{name}-{number:03}"
        piece = Stationery(out / f"{numbered}.pdf", first.letter.language, pages)
        yield Bundle(numbered, "print", (first,)), piece


def _letters(request: LettersRequest, ready: Correspondences) -> Iterator[Letter]:
    return (item.letter for item in _posted(request, ready))


def _posted(request: LettersRequest, ready: Correspondences) -> Iterator[Item]:
    """Yield the letters by post; whoever is in the way is named where the letters are written."""
    return (item for item in items(request, ready, []) if "post" in item.to.routes.ways)
