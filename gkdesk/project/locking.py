"""A file held by one process; the system lets go of it when the process ends, however it ends."""

import os
import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def _hold(stream: BinaryIO) -> None:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(stream: BinaryIO) -> None:
        # Not lockf: that lock is the whole process's, and two windows would share it.
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """A lock on a file of its own, which is made for it."""

    def __init__(self, path: Path) -> None:
        """Name the file; nothing is held yet."""
        self.path = path
        self._stream: BinaryIO | None = None

    def acquire(self) -> bool:
        """Hold the file from now on; false where somebody else does, or it cannot be made."""
        try:
            if self._stream is not None and _is_found(self._stream, self.path):
                return True
            # Held, but cleared away by somebody: nobody would see this lock.
            self.release()
            stream = self.path.open("ab")
        except OSError:
            return self._stream is not None
        try:
            _hold(stream)
            is_found = _is_found(stream, self.path)
        except OSError:
            stream.close()
            return False
        if not is_found:
            # Whoever held it before has removed it meanwhile.
            stream.close()
            return self.acquire()
        self._stream = stream
        return True

    def release(self) -> None:
        """Let go of the file; it stays."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None


def _is_found(stream: BinaryIO, path: Path) -> bool:
    """Tell whether an open file is the one that others find under its name."""
    try:
        return os.path.samestat(os.fstat(stream.fileno()), path.stat())
    except FileNotFoundError:
        return False
