"""The JSON Schema of a document. `python -m urgentaction.document.schema` prints it."""

import json
import sys

from urgentaction.document.model import Document


def schema() -> str:
    """Return the schema of what we write: all keys present; the same text every time."""
    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Document.model_json_schema(mode="serialization"),
    }
    return json.dumps(described, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema())
