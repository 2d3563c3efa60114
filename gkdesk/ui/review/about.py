"""What there is to say of a source as a whole: its agency, year and date, and what is odd."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gkdesk.intake.review import Review
from gkdesk.report import Report
from gkdesk.ui.fields import Field, WheelGuard
from gkdesk.ui.marks import MarkLabel
from gkdesk.ui.one_line import OneLine
from gkdesk.ui.review import wording
from gkdesk.ui.review.words import lines_about
from gkdesk.ui.start_page import YEARS

# The least of the name of a report, in letters.
_TARGET = 10
# Of what is told, so many sentences stand above; all of them are in the list.
_TOLD = 3


class About(QWidget):
    """The head of a review. ``year_wanted`` carries another year, to read the source again for it.

    ``target_wanted`` tells whether it is for a new report; ``changed`` of anything else.
    """

    year_wanted = Signal(int)
    target_wanted = Signal(bool)
    changed = Signal()

    def __init__(self, review: Review, here: Report | None, parent: QWidget) -> None:
        """Show what a review begins with; ``here`` is the report that is open, if any."""
        super().__init__(parent)
        self._review = review
        self._is_asking = False
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._mark = MarkLabel(self, "warning")
        self.agency, self.year = Field(review.agency, self), QSpinBox(self)
        self.date = QCheckBox(self)
        self.target = QComboBox(self)
        self._lay_out(here)
        self._connect()
        self.fit(is_low=False)

    def fit(self, *, is_low: bool) -> None:
        """Say as much as there is room for."""
        told = list(lines_about(self._review))
        most = 1 if is_low else _TOLD
        shown = told[:most]
        if len(told) > most:
            shown[-1] += wording.TOLD_MORE.format(count=len(told) - most)
        self._told.setText("\n".join(shown))
        self._odd.setVisible(bool(told))
        # The title of the dialog has the name too.
        self._source_line.setHidden(is_low)

    def enter(self) -> None:
        """Take the focus to the first of what can be said."""
        fields = (self.target, self.agency, self.date)
        first = next((one for one in fields if one.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self, here: Report | None) -> None:
        self._odd = QWidget(self)
        line = QHBoxLayout(self._odd)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._source_line = OneLine(self)
        self._source_line.show_text(self._source())
        layout.addWidget(self._source_line)
        layout.addLayout(self._field_line(here))
        layout.addWidget(self._odd)

    def _field_line(self, here: Report | None) -> QHBoxLayout:
        review, line = self._review, QHBoxLayout()
        if here is not None:
            text = wording.TARGET_HERE.format(agency=here.agency, year=here.year)
            self.target.addItems([text, wording.TARGET_NEW])
            self.target.setCurrentIndex(int(review.is_new))
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            self.target.setSizeAdjustPolicy(policy)
            self.target.setMinimumContentsLength(_TARGET)
            self._put(line, wording.TARGET, self.target)
        self.target.setHidden(here is None)
        if review.is_new:
            self.year.setRange(*YEARS)
            self.year.setValue(review.report.year)
            WheelGuard(self.year)
            self._put(line, wording.AGENCY, self.agency)
            self._put(line, wording.YEAR, self.year)
        for field in (self.agency, self.year):
            field.setVisible(review.is_new)
        self._show_date(line)
        return line

    def _put(self, line: QHBoxLayout, name: str, field: QWidget) -> None:
        label = QLabel(name, self)
        label.setBuddy(field)
        field.setAccessibleName(name)
        line.addWidget(label)
        line.addWidget(field, 0 if field is self.year else 1)

    def _show_date(self, line: QHBoxLayout) -> None:
        own, other = self._review.report.signed_on, self._review.imported.signed_on
        self.date.setHidden(other is None or other == own)
        if other is not None:
            words = wording.SIGNED_ON_REPLACED if own else wording.SIGNED_ON
            self.date.setText(words.format(before=own, after=other, date=other))
        self.date.setChecked(self._review.takes_date)
        line.addWidget(self.date)

    def _source(self) -> str:
        imported = self._review.imported
        name, notice = imported.source.path.name, imported.edition.notice
        return wording.SOURCE_OF.format(name=name, notice=notice)

    def _connect(self) -> None:
        self.agency.textChanged.connect(self._on_agency)
        self.year.editingFinished.connect(self._on_year)
        self.date.toggled.connect(self._on_date)
        self.target.activated.connect(self._on_target)

    def _on_agency(self, text: str) -> None:
        self._review.agency = text.strip()
        self.changed.emit()

    def _on_year(self) -> None:
        # Once the key is done with: reading may open a window, and Enter would go on to another.
        if self.year.value() != self._review.report.year and not self._is_asking:
            self._is_asking = True
            QTimer.singleShot(0, self, self._ask_for_year)

    def _ask_for_year(self) -> None:
        self.year_wanted.emit(self.year.value())
        self._is_asking = False

    def _on_date(self, is_checked: bool) -> None:
        self._review.takes_date = is_checked
        self.changed.emit()

    def _on_target(self, row: int) -> None:
        if bool(row) != self._review.is_new:
            self.target_wanted.emit(bool(row))
