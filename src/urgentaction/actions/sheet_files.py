"""A sheet as a file that a browser keeps: never what only the desk may see."""

from datetime import date

from django.http import Http404, HttpResponse

from urgentaction.document.model import Document
from urgentaction.publishing import FORMATS, publish

SUFFIXES = {each.suffix.removeprefix("."): name for name, each in FORMATS.items()}
"""The names of the forms, by how their files end."""


def sheet_file(document: Document, suffix: str, *, stem: str, today: date) -> HttpResponse:
    """Return the file that ends so; Http404 where no form does, PublishingError as `publish`."""
    if suffix not in SUFFIXES:
        raise Http404
    name = SUFFIXES[suffix]
    data = publish(document.for_the_public(), name, today=today)
    headers = {"Content-Disposition": f'attachment; filename="{stem}.{suffix}"'}
    return HttpResponse(data, content_type=FORMATS[name].media_type, headers=headers)
