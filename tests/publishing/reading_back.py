"""What a person sees on a sheet: the words of each form, without what leaves no ink."""

import re
import unicodedata

import pypdfium2
from lxml import etree, html

from urgentaction.document.model import Document
from urgentaction.publishing import FORMATS, publish

from .invented import TODAY

MARKS = re.compile(r"\*+|\]\(https?:[^)]*\)|\[(?=[^\]]*\]\()")
"""The inline markup of paragraphs, which only the text form shows."""


def sheet_text(document: Document) -> str:
    """Return the sheet as text, as it is."""
    return publish(document, "text", today=TODAY).decode()


def page_of(document: Document) -> html.HtmlElement:
    """Return the sheet's HTML, parsed strictly: a tag out of place is an error."""
    data = publish(document, "html", today=TODAY)
    strict = etree.HTMLParser(recover=False)
    etree.fromstring(data, strict)
    return html.document_fromstring(data)


def pdf_pages(data: bytes) -> list[str]:
    """Return the text of each page, as it is copied out."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def lines_by_eye(data: bytes) -> list[str]:
    """Return the lines of a PDF as they stand on paper, each from left to right."""
    lines: list[str] = []
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            text = page.get_textpage()
            rows: dict[int, list[tuple[float, str]]] = {}
            for place in range(text.count_chars()):
                left, _, _, _ = text.get_charbox(place)
                _, bottom, _, top = text.get_charbox(place, loose=True)
                rows.setdefault(round((bottom + top) / 6), []).append(
                    (left, text.get_text_range(place, 1))
                )
            lines += ["".join(letter for _, letter in sorted(row)) for row in rows.values()]
    return lines


def words_of(document: Document, form: str) -> str:
    """Return all that a form says, folded: see `seen`."""
    data = publish(document, form, today=TODAY)
    match form:
        case "pdf":
            return seen("".join(pdf_pages(data)))
        case "html":
            return seen(page_of(document).body.text_content())
        case _:
            return seen(data.decode())


def seen(text: str) -> str:
    """Return a text as an eye takes it: NFKC, no white space, format characters or markup.

    A hyphen at the end of a PDF's line comes out as U+0002.
    """
    plain = unicodedata.normalize("NFKC", MARKS.sub("", text).replace("\x02", "-"))
    return "".join(
        character
        for character in plain
        if not character.isspace() and unicodedata.category(character) not in {"Cf", "Cc"}
    )


EVERY_FORM = sorted(FORMATS)
