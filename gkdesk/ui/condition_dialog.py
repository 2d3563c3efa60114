"""A small window in which the condition of a sentence is changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gkdesk.prose.facts import Facts
from gkdesk.prose.references import render
from gkdesk.ui import references_wording, wording
from gkdesk.ui.one_line import OneLine

# In letters of the font.
_WIDTH = 34
# What a condition is tried on.
_TRIED, _HOLDS = "{{% if {condition} %}}1{{% endif %}}", "1"


class ConditionDialog(QDialog):
    """Asks for a condition; ``given`` carries it."""

    given = Signal(str)

    def __init__(self, facts: Facts, condition: str, parent: QWidget) -> None:
        """Begin with a condition as it is typed."""
        super().__init__(parent)
        self.setWindowTitle(references_wording.CONDITION_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._facts = facts
        self.written = QLineEdit(condition, self)
        self.written.setAccessibleName(references_wording.CONDITION_TITLE)
        self.written.setMinimumWidth(_WIDTH * self.fontMetrics().horizontalAdvance("字"))
        self.says = OneLine(self)
        self.save = QPushButton(references_wording.PICK_CHANGE, self)
        cancel = QPushButton(wording.CANCEL, self)
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        first = next(iter(facts.edition.names.quantities.values()))
        about = references_wording.CONDITION_ABOUT.format(example=first.name)
        label = QLabel(about, self)
        label.setObjectName("quiet")
        label.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(self.says, 1)
        foot.addWidget(self.save)
        foot.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.written)
        layout.addLayout(foot)
        self.written.textChanged.connect(self._try)
        self._try()

    def accept(self) -> None:
        """Give the condition, where it is one."""
        if self.save.isEnabled():
            self.given.emit(self.written.text().strip())
            super().accept()

    def _try(self) -> None:
        rendered = render(_TRIED.format(condition=self.written.text()), self._facts)
        reason = next((slip.words["reason"] for slip in rendered.slips), "")
        self.save.setEnabled(bool(rendered.pieces))
        if not rendered.pieces:
            self.says.show_text(references_wording.PICK_REFUSED.format(reason=reason))
        elif reason:
            self.says.show_text(references_wording.CONDITION_OPEN)
        elif rendered.text == _HOLDS:
            self.says.show_text(references_wording.CONDITION_HOLDS)
        else:
            self.says.show_text(references_wording.CONDITION_FAILS)
