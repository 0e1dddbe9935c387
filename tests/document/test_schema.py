"""The schema under docs/ is the one of today's model."""

import json
from pathlib import Path

from urgentaction.document.model import Document
from urgentaction.document.schema import schema

COMMITTED = Path(__file__).parents[2] / "docs" / "document.schema.json"


def test_the_schema_in_the_docs_is_up_to_date() -> None:
    assert COMMITTED.read_text("utf-8") == schema(), (
        "run python -m urgentaction.document.schema > docs/document.schema.json"
    )


def test_the_schema_promises_every_key() -> None:
    described = json.loads(schema())
    assert described["required"] == list(Document.model_fields)
    assert set(described["$defs"]["Addressee"]["required"]) >= {"role", "fax", "salutation"}
