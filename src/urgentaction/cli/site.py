"""The site, started by its name: the command line knows nothing else of it."""

from importlib import import_module
from typing import Any

from urgentaction.document.errors import UrgentActionError
from urgentaction.wording import _


def site_of(what: str) -> Any:  # noqa: ANN401 (a module that may not be there)
    """Return the module that starts the site. One sentence where its libraries are missing."""
    try:
        return import_module("urgentaction.site.serving")
    except ModuleNotFoundError as error:
        sentence = _("%(what)s needs more libraries: install urgentaction[site].")
        raise UrgentActionError(sentence % {"what": what}) from error
