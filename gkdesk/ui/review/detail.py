"""The line about one cell: what the source has, where, how sure, and what can be done."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gkdesk.intake.recognition.placing import Leftover
from gkdesk.intake.review import Proposal, Review, Verdict
from gkdesk.ui.one_line import OneLine
from gkdesk.ui.review import wording
from gkdesk.ui.review.words import line_of_lost, said_of

# So many lines are kept free, that nothing moves from cell to cell.
_LINES = 2


class Detail(QWidget):
    """Says one thing; its signals ask to take it as it is, correct it, leave it out, or go back."""

    accept_wanted = Signal()
    accept_row_wanted = Signal()
    correct_wanted = Signal()
    leave_out_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, review: Review, parent: QWidget) -> None:
        """Begin with the keys, for there is nothing yet to speak of."""
        super().__init__(parent)
        self._review = review
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._said.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        self.accept_button = self._button(wording.ACCEPT, self.accept_wanted)
        self.accept_row_button = self._button(wording.ACCEPT_ROW, self.accept_row_wanted)
        self.correct_button = self._button(wording.CORRECT, self.correct_wanted)
        self.leave_out_button = self._button(wording.LEAVE_OUT, self.leave_out_wanted)
        self.back_button = self._button(wording.BACK, self.back_wanted)
        buttons = QHBoxLayout()
        for button in self.buttons:
            buttons.addWidget(button)
        self.keys = OneLine(self)
        self.keys.setObjectName("quiet")
        self.keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.keys.show_text(wording.KEYS)
        buttons.addWidget(self.keys, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self._said)
        layout.addLayout(buttons)
        self.rest()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """All buttons, as they stand."""
        return (
            self.accept_button,
            self.accept_row_button,
            self.correct_button,
            self.leave_out_button,
            self.back_button,
        )

    @property
    def said(self) -> str:
        """What is said."""
        return self._said.text()

    def fit(self, *, is_narrow: bool, is_low: bool) -> None:
        """Leave a small dialog to the tables."""
        # Cut, it would say nothing.
        self.keys.setEnabled(not is_narrow)
        self.keys.show_text("" if is_narrow else wording.KEYS)
        lines = 1 if is_low else _LINES
        self._said.setMinimumHeight(lines * self.fontMetrics().lineSpacing())

    def rest(self) -> None:
        """Speak of nothing in particular."""
        self._said.setText(wording.LEGEND)
        for button in self.buttons:
            button.setEnabled(False)

    def show_lost(self, left: Leftover) -> None:
        """Speak of what has no place."""
        self.rest()
        self._said.setText(line_of_lost(left))

    def show_cell(self, cell: str) -> None:
        """Speak of a cell."""
        proposal = self._review.proposal(cell)
        self._said.setText(said_of(proposal, self._review))
        is_total = proposal.cell.is_computed
        self.accept_button.setText(wording.ACCEPT_TOTAL if is_total else wording.ACCEPT)
        self.leave_out_button.setText(wording.LEAVE_OUT_TOTAL if is_total else wording.LEAVE_OUT)
        offered = (
            may_accept(proposal),
            len(self._review.open_in_row(cell)) > 1,
            not is_total,
            may_leave_out(proposal, self._review),
            self._review.is_judged(cell),
        )
        for button, can in zip(self.buttons, offered, strict=True):
            button.setEnabled(can)

    def _button(self, text: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(wanted)
        return button


def may_accept(proposal: Proposal) -> bool:
    """Whether somebody has to say that it is right, and has not."""
    is_off = proposal.differs and proposal.verdict is Verdict.PLAIN
    return proposal.verdict is Verdict.OPEN or is_off


def may_leave_out(proposal: Proposal, review: Review) -> bool:
    """Whether anything comes for a cell that could be left out."""
    is_chosen = proposal.cell.section in review.chosen
    is_out = proposal.verdict is Verdict.LEFT_OUT
    return is_chosen and proposal.taken is not None and not is_out
