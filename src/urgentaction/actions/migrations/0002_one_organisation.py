"""Make the one row of the organisation's settings."""

from typing import Any

from django.db import migrations


def make(apps: Any, _editor: Any) -> None:
    apps.get_model("actions", "Organisation").objects.get_or_create(pk=1)


class Migration(migrations.Migration):
    dependencies = [("actions", "0001_first")]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
