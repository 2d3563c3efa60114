"""The last states that a report was saved in, kept in the user's own folder.

They lie in a folder named by the report's id, so that they are found again when the file was
moved or renamed. Each is a project file of its own, with a small one beside it that says where it
was saved to.
"""

import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from gkdesk.errors import GkdeskError
from gkdesk.files import read_file, write_file
from gkdesk.files.traces import drop
from gkdesk.form import Library
from gkdesk.project.decoding import LIMIT, decode_object
from gkdesk.project.store import decode
from gkdesk.report import Edit, Report, differences, state_of

MOST_STATES = 20
# In bytes: for one report, and for all of them. The newest state of a report always stays.
_ROOM_OF_ONE = 40_000_000
_ROOM_OF_ALL = 400_000_000
_LONGEST_NOTE = 100_000
_LONGEST_WRITE = 3600.0
_TIME = "%Y%m%dT%H%M%S.%fZ"
_STATE, _NOTE = ".gkd", ".json"


@dataclass(frozen=True, slots=True)
class KeptState:
    """A state that was saved: when, to which file (None where that is not known), and how large."""

    file: Path
    saved_at: datetime
    size: int
    saved_to: Path | None


class StatesFolder:
    """The kept states of all reports of a user. Several processes may use it at once."""

    def __init__(self, path: Path) -> None:
        """Name the folder; it is made with the first state."""
        self._path = path

    def keep(self, report_id: str, data: bytes, saved_to: Path, at: datetime) -> None:
        """Keep a state, unless the newest one is the same; GkdeskError where that fails."""
        folder = self._path / report_id
        newest = _newest_first(folder, f"*{_STATE}")[:1]
        if newest and _holds(newest[0], data):
            return
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        place = _after(newest, at.astimezone(UTC))
        stem = f"{place.strftime(_TIME)}-{os.urandom(4).hex()}"
        note = json.dumps({"saved_to": str(saved_to), "saved_at": at.isoformat()}).encode()
        write_file(folder / f"{stem}{_NOTE}", note, replace=False, is_flushed=False)
        # The file of the report itself is flushed; this one may take its time.
        write_file(folder / f"{stem}{_STATE}", data, replace=False, is_flushed=False)
        with suppress(OSError):
            _prune(folder)

    def states(self, report_id: str) -> tuple[KeptState, ...]:
        """Return the kept states of a report, the latest first."""
        found = list[KeptState]()
        for file in _newest_first(self._path / report_id, f"*{_STATE}"):
            # Another process may prune meanwhile; a name may be anything.
            with suppress(OSError, ValueError):
                found.append(_kept_state(file))
        return tuple(found)

    def open(self, state: KeptState, library: Library) -> Report:
        """Return the report as it was; GkdeskError where it cannot be read."""
        return decode(read_file(state.file, LIMIT), state.file, library)[0]

    def edits_between(
        self, older: KeptState, newer: KeptState, library: Library
    ) -> tuple[Edit, ...]:
        """Return what makes one state out of another; GkdeskError where one is unreadable."""
        before, after = (state_of(self.open(one, library)) for one in (older, newer))
        return differences(before, after)

    def edits_since(self, state: KeptState, report: Report, library: Library) -> tuple[Edit, ...]:
        """Return what makes a report out of a kept state; GkdeskError where that is unreadable."""
        return differences(state_of(self.open(state, library)), state_of(report))


def _after(newest: list[Path], at: datetime) -> datetime:
    """Return the time by which a state comes after the newest one, though a clock was set back."""
    for file in newest:
        with suppress(ValueError, OverflowError):
            return max(at, _time_of(file) + timedelta(microseconds=1))
    return at


def _prune(folder: Path) -> None:
    """Remove what is too many or takes too much room, the oldest first."""
    for file in _beyond(_newest_first(folder, f"*{_STATE}")[:MOST_STATES], _ROOM_OF_ONE):
        _drop(file)
    for file in _newest_first(folder, f"*{_STATE}")[MOST_STATES:]:
        _drop(file)
    for file in _beyond(_newest_first(folder.parent, f"*/*{_STATE}"), _ROOM_OF_ALL):
        if file != _newest_first(file.parent, f"*{_STATE}")[0]:
            _drop(file)
    for file in folder.iterdir():
        # What an interrupted process left: a note without its state, a file of a moment.
        if not file.with_suffix(_STATE).exists() and _is_old(file):
            drop(file)


def _beyond(files: list[Path], room: int) -> list[Path]:
    """Return the files that are beyond the room; the first never is."""
    beyond = list[Path]()
    for place, file in enumerate(files):
        with suppress(OSError):
            room -= file.stat().st_size
            if place and room < 0:
                beyond.append(file)
    return beyond


def _newest_first(folder: Path, pattern: str) -> list[Path]:
    with suppress(OSError):
        return sorted(folder.glob(pattern), key=lambda file: file.name, reverse=True)
    return []


def _is_old(file: Path) -> bool:
    with suppress(OSError):
        return time.time() - file.stat().st_mtime > _LONGEST_WRITE
    return False


def _drop(state: Path) -> None:
    drop(state)
    drop(state.with_suffix(_NOTE))


def _kept_state(file: Path) -> KeptState:
    said = _note_of(file)
    path, at = said.get("saved_to"), _time_of(file)
    with suppress(ValueError, OverflowError):
        at = datetime.fromisoformat(str(said.get("saved_at")))
    saved_to = Path(path) if isinstance(path, str) else None
    return KeptState(file, at.astimezone(), file.stat().st_size, saved_to)


def _time_of(file: Path) -> datetime:
    """Return the time in the name of a state, by which it has its place among the others."""
    return datetime.strptime(file.name.split("-")[0], _TIME).replace(tzinfo=UTC)


def _note_of(state: Path) -> dict[str, object]:
    note = state.with_suffix(_NOTE)
    with suppress(GkdeskError):
        return decode_object(note, read_file(note, _LONGEST_NOTE))
    return {}


def _holds(file: Path, data: bytes) -> bool:
    with suppress(GkdeskError):
        return read_file(file, LIMIT) == data
    return False
