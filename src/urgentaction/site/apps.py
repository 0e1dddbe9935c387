"""The app, as Django finds it: templates and static files, no rows."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """What all pages share. Its templates come first, so that sign-in looks like the rest."""

    name = "urgentaction.site"
    label = "urgentaction_site"
