"""What every page asks first: who is there."""

from django.http import Http404, HttpRequest

from urgentaction.staff.models import Person


def person_of(request: HttpRequest) -> Person:
    """Return who has signed in; the middleware lets nobody else through."""
    if not isinstance(request.user, Person):
        raise Http404
    return request.user
