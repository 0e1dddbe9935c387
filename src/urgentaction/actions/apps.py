"""The app, as Django finds it."""

from django.apps import AppConfig


class ActionsConfig(AppConfig):
    """Urgent actions."""

    name = "urgentaction.actions"
    label = "actions"
