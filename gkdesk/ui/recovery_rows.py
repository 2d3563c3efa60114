"""The unsaved reports that were left behind, as the start page offers them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from gkdesk.ui import wording
from gkdesk.ui.marks import MarkLabel

if TYPE_CHECKING:
    from gkdesk.project.recovery import LeftBehind


class RecoveryRows(QFrame):
    """A line for each report with what can be done; hidden while there is none."""

    open_wanted = Signal(object)
    drop_wanted = Signal(object)

    def __init__(self, found: list[LeftBehind], parent: QWidget | None = None) -> None:
        """Offer what was found."""
        super().__init__(parent)
        self.setObjectName("notice")
        layout = QGridLayout(self)
        layout.setColumnStretch(0, 1)
        layout.addLayout(self._head(len(found)), 0, 0, 1, 3)
        for row, left in enumerate(found, 1):
            name = recovery_name(left)
            at = recovery_time(left)
            layout.addWidget(QLabel(wording.RECOVERY_LINE.format(name=name, at=at), self), row, 0)
            for column, word, signal in (
                (1, wording.RECOVERY_OPEN, self.open_wanted),
                (2, wording.RECOVERY_DROP, self.drop_wanted),
            ):
                button = QPushButton(word, self)
                button.setAccessibleName(f"{word} {name} {at}")
                button.clicked.connect(partial(signal.emit, left))
                layout.addWidget(button, row, column)
        self.setVisible(bool(found))

    def _head(self, count: int) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(MarkLabel(self, "warning"))
        line.addWidget(QLabel(f"<b>{wording.RECOVERY_COUNT.format(count=count)}</b>", self), 1)
        return line


def recovery_name(left: LeftBehind) -> str:
    """Return what a report that was left behind is called."""
    if left.year is None:
        return wording.RECOVERY_NAMELESS
    return wording.RECOVERY_NAME.format(agency=left.agency, year=left.year)


def recovery_time(left: LeftBehind) -> str:
    """Return when it was last kept, in words."""
    return wording.RECOVERY_TIME.format(at=left.written_at)
