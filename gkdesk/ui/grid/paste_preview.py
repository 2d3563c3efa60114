"""The table as a paste would leave it, printed as the grid prints it."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from gkdesk.form import Box, Figure, Table
from gkdesk.intake import Outcome
from gkdesk.report import Report
from gkdesk.ui import wording
from gkdesk.ui.grid.painting import Brush
from gkdesk.ui.grid.paste_fit import PasteFit
from gkdesk.ui.grid.paste_looks import Look, looks_of
from gkdesk.ui.grid.paste_model import PasteModel
from gkdesk.ui.grid.plan import Plan
from gkdesk.ui.grid.sheet import Sheet, seen_part
from gkdesk.ui.theme import colours_of

_LOOKS = (QEvent.Type.FontChange, QEvent.Type.PaletteChange)


class PastePreview(QTableView):
    """A table of a report with a paste laid over it; it is looked at and not edited."""

    def __init__(self, table: Table, report: Report, parent: QWidget) -> None:
        """Put every label in its place."""
        super().__init__(parent)
        self._table, self._report = table, report
        self._plan = Plan(table)
        self._model = PasteModel(self._plan, self)
        self._sheet = Sheet(())
        self._fit = PasteFit(self._plan, self.font())
        self._brush = Brush(colours_of(self.palette()), self._fit.lettering)
        self.setModel(self._model)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(wording.PASTE_PREVIEW)
        for box in self._plan.boxes:
            if box.across > 1 or box.down > 1:
                self.setSpan(box.top, box.left, box.down, box.across)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what each cell would hold, and what it holds now where that goes."""
        self._model.show_looks(looks_of(self._table, self._report, outcome))
        if self.isVisible():
            self._arrange()

    def begin(self) -> None:
        """Go back to the upper left corner, for another paste."""
        self.clearSelection()
        self.selectionModel().clearCurrentIndex()
        self.scrollToTop()
        self.horizontalScrollBar().setValue(0)

    def go_to(self, cell: str) -> None:
        """Bring a cell into view and mark it."""
        figure = self._plan.figure(cell)
        if figure:
            place = self._model.index(figure.top, figure.left)
            self.setCurrentIndex(place)
            self.scrollTo(place)

    def content_height(self) -> int:
        """Return how high the whole table is in its present width."""
        return self._sheet.size.height() + 2 * self.frameWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width."""
        super().resizeEvent(event)
        if self.isVisible() and event.size().width() != event.oldSize().width():
            self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure in the width and with the font that there are now."""
        super().showEvent(event)
        self._take_looks()
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font, and paint in other colours."""
        super().changeEvent(event)
        if event.type() in _LOOKS and self.isVisible():
            self._take_looks()
            self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint merged labels anew: their text stays in the middle of what is seen."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the boxes that are to be painted anew."""
        painter = QPainter(self.viewport())
        scrolled = QPoint(self.horizontalOffset(), self.verticalOffset())
        boxes = self._sheet.met(event.region(), scrolled)
        colours = self._brush.colours
        for box, rect in boxes:
            if isinstance(box, Figure):
                look = self._look(box)
                painter.fillRect(rect, QColor(getattr(colours, look.ground)))
                painter.setPen(QColor(getattr(colours, look.ink)))
                self._fit.draw(painter, rect, look)
            else:
                seen = seen_part(box, rect, self.viewport().rect())
                self._brush.label(painter, rect, box, seen=seen, is_lit=False)
        self._brush.lines(painter, boxes)
        current = self.currentIndex()
        if current.isValid():
            self._brush.frame(painter, self.visualRect(current), is_active=self.hasFocus())
        painter.end()

    def _look(self, box: Box) -> Look:
        return self._model.look(box.top, box.left)

    def _take_looks(self) -> None:
        colours = colours_of(self.palette())
        if self._fit.font != self.font():
            self._fit = PasteFit(self._plan, self.font())
        elif self._brush.colours == colours:
            return
        self._brush = Brush(colours, self._fit.lettering)

    def _arrange(self) -> None:
        """Give every column its share of the width, and every row what its texts need."""
        widths = self._fit.widths(self._look, self.viewport().width())
        heights = self._fit.heights(self._look, widths)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        for row, height in enumerate(heights):
            self.setRowHeight(row, height)
        self._sheet = Sheet(self._plan.boxes, widths, heights)
        self.viewport().update()
