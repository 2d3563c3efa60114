"""The report's own page: agency, year, and the date under the signature."""

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QDateEdit,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from gkdesk.report import Change, is_agency_name
from gkdesk.ui import wording
from gkdesk.ui.fields import Field, WheelGuard
from gkdesk.ui.last_year import wording as last_year_wording
from gkdesk.ui.last_year.linked_years import LinkedYears
from gkdesk.ui.scrolling import scroll_sheet
from gkdesk.ui.session import Session


class InfoPage(QWidget):
    """Edits what the title and the signature say; each edit is one undo step."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Show what the report says of itself."""
        super().__init__(parent)
        self._session = session
        self._agency = Field(self)
        self._agency.editingFinished.connect(self._on_edited)
        self._refused = QLabel(wording.AGENCY_REFUSED, self)
        self._refused.hide()
        self._unsigned = QCheckBox(wording.INFO_UNSIGNED, self)
        self._unsigned.clicked.connect(self._on_edited)
        self._signed_on = QDateEdit(self)
        self._signed_on.setCalendarPopup(True)
        _take_red_off(self._signed_on.calendarWidget())
        WheelGuard(self._signed_on)
        self._signed_on.setDisplayFormat("yyyy年M月d日")
        self._signed_on.editingFinished.connect(self._on_edited)
        self.linked = LinkedYears(session, self)
        self._lay_out()
        self._show_report()
        self.setFocusProxy(self._agency)
        session.changed.connect(self._on_report_changed)

    def _lay_out(self) -> None:
        report = self._session.report
        heading = QLabel(wording.INFO_NAME, self)
        heading.setObjectName("heading")
        self._agency.setMaximumWidth(520)
        self._signed_on.setMaximumWidth(200)
        form = QFormLayout()
        form.setVerticalSpacing(14)
        form.addRow(wording.AGENCY, self._agency)
        form.addRow("", self._refused)
        form.addRow(wording.YEAR, QLabel(wording.INFO_YEAR.format(year=report.year), self))
        form.addRow(wording.INFO_NOTICE, QLabel(report.edition.notice, self))
        form.addRow(wording.INFO_SIGNED_ON, self._signed_on)
        form.addRow("", self._unsigned)
        form.addRow(last_year_wording.INFO, self.linked)
        _, sheet = scroll_sheet(self)
        layout = QVBoxLayout(sheet)
        layout.addWidget(heading)
        layout.addSpacing(10)
        layout.addLayout(form)
        layout.addStretch()

    def _show_report(self) -> None:
        report = self._session.report
        self._agency.setText(report.agency)
        # A report is signed in the year after the one that it tells of.
        shown = report.signed_on or date(report.year + 1, 1, 20)
        with QSignalBlocker(self._signed_on), QSignalBlocker(self._unsigned):
            self._signed_on.setDate(QDate(shown.year, shown.month, shown.day))
            self._signed_on.setEnabled(report.signed_on is not None)
            self._unsigned.setChecked(report.signed_on is None)

    def _on_edited(self) -> None:
        agency = self._agency.text().strip()
        is_name = is_agency_name(agency)
        self._refused.setVisible(not is_name)
        if not is_name:
            agency = self._session.report.agency
        chosen = self._signed_on.date()
        signed_on = date(chosen.year(), chosen.month(), chosen.day())
        self._session.describe(agency, None if self._unsigned.isChecked() else signed_on)
        self._show_report()

    def _on_report_changed(self, change: Change) -> None:
        if change.is_described_anew:
            self._show_report()


def _take_red_off(calendar: QCalendarWidget) -> None:
    """Show weekends as other days: the red of Qt is hard to read on a dark ground."""
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
