"""Bytes brought to the disk itself, and read back from there."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

# What a drive says that knows no flushing: there is nothing to be done about it.
_UNKNOWN_THERE: Final = frozenset(
    (errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EBADF)
)


def write_all(stream: BinaryIO, data: bytes) -> None:
    """Write all bytes through a stream without a buffer, which may take them in pieces."""
    rest = memoryview(data)
    while rest:
        rest = rest[stream.write(rest) :]


def flush(stream: BinaryIO) -> None:
    """Wait until the disk has what was written; OSError where it could not take it."""
    try:
        os.fsync(stream.fileno())
    except OSError as error:
        if error.errno not in _UNKNOWN_THERE:
            raise


def check_written(path: Path, data: bytes) -> None:
    """Raise OSError where a file reads otherwise: some drives lose bytes and say nothing."""
    with path.open("rb", buffering=0) as stream:
        if hasattr(os, "posix_fadvise"):
            with suppress(OSError):
                # Ask the disk, not the memory of what was just written.
                os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        if stream.read(len(data) + 1) != data:
            raise OSError(errno.EIO, "what was written reads otherwise")


def flush_folder(folder: Path) -> None:
    """Make a new name survive a power cut, where the system lets a folder be flushed."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            # The file itself is flushed; some drives refuse the folder.
            os.fsync(handle)
        finally:
            os.close(handle)
