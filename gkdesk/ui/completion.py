"""What may be meant while a reference is typed behind two braces: a list below the caret."""

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem

from gkdesk.prose.facts import Facts
from gkdesk.prose.references import Suggestion, half_typed, suggestions
from gkdesk.prose.sentences import Span
from gkdesk.ui import references_wording
from gkdesk.ui.prose_editor import ProseEditor

# As many as are looked through, and are seen at once.
_MOST, _SEEN = 24, 8
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _SEEN,
    Qt.Key.Key_PageUp: -_SEEN,
}
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_CLOSING = re.compile(r"[^\S\n]*[}｝]{2}")
# The room around the words, in letters.
_AROUND = 4


class Completion(QObject):
    """Offers names in an editor; ``taken`` carries what of the text is to be replaced, and by what.

    The editor keeps the focus. What an input method composes is left alone: while it does, there
    is no list.
    """

    taken = Signal(object, object)

    def __init__(self, editor: ProseEditor, facts: Callable[[], Facts]) -> None:
        """Serve one editor."""
        super().__init__(editor)
        self._editor = editor
        self._facts = facts
        self._list: QTreeWidget | None = None
        self._offered: list[Suggestion] = []
        self._span = Span(0, 0)
        self._refused = ""
        editor.installEventFilter(self)
        editor.textChanged.connect(self._look)
        editor.cursorPositionChanged.connect(self._look)
        # Where the text has moved under the list, it follows when all of that is over.
        self._moved = QTimer(self)
        self._moved.setSingleShot(True)
        self._moved.timeout.connect(self._look)
        editor.verticalScrollBar().valueChanged.connect(self._follow)

    @property
    def offered(self) -> list[Suggestion]:
        """What is offered now."""
        return self._offered

    @property
    def lines(self) -> QTreeWidget | None:
        """The list, once something has been offered."""
        return self._list

    def close(self) -> None:
        """Offer nothing."""
        self._offered = []
        if self._list is not None:
            self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are for the list, while there is one."""
        if not self._offered:
            return super().eventFilter(watched, event)
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close()
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._follow()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        if self._offered:
            self._moved.start()

    def _press(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self._list is None:
            return False
        key = Qt.Key(event.key())
        if key in _STEPS:
            row = self._list.currentIndex().row() + _STEPS[key]
            self._light(max(0, min(row, len(self._offered) - 1)))
        elif key in _TAKE:
            self._take()
        elif key == Qt.Key.Key_Escape:
            self._refused = self._editor.shown.typed
            self.close()
        else:
            return False
        return True

    def _look(self) -> None:
        """Offer what may be meant where the caret is now."""
        editor = self._editor
        typed, place = editor.shown.typed, editor.typed_selection
        is_composing = bool(editor.textCursor().block().layout().preeditAreaText())
        is_off = place.start != place.end or is_composing or typed == self._refused
        if is_off or not editor.hasFocus():
            self.close()
            return
        begins = typed.rfind("\n", 0, place.start) + 1
        half = half_typed(typed[begins:], place.start - begins)
        offered = suggestions(half.typed, self._facts(), _MOST) if half else []
        if half is None or not offered:
            self.close()
            return
        behind = _CLOSING.match(typed, place.start)
        self._span = Span(begins + half.start, behind.end() if behind else place.start)
        self._offer(offered)

    def _offer(self, offered: list[Suggestion]) -> None:
        shown = self._list = self._list or self._new_list()
        self._offered = offered
        shown.clear()
        shown.addTopLevelItems([QTreeWidgetItem([one.label, one.value]) for one in offered])
        for column in (0, 1):
            shown.resizeColumnToContents(column)
        self._place(shown)
        shown.show()
        shown.raise_()
        self._light(0)

    def _new_list(self) -> QTreeWidget:
        shown = QTreeWidget(self._editor.window())
        shown.setAccessibleName(references_wording.COMPLETION)
        shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shown.setFrameShape(QFrame.Shape.Box)
        shown.setColumnCount(2)
        shown.setHeaderHidden(True)
        shown.setRootIsDecorated(False)
        shown.setUniformRowHeights(True)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.itemClicked.connect(self._take)
        return shown

    def _place(self, shown: QTreeWidget) -> None:
        """Put the list below the caret, or above where there is no room."""
        window, viewport = self._editor.window(), self._editor.viewport()
        line = self._editor.cursorRect()
        letter = shown.fontMetrics().horizontalAdvance("字")
        width = shown.columnWidth(0) + shown.columnWidth(1) + _AROUND * letter
        rows = min(len(self._offered), _SEEN)
        height = rows * shown.sizeHintForRow(0) + 2 * shown.frameWidth()
        shown.resize(min(width, window.width()), height)
        below = viewport.mapTo(window, line.bottomLeft() + QPoint(0, 2))
        above = viewport.mapTo(window, line.topLeft()) - QPoint(0, height + 2)
        corner = below if below.y() + height <= window.height() else above
        shown.move(max(0, min(corner.x(), window.width() - shown.width())), max(0, corner.y()))

    def _light(self, row: int) -> None:
        item = self._list.topLevelItem(row) if self._list is not None else None
        if self._list is not None and item is not None:
            self._list.setCurrentItem(item)

    def _take(self) -> None:
        """Put in what is lit."""
        if self._list is None or not self._offered:
            return
        chosen = self._offered[max(0, self._list.currentIndex().row())]
        self.close()
        self.taken.emit(self._span, chosen)
