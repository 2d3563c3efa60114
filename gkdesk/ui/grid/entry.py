"""Typing a figure: an editor that fills its cell, opened and left as in WPS and Excel."""

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from gkdesk.ui.grid.body import Body
from gkdesk.ui.grid.delegate import FormDelegate
from gkdesk.ui.grid.highlights import Highlights
from gkdesk.ui.grid.model import Index, TableModel
from gkdesk.ui.grid.painting import Brush

_Key = Qt.Key
# Keys that end the typing and then do what they do on the grid.
_LEAVING = {
    _Key.Key_Return,
    _Key.Key_Enter,
    _Key.Key_Up,
    _Key.Key_Down,
    _Key.Key_PageUp,
    _Key.Key_PageDown,
}
# These move within a text that is being changed, but end one that was typed anew.
_LEAVING_NEW_TEXT = {_Key.Key_Left, _Key.Key_Right, _Key.Key_Home, _Key.Key_End}
_UNMODIFIED = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
# Room for the frame of the focus, and for the table's own line at the right and below.
_FRAME = 2


class FigureEditor(QLineEdit):
    """A line without a frame. ``is_new_text``: it was opened by typing, not to change a text.

    ``left`` carries the editor and the key event that ends the typing, for the grid to act on.
    Tab does not come this far: Qt ends the typing with it before the editor sees the key.
    """

    left = Signal(QWidget, object)

    def __init__(self, parent: QWidget, *, is_new_text: bool) -> None:
        """Set the text as the cell does."""
        super().__init__(parent)
        self._is_new_text = is_new_text
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextMargins(0, 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or end the typing with a key that leads on."""
        if self._is_left_by(event):
            self.left.emit(self, event)
        else:
            super().keyPressEvent(event)

    def _is_left_by(self, event: QKeyEvent) -> bool:
        if event.key() in _LEAVING:
            return True
        ends_new_text = event.key() in _LEAVING_NEW_TEXT and event.modifiers() in _UNMODIFIED
        return self._is_new_text and ends_new_text


class EntryDelegate(FormDelegate):
    """Paints like every pane, and opens the editor on the body."""

    def __init__(self, model: TableModel, highlights: Highlights, brush: Brush, body: Body) -> None:
        """Paint and edit for the body."""
        super().__init__(model, highlights, brush, body)
        self._body = body

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> FigureEditor:
        """Open the editor on a cell."""
        del option
        editor = FigureEditor(parent, is_new_text=self._body.opens_for_new_text)
        editor.left.connect(self._body.leave_editor)
        editor.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the cell holds."""
        if isinstance(editor, FigureEditor):
            editor.setText(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed."""
        if isinstance(editor, FigureEditor):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Fill the cell up to the frame of the focus."""
        del index
        editor.setGeometry(option.rect.adjusted(_FRAME, _FRAME, -_FRAME - 1, -_FRAME - 1))
