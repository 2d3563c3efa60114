"""The unsaved reports that were left behind, as the start page offers them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from gkdesk.ui import saving_wording, wording
from gkdesk.ui.marks import MarkLabel

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from gkdesk.project.recovery import LeftBehind
    from gkdesk.report import Edit


class RecoveryRows(QFrame):
    """A line for each report with what can be done; hidden while there is none."""

    open_wanted = Signal(object)
    drop_wanted = Signal(object)
    look_wanted = Signal(object)

    def __init__(
        self,
        found: list[LeftBehind],
        edits: Mapping[Path, tuple[Edit, ...] | None],
        parent: QWidget | None = None,
    ) -> None:
        """Offer what was found; ``edits`` is what differs in each from its file."""
        super().__init__(parent)
        self.setObjectName("notice")
        self.buttons: list[QPushButton] = []
        layout = QGridLayout(self)
        layout.setColumnStretch(0, 1)
        layout.addLayout(self._head(len(found)), 0, 0, 1, 4)
        for row, left in enumerate(found, 1):
            name = recovery_name(left)
            at = recovery_time(left)
            differing = edits.get(left.file)
            said = QLabel(_line(name, at, differing), self)
            said.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(said, row, 0)
            for column, word, signal in (
                (1, saving_wording.RECOVERY_DETAILS, self.look_wanted),
                (2, wording.RECOVERY_OPEN, self.open_wanted),
                (3, wording.RECOVERY_DROP, self.drop_wanted),
            ):
                if word == saving_wording.RECOVERY_DETAILS and not differing:
                    continue
                button = QPushButton(word, self)
                button.setAccessibleName(f"{word} {name} {at}")
                button.clicked.connect(partial(signal.emit, left))
                self.buttons.append(button)
                layout.addWidget(button, row, column)
        self.setVisible(bool(found))

    def _head(self, count: int) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(MarkLabel(self, "warning"))
        line.addWidget(QLabel(f"<b>{wording.RECOVERY_COUNT.format(count=count)}</b>", self), 1)
        return line


def _line(name: str, at: str, edits: tuple[Edit, ...] | None) -> str:
    line = wording.RECOVERY_LINE.format(name=name, at=at)
    if edits is None:
        return line
    told = saving_wording.RECOVERY_DIFFERS if edits else saving_wording.RECOVERY_SAME
    return told.format(line=line, count=len(edits))


def recovery_name(left: LeftBehind) -> str:
    """Return what a report that was left behind is called."""
    if left.year is None:
        return wording.RECOVERY_NAMELESS
    return wording.RECOVERY_NAME.format(agency=left.agency, year=left.year)


def recovery_time(left: LeftBehind) -> str:
    """Return when it was last kept, in words."""
    return wording.RECOVERY_TIME.format(at=left.written_at)
