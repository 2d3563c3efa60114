"""The head of a page of text: its heading, and what can be put into the text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gkdesk.ui import references_wording
from gkdesk.ui.last_year import wording as last_year_wording
from gkdesk.ui.rearranging import Rearranging

_Direction = QBoxLayout.Direction


class ProseTools(Rearranging):
    """A heading with buttons beside it, or below where there is no room.

    ``guide`` opens and folds last year's text, where there is any.
    """

    figure_wanted = Signal()
    phrase_wanted = Signal()
    bind_wanted = Signal()

    def __init__(self, heading: QLabel, parent: QWidget) -> None:
        """Take over the heading."""
        super().__init__(parent)
        self._heading = heading
        self.buttons = tuple(
            self._button(text, about)
            for text, about in (
                (references_wording.INSERT_FIGURE, references_wording.INSERT_FIGURE_ABOUT),
                (references_wording.PHRASES, references_wording.PHRASES_ABOUT),
                (references_wording.TOOL_BIND, references_wording.BIND_ABOUT),
            )
        )
        signals = (self.figure_wanted, self.phrase_wanted, self.bind_wanted)
        for button, signal in zip(self.buttons, signals, strict=True):
            button.clicked.connect(signal)
        self.guide = self._button(last_year_wording.GUIDE, last_year_wording.GUIDE_ABOUT)
        self.guide.hide()
        self._row = QHBoxLayout()
        for button in (*self.buttons, self.guide):
            self._row.addWidget(button)
        self._row.addStretch()
        self._both = QBoxLayout(_Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(4)
        self._both.addWidget(heading, 1)
        self._both.addLayout(self._row)
        # Else the buttons in one line would keep the window from getting narrower.
        self.setMinimumWidth(1)

    def offer_guide(self, *, is_there: bool, is_open: bool) -> None:
        """Offer to open last year's text or to fold it, or neither."""
        self.guide.setText(last_year_wording.GUIDE_FOLD if is_open else last_year_wording.GUIDE)
        self.guide.setVisible(is_there)
        self.arrange()

    def arrange(self) -> None:
        """Put some below the others where all have no room in one line."""
        heading = self._heading.fontMetrics().horizontalAdvance(self._heading.text())
        wanted = heading + self._row.sizeHint().width() + 4 * self._both.spacing()
        fits = wanted <= self.width()
        self._both.setDirection(_Direction.LeftToRight if fits else _Direction.TopToBottom)

    def _button(self, text: str, about: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setToolTip(about)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        return button
