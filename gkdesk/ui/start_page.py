"""What is seen first: begin a report, open one, or look at the sample."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gkdesk.ui import wording
from gkdesk.ui.actions import icon
from gkdesk.ui.fields import WheelGuard

# Offices write the report of a year in the first months of the next one.
_LAST_MONTH_FOR_LAST_YEAR = 6
_WIDTH = 860
# Which of them has a form is known by the editions, and said when there is none.
_YEARS = (2000, 2099)


class StartPage(QWidget):
    """Tells by signals what the clerk wants: a new report, a file, a choice of file, the sample."""

    new_wanted = Signal(str, int)
    open_wanted = Signal()
    file_wanted = Signal(Path)
    sample_wanted = Signal()

    def __init__(self, recent: list[Path], parent: QWidget | None = None) -> None:
        """Offer the files of ``recent``, the latest first."""
        super().__init__(parent)
        self.setObjectName("desk")
        self._agency = QLineEdit(self)
        self._agency.setPlaceholderText(wording.AGENCY_EXAMPLE)
        self._agency.returnPressed.connect(self._on_create)
        self._year = QSpinBox(self)
        WheelGuard(self._year)
        self._year.setRange(*_YEARS)
        self._year.setValue(_likely_year(date.today()))
        self._year.lineEdit().returnPressed.connect(self._on_create)
        self._recent = self._recent_list(recent)
        self._lay_out()
        self.setFocusProxy(self._agency)

    def _lay_out(self) -> None:
        title = QLabel(wording.PROGRAM, self)
        title.setObjectName("heading")
        columns = QHBoxLayout()
        columns.setSpacing(18)
        columns.addWidget(self._new_card(), 1)
        columns.addLayout(self._other_choices(), 1)
        middle = QWidget(self)
        middle.setMaximumWidth(_WIDTH)
        inside = QVBoxLayout(middle)
        inside.addWidget(title)
        inside.addSpacing(12)
        inside.addLayout(columns)
        inside.addSpacing(12)
        inside.addWidget(QLabel(wording.START_RECENT, self))
        inside.addWidget(self._recent, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, 28, 28, 28)
        layout.addStretch()
        layout.addWidget(middle, 10)
        layout.addStretch()

    def _new_card(self) -> QWidget:
        card = QFrame(self)
        card.setObjectName("paper")
        about = QLabel(wording.START_NEW_ABOUT, card)
        about.setObjectName("quiet")
        name = QLabel(f"<b>{wording.START_NEW}</b>", card)
        create = QPushButton(wording.CREATE, card)
        create.setDefault(True)
        create.clicked.connect(self._on_create)
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
        layout.addWidget(create, 0, Qt.AlignmentFlag.AlignRight)
        return card

    def _other_choices(self) -> QVBoxLayout:
        layout = QVBoxLayout()
        for name, about, sign, signal in (
            (wording.START_OPEN, wording.START_OPEN_ABOUT, "open", self.open_wanted),
            (wording.START_SAMPLE, wording.START_SAMPLE_ABOUT, "next_finding", self.sample_wanted),
        ):
            button = QCommandLinkButton(name, about, self)
            button.setIcon(icon(sign))
            button.clicked.connect(signal)
            layout.addWidget(button)
        layout.addStretch()
        return layout

    def _recent_list(self, recent: list[Path]) -> QListWidget:
        files = QListWidget(self)
        files.setAccessibleName(wording.START_RECENT)
        for path in recent:
            is_there = _is_there(path)
            name = path.name if is_there else wording.START_MISSING.format(name=path.name)
            item = QListWidgetItem(f"{name}　　{path.parent}", files)
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            if not is_there:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        if not recent:
            QListWidgetItem(wording.START_NO_RECENT, files).setFlags(Qt.ItemFlag.NoItemFlags)
        files.itemActivated.connect(self._on_file_chosen)
        files.itemClicked.connect(self._on_file_chosen)
        return files

    def _on_create(self) -> None:
        self._agency.setFocus()
        self.new_wanted.emit(self._agency.text().strip(), self._year.value())

    def _on_file_chosen(self, item: QListWidgetItem) -> None:
        self.file_wanted.emit(Path(item.data(Qt.ItemDataRole.UserRole)))


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        # A drive that went away, a folder that lost its permission.
        return False


def _likely_year(today: date) -> int:
    return today.year - 1 if today.month <= _LAST_MONTH_FOR_LAST_YEAR else today.year
