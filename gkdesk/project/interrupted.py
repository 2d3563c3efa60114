"""A save that was interrupted while it overwrote a file in place: shown, finished, or forgotten."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from gkdesk.errors import GkdeskError
from gkdesk.files import Rescue, find_rescue, read_file, write_file
from gkdesk.form import Library
from gkdesk.project.decoding import LIMIT
from gkdesk.project.store import decode
from gkdesk.report import Edit, Report, differences, state_of


@dataclass(frozen=True, slots=True)
class InterruptedSave:
    """What was to be saved, whole. ``edits`` is what makes it out of the file as it is now.

    It is None where the file itself cannot be read any more.
    """

    rescue: Rescue
    report: Report
    edits: tuple[Edit, ...] | None


def interrupted_save(path: Path, library: Library) -> InterruptedSave | None:
    """Return what an interrupted save left of a report; None where there is nothing of use."""
    rescue = find_rescue(path, LIMIT)
    if rescue is None:
        return None
    with suppress(GkdeskError):
        report, _ = decode(read_file(rescue.file, LIMIT), rescue.file, library)
        return InterruptedSave(rescue, report, _edits(path, report, library))
    return None


def finish_save(interrupted: InterruptedSave) -> None:
    """Put into the file what was to be saved; FileError where that fails, and the copy stays."""
    rescue = interrupted.rescue
    write_file(rescue.path, read_file(rescue.file, LIMIT), replace=True)


def _edits(path: Path, report: Report, library: Library) -> tuple[Edit, ...] | None:
    with suppress(GkdeskError):
        now, _ = decode(read_file(path, LIMIT), path, library)
        return differences(state_of(now), state_of(report))
    return None
