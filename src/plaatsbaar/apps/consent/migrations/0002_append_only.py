"""A trigger that refuses changing a line of the ledger, whatever program tries. See the note at the model."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

FORWARDS = """
CREATE TRIGGER consent_event_is_append_only BEFORE UPDATE ON consent_consentevent
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;
"""
BACKWARDS = "DROP TRIGGER IF EXISTS consent_event_is_append_only"


def forwards(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(FORWARDS)


def backwards(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(BACKWARDS)


class Migration(migrations.Migration):
    dependencies = [("consent", "0001_initial")]
    operations = [migrations.RunPython(forwards, backwards)]
