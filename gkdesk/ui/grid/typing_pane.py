"""A pane on which figures are typed, by keys and through input methods."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractScrollArea,
    QApplication,
    QWidget,
)

from gkdesk.form import Figure
from gkdesk.ui.grid.editor import FigureEditor
from gkdesk.ui.grid.keys import ENTER
from gkdesk.ui.grid.pane import Pane, Part

_Hint = QAbstractItemDelegate.EndEditHint
_CONTROL = Qt.KeyboardModifier.ControlModifier
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class TypingPane(Pane):
    """Opens and closes the editor of the current figure; no key and no composition is lost.

    Qt keeps the focus on the pane while an input method composes the first text of an editor.
    ``opens_for_new_text``: the next editor replaces what the cell holds, and does not change it.
    ``fill_wanted`` carries a text that was ended with Ctrl+Enter, ``refused`` tells that a
    computed figure was to be changed.
    """

    fill_wanted = Signal(str)
    refused = Signal()

    def __init__(self, part: Part, parent: QWidget) -> None:
        """Open editors when something is typed."""
        super().__init__(part, parent)
        self.opens_for_new_text = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setEditTriggers(self.EditTrigger.AnyKeyPressed)

    def current(self) -> Figure | None:
        """Return the figure that has the focus."""
        box = self._model.box(self.currentIndex())
        return box if isinstance(box, Figure) else None

    def editor(self) -> FigureEditor | None:
        """Return the editor that is open, if any."""
        widget = self.indexWidget(self.currentIndex())
        return widget if isinstance(widget, FigureEditor) else None

    def change_text(self) -> None:
        """Open the editor on what the cell holds."""
        self._open(is_new_text=False)

    def replace_text(self) -> None:
        """Open the editor on nothing."""
        self._open(is_new_text=True)

    def type_key(self, event: QKeyEvent) -> None:
        """Begin to type with a key, or hand it on to what is being composed."""
        editor = self.editor()
        if editor is None:
            self.opens_for_new_text = True
            super().keyPressEvent(event)
        elif not self.hasFocus() or event.key() in _MODIFIERS:
            # A key that the editor has no use for is none for the table either.
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self._end_composing(editor, "")
            self.closeEditor(editor, _Hint.RevertModelCache)
        else:
            self._end_composing(editor, editor.composed)
            editor.setFocus()
            QApplication.sendEvent(editor, QKeyEvent(event))

    def finish_typing(self) -> None:
        """Enter what is being typed, with what an input method still holds."""
        editor = self.editor()
        if editor is None:
            return
        QGuiApplication.inputMethod().commit()
        self._end_composing(editor, editor.composed)
        self.commitData(editor)
        self.closeEditor(editor, _Hint.NoHint)

    def leave_editor(self, editor: FigureEditor, key: QKeyEvent) -> None:
        """End the typing with a key, and act on it; with Ctrl+Enter in all that is selected."""
        if key.key() in ENTER and key.modifiers() & _CONTROL:
            QGuiApplication.inputMethod().commit()
            text = editor.typed
            self.closeEditor(editor, _Hint.RevertModelCache)
            self.fill_wanted.emit(text)
            return
        self.finish_typing()
        self.keyPressEvent(key)

    def commitData(self, editor: QWidget) -> None:
        """Enter what was typed, once: Qt does it again, later, when Enter has ended the typing."""
        if isinstance(editor, FigureEditor) and not editor.is_left:
            super().commitData(editor)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close an editor, once, and go on with Tab without opening the next one."""
        if not isinstance(editor, FigureEditor) or editor.is_left:
            return
        editor.is_left = True
        super().closeEditor(editor, _Hint.NoHint)
        if hint in (_Hint.EditNextItem, _Hint.EditPreviousItem):
            self.focusNextPrevChild(hint == _Hint.EditNextItem)

    def keyboardSearch(self, search: str) -> None:
        """Keep Qt from jumping to labels when digits are typed on a computed cell, and say so."""
        if search.isprintable() and self.current() is not None:
            self.refused.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Begin to type through an input method, or go on; a composition taken back is nothing."""
        self.opens_for_new_text = True
        super().inputMethodEvent(event)
        editor = self.editor()
        if editor is None or editor.typed:
            return
        if event.commitString():
            # Qt loses what is committed without having been composed, as full-width digits are.
            editor.setText(event.commitString())
        else:
            self.closeEditor(editor, _Hint.RevertModelCache)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let an input method in where a figure can be entered."""
        current = self.current()
        can_type = current is not None and not current.cell.is_computed
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, can_type)
        # Past QAbstractItemView, which paints the whole table anew whenever an editor closes.
        QAbstractScrollArea.focusInEvent(self, event)
        self.update(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Paint the frame of the focus anew, and enter what was left half composed."""
        QAbstractScrollArea.focusOutEvent(self, event)
        self.update(self.currentIndex())
        editor = self.editor()
        if editor is not None and not editor.hasFocus():
            self.finish_typing()

    def _open(self, *, is_new_text: bool) -> None:
        current = self.current()
        if current is None or current.cell.is_computed:
            self.refused.emit()
            return
        self.opens_for_new_text = is_new_text
        self.edit(self.currentIndex())
        editor = self.editor()
        if editor is not None:
            editor.put_caret_at_end()

    def _end_composing(self, editor: FigureEditor, text: str) -> None:
        """Give a text to the editor for what is being composed, if anything is."""
        if not editor.composed:
            return
        if editor.hasFocus():
            editor.end_composing(text)
            return
        ending = QInputMethodEvent()
        ending.setCommitString(text)
        # Through the pane, for Qt to know that the composition is over; it would give the
        # editor the focus, wherever that has gone to by now.
        policy = editor.focusPolicy()
        editor.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        super().inputMethodEvent(ending)
        editor.setFocusPolicy(policy)
