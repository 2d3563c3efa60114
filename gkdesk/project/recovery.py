"""Edits that no file has yet, kept aside while they are made, so that no crash takes them along.

For each open report there are two files in one folder: a journal, and a lock that the process
holds while it lives. What nobody holds was left behind.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gkdesk.errors import GkdeskError
from gkdesk.form import Library
from gkdesk.project.decoding import is_object
from gkdesk.project.delta import Values
from gkdesk.project.journal import Journal, replay
from gkdesk.project.locking import FileLock
from gkdesk.project.record import Record, encode_record
from gkdesk.project.store import decode_values, encode_values, load
from gkdesk.report import Edit, Report, differences, state_of

_JOURNAL = ".journal"


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A report whose process ended without saving it. Agency and year may be unknown."""

    file: Path
    agency: str
    year: int | None
    original: Path | None
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Recovered:
    """A report that was left behind, with its record, and its place, held from now on.

    ``base`` is what its file held when the edits began.
    """

    report: Report
    base: Report
    record: Record
    original: Path | None
    copy: "RecoveryCopy"


class RecoveryCopy:
    """The place where the edits of one open report are kept; held until dropped or let go."""

    def __init__(self, file: Path) -> None:
        """Name the journal; nothing is written or held yet."""
        self._file = file
        self._journal = Journal(file)
        self._lock = FileLock(file.with_suffix(".lock"))
        self._base: Values | None = None
        # A long history is not said again at every key.
        self._recorded: tuple[Record | None, Values] = (None, {})

    def hold(self) -> bool:
        """Hold the place; false where another window or process does."""
        return self._lock.acquire()

    def starts_from(self, report: Report, record: Record | None = None) -> None:
        """Remember what the report's file holds; without, the first state that is written."""
        self._remember(record)
        self._base = {**self._recorded[1], **encode_values(report)}

    def write(self, report: Report, original: Path | None, record: Record | None = None) -> None:
        """Write down what was edited since the last time; FileError where that fails.

        ``original`` is the report's file. What is written outlasts the program; ``flush`` has
        it outlast the power too.
        """
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.hold()
        self._remember(record)
        values = {**self._recorded[1], **encode_values(report)}
        base = values if self._base is None else self._base
        self._journal.write({"base": base, "original": str(original) if original else None}, values)

    def flush(self) -> None:
        """Bring what was written to the disk; this takes its time and is not waited for."""
        self._journal.flush()

    def drop(self) -> None:
        """Remove what was kept: it is saved, or not wanted."""
        self._journal.close()
        _remove(self._file)
        _remove(self._file.with_suffix(".new"))
        self._lock.release()
        _remove(self._lock.path)
        self._base = None

    def let_go(self) -> None:
        """Let go of the place and leave what is kept there."""
        self._journal.close()
        self._lock.release()

    def _remember(self, record: Record | None) -> None:
        if record is not None and record is not self._recorded[0]:
            self._recorded = (record, encode_record(record))


class RecoveryFolder:
    """The folder in which all windows of a user keep their unsaved edits."""

    def __init__(self, path: Path) -> None:
        """Name the folder; it is made with the first edit that is kept."""
        self._path = path

    def new_copy(self) -> RecoveryCopy:
        """Return a place for a report; nothing is written yet."""
        return RecoveryCopy(self._path / f"{os.urandom(8).hex()}{_JOURNAL}")

    def left_behind(self) -> list[LeftBehind]:
        """Return what nobody holds any more, the latest first."""
        self._clear()
        found: list[LeftBehind] = []
        for file in sorted(self._path.glob(f"*{_JOURNAL}")):
            copy = RecoveryCopy(file)
            if copy.hold():
                try:
                    found.append(_left_behind(file))
                    copy.let_go()
                except OSError:
                    # Dropped meanwhile.
                    copy.drop()
        return sorted(found, key=lambda left: left.written_at, reverse=True)

    def edits(self, left: LeftBehind, library: Library) -> tuple[Edit, ...]:
        """Return what was not saved: how it differs from its file as that is now.

        Where the file is gone or unreadable, from what it was. GkdeskError where what was left
        behind cannot be read.
        """
        first, values = replay(left.file)
        report, _ = decode_values(values, left.file, library)
        with suppress(GkdeskError):
            if left.original is not None:
                return differences(state_of(load(left.original, library)), state_of(report))
        return differences(state_of(_base_of(first, left.file, library)), state_of(report))

    def take(self, left: LeftBehind, library: Library) -> Recovered:
        """Return a report that was left behind, and its place, held from now on.

        No file is written. GkdeskError where it was taken or dropped meanwhile, or cannot be
        read; it then stays.
        """
        copy = RecoveryCopy(left.file)
        if not copy.hold() or not left.file.is_file():
            copy.let_go()
            raise GkdeskError("这份报告已经在另一个窗口里打开，或者已经处理过了。")
        try:
            first, values = replay(left.file)
            report, record = decode_values(values, left.file, library)
            base = _base_of(first, left.file, library)
            copy.starts_from(base, record)
        except GkdeskError:
            copy.let_go()
            raise
        return Recovered(report, base, record, left.original, copy)

    def drop(self, left: LeftBehind) -> None:
        """Remove what was left behind, unless somebody has taken it."""
        copy = RecoveryCopy(left.file)
        if copy.hold():
            copy.drop()

    def _clear(self) -> None:
        """Remove locks that a process left which died before it wrote anything."""
        for lock in self._path.glob("*.lock"):
            copy = RecoveryCopy(lock.with_suffix(_JOURNAL))
            if not lock.with_suffix(_JOURNAL).exists() and copy.hold():
                copy.drop()


def _base_of(first: Values, file: Path, library: Library) -> Report:
    base = first.get("base")
    return decode_values(base if is_object(base) else {}, file, library)[0]


def _left_behind(file: Path) -> LeftBehind:
    """Describe what was kept; where it cannot be read, by its time alone."""
    first: Values = {}
    values: Values = {}
    with suppress(GkdeskError):
        first, values = replay(file)
    agency, year, original = values.get("agency"), values.get("year"), first.get("original")
    return LeftBehind(
        file=file,
        agency=agency if isinstance(agency, str) else "",
        year=year if isinstance(year, int) else None,
        original=Path(original) if isinstance(original, str) else None,
        written_at=datetime.fromtimestamp(file.stat().st_mtime).astimezone(),
    )


def _remove(path: Path) -> None:
    """Remove a file; what cannot be removed is offered again, which does no harm."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
