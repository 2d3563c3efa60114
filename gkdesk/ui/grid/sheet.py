"""Where the boxes of a table stand, in pixels: what a pane paints in one go."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QRegion

from gkdesk.form import Box, Label


class Sheet:
    """Boxes laid out by the widths of columns and the heights of rows; hidden ones have none."""

    def __init__(
        self, boxes: Iterable[Box], widths: Sequence[int] = (), heights: Sequence[int] = ()
    ) -> None:
        """Begin at the upper left corner of the table."""
        across, down = [0, *accumulate(widths)], [0, *accumulate(heights)]
        self.size = QSize(across[-1], down[-1])
        self._places: list[tuple[Box, QRect]] = []
        for box in boxes:
            left, right = across[box.left], across[box.left + box.across]
            top, bottom = down[box.top], down[box.top + box.down]
            self._places.append((box, QRect(left, top, right - left, bottom - top)))

    def met(self, region: QRegion, scrolled: QPoint) -> list[tuple[Box, QRect]]:
        """Return the boxes that a region meets, and where they are seen after scrolling."""
        unscrolled = region.translated(scrolled)
        return [
            (box, rect.translated(-scrolled))
            for box, rect in self._places
            if unscrolled.intersects(rect)
        ]


def seen_part(label: Label, rect: QRect, view: QRect) -> QRect:
    """Return what is seen of a label's box, as far as it goes over several squares."""
    seen = rect & view
    if label.across == 1:
        seen.setLeft(rect.left())
        seen.setRight(rect.right())
    if label.down == 1:
        seen.setTop(rect.top())
        seen.setBottom(rect.bottom())
    return seen
