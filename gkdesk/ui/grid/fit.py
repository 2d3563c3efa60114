"""How wide the columns and how high the rows of a table are in a given area."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise

from PySide6.QtCore import QSize

from gkdesk.form import Label
from gkdesk.ui.grid.lettering import Lettering
from gkdesk.ui.grid.plan import Plan

# A millimetre of the form is at least this share of the font's size; below that, it scrolls.
_LEAST_PER_MILLIMETRE = 0.3
# A row is as high as its text and this, and where there is room up to this many times the font.
_ROW_PADDING = 3
_AIRY_ROW = 2.15


@dataclass(frozen=True, slots=True)
class Fit:
    """Sizes in logical pixels, and whether there is more than the area shows."""

    widths: tuple[int, ...]
    heights: tuple[int, ...]
    scrolls_across: bool
    scrolls_down: bool


def fit_table(plan: Plan, lettering: Lettering, area: QSize, bar: int) -> Fit:
    """Fill the area's width, and let rows breathe where all are seen; ``bar`` is a scroll bar's."""
    least = round(sum(plan.table.widths) * lettering.em * _LEAST_PER_MILLIMETRE)
    width, height = area.width(), area.height()
    widths = _shares(plan.table.widths, max(least, width))
    heights = _heights(plan, lettering, widths)
    scrolls_down = sum(heights) + (bar if least > width else 0) > height
    if scrolls_down:
        width -= bar
        widths = _shares(plan.table.widths, max(least, width))
        heights = _heights(plan, lettering, widths)
    else:
        spare = (height - sum(heights)) // plan.height
        air = min(spare, round(lettering.em * _AIRY_ROW) - lettering.pitch - _ROW_PADDING)
        heights = [row + max(0, air) for row in heights]
    return Fit(tuple(widths), tuple(heights), least > width, scrolls_down)


def _shares(parts: Iterable[float], whole: int) -> list[int]:
    """Divide a whole in the proportion of its parts, without losing a pixel."""
    edges = [0.0, *accumulate(parts)]
    pixels = [round(edge * whole / edges[-1]) for edge in edges]
    return [right - left for left, right in pairwise(pixels)]


def _heights(plan: Plan, lettering: Lettering, widths: list[int]) -> list[int]:
    heights = [lettering.pitch + _ROW_PADDING] * plan.height
    labels = [box for box in plan.boxes if isinstance(box, Label)]
    for label in sorted(labels, key=lambda label: label.down):
        width = sum(widths[label.left : label.left + label.across])
        needed = lettering.height(label, width) + _ROW_PADDING
        rows = range(label.top, label.top + label.down)
        missing = max(0, needed - sum(heights[row] for row in rows))
        for number, row in enumerate(rows):
            heights[row] += (missing + number) // label.down
    return heights
