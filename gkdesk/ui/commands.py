"""What can be undone: each act of the clerk is one command that calls Report's own methods."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from gkdesk.report import restore, state_of
from gkdesk.report.difference import difference
from gkdesk.ui import wording
from gkdesk.ui.places import INFO

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gkdesk.report import EarlierYears, Remarks, State, Value
    from gkdesk.ui.session import Session

_TYPING_ID = 1
# Typing that rests longer than this, in seconds, begins a new undo step.
_PAUSE = 2.0


class EnterValues(QUndoCommand):
    """Figures entered into cells: one cell, a pasted block, a filled table."""

    def __init__(self, session: Session, values: Mapping[str, Value], act: str) -> None:
        """Remember what the cells held before."""
        super().__init__(act)
        self._session = session
        self._after = dict(values)
        self._before = {cell: session.report.values[cell] for cell in values}
        self._is_first = True

    def redo(self) -> None:
        """Enter the values; done again, go where it happened."""
        self._put(self._after, is_first=self._is_first)
        self._is_first = False

    def undo(self) -> None:
        """Put back what the cells held."""
        self._put(self._before, is_first=False)

    def _put(self, values: dict[str, Value], *, is_first: bool) -> None:
        change = self._session.report.enter(values)
        self._session.announce(change, None if is_first else next(iter(values)))
        if not is_first and len(values) > 1:
            self._session.touched.emit(tuple(values))


class WriteProse(QUndoCommand):
    """Text typed into a prose section; keys that follow one another are one step.

    What has a name of its own, ``act``, is a step of its own.
    """

    def __init__(self, session: Session, section: str, text: str, act: str = "") -> None:
        """Remember the text before."""
        name = session.report.edition.section(section).name
        super().__init__(act or wording.ACT_WRITE.format(section=name))
        self._id = -1 if act else _TYPING_ID
        self._session = session
        self._before = session.report.prose[section]
        self._is_first = True
        self.section = section
        self.after = text
        self.step = difference(self._before, text)
        self.typed_at = time.monotonic()

    def id(self) -> int:
        """Let Qt offer the next command for merging."""
        return self._id

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next key when it comes soon and goes on where this one ended."""
        if not isinstance(other, WriteProse) or other.section != self.section:
            return False
        if other.typed_at - self.typed_at > _PAUSE or not self.step.goes_on_with(other.step):
            return False
        self.step = self.step.followed_by(other.step)
        self.after, self.typed_at = other.after, other.typed_at
        return True

    def redo(self) -> None:
        """Put the text."""
        self._put(self.after, is_first=self._is_first)
        self._is_first = False

    def undo(self) -> None:
        """Put back the text before."""
        self._put(self._before, is_first=False)

    def _put(self, text: str, *, is_first: bool) -> None:
        change = self._session.report.write(self.section, text)
        self._session.announce(change, None if is_first else self.section)


class Describe(QUndoCommand):
    """The agency's name or the date under the signature."""

    def __init__(self, session: Session, agency: str, signed_on: date | None) -> None:
        """Remember both before."""
        super().__init__(wording.ACT_DESCRIBE)
        self._session = session
        self._is_first = True
        self._before = (session.report.agency, session.report.signed_on)
        self._after = (agency, signed_on)

    def redo(self) -> None:
        """Put the new ones."""
        self._put(self._after, is_first=self._is_first)
        self._is_first = False

    def undo(self) -> None:
        """Put the former ones back."""
        self._put(self._before, is_first=False)

    def _put(self, described: tuple[str, date | None], *, is_first: bool) -> None:
        change = self._session.report.describe(*described)
        self._session.announce(change, None if is_first else INFO)


class Remark(QUndoCommand):
    """A note at a cell, a finding set aside, a section signed off."""

    def __init__(self, session: Session, remarks: Remarks, act: str, place: str) -> None:
        """Remember the remarks before."""
        super().__init__(act)
        self._session = session
        self._place = place
        self._is_first = True
        self._before = session.report.remarks
        self._after = remarks

    def redo(self) -> None:
        """Put the new ones."""
        self._put(self._after, is_first=self._is_first)
        self._is_first = False

    def undo(self) -> None:
        """Put the former ones back."""
        self._put(self._before, is_first=False)

    def _put(self, remarks: Remarks, *, is_first: bool) -> None:
        change = self._session.report.remark(remarks)
        self._session.announce(change, None if is_first else self._place)


class Link(QUndoCommand):
    """Reports of earlier years linked, replaced, or linked no more."""

    def __init__(self, session: Session, earlier: EarlierYears, act: str) -> None:
        """Remember what was linked before."""
        super().__init__(act)
        self._session = session
        self._is_first = True
        self._before = session.report.earlier
        self._after = earlier

    def redo(self) -> None:
        """Link the other ones."""
        self._put(self._after, is_first=self._is_first)
        self._is_first = False

    def undo(self) -> None:
        """Link the former ones again."""
        self._put(self._before, is_first=False)

    def _put(self, earlier: EarlierYears, *, is_first: bool) -> None:
        change = self._session.report.link(earlier)
        self._session.announce(change, None if is_first else INFO)


class Restate(QUndoCommand):
    """The totals that a source printed, compared with the sums or compared no more."""

    def __init__(self, session: Session, stated: Mapping[str, Value], act: str, place: str) -> None:
        """Remember them before."""
        super().__init__(act)
        self._session = session
        self._place = place
        self._is_first = True
        self._before = dict(session.report.stated)
        self._after = dict(stated)

    def redo(self) -> None:
        """Put the new ones."""
        self._put(self._after, is_first=self._is_first)
        self._is_first = False

    def undo(self) -> None:
        """Put the former ones back."""
        self._put(self._before, is_first=False)

    def _put(self, stated: dict[str, Value], *, is_first: bool) -> None:
        change = self._session.report.restate(stated)
        self._session.announce(change, None if is_first else self._place)


class Restore(QUndoCommand):
    """The whole report brought to another state: a milestone, what others saved or wrote.

    ``stated`` are the totals that a source printed, None where they are left as they are.
    """

    def __init__(
        self,
        session: Session,
        state: State,
        act: str,
        stated: Mapping[str, Value] | None = None,
    ) -> None:
        """Remember the state before."""
        super().__init__(act)
        self._session = session
        self._before = state_of(session.report), dict(session.report.stated)
        self._after = state, self._before[1] if stated is None else dict(stated)

    def redo(self) -> None:
        """Put the other state."""
        self._put(*self._after)

    def undo(self) -> None:
        """Put the former one back."""
        self._put(*self._before)

    def _put(self, state: State, stated: dict[str, Value]) -> None:
        report = self._session.report
        restated = report.restate(stated)
        change = restore(report, state)
        has_other = change.has_other_findings or restated.has_other_findings
        self._session.announce(replace(change, has_other_findings=has_other))
