"""What a PDF prints and where: for tests that look at pages."""

import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import astuple, dataclass

import pypdfium2

from tests.publishing.test_every_language import plain_words
from urgentaction.letters.layout import return_line
from urgentaction.letters.letter import Letter
from urgentaction.typesetting.pages import Zone

MILLIMETRES = 25.4 / 72


def text_of(pdf: bytes, page: int = 0) -> str:
    """Return a page's text as somebody copies it; pdfium hides hyphens at the ends of lines."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = str(document[page].get_textpage().get_text_range())
    return text.replace("\ufffe", "-").replace("\x02", "-")


def folded(text: str) -> str:
    """Return a text in NFKC without white space and characters that only format."""
    kept = (c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return "".join("".join(kept).split())


def is_whole(pdf: bytes, texts: Iterable[str], code: str) -> bool:
    """Tell whether all these texts come out of a PDF in a language as they were put in.

    Arabic and Persian come out word by word: see docs/publishing.md for what becomes of them.
    """
    if code not in {"ar", "fa"}:
        printed = folded(" ".join(text_of(pdf, at) for at in range(page_count(pdf))))
        return all(folded(text) in printed for text in texts)
    copied = subprocess.run(["pdftotext", "-", "-"], input=pdf, check=True, capture_output=True)
    found = Counter(plain_words(copied.stdout.decode()))
    return not Counter(plain_words(" ".join(texts))) - found


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def put_in(letter: Letter) -> str:
    """Return all text of a letter in the order in which it is printed."""
    returns = return_line(letter) or ""
    head = (letter.mark or "", *letter.sender, returns, *letter.destination, letter.date_line)
    body = (
        letter.note or "",
        letter.subject,
        letter.salutation,
        *letter.paragraphs,
        letter.closing,
    )
    return folded("".join((*head, *body, letter.signature)))


@dataclass(frozen=True)
class Page:
    """A printed page, its size in millimetres, and each character with its place."""

    width: float
    height: float
    characters: tuple[tuple[str, Zone], ...]

    def zone_of(self, text: str) -> Zone:
        """Return the rectangle that the ink of this text fills, where it stands last."""
        wanted = folded(text)
        inked = [(c, zone) for printed, zone in self.characters for c in folded(printed)]
        start = "".join(c for c, _zone in inked).rindex(wanted)
        return around([zone for _c, zone in inked[start : start + len(wanted)]])


def page_of(pdf: bytes, number: int = 0) -> Page:
    """Return a page of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[number]
        width, height = (points * MILLIMETRES for points in page.get_size())
        text = page.get_textpage()
        found = []
        for at in range(text.count_chars()):
            left, bottom, right, top = (edge * MILLIMETRES for edge in text.get_charbox(at))
            zone = Zone(left, height - top, right - left, top - bottom)
            found.append((text.get_text_range(at, 1), zone))
    return Page(width, height, tuple(found))


def look_alike(one: Page, other: Page) -> bool:
    """Whether two pages have the same characters at the same places, to a hundredth of a mm.

    Fonts that hold other letters besides round a little otherwise.
    """
    if [c for c, _zone in one.characters] != [c for c, _zone in other.characters]:
        return False
    return all(
        abs(mine - theirs) < 0.01
        for (_c, here), (_d, there) in zip(one.characters, other.characters, strict=True)
        for mine, theirs in zip(astuple(here), astuple(there), strict=True)
    )


def around(zones: list[Zone]) -> Zone:
    """Return the smallest rectangle around all of these."""
    left, top = min(zone.left for zone in zones), min(zone.top for zone in zones)
    right, bottom = max(zone.right for zone in zones), max(zone.bottom for zone in zones)
    return Zone(left, top, right - left, bottom - top)


def is_within(inner: Zone, outer: Zone) -> bool:
    """Tell whether one rectangle lies in another."""
    return (
        inner.left >= outer.left
        and inner.right <= outer.right
        and inner.top >= outer.top
        and inner.bottom <= outer.bottom
    )
