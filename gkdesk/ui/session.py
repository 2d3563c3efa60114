"""The open report: every edit goes through here, and is told of once."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gkdesk.project import save
from gkdesk.report import Change, Remarks, Report, Value, fold_prose, is_same, read_value
from gkdesk.ui import commands


class Session(QObject):
    """One report with its file and its undo stack.

    ``changed`` carries the Change of each edit, undo and redo. ``place_changed`` carries the
    cell or section that an undo or redo touched, for the view to go there, and ``touched`` all
    cells that it wrote where it wrote several. ``file_changed``
    tells that the report was saved or has got another file.
    """

    changed = Signal(object)
    place_changed = Signal(str)
    touched = Signal(object)
    file_changed = Signal()

    def __init__(
        self, report: Report, path: Path | None = None, *, came_from: Path | None = None
    ) -> None:
        """Open ``report``; ``path`` is None while it has never been saved.

        ``came_from`` is the file that a recovered report is of: proposed, never written unasked.
        """
        super().__init__()
        self.came_from = came_from
        self.report = report
        self.path = path
        self.saved_at: datetime | None = None
        self.undo_stack = QUndoStack(self)

    @property
    def is_modified(self) -> bool:
        """Whether something was edited since the last save."""
        return not self.undo_stack.isClean()

    def enter_texts(self, texts: Mapping[str, str], act: str) -> None:
        """Read what was typed into cells and enter it as one undo step named ``act``."""
        cells = self.report.edition.cells
        self.enter(
            {cell: read_value(text, cells[cell].column) for cell, text in texts.items()}, act
        )

    def enter(self, values: Mapping[str, Value], act: str) -> None:
        """Enter values as one undo step; cells that hold the value already are left out."""
        before = {cell: self.report.values[cell] for cell in values}
        fresh = {c: v for c, v in values.items() if not is_same(v, before[c])}
        if fresh:
            self.undo_stack.push(commands.EnterValues(self, fresh, act))

    def write(self, section: str, text: str, act: str = "") -> None:
        """Replace the text of a prose section; typing on becomes one undo step.

        What is named by ``act`` is an undo step of its own.
        """
        text = fold_prose(text)
        if self.report.prose[section] != text:
            self.undo_stack.push(commands.WriteProse(self, section, text, act))

    def describe(self, agency: str, signed_on: date | None) -> None:
        """Replace the agency's name and the date under the signature."""
        if (self.report.agency, self.report.signed_on) != (agency, signed_on):
            self.undo_stack.push(commands.Describe(self, agency, signed_on))

    def remark(self, remarks: Remarks, act: str, place: str) -> None:
        """Replace what people say about the figures, as one undo step named ``act``.

        ``place`` is the cell or section that it is about.
        """
        if self.report.remarks != remarks:
            self.undo_stack.push(commands.Remark(self, remarks, act, place))

    def announce(self, change: Change, place: str | None = None) -> None:
        """Tell the views what a command moved; ``place`` where they should go."""
        if change:
            self.changed.emit(change)
        if place is not None:
            self.place_changed.emit(place)

    def save_to(self, path: Path) -> None:
        """Save the report; FileError where that fails, and nothing is marked as saved."""
        save(self.report, path)
        self.path = path
        self.saved_at = datetime.now().astimezone()
        self.undo_stack.setClean()
        self.file_changed.emit()
