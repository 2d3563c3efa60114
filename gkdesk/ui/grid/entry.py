"""How the editor of a figure lies in its cell, and hands over what was typed."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gkdesk.ui.grid.body import Body
from gkdesk.ui.grid.editor import FigureEditor
from gkdesk.ui.grid.model import Index

# Room for the frame of the focus, and for the table's own line at the right and below.
_FRAME = 2


class EntryDelegate(QStyledItemDelegate):
    """Opens the editor on the body; the body itself paints its figures."""

    def __init__(self, body: Body) -> None:
        """Edit for the body."""
        super().__init__(body)
        self._body = body

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> FigureEditor:
        """Open the editor on a cell."""
        del option
        editor = FigureEditor(parent, is_new_text=self._body.opens_for_new_text)
        # In the program's look the grid's own font does not come down to its panes.
        grid = self._body.parentWidget()
        editor.setFont(grid.font() if grid else parent.font())
        editor.left.connect(self._body.leave_editor)
        editor.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the cell holds, unless it is to be replaced."""
        if isinstance(editor, FigureEditor) and not editor.is_new_text:
            editor.setText(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed."""
        if isinstance(editor, FigureEditor):
            model.setData(index, editor.typed)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Fill the cell up to the frame of the focus."""
        del index
        editor.setGeometry(option.rect.adjusted(_FRAME, _FRAME, -_FRAME - 1, -_FRAME - 1))
