"""Let the database itself refuse to change or delete what the audit trail says."""

from typing import Any

from django.db import migrations

SQLITE = """
CREATE TRIGGER trail_is_not_{verb} BEFORE {VERB} ON staff_auditentry
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
"""
POSTGRESQL = """
CREATE FUNCTION trail_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$;
CREATE TRIGGER trail_is_append_only BEFORE UPDATE OR DELETE ON staff_auditentry
FOR EACH ROW EXECUTE FUNCTION trail_is_append_only();
"""


def guard(_apps: Any, editor: Any) -> None:
    if editor.connection.vendor == "sqlite":
        editor.execute(SQLITE.format(verb="changed", VERB="UPDATE"))
        editor.execute(SQLITE.format(verb="deleted", VERB="DELETE"))
    elif editor.connection.vendor == "postgresql":
        editor.execute(POSTGRESQL)


class Migration(migrations.Migration):
    dependencies = [("staff", "0001_first")]
    operations = [migrations.RunPython(guard, migrations.RunPython.noop)]
