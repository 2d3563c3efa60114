"""A table that is looked at and not edited, printed as the grid prints it."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from gkdesk.form import Box, Figure
from gkdesk.ui.grid.painting import Brush
from gkdesk.ui.grid.paste_fit import PasteFit
from gkdesk.ui.grid.paste_looks import Look, Looks
from gkdesk.ui.grid.paste_model import PasteModel
from gkdesk.ui.grid.sheet import Sheet, seen_part
from gkdesk.ui.theme import colours_of

_LOOKS = (QEvent.Type.FontChange, QEvent.Type.PaletteChange)


class Preview(QTableView):
    """The boxes of a table, each with its look."""

    def __init__(self, model: PasteModel, name: str, parent: QWidget) -> None:
        """Put every label in its place; ``name`` is what a screen reader says."""
        super().__init__(parent)
        self._plan = model.plan
        self._model = model
        model.setParent(self)
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
        self.setAccessibleName(name)
        for box in self._plan.boxes:
            if box.across > 1 or box.down > 1:
                self.setSpan(box.top, box.left, box.down, box.across)

    def show_looks(self, looks: Looks) -> None:
        """Show other looks, by the squares of the boxes."""
        self._model.show_looks(looks)
        if self.isVisible():
            self._arrange()

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
                seen = seen_part(box, rect, self.viewport().visibleRegion().boundingRect())
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
