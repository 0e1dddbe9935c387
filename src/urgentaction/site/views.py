"""The pages that belong to no app: style, health, and what stands where nothing is."""

import shutil

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

LEAST_FREE = 200 * 2**20
"""Bytes on the disk; with less, a database may lose what it is told."""


@require_GET
def style(request: HttpRequest) -> HttpResponse:
    """Show every part that pages are made of."""
    return render(request, "style.html")


@login_not_required
@require_GET
def health(_request: HttpRequest) -> HttpResponse:
    """Tell a watcher whether the site works: database, disk, clock. Nothing else is told."""
    found = {"database": _database_answers(), "disk": _disk_has_room()}
    told = {**found, "clock": timezone.now().isoformat(timespec="seconds")}
    return JsonResponse(told, status=200 if all(found.values()) else 503)


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return bool(cursor.fetchone())
    except DatabaseError:
        return False


def _disk_has_room() -> bool:
    data = settings.HOST.data
    while not data.exists():
        data = data.parent
    return shutil.disk_usage(data).free > LEAST_FREE


@login_not_required
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 (Django's signature)
    """Say that nothing is here, whether it is not there or not theirs to see."""
    return render(request, "404.html", status=404)


@login_not_required
def broken(request: HttpRequest) -> HttpResponse:
    """Say that something is wrong here, and that nothing was half done."""
    return render(request, "500.html", status=500)
