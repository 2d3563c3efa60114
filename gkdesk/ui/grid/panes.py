"""The panes of a table laid edge to edge, so that its heads stay in view while it scrolls."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStyle, QWidget

from gkdesk.form import Box, Figure
from gkdesk.ui import wording
from gkdesk.ui.grid.body import Body
from gkdesk.ui.grid.entry import EntryDelegate
from gkdesk.ui.grid.fit import Fit, fit_table
from gkdesk.ui.grid.highlights import Highlights
from gkdesk.ui.grid.lettering import Lettering
from gkdesk.ui.grid.model import TableModel
from gkdesk.ui.grid.painting import Brush
from gkdesk.ui.grid.pane import Pane, Part
from gkdesk.ui.theme import colours_of

_POLICY = {True: Qt.ScrollBarPolicy.ScrollBarAlwaysOn, False: Qt.ScrollBarPolicy.ScrollBarAlwaysOff}


class Panes:
    """The body and, where the table has heads above, at the left or both, frozen panes."""

    def __init__(self, model: TableModel, highlights: Highlights, grid: QWidget) -> None:
        """Build the panes on the grid; ``arrange`` lays them out."""
        self._model, self._plan, self._grid = model, model.plan, grid
        self._highlights = highlights
        table = self._plan.table
        above, below = range(table.head_rows), range(table.head_rows, self._plan.height)
        left, right = range(table.head_columns), range(table.head_columns, self._plan.width)
        self.body = Body(Part(model, below, right, highlights), grid)
        self._corner = Pane(Part(model, above, left, highlights), grid)
        self._head = Pane(Part(model, above, right, highlights), grid)
        self._left = Pane(Part(model, below, left, highlights), grid)
        self._head.setAccessibleName(wording.PANE_COLUMNS)
        self._left.setAccessibleName(wording.PANE_ROWS)
        self._all: tuple[Pane, ...] = (self._corner, self._head, self._left, self.body)
        self.body.setItemDelegate(EntryDelegate(self.body))
        self.body.horizontalScrollBar().valueChanged.connect(
            self._head.horizontalScrollBar().setValue
        )
        self.body.verticalScrollBar().valueChanged.connect(self._left.verticalScrollBar().setValue)

    def arrange(self, area: QSize) -> None:
        """Measure the table for an area and lay the panes into it."""
        brush = self._brush()
        bar = self._grid.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.body)
        fit = fit_table(self._plan, brush.lettering, area, bar)
        for pane in self._all:
            pane.fit(fit, brush)
        self.body.setHorizontalScrollBarPolicy(_POLICY[fit.scrolls_across])
        self.body.setVerticalScrollBarPolicy(_POLICY[fit.scrolls_down])
        self._lay(fit, area, bar)

    def repaint(self, boxes: Iterable[Box]) -> None:
        """Paint boxes anew, wherever they stand."""
        for box in boxes:
            for pane in self._all:
                pane.repaint_box(box)

    def light(self, figure: Figure | None) -> None:
        """Light the heads, the row and the column of the figure that has the focus now."""
        shown = self._highlights
        heads, band = shown.lit, shown.band
        shown.current = figure.cell.id if figure else ""
        shown.lit = self._plan.heads(figure) if figure else frozenset()
        shown.band = self._plan.band(figure) if figure else frozenset()
        self.repaint(heads ^ shown.lit)
        figures = (self._plan.figure(cell) for cell in band ^ shown.band)
        self.repaint(figure for figure in figures if figure)

    def _lay(self, fit: Fit, area: QSize, bar: int) -> None:
        """Give the heads what the body shows; its scroll bars stand beside them."""
        table = self._plan.table
        left, top = sum(fit.widths[: table.head_columns]), sum(fit.heights[: table.head_rows])
        bars = QSize(bar * fit.scrolls_down, bar * fit.scrolls_across)
        seen = self.body.extent.boundedTo(area - QSize(left, top) - bars)
        self._corner.setGeometry(0, 0, left, top)
        self._head.setGeometry(left, 0, seen.width(), top)
        self._left.setGeometry(0, top, left, seen.height())
        with_bars = seen + bars
        self.body.setGeometry(left, top, with_bars.width(), with_bars.height())

    def _brush(self) -> Brush:
        reads_as_list = self._plan.table.head_columns > 0
        lettering = Lettering(
            self._grid.font(), reads_as_list=reads_as_list, signed=self._model.line_heads
        )
        return Brush(colours_of(self._grid.palette()), lettering)
