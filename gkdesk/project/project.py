"""One report with its file: opened, saved, locked; nothing of others is overwritten unasked."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from gkdesk.errors import GkdeskError, UsageError
from gkdesk.files import exists, find_rescue, followed, read_file, write_file
from gkdesk.files.machine import user_name
from gkdesk.files.traces import clear_beside
from gkdesk.form import Library
from gkdesk.project.change_log import entries_of
from gkdesk.project.decoding import LIMIT
from gkdesk.project.history import Act, History
from gkdesk.project.lock_file import Holder, LockFile
from gkdesk.project.on_disk import (
    ChangedOnDiskError,
    HeldByAnotherError,
    LockedReportError,
    OnDisk,
    looked_at,
    may_be_another,
)
from gkdesk.project.record import Record
from gkdesk.project.states import KeptState, StatesFolder
from gkdesk.project.store import (
    InterruptedSaveError,
    decode,
    encode_for,
    id_of,
    read_whole,
)
from gkdesk.report import Change, Edit, Report, State, differences, state_of


@dataclass(frozen=True, slots=True)
class Saved:
    """A save that succeeded. ``told`` is why its state was not kept, empty where it was."""

    path: Path
    at: datetime
    told: str = ""


class Project:
    """A report, its record, and its file. The report is edited in place; ``save`` writes all.

    ``who`` is the clerk's name for the log and the lock.
    """

    def __init__(
        self,
        report: Report,
        library: Library,
        *,
        record: Record | None = None,
        states: StatesFolder | None = None,
        who: str = "",
    ) -> None:
        """Take a report that has no file yet; ``states`` is None where none are kept."""
        self.report = report
        self.record = record or Record()
        self.who = who or user_name()
        self.path: Path | None = None
        # The file that a recovered report is of: it has none of its own yet.
        self.came_from: Path | None = None
        self.lock: LockFile | None = None
        self._library = library
        self._states = states
        self._on_disk: OnDisk | None = None
        self._saved = state_of(report)
        self._edited_at: dict[str, datetime] = {}

    @classmethod
    def open(
        cls, path: Path, library: Library, *, states: StatesFolder | None = None, who: str = ""
    ) -> "Project":
        """Open a project file; raises what ``load`` does. Nothing is locked before ``claim``."""
        data = read_whole(path)
        report, record = decode(data, path, library)
        project = cls(report, library, record=record, states=states, who=who)
        project.path = path.absolute()
        project._on_disk = looked_at(path, data)
        return project

    @property
    def history(self) -> History:
        """The milestones, versions and changes; an act replaces it as a whole."""
        return self.record.history

    @history.setter
    def history(self, history: History) -> None:
        self.record = replace(self.record, history=history)

    @property
    def state(self) -> State:
        """What the report holds now."""
        return state_of(self.report)

    @property
    def unsaved(self) -> tuple[Edit, ...]:
        """What was edited since the report was opened or saved."""
        return differences(self._saved, self.state)

    @property
    def kept_states(self) -> tuple[KeptState, ...]:
        """The last states that the report was saved in, the latest first."""
        return self._states.states(self.record.id) if self._states else ()

    @property
    def is_read_only(self) -> bool:
        """Whether another holds the file; the report can be saved elsewhere."""
        return self.lock is not None and self.lock.other is not None

    @property
    def has_changed_on_disk(self) -> bool:
        """Whether somebody else saved the file since; cheap enough to be asked often."""
        known, path = self._on_disk, self.path
        if path is None or known is None or not may_be_another(path, known):
            return False
        with suppress(GkdeskError):
            return not looked_at(path, read_file(path, LIMIT)).holds_as(known)
        return False

    def act(self) -> Act:
        """Return that something is done by the clerk now."""
        return Act(self.who, _now())

    def edited(self, change: Change) -> None:
        """Remember when cells and sections were changed, for the log."""
        self._edited_at.update(dict.fromkeys((*change.cells, *change.sections), _now()))

    def claim(self) -> Holder | None:
        """Lock the file while it is open; return who has it already.

        The report is then read-only until ``take_over``.
        """
        if self.path is None:
            return None
        self.lock = self.lock or LockFile(self.path, self.who)
        holder = None if self.lock.is_held else self.lock.acquire()
        if holder is None:
            clear_beside(followed(self.path))
        return holder

    def take_over(self, stale: Holder) -> Holder | None:
        """Take the file from a holder that the clerk says is gone; return who was quicker."""
        return self.lock.take_over(stale) if self.lock else None

    def beat(self) -> bool:
        """Say that the file is still open; false where another took it over."""
        return self.lock is None or self.lock.beat()

    def close(self) -> None:
        """Let go of the file."""
        if self.lock is not None:
            self.lock.release()
        self.lock = None

    def accept(self, changed: ChangedOnDiskError) -> None:
        """Go on from what somebody else saved: the clerk has seen how it differs.

        The report stays as it is; what is to be taken from theirs is entered like any edit, and
        the next save overwrites theirs. Milestones and log of both are kept.
        """
        self._on_disk = changed.found
        if changed.theirs is not None:
            report, record = changed.theirs
            self._saved = state_of(report)
            self.record = self.record.merged(record)

    def save(self, path: Path | None = None) -> Saved:
        """Save to the report's file, or to another one, which is then its file.

        The clerk has agreed that another one is replaced where it exists. FileError where
        writing fails; ChangedOnDiskError, HeldByAnotherError and LockedReportError where it may
        not be written; then nothing is written and the report stays unsaved.
        """
        target = path or self.path
        if target is None:
            raise UsageError("报告还没有文件，请先选定保存的位置。")
        self._check_unlocked()
        lock = self._lock_for(target)
        try:
            saved = self._write(target)
        except GkdeskError:
            if lock is not None and lock is not self.lock:
                lock.release()
            raise
        if lock is not self.lock:
            self.close()
            self.lock = lock
        return saved

    def _check_unlocked(self) -> None:
        published = self.history.published
        if published and differences(published.state, self.state):
            raise LockedReportError(published.version)

    def _is_own(self, path: Path) -> bool:
        return self.path is not None and followed(path) == followed(self.path)

    def _lock_for(self, path: Path) -> LockFile | None:
        """Return the lock under which a file is written; HeldByAnotherError where it is held."""
        if self._is_own(path):
            if self.lock is not None and not self.lock.beat() and self.lock.other:
                raise HeldByAnotherError(path, self.lock.other)
            return self.lock
        lock = LockFile(path, self.who)
        holder = lock.acquire()
        if holder is not None and holder.is_stale:
            holder = lock.take_over(holder)
        if holder is not None:
            raise HeldByAnotherError(path, holder)
        return lock

    def _write(self, path: Path) -> Saved:
        former = _former(path)
        self._check_same(path, former)
        act = self.act()
        entries = entries_of(self.unsaved, act, self.history.version, self._edited_at)
        record = replace(self.record, history=self.history.logged(entries))
        data = encode_for(path, self.report, record)
        if former is not None:
            self._keep_former(former, path, _former_time(path, act.at))
        write_file(path, data, replace=True, before=lambda: self._check_same(path, _former(path)))
        self.path, self.record, self._saved = path.absolute(), record, self.state
        self.came_from = None
        self._on_disk = looked_at(path, data)
        self._edited_at.clear()
        return Saved(self.path, act.at, self._keep(self.record.id, data, path, act.at))

    def _check_same(self, path: Path, former: bytes | None) -> None:
        """Raise ChangedOnDiskError where the report's own file is not what it was."""
        if former is None or not self._goes_on_from(path):
            return
        found = looked_at(path, former)
        if found.holds_as(self._on_disk):
            return
        theirs, fault = self._theirs(path, former)
        edits = differences(self.state, state_of(theirs[0])) if theirs else ()
        changed = ChangedOnDiskError(path, found, theirs, edits, fault)
        if self._on_disk or not theirs or differences(self._saved, state_of(theirs[0])):
            raise changed
        # A recovered report knows its file by what it held, and that is what it holds.
        self.accept(changed)

    def _goes_on_from(self, path: Path) -> bool:
        """Tell whether the report is what was made of this file."""
        if self.came_from is not None:
            return followed(path) == followed(self.came_from)
        return self._on_disk is not None and self._is_own(path)

    def _theirs(self, path: Path, data: bytes) -> tuple[tuple[Report, Record] | None, str]:
        """Return what somebody else saved, or None and why it cannot be read."""
        try:
            return decode(data, path, self._library), ""
        except GkdeskError as error:
            if rescue := find_rescue(path, LIMIT):
                raise InterruptedSaveError(path, is_in_use=rescue.is_in_use) from error
            return None, str(error)

    def _keep_former(self, former: bytes, path: Path, at: datetime) -> None:
        """Keep what was never saved on this PC, or is of another report, before it goes."""
        report_id = self.record.id if self._is_own(path) else id_of(former, path)
        if report_id:
            self._keep(report_id, former, path, at)

    def _keep(self, report_id: str, data: bytes, path: Path, at: datetime) -> str:
        """Keep a state of a file; return why that failed."""
        try:
            if self._states is not None:
                self._states.keep(report_id, data, path, at)
        except GkdeskError as error:
            return str(error)
        return ""


def _now() -> datetime:
    """Return the time as a file holds it: two rows of a log are the same after they were read."""
    return datetime.now().astimezone().replace(microsecond=0)


def _former(path: Path) -> bytes | None:
    """Return what a file holds that is going to be overwritten; FileError where nobody can say."""
    return read_file(path, LIMIT) if exists(path) else None


def _former_time(path: Path, now: datetime) -> datetime:
    """Return when a file was saved; never later than what is going to replace it."""
    with suppress(OSError, OverflowError, ValueError):
        saved_at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        return min(saved_at, now - timedelta(microseconds=1))
    return now - timedelta(microseconds=1)
