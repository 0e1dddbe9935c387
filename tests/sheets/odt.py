"""A sheet as ODT, written by hand: the parts that a reader has to know."""
# ruff: noqa: E501  # markup is easier to read unbroken

import re
from html import escape
from io import BytesIO
from zipfile import ZipFile

from tests.sheets.parts import Parts

_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)
_STYLES = (
    '<office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/>'
    '</style:style><style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/>'
    "</style:style></office:automatic-styles>"
)


def odt(parts: Parts) -> bytes:
    """Return the sheet as ODT: a list of calls, a table with an addressee a cell."""
    calls = "".join(f"<text:list-item>{_paragraph(call)}</text:list-item>" for call in parts.calls)
    cells = "".join(
        f"<table:table-cell>{''.join(map(_line, lines))}</table:table-cell>"
        for lines in parts.addressees
    )
    body = "".join(
        [
            *map(_paragraph, [parts.title, parts.headline, parts.summary, *parts.body, parts.ask]),
            f"<text:list>{calls}</text:list>",
            _paragraph(parts.deadline),
            f"<table:table><table:table-row>{cells}</table:table-row></table:table>",
            *map(
                _paragraph,
                [
                    *parts.copies,
                    parts.after,
                    parts.title,
                    parts.headline,
                    parts.more_heading,
                    *parts.more,
                ],
            ),
            *map(_line, parts.people),
            _paragraph(parts.foot),
        ]
    )
    content = f"<office:document-content {_NAMESPACES}>{_STYLES}<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return file.getvalue()


def _marked(text: str) -> str:
    return re.sub(r"\*\*(.+?)\*\*", r'<text:span text:style-name="B">\1</text:span>', escape(text))


def _paragraph(text: str) -> str:
    return f'<text:p text:style-name="P">{_marked(text)}</text:p>'


def _line(text: str) -> str:
    return f"<text:p>{_marked(text)}</text:p>"
