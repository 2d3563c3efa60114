"""The line below a text: what is wrong with the words at the caret, and what can be done."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gkdesk.ui import text_wording, wording
from gkdesk.ui.marks import SIZE, MarkLabel
from gkdesk.ui.rearranging import Rearranging


class FindingLine(Rearranging):
    """Says one finding, with a button for each thing that can be done about it."""

    mend_wanted = Signal()
    aside_wanted = Signal()
    switch_off_wanted = Signal()
    why_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin with nothing to say, in the room that a finding takes."""
        super().__init__(parent)
        self._mark = MarkLabel(self)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._length = QLabel(self)
        self._length.setObjectName("quiet")
        self.mend_button = self._button("", self.mend_wanted, "Alt+Enter")
        self.aside_button = self._button(text_wording.TEXT_ASIDE, self.aside_wanted, "Shift+F7")
        self.switch_off_button = self._button(text_wording.SWITCH_OFF, self.switch_off_wanted)
        self.why_button = self._button(wording.WHY, self.why_wanted, "F7")
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.rest("")

    @property
    def said(self) -> str:
        """What the line says."""
        return self._said.text()

    def show_finding(self, mark: str, said: str, act: str) -> None:
        """Say a finding; ``act`` is what mending it is called, empty where there is no such act."""
        self._mark.show_mark(mark)
        self._said.setText(said)
        self.mend_button.setText(act)
        self.aside_button.setText(wording.TAKE_UP if mark == "aside" else text_wording.TEXT_ASIDE)
        self._offer(is_finding=True)

    def rest(self, text: str) -> None:
        """Say something about no finding in particular."""
        # A blank is as high as a line: nothing moves when the caret comes to a finding.
        self._said.setText(text or " ")
        self.mend_button.setText("")
        self._offer(is_finding=False)

    def show_length(self, text: str) -> None:
        """Say how long the text is."""
        self._length.setText(text)

    def _offer(self, *, is_finding: bool) -> None:
        self._mark.setVisible(is_finding)
        self.mend_button.setVisible(bool(self.mend_button.text()))
        for button in (self.aside_button, self.switch_off_button, self.why_button):
            button.setVisible(is_finding)
        if self.isVisible():
            self.arrange()

    def arrange(self) -> None:
        """Put some below the others where all have no room in one line."""
        direction, margins = QBoxLayout.Direction, self._below.spacing()
        parts = (self._below.itemAt(number) for number in range(self._below.count()))
        wanted = sum(part.sizeHint().width() for part in parts if part) + margins
        fits = wanted <= self.width()
        self._below.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def _lay_out(self) -> None:
        top, first, second = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addStrut(SIZE)
        top.addWidget(self._mark)
        top.addWidget(self._said, 1)
        for button in (self.mend_button, self.aside_button):
            first.addWidget(button)
        first.addStretch()
        for button in (self.switch_off_button, self.why_button):
            second.addWidget(button)
        for button in (self.aside_button, self.switch_off_button, self.why_button):
            policy = button.sizePolicy()
            # What is below the text stays as high as it is, wherever the caret goes.
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        second.addStretch()
        second.addWidget(self._length)
        self._below.addLayout(first)
        self._below.addLayout(second, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(top)
        layout.addLayout(self._below)
        # Else the buttons in one line would keep the window from getting narrower.
        self.setMinimumWidth(1)

    def _button(self, text: str, wanted: SignalInstance, keys: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setToolTip(keys)
        button.clicked.connect(wanted)
        return button
