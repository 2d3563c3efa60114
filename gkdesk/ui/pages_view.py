"""Pages lying under each other on the desk, as large as the clerk wants them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gkdesk.ui.paper.items import Page
from gkdesk.ui.paper.painting import paint_page
from gkdesk.ui.theme import LIGHT, colours_of

# Between pages and around them, in pixels.
_GAP = 18
# Pixels to a point at full size.
_FULL = 96 / 72
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
# What is kept drawn, in pages.
_KEPT = 8
_STEP = 40


class PagesView(QAbstractScrollArea):
    """Shows pages. ``turned`` carries the number of the page that is in view."""

    turned = Signal(int)
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without pages, at full size."""
        super().__init__(parent)
        self.pages: Sequence[Page] = ()
        self._drawn: dict[int, QPixmap] = {}
        self._zoom = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(lambda: self.turned.emit(self.page))
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(_STEP)

    @property
    def page(self) -> int:
        """The number of the page that takes the upper part of the view, 0 where there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        tops = [at for at in range(len(self.pages)) if self._top(at) <= middle]
        return max(len(tops), min(1, len(self.pages)))

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.pages)

    @property
    def zoom(self) -> float:
        """How large the pages are; 1 is the size of the paper."""
        return self._zoom

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Show other pages, as far down as before."""
        self.pages = pages
        self._drawn.clear()
        self._measure()

    def set_zoom(self, zoom: float) -> None:
        """Make the pages larger or smaller; the page in view stays in view."""
        zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        page = self.page
        self._zoom = zoom
        self._drawn.clear()
        self._measure()
        self.go_to(page)
        self.zoomed.emit(zoom)

    def step_zoom(self, by: int) -> None:
        """Take the next larger or smaller of the usual sizes."""
        usual = [z for z in ZOOMS if (z > self._zoom + 0.001 if by > 0 else z < self._zoom - 0.001)]
        if usual:
            self.set_zoom(usual[0] if by > 0 else usual[-1])

    def fit_width(self) -> None:
        """Make a page as wide as the view."""
        self._fit(whole=False)

    def fit_page(self) -> None:
        """Make a whole page fit into the view."""
        self._fit(whole=True)

    def go_to(self, page: int) -> None:
        """Bring the top of a page into view."""
        page = min(max(page, 1), len(self.pages))
        if page:
            self.verticalScrollBar().setValue(self._top(page - 1) - _GAP)

    def step(self, by: int) -> None:
        """Turn pages."""
        self.go_to(self.page + by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages with the keys that turn pages elsewhere."""
        pages = {
            Qt.Key.Key_PageDown: self.page + 1,
            Qt.Key.Key_PageUp: self.page - 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: len(self.pages),
        }
        wanted = pages.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self.go_to(wanted)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scroll bars in step with the room."""
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are in view."""
        painter = QPainter(self.viewport())
        colours = colours_of(self.palette())
        painter.fillRect(event.rect(), QColor(colours.desk))
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for at in range(len(self.pages)):
            place = self._place(at).translated(-offset)
            if place.intersects(event.rect()):
                painter.fillRect(place.translated(2, 2), QColor(colours.soft_line))
                painter.drawPixmap(place.topLeft(), self._picture(at))

    def _picture(self, at: int) -> QPixmap:
        if at not in self._drawn:
            while len(self._drawn) >= _KEPT:
                del self._drawn[next(iter(self._drawn))]
            self._drawn[at] = self._painted(self.pages[at])
        return self._drawn[at]

    def _painted(self, page: Page) -> QPixmap:
        ratio, scale = self.devicePixelRatioF(), self._zoom * _FULL
        picture = QPixmap(self._size(page) * ratio)
        picture.setDevicePixelRatio(ratio)
        # Paper is white in every look: this is what is printed.
        picture.fill(QColor(LIGHT.paper))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        paint_page(painter, page)
        painter.end()
        return picture

    def _size(self, page: Page) -> QSize:
        scale = self._zoom * _FULL
        return QRectF(0, 0, page.width * scale, page.height * scale).toAlignedRect().size()

    def _top(self, at: int) -> int:
        return _GAP + sum(self._size(page).height() + _GAP for page in self.pages[:at])

    def _place(self, at: int) -> QRect:
        size = self._size(self.pages[at])
        left = max(_GAP, (self.viewport().width() - size.width()) // 2)
        return QRect(QPoint(left, self._top(at)), size)

    def _measure(self) -> None:
        room = self.viewport().size()
        width = max((self._size(page).width() for page in self.pages), default=0) + 2 * _GAP
        self.horizontalScrollBar().setRange(0, max(0, width - room.width()))
        self.horizontalScrollBar().setPageStep(room.width())
        self.verticalScrollBar().setRange(0, max(0, self._top(len(self.pages)) - room.height()))
        self.verticalScrollBar().setPageStep(room.height())
        self.viewport().update()

    def _fit(self, *, whole: bool) -> None:
        if not self.pages:
            return
        page, room = self.pages[0], self.viewport().size()
        across = (room.width() - 2 * _GAP) / (page.width * _FULL)
        down = (room.height() - 2 * _GAP) / (page.height * _FULL)
        self.set_zoom(min(across, down) if whole else across)
