"""One chart on the screen, painted from the description that the documents are made of."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontInfo,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from gkdesk.document.charts import draw_chart
from gkdesk.document.drawing import Drawing
from gkdesk.report.comparing import YearChart
from gkdesk.ui.comparison import wording
from gkdesk.ui.paper.drawings import DrawingSetter, drawing_page, picture_of
from gkdesk.ui.paper.lettering import Lettering
from gkdesk.ui.paper.lines import LineSetter
from gkdesk.ui.paper.painting import paint_page
from gkdesk.ui.theme import colours_of
from gkdesk.ui.typefaces import PROGRAM_FONTS, there

# In letters: the least width that a chart can be read at, and the one that it likes.
_LEAST, _LIKED = 18, 30
# Between a chart and the frame around it while it has the focus, in pixels.
_EDGE = 6
# Of a chart that is copied, in points: as wide as a page of an official document.
_COPIED, _COPIED_SIZE = 430.0, 9.0


class ChartView(QWidget):
    """A chart as wide as its room; it is copied as a picture and as text.

    ``done`` carries a sentence on what was copied; ``height_changed`` tells that it takes another
    height at the same width.
    """

    done = Signal(str)
    height_changed = Signal()

    def __init__(self, chart: YearChart, parent: QWidget) -> None:
        """Show a chart."""
        super().__init__(parent)
        self._chart = chart
        self._painted: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_chart(chart)

    @property
    def drawing(self) -> Drawing:
        """The chart as it is drawn in the room that it has."""
        return self._drawn(self.width())

    def show_chart(self, chart: YearChart) -> None:
        """Show the chart with other figures."""
        self._chart = chart
        drawing = self.drawing
        self.setAccessibleName(drawing.name)
        self.setAccessibleDescription(drawing.told)
        self._draw_anew()

    def copy(self) -> None:
        """Put the chart on the clipboard as a picture, black on white, with its figures."""
        drawing = draw_chart(self._chart, _COPIED, _COPIED_SIZE)
        data = QMimeData()
        data.setImageData(picture_of(drawing))
        data.setText(drawing.told)
        QGuiApplication.clipboard().setMimeData(data)
        self.done.emit(wording.PICTURE_COPIED)

    def copy_figures(self) -> None:
        """Put the figures of the chart on the clipboard as text."""
        QGuiApplication.clipboard().setText(self.drawing.told)
        self.done.emit(wording.FIGURES_COPIED)

    def heightForWidth(self, width: int) -> int:
        """Return the height that the chart takes so wide."""
        return round(self._drawn(width).height) + 2 * _EDGE

    def sizeHint(self) -> QSize:
        """Ask for a width at which bars can be told apart."""
        width = round(_LIKED * self._size)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of names and figures; how high that is goes by the width."""
        return QSize(round(_LEAST * self._size), round(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, and a frame around it while it has the focus."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture())
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours_of(self.palette()).focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew in another room."""
        super().resizeEvent(event)
        self._painted = None

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another font or with other colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._draw_anew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the picture."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer both ways of copying."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(wording.COPY_PICTURE).triggered.connect(self.copy)
        menu.addAction(wording.COPY_FIGURES).triggered.connect(self.copy_figures)
        menu.popup(event.globalPos())

    def _draw_anew(self) -> None:
        self._painted = None
        self.updateGeometry()
        self.update()
        self.height_changed.emit()

    def _picture(self) -> QPixmap:
        """Return the chart in dots of the screen; strokes are not sharp on a widget itself."""
        ratio = self.devicePixelRatio()
        if self._painted is None or self._painted.devicePixelRatio() != ratio:
            self._painted = QPixmap(self.size() * ratio)
            self._painted.setDevicePixelRatio(ratio)
            self._painted.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._painted)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(_EDGE, _EDGE)
            paint_page(painter, drawing_page(self.drawing, self._setter()))
            painter.end()
        return self._painted

    @property
    def _size(self) -> float:
        return float(QFontInfo(self.font()).pixelSize())

    def _drawn(self, width: int) -> Drawing:
        return draw_chart(self._chart, max(1.0, width - 2.0 * _EDGE), self._size)

    def _setter(self) -> DrawingSetter:
        ink = colours_of(self.palette()).ink.removeprefix("#")
        return DrawingSetter(LineSetter(Lettering({}), 0.0), ink, there(PROGRAM_FONTS)[0])
