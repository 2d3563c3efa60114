"""A statutory table of the open report as a Qt item model."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from gkdesk import words
from gkdesk.form import Box, Figure, Label, Level
from gkdesk.report import Change, Unread, plain, shown
from gkdesk.report.lines import LineMark
from gkdesk.ui import wording
from gkdesk.ui.grid.balance import Balance
from gkdesk.ui.grid.concerns import Concerns
from gkdesk.ui.grid.former import Former
from gkdesk.ui.grid.plan import Plan
from gkdesk.ui.grid.reckoning import reckoned
from gkdesk.ui.last_year.figures import figure_explained
from gkdesk.ui.session import Session
from gkdesk.ui.tips import tip

Index = QModelIndex | QPersistentModelIndex
_FigureAnswer = Callable[[Figure], object]
_LabelAnswer = Callable[[Label], object]
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_Flag = Qt.ItemFlag
# Joined once: Qt asks for them with every square that it paints.
_LABEL = _Flag.ItemIsEnabled | _Flag.ItemNeverHasChildren
_COMPUTED = _LABEL | _Flag.ItemIsSelectable
_ENTRY = _COMPUTED | _Flag.ItemIsEditable

# Boxes that are told of singly; telling takes longer than painting what lies between more.
_MANY = 40


class TableModel(QAbstractTableModel):
    """The whole grid; a box stands on its first square, the squares that it hides are empty."""

    def __init__(self, session: Session, plan: Plan, parent: QObject | None = None) -> None:
        """Follow the session."""
        super().__init__(parent)
        self.plan = plan
        self._session = session
        cells = frozenset(figure.cell.id for figure in plan.table.figures)
        self._concerns = Concerns(session.report, cells)
        self._former = Former(session.report, cells)
        self._balance = Balance(session.report, plan.table)
        self._figure_data: dict[int, _FigureAnswer] = {
            _Role.DisplayRole: lambda figure: self.text(figure.cell.id),
            _Role.EditRole: lambda figure: self.text(figure.cell.id),
            _Role.ToolTipRole: lambda figure: tip(*self._said(figure)) or None,
            _Role.TextAlignmentRole: lambda _: Qt.AlignmentFlag.AlignCenter,
            _Role.AccessibleTextRole: self._spoken,
            _Role.AccessibleDescriptionRole: lambda figure: "\n".join(self._said(figure)),
        }
        self._label_data: dict[int, _LabelAnswer] = {
            _Role.DisplayRole: lambda label: label.text,
            _Role.ToolTipRole: lambda label: tip(*self._balance.sentences(label)) or None,
            _Role.AccessibleTextRole: self._spoken_label,
            _Role.TextAlignmentRole: lambda _: Qt.AlignmentFlag.AlignCenter,
        }
        self._notes = session.report.remarks.notes
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
                return _COMPUTED if cell.is_computed else _ENTRY
            case Label():
                return _LABEL
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

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> str | None:
        """Name a line or a column for screen readers, which read the heads that Qt hides."""
        if role not in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return None
        is_column = orientation == Qt.Orientation.Horizontal
        names = (
            figure.cell.column.name if is_column else figure.cell.row.name
            for figure in self.plan.table.figures
            if section == (figure.left if is_column else figure.top)
        )
        return "、".join(dict.fromkeys(names))

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        """Enter what was typed, as one act of the clerk."""
        box = self.box(index)
        if not isinstance(box, Figure) or box.cell.is_computed or role != _Role.EditRole:
            return False
        act = wording.ACT_ENTER.format(cell=box.cell.name)
        self._session.enter_texts({box.cell.id: reckoned(str(value), box.cell.column)}, act)
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

    def note(self, cell: str) -> str:
        """Return the note on a cell, empty where there is none."""
        return self._notes.get(cell, "")

    def former(self, cell: str) -> str:
        """Return what a cell held last year, empty where that is not to be shown."""
        return self._former.text(cell)

    def show_former(self, *, is_shown: bool) -> None:
        """Show last year's figures, or show none."""
        self._former.show(is_shown=is_shown)
        self._tell_of_all()

    @property
    def line_heads(self) -> frozenset[Label]:
        """The labels that head a row or a column."""
        return self._balance.heads

    def line_mark(self, label: Label) -> LineMark | None:
        """Return how the row or column stands that a label heads."""
        return self._balance.mark(label)

    def _said(self, figure: Figure) -> list[str]:
        note = self.note(figure.cell.id)
        said = [wording.NOTE_SAID.format(text=note)] if note else []
        beside = figure_explained(self._session.report, figure.cell.id)
        return list(filter(None, [*self._concerns.sentences(figure.cell.id), *said, beside]))

    def _take_notes(self) -> list[str]:
        """Take over the notes as they are now, and return the cells whose note is another."""
        before, self._notes = self._notes, self._session.report.remarks.notes
        return [c for c in {**before, **self._notes} if before.get(c) != self._notes.get(c)]

    def _spoken(self, figure: Figure) -> str:
        cell, level = figure.cell, self.level(figure.cell.id)
        states = [wording.CELL_COMPUTED if cell.is_computed else wording.CELL_ENTRY]
        if isinstance(self._session.report.values[cell.id], Unread):
            states.append(wording.CELL_UNREAD)
        if level:
            states.append(wording.CELL_HAS.format(level=words.LEVELS[level]))
        if self.note(cell.id):
            states.append(wording.CELL_HAS.format(level=wording.NOTE_KIND))
        value = shown(self._session.report.values[cell.id])
        return wording.CELL_SPOKEN.format(
            row=cell.row.name, column=cell.column.name, value=value, state="，".join(states)
        )

    def _spoken_label(self, label: Label) -> str:
        said = self._balance.sentences(label)
        if not said:
            return label.text
        return wording.LINE_SPOKEN.format(label=label.text, state="；".join(said))

    def _on_changed(self, change: Change) -> None:
        moved = list(change.cells)
        if change.is_linked_anew:
            self._former.refresh()
            self._tell_of_all()
        if change.has_other_findings:
            moved += self._concerns.refresh()
        if change.is_remarked_anew:
            moved += self._take_notes()
        boxes: list[Box | None] = [self.plan.figure(cell) for cell in dict.fromkeys(moved)]
        if any(boxes) or change.has_other_findings:
            boxes += self._balance.refresh()
        self._tell_of([box for box in boxes if box])

    def _tell_of_all(self) -> None:
        last = self.index(self.plan.height - 1, self.plan.width - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def _tell_of(self, boxes: list[Box]) -> None:
        """Tell of boxes one by one, and of many at once by the rectangle that holds them."""
        if len(boxes) > _MANY:
            top, left = min(box.top for box in boxes), min(box.left for box in boxes)
            bottom, right = max(box.top for box in boxes), max(box.left for box in boxes)
            self.dataChanged.emit(self.index(top, left), self.index(bottom, right))
            return
        for box in boxes:
            self.dataChanged.emit(self.place(box), self.place(box))
