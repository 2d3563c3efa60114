"""The page of a statutory table: its heading as printed, and the grid on a sheet of paper."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gkdesk.form import Section
from gkdesk.report import Change
from gkdesk.ui.grid import TableGrid
from gkdesk.ui.last_year import wording
from gkdesk.ui.session import Session

# In lines of text.
_LEAST_HEIGHT = 16


class TablePage(QWidget):
    """Heading and grid of one table; ``grid`` is the part that takes figures."""

    def __init__(self, session: Session, section: Section, parent: QWidget | None = None) -> None:
        """Build the grid of the section's table."""
        super().__init__(parent)
        self._heading = QLabel(section.heading or section.name, self)
        self._heading.setObjectName("heading")
        self._heading.setWordWrap(True)
        self._session = session
        self._has_former = False
        self._legend = QLabel(self)
        self._legend.setObjectName("quiet")
        self.grid = TableGrid(session, session.report.edition.tables[section.id], self)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._legend)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 5, 10, 6)
        layout.addLayout(head)
        layout.addWidget(self.grid, 1)
        self.setFocusProxy(self.grid)
        session.changed.connect(self._on_report_changed)
        self._show_legend()

    @property
    def legend(self) -> str:
        """What the small figures in the cells are, empty while there are none."""
        return self._legend.text()

    def show_former(self, *, is_shown: bool) -> None:
        """Show last year's figures in the cells, or show none."""
        self._has_former = is_shown
        self.grid.model.show_former(is_shown=is_shown)
        self._show_legend()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a low page to the figures: the list of sections has the name too."""
        super().resizeEvent(event)
        self._heading.setVisible(self.height() >= _LEAST_HEIGHT * self.fontMetrics().height())
        self._show_legend()

    def _on_report_changed(self, change: Change) -> None:
        if change.is_linked_anew:
            self._show_legend()

    def _show_legend(self) -> None:
        last = self._session.report.last_year if self._has_former else None
        self._legend.setText(wording.LEGEND.format(year=last.year) if last else "")
        self._legend.setVisible(last is not None and not self._heading.isHidden())
