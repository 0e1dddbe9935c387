"""The text of a forwarded mail without its marks: "> " before each line."""

import re

_QUOTED = re.compile(r"^(?:>[ \t]?)+")


def without_quoting(text: str) -> str:
    """Return the text without the marks of quoted lines, where most of it is quoted."""
    lines = text.split("\n")
    quoted = sum(1 for line in lines if line.startswith(">"))
    if quoted * 3 < sum(1 for line in lines if line.strip()):
        return text
    return "\n".join(_QUOTED.sub("", line) for line in lines)
