"""Unsaved reports kept aside while they are edited, so that no crash takes them along.

For each report there are three files in one folder: the report itself as a project file, a
description of it (``agency``, ``year``, and ``original``, the file that it was opened from), and a
lock that the process holds while it lives. What nobody holds was left behind.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gkdesk.errors import GkdeskError
from gkdesk.files import read_file, write_file
from gkdesk.form import Library
from gkdesk.project.decoding import decode_object
from gkdesk.project.locking import FileLock
from gkdesk.project.store import encode, load
from gkdesk.report import Report

_LONGEST_DESCRIPTION = 100_000


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A report whose process ended without saving it. Agency and year may be unknown."""

    file: Path
    agency: str
    year: int | None
    original: Path | None
    written_at: datetime


class RecoveryCopy:
    """The place where one open report is kept aside; held until it is dropped or let go."""

    def __init__(self, file: Path) -> None:
        """Name the file; nothing is written or held yet."""
        self._file = file
        self._about = file.with_suffix(".json")
        self._lock = FileLock(file.with_suffix(".lock"))
        self._described = b""

    def hold(self) -> bool:
        """Hold the place; false where another window or process does."""
        return self._lock.acquire()

    def write(self, report: Report, original: Path | None) -> None:
        """Write the report as it stands; FileError where that fails."""
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.hold()
        described = _describe(report, original)
        if described != self._described:
            write_file(self._about, described, replace=True)
            self._described = described
        write_file(self._file, encode(report), replace=True)

    def drop(self) -> None:
        """Remove what was kept: it is saved, or not wanted."""
        for path in (self._file, self._about):
            _remove(path)
        self._lock.release()
        _remove(self._lock.path)
        self._described = b""

    def let_go(self) -> None:
        """Let go of the place and leave what is kept there."""
        self._lock.release()


class RecoveryFolder:
    """The folder in which all windows of a user keep their unsaved reports aside."""

    def __init__(self, path: Path) -> None:
        """Name the folder; it is made with the first report that is kept."""
        self._path = path

    def new_copy(self) -> RecoveryCopy:
        """Return a place for a report; nothing is written yet."""
        return RecoveryCopy(self._path / f"{os.urandom(8).hex()}.gkd")

    def left_behind(self) -> list[LeftBehind]:
        """Return what nobody holds any more, the latest first."""
        found: list[LeftBehind] = []
        for file in sorted(self._path.glob("*.gkd")):
            copy = RecoveryCopy(file)
            if copy.hold():
                copy.let_go()
                with suppress(OSError):
                    found.append(_left_behind(file))
        return sorted(found, key=lambda left: left.written_at, reverse=True)

    def take(self, left: LeftBehind, library: Library) -> tuple[Report, RecoveryCopy]:
        """Return a report that was left behind, and its place, held from now on.

        GkdeskError where it was taken or dropped meanwhile, or cannot be read; it then stays.
        """
        copy = RecoveryCopy(left.file)
        if not left.file.is_file() or not copy.hold():
            raise GkdeskError("这份报告已经在另一个窗口里打开，或者已经处理过了。")
        try:
            return load(left.file, library), copy
        except GkdeskError:
            copy.let_go()
            raise

    def drop(self, left: LeftBehind) -> None:
        """Remove what was left behind, unless somebody has taken it."""
        copy = RecoveryCopy(left.file)
        if copy.hold():
            copy.drop()


def _describe(report: Report, original: Path | None) -> bytes:
    values = {
        "agency": report.agency,
        "year": report.year,
        "original": str(original) if original else None,
    }
    return json.dumps(values).encode()


def _left_behind(file: Path) -> LeftBehind:
    """Describe a kept report; without a description that can be read, by its time alone."""
    values: dict[str, object] = {}
    about = file.with_suffix(".json")
    with suppress(GkdeskError):
        values = decode_object(about, read_file(about, _LONGEST_DESCRIPTION))
    agency, year, original = (values.get(key) for key in ("agency", "year", "original"))
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
