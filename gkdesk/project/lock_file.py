"""The lock beside a report: who has it open, on which PC, and since when.

It is called ``.~lock.NAME#``, as LibreOffice calls its own. A colleague's program sees it on a
shared drive; it forbids nothing by itself. While a report is open the lock is written anew every
``BEAT`` seconds: one that rests longer than ``REST``, or whose process is no more, is stale.
"""

import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gkdesk.errors import GkdeskError
from gkdesk.files import followed, read_file
from gkdesk.files.machine import host_name, is_running, user_name
from gkdesk.files.traces import TEMPORARY, drop, tag_of, trace_name
from gkdesk.project.decoding import decode_object

BEAT = 30.0
# A PC that slept for a while may go on.
REST = 300.0
_LIMIT = 10_000
_LONGEST = 100
# In bytes, what a name may have; in letters, what is left of one that has more.
_LONGEST_NAME, _SHOWN = 255, 40
# Between making a lock and writing into it there is a moment.
_TRIES, _MOMENT = 5, 0.02


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock. Names are empty, and ``since`` is the file's time, where it does not say.

    ``token`` tells one holding from the next.
    """

    who: str
    host: str
    process: int
    since: datetime
    token: str
    is_stale: bool


class LockFile:
    """The lock of one report, taken for one window."""

    def __init__(self, report: Path, who: str = "") -> None:
        """Name the report, and the clerk where the preferences know; nothing is locked yet."""
        self._report = followed(report)
        self.path = self._report.with_name(_lock_name(self._report.name))
        self._who = who or user_name()
        self._token = ""
        self._written = b""
        # Who has the lock in our place, as it was last seen.
        self.other: Holder | None = None

    @property
    def is_held(self) -> bool:
        """Whether the lock is ours, as the disk says."""
        with suppress(OSError, ValueError):
            return bool(self._token) and _text(self._read(), "token") == self._token
        return False

    def acquire(self) -> Holder | None:
        """Take the lock; return who has it instead.

        None too where a folder takes no files: then nobody can be kept out, for now.
        """
        self._token = os.urandom(8).hex()
        self._written = self._said(self._token)
        return self._put()

    def holder(self) -> Holder | None:
        """Return who has the lock; None where nobody does, or nobody can see."""
        with suppress(OSError, ValueError):
            values = self._read()
            at = self.path.stat().st_mtime
            is_here = _text(values, "host") == host_name()
            return _holder(values, at, time.time() if is_here else self._drive_time())
        return None

    def take_over(self, stale: Holder) -> Holder | None:
        """Take a lock that ``acquire`` said is another's; return who was quicker.

        Of several that take over at once one wins: the file is moved away, which one can do.
        """
        aside = self._trace()
        with suppress(OSError):
            self.path.rename(aside)
            if _text(_read(aside), "token") != stale.token and not self.path.exists():
                # Another took over before: it gets its lock back.
                aside.rename(self.path)
        drop(aside)
        return self.acquire()

    def beat(self) -> bool:
        """Say that the report is still open; false where the lock was lost to somebody."""
        if not self._token:
            return self.other is None
        try:
            is_ours = _text(self._read(), "token") == self._token
        except FileNotFoundError:
            # Somebody only removed it, or the drive is away; where it is back, our lock is too.
            return self._put() is None
        except OSError:
            # Nobody can take the lock there either.
            return True
        if not is_ours:
            return self.acquire() is None
        with suppress(OSError), self.path.open("r+b") as stream:
            # Written, not touched: the time is then the drive's own and not this PC's.
            stream.write(self._written)
        return True

    def release(self) -> None:
        """Give the lock back; one that was lost stays with whom it is."""
        if self.is_held:
            drop(self.path)
        self._token = ""

    def _put(self) -> Holder | None:
        """Put our lock where there is none; return whose is there."""
        self.other = None
        for _ in range(_TRIES):
            try:
                stream = self.path.open("xb", buffering=0)
            except FileExistsError:
                self.other = self.holder()
                if self.other is None:
                    # It has gone meanwhile.
                    continue
                self._token = ""
                return self.other
            except (OSError, ValueError):
                break
            try:
                with stream:
                    stream.write(self._written)
            except OSError:
                drop(self.path)
            break
        return None

    def _said(self, token: str) -> bytes:
        values = {
            "who": self._who,
            "host": host_name(),
            "process": os.getpid(),
            "since": datetime.now().astimezone().isoformat(timespec="seconds"),
            "token": token,
        }
        return json.dumps(values, ensure_ascii=True).encode()

    def _read(self) -> dict[str, object]:
        """Return what the lock says, empty where that is not a lock of ours."""
        for _ in range(_TRIES):
            if self.path.stat().st_size:
                break
            time.sleep(_MOMENT)
        return _read(self.path)

    def _drive_time(self) -> float:
        """Return the time as the drive has it: the clocks of two PCs may differ by hours."""
        probe = self._trace()
        try:
            probe.touch(exist_ok=False)
            return probe.stat().st_mtime
        except OSError:
            return time.time()
        finally:
            drop(probe)

    def _trace(self) -> Path:
        """Return a name for a moment; what a crash leaves of it goes with the next save."""
        name = self._report.name
        unique = os.urandom(4).hex()
        return self.path.with_name(trace_name(name, tag_of(name), unique, TEMPORARY))


def _lock_name(name: str) -> str:
    """Return what the lock of a file is called; a name that is too long for it is cut."""
    whole = f".~lock.{name}#"
    if len(whole.encode("utf-8", "replace")) <= _LONGEST_NAME:
        return whole
    return f".~lock.{name[:_SHOWN]}.{tag_of(name)}#"


def _read(file: Path) -> dict[str, object]:
    with suppress(GkdeskError):
        return decode_object(file, read_file(file, _LIMIT))
    return {}


def _holder(values: dict[str, object], at: float, now: float) -> Holder:
    who, host, token = (_text(values, key) for key in ("who", "host", "token"))
    process = values.get("process")
    process = process if isinstance(process, int) else 0
    is_gone = bool(host) and host == host_name() and not is_running(process)
    return Holder(who, host, process, _since(values, at), token, is_gone or now - at > REST)


def _text(values: dict[str, object], key: str) -> str:
    text = values.get(key)
    return " ".join(text.split())[:_LONGEST] if isinstance(text, str) else ""


def _since(values: dict[str, object], at: float) -> datetime:
    with suppress(ValueError, OverflowError):
        return datetime.fromisoformat(_text(values, "since")).astimezone()
    return datetime.fromtimestamp(at).astimezone()
