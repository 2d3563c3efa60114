"""The figures of two years as a table that Qt's views show."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QGuiApplication

from gkdesk.document.changes import difference_text, per_cent_text, remark_text, value_texts
from gkdesk.document.charts import UNKNOWN
from gkdesk.report.comparing import ComparedFigure
from gkdesk.ui.comparison import wording
from gkdesk.ui.theme import colours_of
from gkdesk.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Callable

SECTION, NAME, NOW, LAST, DIFFERENCE, PER_CENT, REMARK = range(7)
FIGURES = (NOW, LAST, DIFFERENCE, PER_CENT)
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
# Steps back, so that the eye finds what changed.
_QUIET = ("0", "0.0%", "+0.0%", UNKNOWN)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ComparisonModel(QAbstractTableModel):
    """One row a figure; nothing in it can be edited."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without figures."""
        super().__init__(parent)
        self._figures: tuple[ComparedFigure, ...] = ()
        self._years = (0, 0)
        self._ordered = -1
        role = Qt.ItemDataRole
        self._answers: dict[int, Callable[[int, int], object]] = {
            role.DisplayRole: self._text,
            role.TextAlignmentRole: lambda _, column: _RIGHT if column in FIGURES else _LEFT,
            role.ForegroundRole: self._ink,
            role.ToolTipRole: self._tip,
            role.AccessibleTextRole: self._spoken,
        }

    @property
    def figures(self) -> tuple[ComparedFigure, ...]:
        """The figures, row by row."""
        return self._figures

    @property
    def heads(self) -> list[str]:
        """The heads of the columns."""
        now, last = self._years
        return [head.format(now=now, last=last) for head in wording.HEADS]

    def show_order(self, column: int) -> None:
        """Mark the column by which the rows are ordered, -1 for none."""
        self._ordered = column
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, REMARK)

    def show_figures(self, figures: tuple[ComparedFigure, ...], now: int, last: int) -> bool:
        """Show other figures; tell whether they stand in other rows than those before."""
        moves = [one.id for one in figures] != [one.id for one in self._figures]
        if moves:
            self.beginResetModel()
        changed = [
            at
            for at, pair in enumerate(zip(self._figures, figures, strict=False))
            if pair[0] != pair[1]
        ]
        self._figures, self._years = figures, (now, last)
        if moves:
            self.endResetModel()
            return True
        for row in changed:
            self.dataChanged.emit(self.index(row, 0), self.index(row, REMARK))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, REMARK)
        return False

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of figures."""
        return 0 if parent.isValid() else len(self._figures)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(wording.HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Head the columns; rows have no heads."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(wording.HEADS):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in FIGURES else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        is_first = section == self._ordered
        return wording.ORDERED.format(head=self.heads[section]) if is_first else self.heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a box shows and says."""
        if not index.isValid():
            return None
        found = self._answers.get(role)
        return found(index.row(), index.column()) if found else None

    def texts(self, row: int) -> tuple[str, ...]:
        """Return what the boxes of a row show."""
        figure = self._figures[row]
        changes = difference_text(figure), per_cent_text(figure)
        return (figure.path[0], figure.name, *value_texts(figure), *changes, remark_text(figure))

    def _text(self, row: int, column: int) -> str:
        return self.texts(row)[column]

    def _ink(self, row: int, column: int) -> QBrush | None:
        is_quiet = self._text(row, column) in _QUIET
        return QBrush(QColor(colours_of(QGuiApplication.palette()).quiet_ink)) if is_quiet else None

    def _tip(self, row: int, column: int) -> str | None:
        text = self._text(row, column)
        return tip(text) if text and column not in FIGURES else None

    def _spoken(self, row: int, _: int) -> str:
        section, name, now_text, last_text, change, per_cent, remark = self.texts(row)
        now, last = self._years
        return wording.ROW.format(
            section=section,
            name=name,
            now=now,
            now_text=now_text,
            last=last,
            last_text=last_text,
            change=change,
            per_cent=per_cent,
            remark=wording.REMARK.format(remark=remark) if remark else "",
        )
