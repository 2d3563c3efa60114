"""The one line of the findings that is always seen: how many there are, and folding."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gkdesk.ui import wording
from gkdesk.ui.findings_lines import KINDS, Line
from gkdesk.ui.one_line import OneLine

_GAP = 4


class FindingsSummary(QWidget):
    """Counts what there is; while the list is folded, it says the line that is lit as well.

    ``fold_wanted`` asks to fold the list, or to unfold it.
    """

    fold_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin with nothing, unfolded."""
        super().__init__(parent)
        self._count = QLabel(self)
        self._fold = QToolButton(self)
        self._fold.setAutoRaise(True)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.clicked.connect(self.fold_wanted)
        self._lit = OneLine(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        layout.addWidget(self._count)
        layout.addWidget(self._fold)
        layout.addWidget(self._lit, 1)
        self.setFocusProxy(self._fold)
        self.show_folded(is_folded=False)

    @property
    def count(self) -> str:
        """How much there is, in words."""
        return self._count.text()

    @property
    def lit(self) -> str:
        """The line that is lit, in words."""
        return self._lit.toolTip()

    def show_count(self, text: str) -> None:
        """Say how much there is."""
        self._count.setText(text)

    def show_lit(self, line: Line | None) -> None:
        """Say what F8 has led to."""
        self._lit.show_text(f"{KINDS[line.kind]}　{line.text}" if line else "")

    def show_folded(self, *, is_folded: bool) -> None:
        """Offer to unfold the list, or to fold it."""
        self._fold.setText(wording.FINDINGS_UNFOLD if is_folded else wording.FINDINGS_FOLD)
        self._fold.setArrowType(Qt.ArrowType.UpArrow if is_folded else Qt.ArrowType.DownArrow)
        self._lit.setVisible(is_folded)
