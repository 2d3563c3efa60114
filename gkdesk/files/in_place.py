"""A file overwritten where it stands, for drives and folders that let nothing be replaced."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from gkdesk.errors import GkdeskError
from gkdesk.files.faults import FileError, cause_of, quoted
from gkdesk.files.flushing import check_written, flush, write_all
from gkdesk.files.rescue import keep_rescue
from gkdesk.files.traces import drop


def overwrite_file(path: Path, data: bytes, before: Callable[[], None]) -> None:
    """Overwrite a file under the guard of a whole copy of the new content.

    ``before`` is called last of all and may refuse. Where writing fails, the former content is
    put back; where that fails too, the copy stays and FileError says where. Where it succeeds the
    copy is of what the file holds, and the caller's to remove.
    """
    rescue = keep_rescue(path, data)
    try:
        before()
        # Opening is what is refused most, and does no harm.
        stream = path.open("r+b", buffering=0)
    except (OSError, GkdeskError):
        drop(rescue)
        raise
    with stream:
        old = stream.read()
        try:
            _overwrite(stream, old, data)
            check_written(path, data)
        except OSError as error:
            _put_back(stream, old, path, rescue, error)
            drop(rescue)
            raise


def _overwrite(stream: BinaryIO, old: bytes, data: bytes) -> None:
    """Make room first: on a full disk nothing of the former content is touched."""
    if len(data) > len(old):
        stream.seek(len(old))
        write_all(stream, data[len(old) :])
        flush(stream)
    stream.seek(0)
    write_all(stream, data[: len(old)])
    stream.truncate(len(data))
    flush(stream)


def _put_back(stream: BinaryIO, old: bytes, path: Path, rescue: Path, error: OSError) -> None:
    try:
        stream.seek(0)
        write_all(stream, old)
        stream.truncate(len(old))
        flush(stream)
        check_written(path, old)
    except OSError:
        cause = f"写到一半中断了（{cause_of(error)}），完整的内容留在{quoted(rescue)}"
        raise FileError(path, "保存", cause) from error
