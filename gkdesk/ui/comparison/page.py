"""The page of the comparison: every figure beside last year's, and charts over the years."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gkdesk.report import Change
from gkdesk.report.comparing import ComparedFigure, charts_of, compare_years
from gkdesk.ui.comparison import wording
from gkdesk.ui.comparison.acts import ANNEX, window_act
from gkdesk.ui.comparison.bar import ComparisonBar
from gkdesk.ui.comparison.charts_pane import ChartsPane
from gkdesk.ui.comparison.table import ComparisonTable
from gkdesk.ui.scrolling import scroll_sheet
from gkdesk.ui.session import Session

# In lines of text: what list and charts take beside each other, and the shares that they then have.
_WIDE = 48
_SHARES = (3, 2)
# In lines: the least height of the list beside the charts, and above them.
_FEWEST_BESIDE, _FEWEST = 8, 14


class ComparisonPage(QWidget):
    """Shows two years side by side; every edit is seen at once.

    ``cells_wanted`` carries the cells to be gone to, ``link_wanted`` asks for last year's report,
    ``done`` carries a sentence on what was copied.
    """

    cells_wanted = Signal(object)
    link_wanted = Signal()
    done = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Show the report as it is."""
        super().__init__(parent)
        self._session = session
        self._is_stale = True
        self._is_wide: bool | None = None
        self._about = QLabel(self)
        self.link = QPushButton(wording.LINK, self)
        self.bar = ComparisonBar(session.report.edition.sections, self)
        self.table = ComparisonTable(self)
        self.charts = ChartsPane(self)
        self.annex = QCheckBox(wording.ANNEX.partition("(")[0], self)
        self._body = QSplitter(self)
        self._rest = QWidget(self)
        self._area, self._sheet = scroll_sheet(self)
        self._lay_out()
        self._connect()
        self._show_report()

    @property
    def about(self) -> str:
        """What is said of last year's report."""
        return self._about.text()

    def showEvent(self, event: QShowEvent) -> None:
        """Reckon anew what was edited while the page was out of sight."""
        super().showEvent(event)
        self._follow_annex()
        if self._is_stale:
            self._show_report()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the charts below the list where there is no room beside it."""
        super().resizeEvent(event)
        letter = self.fontMetrics().height()
        is_wide = self.width() >= _WIDE * letter
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            across = Qt.Orientation.Horizontal
            self._body.setOrientation(across if is_wide else Qt.Orientation.Vertical)
            self._body.setSizes([self.width() * share for share in _SHARES])
        self.table.setMinimumHeight((_FEWEST_BESIDE if is_wide else _FEWEST) * letter)
        self.charts.set_whole(is_whole=not is_wide)

    def _lay_out(self) -> None:
        heading = QLabel(wording.NAME, self)
        heading.setObjectName("heading")
        self._about.setObjectName("quiet")
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self.annex.setToolTip(wording.ANNEX_TIP)
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self.annex)
        self._body.addWidget(self.table)
        self._body.addWidget(self.charts)
        self._body.setChildrenCollapsible(False)
        for at, share in enumerate(_SHARES):
            self._body.setStretchFactor(at, share)
        layout = QVBoxLayout(self._sheet)
        layout.setContentsMargins(10, 5, 10, 6)
        layout.addLayout(head)
        layout.addWidget(self._about)
        layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.bar)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._rest, 1)

    def _connect(self) -> None:
        self.link.clicked.connect(self.link_wanted)
        self.bar.changed.connect(self._list)
        self.bar.entered.connect(self.table.setFocus)
        self.table.order_wanted.connect(self.bar.put_first)
        self.table.figure_chosen.connect(self._on_chosen)
        self.table.copied.connect(self._on_copied)
        self.table.selectionModel().currentRowChanged.connect(self._follow)
        self.charts.done.connect(self.done)
        self._session.changed.connect(self._on_report_changed)

    def _follow(self) -> None:
        """Keep the row that keys have led to in view, where the page is lower than the list."""
        row = self.table.visualRect(self.table.currentIndex())
        at = self.table.viewport().mapTo(self._sheet, row.center())
        self._area.ensureVisible(0, at.y(), 0, row.height())

    def _follow_annex(self) -> None:
        """Show the same as the menu, and change it there."""
        act = window_act(self, ANNEX)
        if act is not None and act.isChecked() != self.annex.isChecked():
            self.annex.setChecked(act.isChecked())
        if act is not None and not self.annex.property(ANNEX):
            self.annex.setProperty(ANNEX, True)
            act.toggled.connect(self.annex.setChecked)
            self.annex.toggled.connect(act.setChecked)

    def _on_report_changed(self, change: Change) -> None:
        if change.cells or change.is_linked_anew:
            self._is_stale = True
            if self.isVisible():
                self._show_report()

    def _show_report(self) -> None:
        self._is_stale = False
        report = self._session.report
        last = report.last_year
        has_charts = bool(report.former_years)
        self._about.setText(self._said())
        self.link.setVisible(last is None)
        self.bar.setVisible(last is not None)
        self.table.setVisible(last is not None)
        self.charts.setVisible(has_charts)
        self._body.setVisible(has_charts)
        self._rest.setVisible(not has_charts)
        self.annex.setVisible(has_charts)
        self.charts.show_charts(charts_of(report) if has_charts else ())
        order = (self.annex, *self.bar.stops, self.table, *self.charts.views)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self.setFocusProxy(self.table if last else self.link)
        self._figures = compare_years(report)
        self._list()

    def _said(self) -> str:
        report = self._session.report
        last = report.last_year
        if last is None:
            return wording.UNLINKED.format(year=report.year - 1)
        said = wording.ABOUT if last.source else wording.ABOUT_UNKNOWN_SOURCE
        return said.format(year=last.year, agency=last.agency, source=last.source)

    def _list(self) -> None:
        wanted, year = self.bar.wanted, self._session.report.year
        listed = wanted.of(self._figures)
        self.table.show_figures(listed, (year, year - 1), wanted.order)
        self.bar.show_count(len(listed), len(self._figures))

    def _on_chosen(self, figure: ComparedFigure) -> None:
        self.cells_wanted.emit(figure.cells)

    def _on_copied(self, count: int) -> None:
        self.done.emit(wording.ROWS_COPIED.format(count=count))
