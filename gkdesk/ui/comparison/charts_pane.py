"""The charts below each other, scrolled where they are higher than their room."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gkdesk.report.comparing import YearChart
from gkdesk.ui.comparison import wording
from gkdesk.ui.comparison.chart_view import ChartView
from gkdesk.ui.scrolling import scroll_sheet


class ChartsPane(QWidget):
    """Shows charts; ``done`` carries a sentence on what was copied of one."""

    done = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Begin without charts."""
        super().__init__(parent)
        self.setAccessibleName(wording.CHARTS)
        self._area, self._sheet = scroll_sheet(self)
        self._layout = QVBoxLayout(self._sheet)
        self._layout.setContentsMargins(6, 0, 0, 0)
        self._layout.addStretch()
        self.views: list[ChartView] = []
        self._is_whole = False

    def set_whole(self, *, is_whole: bool) -> None:
        """Take the height of all charts, where something around them scrolls."""
        self._is_whole = is_whole
        self._take_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Charts are higher where they are narrower."""
        super().resizeEvent(event)
        self._take_height()

    def _take_height(self) -> None:
        widest = max((view.minimumSizeHint().width() for view in self.views), default=0)
        bar = self._area.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(widest + self._layout.contentsMargins().left() + bar)
        # Reckoned with the bar, that it is not there when it is not needed.
        height = self._sheet.heightForWidth(max(1, self.width() - bar))
        # Without charts there is no answer, which is told as -1.
        self.setMinimumHeight(max(0, height) if self._is_whole else 0)

    def show_charts(self, charts: tuple[YearChart, ...]) -> None:
        """Show other charts, or the same with other figures."""
        while len(self.views) > len(charts):
            self.views.pop().deleteLater()
        for view, chart in zip(self.views, charts, strict=False):
            view.show_chart(chart)
        for chart in charts[len(self.views) :]:
            view = ChartView(chart, self._sheet)
            view.done.connect(self.done)
            view.height_changed.connect(self._take_height)
            self._layout.insertWidget(len(self.views), view)
            self.views.append(view)
        self._take_height()
