"""The reports of earlier years that a report is linked to, as its own page lists them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gkdesk.report import Change, Earlier
from gkdesk.ui.last_year import wording
from gkdesk.ui.session import Session

# As wide as the field of the agency's name.
_WIDTH = 520


class _Row(QWidget):
    """One report; ``unlink_wanted`` carries its year."""

    unlink_wanted = Signal(int)

    def __init__(self, earlier: Earlier, parent: QWidget) -> None:
        super().__init__(parent)
        self._year = earlier.year
        self.setMaximumWidth(_WIDTH)
        name = earlier.source or wording.INFO_NO_FILE
        said = wording.INFO_YEAR.format(year=earlier.year, agency=earlier.agency, name=name)
        label = QLabel(said, self)
        # What it names, a file may have brought along.
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        button = QPushButton(wording.INFO_UNLINK, self)
        button.setAccessibleName(wording.INFO_UNLINK_ABOUT.format(year=earlier.year))
        button.clicked.connect(self._on_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label, 1)
        layout.addWidget(button)

    def _on_clicked(self) -> None:
        self.unlink_wanted.emit(self._year)


class LinkedYears(QWidget):
    """Lists year, agency and file of each; ``link_wanted`` asks for one more or another."""

    link_wanted = Signal()
    unlink_wanted = Signal(int)

    def __init__(self, session: Session, parent: QWidget) -> None:
        """List what is linked now."""
        super().__init__(parent)
        self._session = session
        self._rows: list[_Row] = []
        self._none = QLabel(wording.INFO_NONE, self)
        self._none.setObjectName("quiet")
        self._none.setWordWrap(True)
        self._link = QPushButton(self)
        self._link.clicked.connect(self.link_wanted)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._none)
        self._layout.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)
        self._show()
        session.changed.connect(self._on_report_changed)

    def _on_report_changed(self, change: Change) -> None:
        if change.is_linked_anew:
            self._show()

    def _show(self) -> None:
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        reports = self._session.report.earlier.reports
        self._rows = [_Row(one, self) for one in reports]
        for place, row in enumerate(self._rows):
            row.unlink_wanted.connect(self.unlink_wanted)
            self._layout.insertWidget(place, row)
        self._none.setVisible(not reports)
        self._link.setText(wording.INFO_REPLACE if reports else wording.INFO_LINK)
