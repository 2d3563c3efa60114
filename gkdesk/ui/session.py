"""The open report: every edit goes through here, and is told of once."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gkdesk.form import Library
from gkdesk.project import Project
from gkdesk.prose.facts import facts_of
from gkdesk.report import (
    Change,
    Report,
    State,
    differences,
    fold_prose,
    is_same,
    read_value,
    state_of,
)
from gkdesk.ui import commands, saving_wording
from gkdesk.ui.holders import whose

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from pathlib import Path

    from PySide6.QtGui import QUndoCommand

    from gkdesk.project.history import History
    from gkdesk.prose.facts import Facts
    from gkdesk.report import EarlierYears, Remarks, TextChecks, Value


class Access(Enum):
    """Whether a report may be edited, and if not, why.

    Another has its file; it was published; it is a state of long ago that is only looked at.
    """

    OPEN = auto()
    HELD = auto()
    PUBLISHED = auto()
    KEPT = auto()


class Session(QObject):
    """One report with its project and its undo stack.

    ``changed`` carries the Change of each edit, undo and redo. ``place_changed`` carries the
    cell or section that an undo or redo touched, for the view to go there, and ``touched`` all
    cells that it wrote where it wrote several. ``file_changed``
    tells that the report was saved or has got another file, ``history_changed`` that a milestone
    came or went. ``refused`` carries the sentence on why nothing may be edited.
    """

    changed = Signal(object)
    place_changed = Signal(str)
    touched = Signal(object)
    file_changed = Signal()
    history_changed = Signal()
    refused = Signal(str)

    def __init__(self, opened: Project | Report, *, kept_as: str = "") -> None:
        """Open a project, or a report that has none yet.

        ``kept_as`` is the name of a former state that is only looked at.
        """
        super().__init__()
        self.project = Project(opened, Library()) if isinstance(opened, Report) else opened
        self.kept_as = kept_as
        self.saved_at: datetime | None = None
        self.undo_stack = QUndoStack(self)
        self._saved_history = self.project.history

    @property
    def report(self) -> Report:
        """The report as it is now."""
        return self.project.report

    @property
    def path(self) -> Path | None:
        """Its file, None while it has never been saved."""
        return self.project.path

    @property
    def came_from(self) -> Path | None:
        """The file that a recovered report is of: proposed, never written unasked."""
        return self.project.came_from

    @property
    def is_modified(self) -> bool:
        """Whether something was edited since the last save."""
        return not self.undo_stack.isClean() or self.project.history is not self._saved_history

    @property
    def access(self) -> Access:
        """Whether the report may be edited."""
        if self.kept_as:
            return Access.KEPT
        if self.project.is_read_only:
            return Access.HELD
        return Access.PUBLISHED if self.project.history.published else Access.OPEN

    def may_edit(self) -> bool:
        """Tell whether an edit may be done now; where not, say why."""
        if self.access is Access.OPEN:
            return True
        sentence = {
            Access.HELD: saving_wording.REFUSED_HELD,
            Access.KEPT: saving_wording.REFUSED_KEPT,
            Access.PUBLISHED: saving_wording.REFUSED_PUBLISHED,
        }[self.access]
        lock, version = self.project.lock, self.project.history.version
        holder = whose(lock.other if lock else None)
        self.refused.emit(sentence.format(whose=holder, version=version))
        return False

    def facts(self) -> Facts:
        """Return what sentences may ask of the report as it is now."""
        return facts_of(self.report)

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
            self._push(commands.EnterValues(self, fresh, act))

    def write(self, section: str, text: str, act: str = "") -> None:
        """Replace the text of a prose section; typing on becomes one undo step.

        What is named by ``act`` is an undo step of its own.
        """
        text = fold_prose(text)
        if self.report.prose[section] != text:
            self._push(commands.WriteProse(self, section, text, act), Change(sections=(section,)))

    def describe(self, agency: str, signed_on: date | None) -> None:
        """Replace the agency's name and the date under the signature."""
        if (self.report.agency, self.report.signed_on) != (agency, signed_on):
            self._push(commands.Describe(self, agency, signed_on))

    def remark(self, remarks: Remarks, act: str, place: str) -> None:
        """Replace what people say about the figures, as one undo step named ``act``.

        ``place`` is the cell or section that it is about.
        """
        if self.report.remarks != remarks:
            self._push(commands.Remark(self, remarks, act, place))

    def link(self, earlier: EarlierYears, act: str) -> None:
        """Replace the linked reports of earlier years, as one undo step named ``act``."""
        if self.report.earlier != earlier:
            self._push(commands.Link(self, earlier, act))

    def restore(self, state: State, act: str) -> None:
        """Bring the report to a state as one undo step named ``act``."""
        if differences(state_of(self.report), state):
            self._push(commands.Restore(self, state, act))

    def take_over(self, state: State, stated: Mapping[str, Value], act: str) -> bool:
        """Bring the report to a state, and to the totals that a source printed, as one step.

        Tell whether that was anything else than what it is.
        """
        is_other = dict(stated) != dict(self.report.stated)
        if not is_other and not differences(state_of(self.report), state):
            return False
        self._push(commands.Restore(self, state, act, stated))
        return True

    def restate(self, stated: Mapping[str, Value], act: str, place: str) -> None:
        """Replace the totals that a source printed; ``place`` is the cell that it is about."""
        if dict(stated) != dict(self.report.stated):
            self._push(commands.Restate(self, stated, act, place))

    def step(self, by: int) -> None:
        """Undo or redo so many acts."""
        if self.may_edit():
            self.undo_stack.setIndex(self.undo_stack.index() + by)

    def keep_history(self, history: History) -> None:
        """Replace the history, which is saved with the report and not undone."""
        self.project.history = history
        self.history_changed.emit()

    def proofread(self, checks: TextChecks) -> None:
        """Look at the text with these checks from now on; it is no edit, and not undone."""
        self.announce(self.report.proofread(checks))

    def announce(self, change: Change, place: str | None = None) -> None:
        """Tell the views what a command moved; ``place`` where they should go."""
        if change:
            self.project.edited(change)
            self.changed.emit(change)
        if place is not None:
            self.place_changed.emit(place)

    def save_to(self, path: Path) -> str:
        """Save the report; return what is to be told of it all the same.

        GkdeskError where that fails, and nothing is marked as saved.
        """
        saved = self.project.save(path)
        self.saved_at = saved.at
        self.kept_as = ""
        self._saved_history = self.project.history
        self.undo_stack.setClean()
        self.file_changed.emit()
        return saved.told

    def _push(self, command: QUndoCommand, shown: Change | None = None) -> None:
        """Do what a command says; refused, let the views show again what stands."""
        if self.may_edit():
            self.undo_stack.push(command)
        elif shown is not None:
            self.changed.emit(shown)
