"""Lines of a flow joined into paragraphs, or kept apart where the writer ended them (steps.py)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from urgentaction.reading.sources.pdf.flows import Flow
from urgentaction.reading.sources.pdf.steps import Paragraph, Step, is_prose, step_between, was_cut
from urgentaction.reading.sources.pdf.tags import starts_paragraph


def leading_of(flows: Iterable[Flow]) -> float:
    """Return the usual distance from line to line, as a multiple of the lines' height.

    The least distance that is not rare: where most paragraphs are one line long, the commonest is
    the space between paragraphs. Lines that the file calls paragraphs do not count.
    """
    counts: Counter[float] = Counter()
    for flow in flows:
        for above, line in pairwise(flow.lines):
            ratio = (above.bottom - line.bottom) / max(line.height, above.height)
            if 0.7 < ratio < 1.9 and not starts_paragraph(above, line):
                counts[round(ratio * 20) / 20] += 1
    total = sum(counts.values())
    usual = [ratio for ratio, count in counts.items() if count >= 2 and count * 12 >= total]
    return min(min(usual, default=1.05), 1.6)


def paragraphs_of(flow: Flow, leading: float) -> list[Paragraph]:
    """Return the paragraphs of a flow, in order."""
    found: list[Paragraph] = []
    indented, left = _text_edge(flow), flow.left
    no_breaks = _is_paragraph_a_line(flow, leading)
    for line in flow.lines:
        last = found[-1] if found else None
        step = step_between(last, line, leading, indented) if last else Step.BLOCK
        if last and step is Step.JOIN:
            last.lines.append(line)
        else:
            found.append(Paragraph([line], step, left, flow.right, has_no_breaks=no_breaks))
    found = _with_names_at_line_ends(found)
    _give_bullets(found, indented)
    return found


def _is_paragraph_a_line(flow: Flow, leading: float) -> bool:
    """Tell a column whose lines stand close, and are more than once paragraphs to the file."""
    close = sum(
        starts_paragraph(above, line)
        and above.bottom - line.bottom < (leading + 0.2) * max(line.height, above.height)
        for above, line in pairwise(flow.lines)
    )
    return close > 1


def _with_names_at_line_ends(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Join running text that was parted where a name or a noun was broken over two full lines.

    In a narrow column a capital after a capital looks like a new line of an address (steps.py);
    prose that goes on below tells that it is none.
    """
    joined: list[Paragraph] = []
    for paragraph in reversed(paragraphs):
        below = joined[-1] if joined else None
        if (
            below is not None
            and below.step is Step.LINE
            and is_prose(below)
            and not below.lines[0].item
            and was_cut(paragraph.lines[-1], below.lines[0], paragraph.right)
        ):
            paragraph.lines.extend(below.lines)
            joined.pop()
        joined.append(paragraph)
    return joined[::-1]


def _give_bullets(paragraphs: Sequence[Paragraph], edge: float) -> None:
    """Mark the items of lists without bullets: set in, each but the last ending in ";"."""
    for group in in_blocks(paragraphs):
        is_inset = all(item.lines[0].left > edge + item.lines[0].height for item in group)
        goes_on = all(item.lines[-1].words[-1].text.endswith((";", "؛")) for item in group[:-1])
        if len(group) > 1 and is_inset and goes_on:
            for item in group:
                item.has_lost_bullet = not item.lines[0].item


def in_blocks(paragraphs: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """Return the paragraphs in groups that stand together."""
    groups: list[list[Paragraph]] = []
    for paragraph in paragraphs:
        if not groups or paragraph.step is Step.BLOCK:
            groups.append([])
        groups[-1].append(paragraph)
    return groups


def _text_edge(flow: Flow) -> float:
    """Return where most lines of the flow begin."""
    edges = Counter(round(line.left) for line in flow.lines)
    return float(edges.most_common(1)[0][0])
