"""The row that says which figures are listed: in which order, of which section, with which text."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from gkdesk.form import Section
from gkdesk.ui.comparison import wording
from gkdesk.ui.comparison.ordering import Order, Wanted
from gkdesk.ui.fields import Field


class ComparisonBar(QWidget):
    """``changed`` tells of other wishes, ``entered`` that the list is to be gone to."""

    changed = Signal()
    entered = Signal()

    def __init__(self, sections: Iterable[Section], parent: QWidget) -> None:
        """Begin with all figures, the largest change first."""
        super().__init__(parent)
        self.order = _list(self, wording.ORDER, wording.ORDERS)
        self.section = _list(self, wording.SECTION, ())
        self.section.addItem(wording.SECTION_ALL, "")
        for section in sections:
            if section.kind == "table":
                self.section.addItem(section.name, section.id)
        self.text = Field(self)
        self.text.setAccessibleName(wording.TEXT)
        self.text.setPlaceholderText(wording.TEXT_HINT)
        self.text.setClearButtonEnabled(True)
        self.changed_only = QCheckBox(wording.CHANGED_ONLY, self)
        self.count = QLabel(self)
        self.count.setObjectName("quiet")
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._groups = self._lay_out()
        self.text.installEventFilter(self)
        for box in (self.order, self.section):
            box.currentIndexChanged.connect(self.changed)
        self.changed_only.toggled.connect(self.changed)
        self.text.textChanged.connect(self.changed)
        self.text.returnPressed.connect(self.entered)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Its parts in the order in which keys go through them."""
        return self.order, self.section, self.text, self.changed_only

    @property
    def wanted(self) -> Wanted:
        """What is to be listed."""
        return Wanted(
            Order(self.order.currentIndex()),
            str(self.section.currentData()),
            self.text.text().strip(),
            self.changed_only.isChecked(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on two lines where one is too narrow."""
        super().resizeEvent(event)
        wide = sum(group.sizeHint().width() for group in self._groups) + self._lines.spacing()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = across if wide <= self.width() else down
        if self._lines.direction() is not wanted:
            self._lines.setDirection(wanted)
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of the wider of the two lines."""
        width = max(group.minimumSizeHint().width() for group in self._groups)
        return QSize(width, self._lines.minimumSize().height())

    def _lay_out(self) -> list[QWidget]:
        """Lay out the order and the section, and beside or below them the rest."""
        groups: list[QWidget] = []
        rest = (self.text, self.changed_only, self.count)
        for parts in ((self.order, self.section), rest):
            group = QWidget(self)
            line = QHBoxLayout(group)
            line.setContentsMargins(0, 0, 0, 0)
            for part in parts:
                line.addWidget(part, int(part is self.text))
            line.addStretch()
            self._lines.addWidget(group, int(parts is rest))
            groups.append(group)
        return groups

    def put_first(self, order: Order) -> None:
        """List the figures in another order."""
        self.order.setCurrentIndex(order)

    def show_count(self, shown: int, every: int) -> None:
        """Say how many figures are listed."""
        text = wording.COUNT_ALL if shown == every else wording.COUNT
        text = text.format(shown=shown, all=every)
        self.count.setText(text if shown else wording.NOTHING)

    def list_all(self) -> None:
        """List every figure again, in the order that they have."""
        with QSignalBlocker(self):
            self.section.setCurrentIndex(0)
            self.text.clear()
            self.changed_only.setChecked(False)
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the text away with Esc, and go down to the list with the arrow."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape and self.text.text():
            self.text.clear()
            return True
        if event.key() == Qt.Key.Key_Down:
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)


def _list(parent: QWidget, name: str, words: Iterable[str]) -> QComboBox:
    box = QComboBox(parent)
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.addItems(list(words))
    box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return box
