"""A table of the form with what would come; figures are corrected in it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gkdesk.form import Figure, Section
from gkdesk.intake.review import Review
from gkdesk.report import plain
from gkdesk.ui.grid.model import Index
from gkdesk.ui.grid.paste_model import PasteModel
from gkdesk.ui.grid.plan import Plan
from gkdesk.ui.grid.preview import Preview
from gkdesk.ui.review import wording
from gkdesk.ui.review.looks import looks_of

_Role = Qt.ItemDataRole
_Key = Qt.Key


class OfferModel(PasteModel):
    """What each cell would hold; ``corrected`` carries a cell and what was typed for it."""

    corrected = Signal(str, str)

    def __init__(self, plan: Plan, review: Review, parent: QObject | None = None) -> None:
        """Show what a review proposes."""
        super().__init__(plan, parent)
        self.review = review

    def cell(self, index: Index) -> str:
        """Return the cell at a place, empty for a label."""
        box = self.plan.at(index.row(), index.column()) if index.isValid() else None
        return box.cell.id if isinstance(box, Figure) else ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let entries be corrected."""
        flags, cell = super().flags(index), self.cell(index)
        is_entry = cell in self.review.report.edition.reach
        return flags | Qt.ItemFlag.ItemIsEditable if is_entry else flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> str | None:
        """Return also what is there to be corrected."""
        cell = self.cell(index)
        if role == _Role.EditRole and cell:
            return plain(self.review.proposal(cell).after) or ""
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        """Tell what was typed, unless it is what is there."""
        cell = self.cell(index)
        if role != _Role.EditRole or not cell or not isinstance(value, str):
            return False
        if value.strip() != self.data(index, role):
            self.corrected.emit(cell, value)
        return True


class OfferGrid(Preview):
    """One table. ``cell_entered`` carries the cell that the focus has come to.

    ``corrected`` carries a cell and what was typed for it.
    """

    cell_entered = Signal(str)
    corrected = Signal(str, str)
    accepted = Signal()
    row_accepted = Signal()
    left_out = Signal()

    def __init__(self, review: Review, section: Section, parent: QWidget) -> None:
        """Show what a review proposes for a section."""
        self._table = review.report.edition.tables[section.id]
        self._review = review
        self._offers = OfferModel(Plan(self._table), review)
        super().__init__(self._offers, wording.GRID.format(name=section.name), parent)
        self._offers.corrected.connect(self.corrected)
        triggers = self.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self.refresh()

    def refresh(self) -> None:
        """Show what is proposed now."""
        self.show_looks(looks_of(self._table, self._review))

    @property
    def current_cell(self) -> str:
        """The cell that has the focus, empty where it is on a label."""
        return self._offers.cell(self.currentIndex())

    def begin(self) -> None:
        """Go to the first figure, where the focus has been on none yet."""
        if not self.current_cell and self._table.figures:
            self.go_to(self._table.figures[0].cell.id)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the focus is."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if cell := self._offers.cell(current):
            self.cell_entered.emit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Judge, correct or go; Enter is for the dialog."""
        if self.state() == self.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Escape):
            event.ignore()
        elif act := self._acts.get((event.key(), _is_shifted(event))):
            act()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Begin to type through an input method, with the first text of it."""
        super().inputMethodEvent(event)
        editor = self.indexWidget(self.currentIndex())
        if isinstance(editor, QLineEdit) and event.commitString() and not editor.text():
            # Qt loses what is committed without having been composed, as full-width digits are.
            editor.setText(event.commitString())

    @property
    def _acts(self) -> dict[tuple[int, bool], Callable[[], None]]:
        return {
            (_Key.Key_Space, False): self.accepted.emit,
            (_Key.Key_Space, True): self.row_accepted.emit,
            (_Key.Key_Delete, False): self.left_out.emit,
            (_Key.Key_Backspace, False): self._edit_current,
        }

    def _edit_current(self) -> None:
        self.edit(self.currentIndex())


def _is_shifted(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
