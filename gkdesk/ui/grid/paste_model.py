"""A statutory table with a paste laid over it, as a Qt item model."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from gkdesk.form import Figure
from gkdesk.ui import wording
from gkdesk.ui.grid.model import Index
from gkdesk.ui.grid.paste_looks import Look, Looks
from gkdesk.ui.grid.plan import Plan

_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_Flag = Qt.ItemFlag
_BOX = _Flag.ItemIsEnabled | _Flag.ItemIsSelectable | _Flag.ItemNeverHasChildren


class PasteModel(QAbstractTableModel):
    """What each box would show; a box stands on its first square, the ones it hides are empty."""

    def __init__(self, plan: Plan, parent: QObject | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.plan = plan
        self._looks: Looks = {}

    def show_looks(self, looks: Looks) -> None:
        """Show other looks."""
        self._looks = looks
        last = self.index(self.plan.height - 1, self.plan.width - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def look(self, row: int, column: int) -> Look:
        """Return what is shown on a square."""
        return self._looks.get((row, column), _NOTHING)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of printed lines."""
        return 0 if parent.isValid() else self.plan.height

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns of the grid."""
        return 0 if parent.isValid() else self.plan.width

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every box be gone to; nothing is edited."""
        box = self.plan.at(index.row(), index.column()) if index.isValid() else None
        return _BOX if box else _Flag.NoItemFlags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> str | None:
        """Return the text of a box, what there is to say of it, and what a screen reader says."""
        box = self.plan.at(index.row(), index.column()) if index.isValid() else None
        if box is None:
            return None
        look = self.look(box.top, box.left)
        match role:
            case _Role.DisplayRole:
                return look.text
            case _Role.ToolTipRole:
                return look.told or None
            case _Role.AccessibleTextRole if isinstance(box, Figure):
                return f"{box.cell.name}：{look.told or look.text or wording.PASTE_BLANK}"
            case _:
                return None


_NOTHING = Look("")
