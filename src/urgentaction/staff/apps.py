"""The app, as Django finds it."""

from django.apps import AppConfig


class StaffConfig(AppConfig):
    """Staff come before Django's own users in every list of apps."""

    name = "urgentaction.staff"
    label = "staff"
