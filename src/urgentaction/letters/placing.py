"""Addresses put at a place on paper: on envelopes, on labels, and large, to cut out."""

from collections.abc import Iterable

from urgentaction.letters.breaking import POINT, is_wider
from urgentaction.letters.layout import Blocks, lines_of
from urgentaction.typesetting.fonts import width_of
from urgentaction.typesetting.pages import Zone

# As letter.typ has them, in em.
_LINE = 0.714
_BETWEEN = 0.45
_RAGGED = 0.87


def placed(
    lines: tuple[str, ...],
    zone: Zone,
    sizes: tuple[float, ...],
    *,
    centred: bool = False,
    frame: float | None = None,
) -> Blocks:
    """Return an address in the largest of these sizes (points) in which it fits, for placed.typ.

    Rather smaller than with a line that wraps. `centred` is from top to bottom; `frame` is the
    width of white between the address and a frame to cut along, which is the zone.
    """
    inside = (zone.width - 2 * (frame or 0), zone.height - 2 * (frame or 0))
    size = _size(lines, *inside, sizes)
    return {
        "left": zone.left,
        "top": zone.top,
        "width": zone.width,
        "height": zone.height,
        "centred": centred,
        "frame": frame,
        "size": size,
        "address": lines_of(lines, size, inside[0]),
    }


def _size(lines: tuple[str, ...], width: float, height: float, sizes: tuple[float, ...]) -> float:
    for size in sizes:
        if _height(len(lines), size) <= height and not _any_is_wider(lines, size, width):
            return size
    for size in sizes:
        measure = width / (size * POINT) * _RAGGED
        if _height(sum(int(width_of(line) / measure) + 1 for line in lines), size) <= height:
            return size
    return sizes[-1]


def _any_is_wider(lines: Iterable[str], size: float, width: float) -> bool:
    return any(is_wider(line, size, width) for line in lines)


def _height(lines: int, size: float) -> float:
    return (lines * _LINE + (lines - 1) * _BETWEEN) * size * POINT
