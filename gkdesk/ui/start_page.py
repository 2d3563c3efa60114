"""What is seen first: begin a report, open one, or look at the sample."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gkdesk.ui import wording
from gkdesk.ui.fields import WheelGuard
from gkdesk.ui.icons import put_icon
from gkdesk.ui.last_year import wording as last_year_wording
from gkdesk.ui.recent_list import RecentList
from gkdesk.ui.recovery_rows import RecoveryRows
from gkdesk.ui.review import wording as review_wording

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtGui import QFocusEvent

    from gkdesk.project.recovery import LeftBehind
    from gkdesk.report import Edit

# Offices write the report of a year in the first months of the next one.
_LAST_MONTH_FOR_LAST_YEAR = 6
_WIDTH = 860
_MARGINS = (28, 20, 28, 20)
# Which of them has a form is known by the editions, and said when there is none.
YEARS = (2000, 2099)


class StartPage(QWidget):
    """Tells by signals what the clerk wants: a new report, a file, a choice of file, the sample.

    ``next_wanted`` asks for this year's report from last year's, ``next_of_wanted`` carries the
    recent file that the latter is in. ``forget_wanted`` carries the recent files to be removed
    from the list, ``recovery_wanted``, ``look_wanted`` and ``drop_wanted`` an unsaved report that
    was left behind.
    """

    new_wanted = Signal(str, int)
    open_wanted = Signal()
    file_wanted = Signal(object)
    sample_wanted = Signal()
    import_wanted = Signal()
    next_wanted = Signal()
    next_of_wanted = Signal(object)
    forget_wanted = Signal(list)
    recovery_wanted = Signal(object)
    drop_wanted = Signal(object)
    look_wanted = Signal(object)

    def __init__(self, agency: str = "", parent: QWidget | None = None) -> None:
        """Begin with the name of the clerk's agency, if it is known."""
        super().__init__(parent)
        self.setObjectName("desk")
        self._agency = QLineEdit(agency, self)
        self._agency.setPlaceholderText(wording.AGENCY_EXAMPLE)
        # A file that is dropped here is to be opened, not to leave its address.
        self._agency.setAcceptDrops(False)
        self._agency.returnPressed.connect(self._on_create)
        self._year = QSpinBox(self)
        WheelGuard(self._year)
        self._year.setRange(*YEARS)
        self._year.setValue(_likely_year(date.today()))
        self._year.lineEdit().returnPressed.connect(self._on_create)
        self._create = QPushButton(wording.CREATE, self)
        self._create.setDefault(True)
        self._create.clicked.connect(self._on_create)
        self._next = QPushButton(last_year_wording.START_NEXT, self)
        self._next.setToolTip(last_year_wording.START_NEXT_ABOUT)
        self._next.clicked.connect(self.next_wanted)
        self._recovery = RecoveryRows([], {}, self)
        self._recent = RecentList([], self)
        self._recent.file_chosen.connect(self.file_wanted)
        self._recent.files_forgotten.connect(self.forget_wanted)
        self._recent.next_wanted.connect(self.next_of_wanted)
        self._choices = self._other_choices()
        self._forget_missing = QPushButton(wording.START_FORGET_MISSING, self)
        self._forget_missing.clicked.connect(self._on_forget_missing)
        self._lay_out()
        self._order_tabs()

    @property
    def typed(self) -> tuple[str, int]:
        """The agency and the year that stand in the fields."""
        return self._agency.text().strip(), self._year.value()

    def show_recent(self, files: list[Path]) -> None:
        """List the files that were open lately, the latest first."""
        self._recent.show_files(files)
        self._forget_missing.setVisible(bool(self._recent.missing))

    def show_left_behind(
        self, found: list[LeftBehind], edits: Mapping[Path, tuple[Edit, ...] | None]
    ) -> None:
        """Offer the unsaved reports that were left behind; ``edits`` is what differs in each."""
        rows = RecoveryRows(found, edits, self)
        rows.look_wanted.connect(self.look_wanted)
        rows.open_wanted.connect(self.recovery_wanted)
        rows.drop_wanted.connect(self.drop_wanted)
        self._inside.replaceWidget(self._recovery, rows)
        self._recovery.hide()
        self._recovery.deleteLater()
        self._recovery = rows
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Lead through everything as the page is read."""
        form = (self._agency, self._year, self._create, self._next, *self._choices)
        order = (*self._recovery.buttons, *form, self._forget_missing, self._recent)
        for first, second in pairwise(order):
            self.setTabOrder(first, second)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the name: a proxy of the focus would keep Tab from going round."""
        super().focusInEvent(event)
        self._agency.setFocus()

    def _lay_out(self) -> None:
        title = QLabel(wording.PROGRAM, self)
        title.setObjectName("heading")
        columns = QHBoxLayout()
        columns.setSpacing(18)
        columns.addWidget(self._new_card(), 1)
        others = QVBoxLayout()
        for button in self._choices:
            others.addWidget(button)
        others.addStretch()
        columns.addLayout(others, 1)
        middle = QWidget(self)
        middle.setMaximumWidth(_WIDTH)
        self._inside = QVBoxLayout(middle)
        self._inside.setSpacing(14)
        self._inside.addWidget(title)
        self._inside.addWidget(self._recovery)
        self._inside.addLayout(columns)
        self._inside.addLayout(self._recent_part(), 1)
        self._set_in_the_middle(middle)

    def _set_in_the_middle(self, middle: QWidget) -> None:
        """Leave the page some air; where it is higher than the window, it scrolls."""
        sheet = QWidget(self)
        sheet.setObjectName("desk")
        across = QHBoxLayout(sheet)
        across.setContentsMargins(*_MARGINS)
        across.addStretch()
        across.addWidget(middle, 10)
        across.addStretch()
        area = QScrollArea(self)
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _new_card(self) -> QWidget:
        card = QFrame(self)
        card.setObjectName("paper")
        about = QLabel(wording.START_NEW_ABOUT, card)
        about.setObjectName("quiet")
        name = QLabel(f"<b>{wording.START_NEW}</b>", card)
        form = QFormLayout()
        form.addRow(wording.AGENCY, self._agency)
        form.addRow(wording.YEAR, self._year)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(18, 14, 18, 14)
        for widget in (name, about):
            layout.addWidget(widget)
        layout.addSpacing(6)
        layout.addLayout(form)
        layout.addSpacing(10)
        buttons = QHBoxLayout()
        buttons.addWidget(self._next)
        buttons.addStretch()
        buttons.addWidget(self._create)
        layout.addLayout(buttons)
        return card

    def _other_choices(self) -> list[QCommandLinkButton]:
        buttons: list[QCommandLinkButton] = []
        for name, about, sign, signal in (
            (wording.START_OPEN, wording.START_OPEN_ABOUT, "open", self.open_wanted),
            (
                review_wording.START_IMPORT,
                review_wording.START_IMPORT_ABOUT,
                "import",
                self.import_wanted,
            ),
            (wording.START_SAMPLE, wording.START_SAMPLE_ABOUT, "next_finding", self.sample_wanted),
        ):
            button = QCommandLinkButton(name, about, self)
            put_icon(button, sign)
            button.clicked.connect(signal)
            buttons.append(button)
        return buttons

    def _recent_part(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.addWidget(QLabel(wording.START_RECENT, self), 1)
        head.addWidget(self._forget_missing)
        layout = QVBoxLayout()
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._recent, 1)
        return layout

    def _on_create(self) -> None:
        self._agency.setFocus()
        self.new_wanted.emit(self._agency.text().strip(), self._year.value())

    def _on_forget_missing(self) -> None:
        self._recent.setFocus()
        self.forget_wanted.emit(self._recent.missing)


def _likely_year(today: date) -> int:
    return today.year - 1 if today.month <= _LAST_MONTH_FOR_LAST_YEAR else today.year
