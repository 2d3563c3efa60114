"""A project file as it was last seen on the disk, and what to say when it is another one now."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from gkdesk.errors import GkdeskError
from gkdesk.files import quoted

if TYPE_CHECKING:
    from pathlib import Path

    from gkdesk.project.lock_file import Holder
    from gkdesk.project.record import Record
    from gkdesk.report import Edit, Report


@dataclass(frozen=True, slots=True)
class OnDisk:
    """What a file looked like. Two that hold the same are the same, whatever their times."""

    size: int
    changed_at: int
    content: str

    def holds_as(self, other: OnDisk | None) -> bool:
        """Tell whether another look found the same content."""
        return other is not None and self.content == other.content


def looked_at(path: Path, data: bytes) -> OnDisk:
    """Return what a file looks like of which ``data`` was just read or written."""
    changed_at = 0
    with suppress(OSError):
        changed_at = path.stat().st_mtime_ns
    return OnDisk(len(data), changed_at, sha256(data).hexdigest())


def may_be_another(path: Path, known: OnDisk) -> bool:
    """Tell at a glance whether a file may have changed: cheap enough to be asked often."""
    with suppress(OSError):
        found = path.stat()
        return (found.st_size, found.st_mtime_ns) != (known.size, known.changed_at)
    # A file that is gone cannot be overwritten.
    return False


class ChangedOnDiskError(GkdeskError):
    """Somebody else saved the file since it was opened; it is not overwritten.

    ``theirs`` is what it holds now with its record, None where that cannot be read (``fault``
    says why); ``edits`` is what makes theirs out of ours. ``Project.accept`` goes on from there.
    """

    def __init__(
        self,
        path: Path,
        found: OnDisk,
        theirs: tuple[Report, Record] | None,
        edits: tuple[Edit, ...],
        fault: str = "",
    ) -> None:
        """Say so in one sentence."""
        super().__init__(
            f"{quoted(path)}在打开以后被别人改过，没有覆盖；请核对不同之处再决定，或另存一份。"
        )
        self.path = path
        self.found = found
        self.theirs = theirs
        self.edits = edits
        self.fault = fault


class HeldByAnotherError(GkdeskError):
    """Another clerk, or another window, has the report open to write."""

    def __init__(self, path: Path, holder: Holder) -> None:
        """Say who, on which PC."""
        whose = "".join((f"，由 {holder.who}" if holder.who else "", _on_pc(holder.host)))
        super().__init__(f"{quoted(path)}正在别处打开{whose}，这里不能写入；请另存一份。")
        self.path = path
        self.holder = holder


def _on_pc(host: str) -> str:
    return f"（电脑 {host}）" if host else ""


class LockedReportError(GkdeskError):
    """The report is published: to change it needs a reason and begins a new version."""

    def __init__(self, version: int) -> None:
        """Say which version it is."""
        super().__init__(f"第 {version} 版已经发布，不能直接修改；请写明理由，另开一版再保存。")
