"""Starter sentences for a section: chosen from a list by topic, seen as they would be printed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gkdesk.prose.phrases import Phrase
from gkdesk.ui import references_wording, wording
from gkdesk.ui.theme import PROSE_SIZE
from gkdesk.ui.typefaces import PROSE_FONTS, font_of

_PLACE = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
# In letters and lines of the font, and its share of a small screen.
_WIDTH, _HEIGHT, _ROOM = 44, 26, 0.92
# The least height of the sentence that is shown, in lines.
_LINES = 4


class PhrasesDialog(QDialog):
    """Asks for a starter sentence; ``given`` carries it."""

    given = Signal(object)

    def __init__(
        self, phrases: Sequence[Phrase], printed: Callable[[str], str], parent: QWidget
    ) -> None:
        """Offer some sentences; ``printed`` returns what is printed for their text."""
        super().__init__(parent)
        self.setWindowTitle(references_wording.PHRASES_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._phrases = phrases
        self._printed = {phrase: printed(phrase.text) for phrase in phrases}
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(references_wording.PHRASES_FILTER_HINT)
        self.words.setAccessibleName(references_wording.PHRASES_FILTER_HINT)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(references_wording.PHRASES_LIST)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.shown = QPlainTextEdit(self)
        self.shown.setReadOnly(True)
        self.shown.setTabChangesFocus(True)
        self.shown.setAccessibleName(references_wording.PHRASES_SHOWN)
        self.shown.setFont(font_of(PROSE_FONTS, PROSE_SIZE))
        self.give = QPushButton(references_wording.PHRASES_INSERT, self)
        self._lay_out()
        self.words.textChanged.connect(self._fill)
        self.words.installEventFilter(self)
        self.list.currentItemChanged.connect(self._show_current)
        self.list.itemDoubleClicked.connect(self.accept)
        self.give.clicked.connect(self.accept)
        self._fill()
        self.list.setFocus()

    @property
    def current(self) -> Phrase | None:
        """The sentence that is lit."""
        item = self.list.currentItem()
        place: int | None = item.data(0, _PLACE) if item is not None else None
        return None if place is None else self._phrases[place]

    def accept(self) -> None:
        """Give the sentence that is lit."""
        phrase = self.current
        if phrase is not None:
            self.given.emit(phrase)
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go through the list with the arrows while words are typed."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            QApplication.sendEvent(self.list, QKeyEvent(event))
            return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        """List the sentences that hold all words, under their topics."""
        words = self.words.text().split()
        self.list.clear()
        topics: dict[str, QTreeWidgetItem] = {}
        for place, phrase in enumerate(self._phrases):
            about = f"{phrase.topic}{phrase.title}{self._printed[phrase]}"
            if not all(word in about for word in words):
                continue
            if phrase.topic not in topics:
                topic = topics[phrase.topic] = QTreeWidgetItem(self.list, [phrase.topic])
                topic.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = topic.font(0)
                font.setBold(True)
                topic.setFont(0, font)
            item = QTreeWidgetItem(topics[phrase.topic], [phrase.title])
            item.setData(0, _PLACE, place)
        self.list.expandAll()
        first = next(iter(topics.values()), None)
        child = first.child(0) if first is not None else None
        if child is not None:
            self.list.setCurrentItem(child)
        self._show_current()

    def _show_current(self) -> None:
        phrase = self.current
        self.shown.setPlainText(self._printed[phrase] if phrase else "")
        self.give.setEnabled(phrase is not None)

    def _lay_out(self) -> None:
        cancel = QPushButton(wording.CANCEL, self)
        cancel.clicked.connect(self.reject)
        self.give.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.give)
        foot.addWidget(cancel)
        self.list.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        self.shown.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.list, 3)
        layout.addWidget(QLabel(references_wording.PHRASES_SHOWN, self))
        layout.addWidget(self.shown, 2)
        layout.addLayout(foot)
        letter = self.fontMetrics().horizontalAdvance("字")
        wanted = self.fontMetrics().lineSpacing() * _HEIGHT
        room = self.screen().availableSize() * _ROOM
        self.resize(min(_WIDTH * letter, room.width()), min(wanted, room.height()))
