"""What is wrong with a JSON file, in one sentence for a person instead of a validator's report."""

import json
import re

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from urgentaction.wording import _

_SHOWN = 40
"""Characters of a wrong value that the sentence quotes."""


def sentence(error: ValidationError, newest_format: int) -> str:
    """Return the sentence for the first fault that explains the others."""
    faults = error.errors(include_url=False)
    for fault in faults:
        if fault["loc"] == ("format",):
            return _format_sentence(fault["input"], newest_format)
    return _fault_sentence(faults[0])


def _format_sentence(found: object, newest: int) -> str:
    if isinstance(found, int) and found > newest:
        return _(
            "The file is of format %(found)s, and this program reads up to %(newest)s. "
            "Please update the program."
        ) % {"found": found, "newest": newest}
    return _("The file does not say which format it is of. Please write it out again.")


def _fault_sentence(fault: ErrorDetails) -> str:
    kind = fault["type"]
    named = {"path": _path(fault["loc"]), "value": _shown(fault["input"])}
    if kind == "json_invalid":
        return _("The file is not whole JSON: line %(line)s cannot be read.") % {
            "line": _line(fault["msg"])
        }
    if kind == "extra_forbidden":
        return (
            _(
                "The file has a key that we do not know, “%(path)s”. "
                "Please check its spelling, or update the program."
            )
            % named
        )
    if kind == "missing":
        return _("The file says nothing at “%(path)s”, where something is needed.") % named
    if not fault["loc"]:
        return _("The file holds JSON, but no urgent action.")
    return _value_sentence(kind, fault, named)


def _value_sentence(kind: str, fault: ErrorDetails, named: dict[str, str]) -> str:
    if kind == "literal_error":
        named |= {"expected": fault.get("ctx", {}).get("expected", "")}
        return _("At “%(path)s” the file says “%(value)s”; it has to be %(expected)s.") % named
    if kind.startswith("date"):
        return _("At “%(path)s” the file says “%(value)s”; a date looks like 2014-12-17.") % named
    if kind == "string_pattern_mismatch":
        return (
            _("At “%(path)s” the file says “%(value)s”; a country has two letters, such as FR.")
            % named
        )
    return (
        _("At “%(path)s” the file holds something that does not belong there: %(value)s.") % named
    )


def _path(location: tuple[int | str, ...]) -> str:
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in location)
    return "".join(steps).removeprefix(".")


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _line(message: str) -> str:
    match = re.search(r"line (\d+)", message)
    return match[1] if match else "1"
