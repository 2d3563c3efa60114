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
# A row is as high as its text and the first of these, or less where the table is then seen whole;
# and where there is room up to this many times the font.
_ROW_PADDINGS = (3, 2, 1)
_AIRY_ROW = 2.15
# What a head column may take from the widest one, and what another, in sizes of the font.
_LACKING, _LACKING_A_HAIR = 2.5, 0.75


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
    widths = _widths(plan, lettering, max(least, width))
    room = height - (bar if least > width else 0)
    tried = (_heights(plan, lettering, widths, padding) for padding in _ROW_PADDINGS)
    heights = next((found for found in tried if sum(found) <= room), list[int]())
    scrolls_down = not heights
    if scrolls_down:
        width -= bar
        widths = _widths(plan, lettering, max(least, width))
        heights = _heights(plan, lettering, widths, _ROW_PADDINGS[0])
    else:
        spare = (height - sum(heights)) // plan.height
        air = min(spare, round(lettering.em * _AIRY_ROW) - lettering.pitch - _ROW_PADDINGS[0])
        heights = [row + max(0, air) for row in heights]
    return Fit(tuple(widths), tuple(heights), least > width, scrolls_down)


def _widths(plan: Plan, lettering: Lettering, whole: int) -> list[int]:
    """Divide a width as the form does, but for columns that lack a little for a short label.

    The widest head column gives what they lack: its long labels go over several lines anyway.
    """
    widths = _shares(plan.table.widths, whole)
    heads = plan.table.head_columns
    if not heads:
        return widths
    widest = max(range(heads), key=lambda column: widths[column])
    for column in range(plan.width):
        most = (_LACKING if column < heads else _LACKING_A_HAIR) * lettering.em
        lacking = [lettering.width(label) - widths[column] for label in _alone(plan, column)]
        small = max((pixels for pixels in lacking if 0 < pixels <= most), default=0)
        if column != widest:
            widths[column] += small
            widths[widest] -= small
    return widths


def _alone(plan: Plan, column: int) -> Iterable[Label]:
    """Yield the labels that stand in one column alone, across."""
    labels = (box for box in plan.boxes if isinstance(box, Label) and box.role != "upright")
    return (label for label in labels if (label.left, label.across) == (column, 1))


def _shares(parts: Iterable[float], whole: int) -> list[int]:
    """Divide a whole in the proportion of its parts, without losing a pixel."""
    edges = [0.0, *accumulate(parts)]
    pixels = [round(edge * whole / edges[-1]) for edge in edges]
    return [right - left for left, right in pairwise(pixels)]


def _heights(plan: Plan, lettering: Lettering, widths: list[int], padding: int) -> list[int]:
    heights = [lettering.pitch + padding] * plan.height
    labels = [box for box in plan.boxes if isinstance(box, Label)]
    for label in sorted(labels, key=lambda label: label.down):
        width = sum(widths[label.left : label.left + label.across])
        needed = lettering.height(label, width) + padding
        rows = range(label.top, label.top + label.down)
        missing = max(0, needed - sum(heights[row] for row in rows))
        for number, row in enumerate(rows):
            heights[row] += (missing + number) // label.down
    return heights
