"""The page of a statutory table: its heading as printed, and the grid on a sheet of paper."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gkdesk.form import Section
from gkdesk.ui.grid import TableGrid
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
        self.grid = TableGrid(session, session.report.edition.tables[section.id], self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 5, 10, 6)
        layout.addWidget(self._heading)
        layout.addWidget(self.grid, 1)
        self.setFocusProxy(self.grid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a low page to the figures: the list of sections has the name too."""
        super().resizeEvent(event)
        self._heading.setVisible(self.height() >= _LEAST_HEIGHT * self.fontMetrics().height())
