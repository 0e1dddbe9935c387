"""The fingerprint of a run: two runs with the same one write the same files."""

from dataclasses import fields
from hashlib import sha256
from importlib.metadata import version

from pydantic_core import to_json

from urgentaction.letters.correspondence import LettersRequest
from urgentaction.letters.press import FAX_TEMPLATE, HOME_TEMPLATE

_WITHOUT_EFFECT = {"processes"}
"""On the files; every other field of a request counts, those still to come included."""


def fingerprint(request: LettersRequest) -> str:
    """Return a fingerprint of all that is asked for, and of the program that does it."""
    digest = sha256(f"{version('urgentaction')}\n{HOME_TEMPLATE}\n{FAX_TEMPLATE}".encode())
    for field in fields(request):
        value = getattr(request, field.name)
        if field.name in _WITHOUT_EFFECT:
            continue
        digest.update(f"\n{field.name}\n".encode())
        # A table of a hundred thousand rows is not turned into one text.
        for part in value if field.name == "rows" else (value,):
            digest.update(to_json(part))
    return digest.hexdigest()
