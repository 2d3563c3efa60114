"""The pane with the figures: it has the focus, and keys do on it what they do in WPS and Excel."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QAbstractScrollArea,
    QLineEdit,
    QWidget,
)

from gkdesk.form import Figure
from gkdesk.ui.grid.model import TableModel
from gkdesk.ui.grid.moves import Moves, Way
from gkdesk.ui.grid.pane import Pane

_Action = QAbstractItemView.CursorAction
_Hint = QAbstractItemDelegate.EndEditHint
_Key = Qt.Key
_Keys = QKeySequence.StandardKey
_CONTROL = Qt.KeyboardModifier.ControlModifier
# The way of each key, alone and with Ctrl.
_WAYS = {
    _Action.MoveUp: (Way.UP, Way.TOP),
    _Action.MoveDown: (Way.DOWN, Way.BOTTOM),
    _Action.MoveLeft: (Way.LEFT, Way.ROW_START),
    _Action.MoveRight: (Way.RIGHT, Way.ROW_END),
    _Action.MoveHome: (Way.ROW_START, Way.FIRST),
    _Action.MoveEnd: (Way.ROW_END, Way.LAST),
    _Action.MoveNext: (Way.NEXT, Way.NEXT),
    _Action.MovePrevious: (Way.BACK, Way.BACK),
}
_PAGES = {_Action.MovePageUp: Way.UP, _Action.MovePageDown: Way.DOWN}
_GOING = {
    _Key.Key_Up,
    _Key.Key_Down,
    _Key.Key_Left,
    _Key.Key_Right,
    _Key.Key_Home,
    _Key.Key_End,
}


class Body(Pane):
    """The figures, entered by keyboard, input method and mouse.

    ``opens_for_new_text``: the next editor replaces what the cell holds, and does not change it.
    """

    copy_wanted = Signal()
    cut_wanted = Signal()
    paste_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, model: TableModel, rows: range, columns: range, parent: QWidget) -> None:
        """Take the focus and open editors."""
        super().__init__(model, rows, columns, parent)
        self._moves = Moves(model.plan)
        self._goes_far = False
        self._left_editor: QWidget | None = None
        self.opens_for_new_text = True
        self._acts = (
            (_Keys.Copy, self.copy_wanted),
            (_Keys.Cut, self.cut_wanted),
            (_Keys.Paste, self.paste_wanted),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        triggers = self.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )

    def current(self) -> Figure | None:
        """Return the figure that has the focus."""
        box = self._model.box(self.currentIndex())
        return box if isinstance(box, Figure) else None

    def go_to(self, figure: Figure) -> None:
        """Select one figure and bring it into view."""
        place = self._model.place(figure)
        # Not by setCurrentIndex: it heeds Ctrl, which is held down while an undo leads here.
        selects = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(place, selects)
        self.scrollTo(place)

    def selected(self) -> list[Figure]:
        """Return the selected figures as printed, or the current one where none is selected."""
        boxes = [self._model.box(index) for index in self.selectedIndexes()]
        figures = [box for box in boxes if isinstance(box, Figure)]
        current = self.current()
        return sorted(figures, key=_place) or ([current] if current else [])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the selection, or go, or begin to type."""
        if self.state() == self.State.EditingState:
            # A key that the editor has no use for is none for the table either.
            event.ignore()
            return
        for keys, wanted in self._acts:
            if event.matches(keys):
                wanted.emit()
                return
        if event.key() in (_Key.Key_Delete, _Key.Key_Backspace):
            self.clear_wanted.emit()
            return
        changes_text = event.key() == _Key.Key_F2
        self.opens_for_new_text = not changes_text
        super().keyPressEvent(self._as_going(event))
        self._goes_far = False
        if changes_text:
            self._put_caret_at_end()

    def leave_editor(self, editor: QWidget, key: QKeyEvent) -> None:
        """Enter what was typed, with what an input method still holds, and act on the key."""
        QGuiApplication.inputMethod().commit()
        self.commitData(editor)
        self.closeEditor(editor, _Hint.NoHint)
        self.keyPressEvent(key)

    def commitData(self, editor: QWidget) -> None:
        """Enter what was typed, once: Qt does it again, later, when Enter has ended the typing."""
        if editor is not self._left_editor:
            super().commitData(editor)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close an editor, once, and go on with Tab without opening the next one."""
        if editor is self._left_editor:
            return
        self._left_editor = editor
        super().closeEditor(editor, _Hint.NoHint)
        if hint in (_Hint.EditNextItem, _Hint.EditPreviousItem):
            self.focusNextPrevChild(hint == _Hint.EditNextItem)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Answer where a key leads; Qt selects and scrolls."""
        del modifiers
        current = self.current()
        if current is None:
            target = self._moves.first()
        elif action in _PAGES:
            target = self._a_page_on(current, _PAGES[action])
        else:
            target = self._moves.step(current, _WAYS[action][self._goes_far]) or current
        return self._model.place(target) if target else QModelIndex()

    def focusNextPrevChild(self, is_next: bool, /) -> bool:
        """Lead on out of the table with Tab from its last figure, and back from its first."""
        current = self.current()
        way = Way.NEXT if is_next else Way.BACK
        if current is None or self._moves.step(current, way) is None:
            return QAbstractScrollArea.focusNextPrevChild(self, is_next)
        return super().focusNextPrevChild(is_next)

    def keyboardSearch(self, search: str) -> None:
        """Keep Qt from jumping to labels when digits are typed on a computed cell."""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Begin to type through an input method."""
        self.opens_for_new_text = True
        super().inputMethodEvent(event)
        editor = self.indexWidget(self.currentIndex())
        if isinstance(editor, QLineEdit) and not editor.text():
            # Qt loses what is committed without having been composed, as full-width digits are.
            editor.setText(event.commitString())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go to the first figure when the grid is entered for the first time."""
        first = self._moves.first()
        if self.current() is None and first:
            self.go_to(first)
        current = self.current()
        can_type = current is not None and not current.cell.is_computed
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, can_type)
        # Past QAbstractItemView, which paints the whole table anew whenever an editor closes.
        QAbstractScrollArea.focusInEvent(self, event)
        self.update(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Paint the frame of the focus anew, and no more than that."""
        QAbstractScrollArea.focusOutEvent(self, event)
        self.update(self.currentIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select figures alone: a click on a label does nothing."""
        if self._is_on_figure(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag over figures alone."""
        if self._is_on_figure(event):
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change the text of a figure."""
        if self._is_on_figure(event):
            self.opens_for_new_text = False
            super().mouseDoubleClickEvent(event)
            self._put_caret_at_end()

    def _is_on_figure(self, event: QMouseEvent) -> bool:
        box = self._model.box(self.indexAt(event.position().toPoint()))
        return isinstance(box, Figure)

    def _as_going(self, event: QKeyEvent) -> QKeyEvent:
        """Turn Enter into a step, and take Ctrl off a step that goes far: Qt would not select."""
        key, modifiers = event.key(), event.modifiers()
        if key in (_Key.Key_Return, _Key.Key_Enter):
            is_back = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            step = _Key.Key_Up if is_back else _Key.Key_Down
            return QKeyEvent(event.type(), step, Qt.KeyboardModifier.NoModifier)
        if modifiers & _CONTROL and key in _GOING:
            self._goes_far = True
            return QKeyEvent(event.type(), key, modifiers & ~_CONTROL)
        return event

    def _a_page_on(self, start: Figure, way: Way) -> Figure:
        """Step on until the next step would leave what the pane shows at once."""
        origin = self.rowViewportPosition(start.top)
        found, ahead = start, self._moves.step(start, way)
        while (
            ahead and abs(self.rowViewportPosition(ahead.top) - origin) < self.viewport().height()
        ):
            found, ahead = ahead, self._moves.step(ahead, way)
        return found

    def _put_caret_at_end(self) -> None:
        editor = self.indexWidget(self.currentIndex())
        if isinstance(editor, QLineEdit):
            editor.deselect()
            editor.end(False)


def _place(figure: Figure) -> tuple[int, int]:
    return figure.top, figure.left
