"""What a person sees on a sheet: the words of each form, without what leaves no ink."""

import io
import re
import unicodedata
from email import message_from_bytes
from email.policy import default

import docx
import pypdfium2
from docx.oxml.ns import qn
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


def word_text(data: bytes) -> str:
    """Return the text of a Word file's body, in its order, a line a paragraph."""
    body = docx.Document(io.BytesIO(data)).element.body
    return "\n".join(
        "".join(piece.text or "\n" for piece in paragraph.iter(qn("w:t"), qn("w:br")))
        for paragraph in body.iter(qn("w:p"))
    )


def words_of(document: Document, form: str) -> str:
    """Return all that a form of a document says, folded: see `seen`."""
    return words_in(publish(document, form, today=TODAY), form)


def words_in(data: bytes, form: str) -> str:
    """Return all that a file of this form says, folded: see `seen`."""
    match form:
        case "pdf":
            return seen("".join(pdf_pages(data)))
        case "docx":
            return seen(word_text(data))
        case "html":
            return seen(html.document_fromstring(data).body.text_content())
        case "email":
            return seen(mail_text(data))
        case _:
            return seen(data.decode())


def mail_text(data: bytes) -> str:
    """Return the plain part of a mail."""
    mail = message_from_bytes(data, policy=default)
    plain = mail.get_body(("plain",))
    assert plain is not None
    return str(plain.get_content())


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
