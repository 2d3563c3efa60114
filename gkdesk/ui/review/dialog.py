"""What a source would bring, gone through before anything of it is taken over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gkdesk.intake.going_on import go_on, judged_cells
from gkdesk.intake.review import Review
from gkdesk.report import Report, is_agency_name
from gkdesk.ui import wording as program
from gkdesk.ui.areas import Area, go_round, has_focus
from gkdesk.ui.dialogs import ask_one_of
from gkdesk.ui.one_line import OneLine
from gkdesk.ui.review import wording
from gkdesk.ui.review.about import About
from gkdesk.ui.review.body import Body
from gkdesk.ui.review.summing_up import summed_up

# Left free of the screen, for what stands around a dialog.
_FREE = 60
_WIDTH, _HEIGHT = 1240, 860
# In lines of text: what source and form take beside each other, and one above the other.
_WIDE, _HIGH = 50, 30
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReviewDialog(QDialog):
    """Shows one review after another: of another year, or for another report.

    ``year_wanted`` carries the year that the source is to be read for, ``target_wanted`` whether
    it is for a new report. Accepted, ``review`` is what is to be taken over.
    """

    year_wanted = Signal(int)
    target_wanted = Signal(bool)

    def __init__(self, review: Review, here: Report | None, parent: QWidget) -> None:
        """Show a review; ``here`` is the report that is open, None where there is none."""
        super().__init__(parent)
        self.setWindowTitle(wording.TITLE.format(name=review.imported.source.path.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._here = here
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(12, 10, 12, 10)
        self._said, self._sum = QLabel(self), OneLine(self)
        self._said.setWordWrap(True)
        self._said.hide()
        self.source_button = QPushButton(wording.SHOW_SOURCE, self)
        self.source_button.setCheckable(True)
        self.source_button.clicked.connect(self._turn)
        self._lines.addLayout(self._last_line())
        self._add_shortcuts()
        self.review = review
        self.about, self.body = self._build(review)
        room = self.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - _FREE), min(_HEIGHT, room.height() - _FREE))

    @property
    def said(self) -> str:
        """What could not be done, empty where that is out of date."""
        return "" if self._said.isHidden() else self._said.text()

    def turn_to(self, review: Review) -> None:
        """Show another review in place of this one, with what was said to it already."""
        go_on(self.review, review)
        for part in (self.about, self.body):
            self._lines.removeWidget(part)
            # Gone at once: it would be shown once more. A field that is left tells its value.
            part.blockSignals(True)
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self.review = review
        self.about, self.body = self._build(review)
        self._said.hide()
        self._fit()
        self.body.begin()

    def say(self, sentence: str) -> None:
        """Say what could not be done."""
        self._said.setText(f"✕ {sentence}")
        self._said.setAccessibleName(sentence)
        self._said.show()

    def accept(self) -> None:
        """Take over what was agreed upon, under a name."""
        if self.review.is_new and not is_agency_name(self.review.agency):
            self.say(program.AGENCY_ODD if self.review.agency else wording.AGENCY_WANTED)
            self.about.agency.setFocus()
            return
        super().accept()

    def reject(self) -> None:
        """Take over nothing; what was said to figures is not thrown away at one key."""
        if said := len(judged_cells(self.review)):
            about, answers = wording.LEAVE_ABOUT.format(count=said), (wording.LEAVE, wording.STAY)
            stay = ask_one_of(self, wording.LEAVE_QUESTION, about, answers, default=1)
            if stay == wording.STAY:
                return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter says yes to a doubtful figure, or else takes all over; a year is only read."""
        if event.key() in _ENTER and has_focus(self.about.year):
            self.body.enter_page()
        elif event.key() in _ENTER and self._is_doubt_at_hand():
            self.body.accept_cell()
            if not any(not self.review.is_settled(one) for one in self.review.concerns):
                self.take_button.setFocus()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin once there is room."""
        super().showEvent(event)
        if not event.spontaneous():
            self._fit()
            self.body.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a small dialog to the tables."""
        super().resizeEvent(event)
        self._fit()

    def _is_doubt_at_hand(self) -> bool:
        from_grid = self.body.grid is not None and has_focus(self.body.grid)
        return from_grid and self.body.detail.accept_button.isEnabled()

    def _fit(self) -> None:
        line = self.fontMetrics().height()
        is_narrow, is_low = self.width() < _WIDE * line, self.height() < _HIGH * line
        self.source_button.setVisible(is_narrow)
        self.about.fit(is_low=is_low)
        self.body.fit(is_narrow=is_narrow, is_low=is_low)

    def _build(self, review: Review) -> tuple[About, Body]:
        about, body = About(review, self._here, self), Body(review, self)
        about.year_wanted.connect(self.year_wanted)
        about.target_wanted.connect(self.target_wanted)
        about.changed.connect(self._sum_up)
        body.changed.connect(self._sum_up)
        for place, part in enumerate((about, self._said, body)):
            self._lines.insertWidget(place, part, int(part is body))
        self._sum_up()
        return about, body

    def _last_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self._sum, 1)
        line.addWidget(self.source_button)
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.take_button = buttons.addButton(wording.TAKE, role.AcceptRole)
        self.take_button.setDefault(True)
        buttons.addButton(program.CANCEL, role.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        line.addWidget(buttons)
        return line

    def _add_shortcuts(self) -> None:
        for keys, act in (
            ("F8", self._next),
            ("Shift+F8", self._previous),
            ("F6", self._next_area),
            ("Shift+F6", self._previous_area),
            ("Ctrl+PgDown", self._next_section),
            ("Ctrl+PgUp", self._previous_section),
            ("Ctrl+Return", self.accept),
            ("Ctrl+Enter", self.accept),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _sum_up(self) -> None:
        review = self.review
        self._sum.show_text(summed_up(review))
        unseen = review.open_doubts
        words = wording.TAKE_UNSEEN.format(count=unseen) if unseen else wording.TAKE
        self.take_button.setText(words)

    def _turn(self, is_checked: bool) -> None:
        (self.body.enter_source if is_checked else self.body.enter_page)()

    def _next(self) -> None:
        self.body.concerns.step(1)

    def _previous(self) -> None:
        self.body.concerns.step(-1)

    def _next_area(self) -> None:
        self._go_round(1)

    def _previous_area(self) -> None:
        self._go_round(-1)

    def _go_round(self, by: int) -> None:
        areas = (Area(self.about, self.about.enter), *self.body.areas)
        go_round((*areas, Area(self.take_button, self.take_button.setFocus)), by)

    def _next_section(self) -> None:
        self.body.sections.step(1)
        self.body.enter_page()

    def _previous_section(self) -> None:
        self.body.sections.step(-1)
        self.body.enter_page()
