"""A sheet as part of a page of the desk: the HTML that we publish, without its head and looks."""

from datetime import date

import lxml.html
from django.utils.safestring import SafeString, mark_safe

from urgentaction.document.errors import UrgentActionError
from urgentaction.document.model import Document
from urgentaction.publishing import publish

_HERE = {"h1": "h3", "h2": "h4", "main": "div", "header": "div", "footer": "div", "body": "div"}
"""What a whole page has once, and a part of a page cannot have again."""


def sheet_shown(document: Document, today: date) -> SafeString | str:
    """Return the sheet's markup, or the sentence that says why it cannot be set.

    The publisher escapes every word of the document, and fuzzing holds it to that.
    """
    try:
        page = lxml.html.document_fromstring(publish(document, "html", today=today))
    except UrgentActionError as error:
        return str(error)
    language, direction = page.get("lang", ""), page.get("dir", "auto")
    body = page.body
    for element in body.iter(*_HERE):
        element.tag = _HERE[str(element.tag)]
        element.attrib.pop("id", None)
    body.set("lang", language)
    body.set("dir", direction)
    body.set("class", "sheet")
    markup: str = lxml.html.tostring(body, encoding="unicode")
    return mark_safe(markup)  # noqa: S308 (escaped by lxml)
