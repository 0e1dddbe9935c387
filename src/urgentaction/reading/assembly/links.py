"""Lines at the end of a sheet that lead elsewhere, and its foot, which repeats the head."""

from urgentaction.document.model import Link
from urgentaction.reading.assembly.sorted_sheet import SortedSheet
from urgentaction.reading.findings import Findings
from urgentaction.reading.reference_lines import is_bare_reference
from urgentaction.reading.routes import URL
from urgentaction.reading.sheet import Passage


def without_links(
    findings: Findings, sheet: SortedSheet, lines: list[Passage], *, of_link: bool = False
) -> list[Passage]:
    """Return the lines without the sheet's foot and its "Further information: TEXT URL" lines.

    These are noted as links. With `of_link` the first line is the end of a link's own line.
    """
    further = {mark.start: mark.end for mark in sheet.parts.marked("further")}
    kept: list[Passage] = []
    for line in (piece for one in lines for piece in _apart(one, sorted(further))):
        url = URL.search(line.text) if line.start in further else None
        if url is not None and url.end() == len(line.text.rstrip()):
            text = line.cut(further[line.start] - line.start, url.start())
            address = line.cut(*url.span())
            findings.links.append(Link(text=(text or address).value, url=address.text))
            findings.take(line)
        elif of_link and not kept:
            kept.append(line)
        elif line and is_bare_reference(line, sheet.parts.marks, sheet.tongues):
            findings.take(line)
        else:
            kept.append(line)
    return kept


def _apart(line: Passage, starts: list[int]) -> list[Passage]:
    """Cut a line on which a page ran several such lines together."""
    cuts = [start - line.start for start in starts if line.start < start < line.end]
    ends = [*cuts, line.end - line.start]
    return [line.cut(start, end) for start, end in zip([0, *cuts], ends, strict=True)]
