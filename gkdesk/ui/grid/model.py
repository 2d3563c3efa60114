"""A statutory table of the open report as a Qt item model."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from gkdesk import words
from gkdesk.form import Box, Figure, Label, Level
from gkdesk.report import Change, plain, shown
from gkdesk.ui import wording
from gkdesk.ui.grid.concerns import Concerns
from gkdesk.ui.grid.plan import Plan
from gkdesk.ui.session import Session

Index = QModelIndex | QPersistentModelIndex
_FigureAnswer = Callable[[Figure], object]
_LabelAnswer = Callable[[Label], object]
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_Flag = Qt.ItemFlag


class TableModel(QAbstractTableModel):
    """The whole grid; a box stands on its first square, the squares that it hides are empty."""

    def __init__(self, session: Session, plan: Plan, parent: QObject | None = None) -> None:
        """Follow the session."""
        super().__init__(parent)
        self.plan = plan
        self._session = session
        cells = {figure.cell.id for figure in plan.table.figures}
        self._concerns = Concerns(session.report, cells)
        self._figure_data: dict[int, _FigureAnswer] = {
            _Role.DisplayRole: lambda figure: self.text(figure.cell.id),
            _Role.EditRole: lambda figure: self.text(figure.cell.id),
            _Role.ToolTipRole: self._tooltip,
            _Role.TextAlignmentRole: lambda _: Qt.AlignmentFlag.AlignCenter,
            _Role.AccessibleTextRole: self._spoken,
            _Role.AccessibleDescriptionRole: lambda figure: "\n".join(self._said(figure)),
        }
        self._label_data: dict[int, _LabelAnswer] = {
            _Role.DisplayRole: lambda label: label.text,
            _Role.AccessibleTextRole: lambda label: label.text,
            _Role.TextAlignmentRole: lambda _: Qt.AlignmentFlag.AlignCenter,
        }
        session.changed.connect(self._on_changed)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of printed lines."""
        return 0 if parent.isValid() else self.plan.height

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns of the grid."""
        return 0 if parent.isValid() else self.plan.width

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let figures be selected, and those that are not computed be edited."""
        match self.box(index):
            case Figure(cell=cell):
                usable = _Flag.ItemIsEnabled | _Flag.ItemIsSelectable | _Flag.ItemNeverHasChildren
                return usable if cell.is_computed else usable | _Flag.ItemIsEditable
            case Label():
                return _Flag.ItemIsEnabled | _Flag.ItemNeverHasChildren
            case None:
                return _Flag.NoItemFlags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Answer for a role out of the two lists above."""
        match self.box(index):
            case Figure() as figure if role in self._figure_data:
                return self._figure_data[role](figure)
            case Label() as label if role in self._label_data:
                return self._label_data[role](label)
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        """Enter what was typed, as one act of the clerk."""
        box = self.box(index)
        if not isinstance(box, Figure) or box.cell.is_computed or role != _Role.EditRole:
            return False
        act = wording.ACT_ENTER.format(cell=box.cell.name)
        self._session.enter_texts({box.cell.id: str(value)}, act)
        return True

    def box(self, index: Index) -> Box | None:
        """Return the box that stands on a square."""
        return self.plan.at(index.row(), index.column()) if index.isValid() else None

    def place(self, box: Box) -> QModelIndex:
        """Return the square that a box stands on."""
        return self.index(box.top, box.left)

    def text(self, cell: str) -> str:
        """Return what a cell shows; nothing for a blank one."""
        return plain(self._session.report.values[cell]) or ""

    def level(self, cell: str) -> Level | None:
        """Return the worst level of what was found about a cell."""
        return self._concerns.level(cell)

    def _said(self, figure: Figure) -> list[str]:
        return self._concerns.sentences(figure.cell.id)

    def _tooltip(self, figure: Figure) -> str | None:
        # Marked up, so that Qt breaks long sentences into lines.
        return "".join(f"<p>{escape(said, quote=False)}</p>" for said in self._said(figure)) or None

    def _spoken(self, figure: Figure) -> str:
        cell, level = figure.cell, self.level(figure.cell.id)
        states = [wording.CELL_COMPUTED if cell.is_computed else wording.CELL_ENTRY]
        if level:
            states.append(wording.CELL_HAS.format(level=words.LEVELS[level]))
        value = shown(self._session.report.values[cell.id])
        return wording.CELL_SPOKEN.format(
            row=cell.row.name, column=cell.column.name, value=value, state="，".join(states)
        )

    def _on_changed(self, change: Change) -> None:
        moved = list(change.cells)
        if change.has_other_findings:
            moved += self._concerns.refresh()
        for cell in dict.fromkeys(moved):
            figure = self.plan.figure(cell)
            if figure:
                place = self.place(figure)
                self.dataChanged.emit(place, place)
