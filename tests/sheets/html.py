"""A sheet as a web page: with headings, lists and a table, or all in divisions and breaks."""
# ruff: noqa: E501  # markup is easier to read unbroken

import re
from html import escape
from typing import Literal

from tests.sheets.parts import Parts

Look = Literal["structured", "breaks"]


def html(parts: Parts, look: Look = "structured") -> str:
    """Return the sheet as a page; `breaks` is what an editor in a browser leaves behind."""
    body = _structured(parts) if look == "structured" else _breaks(parts)
    return (
        "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Kestovian Section</title>"
        f"<style>p {{ margin: 0 }}</style><script>var sheet = '<p>no</p>';</script></head><body>{body}</body></html>"
    )


def _marked(text: str) -> str:
    return re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escape(text, quote=False))


def _paragraphs(texts: list[str]) -> str:
    return "\n".join(f"<p>\n  {_marked(text)}</p>" for text in texts)


def _structured(parts: Parts) -> str:
    head = f"<h1>{_marked(parts.title)}</h1><h2>{_marked(parts.headline)}</h2>"
    calls = "".join(f"<li>{_marked(call)}</li>\n" for call in parts.calls)
    cells = "".join(f"<td>{'<br>'.join(map(_marked, lines))}</td>" for lines in parts.addressees)
    people = "".join(
        "<tr><th>{}</th><td>{}</td></tr>".format(*map(_marked, line.split(": ", 1)))
        for line in parts.people
    )
    return "".join(
        [
            head,
            _paragraphs([parts.summary, *parts.body, parts.ask]),
            f"<ul>{calls}</ul>",
            f"<p><b>{_marked(parts.deadline)}</b></p><table><tr>{cells}</tr></table>",
            _paragraphs([*parts.copies, parts.after]),
            head,
            _paragraphs([parts.more_heading, *parts.more]),
            f"<table>{people}</table>",
            _paragraphs([parts.foot]),
        ]
    )


def _breaks(parts: Parts) -> str:
    calls = "<br>".join(f"&#8226;&nbsp;{_marked(call)}" for call in parts.calls)
    offices = "<br><br>".join("<br>\n".join(map(_marked, lines)) for lines in parts.addressees)
    before = [parts.title, parts.headline, parts.summary, *parts.body, parts.ask]
    after = [
        *parts.copies,
        parts.after,
        parts.title,
        parts.headline,
        parts.more_heading,
        *parts.more,
    ]
    pieces = [*map(_marked, before), calls, _marked(parts.deadline), offices, *map(_marked, after)]
    pieces += ["<br>".join(map(_marked, parts.people)), _marked(parts.foot)]
    return "".join(f"<div>{piece}<br>&nbsp;</div>" for piece in pieces)
