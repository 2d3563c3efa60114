"""A whole file written so that at every moment the old or the new content is there, whole."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from gkdesk.files.faults import FileError, cause_of
from gkdesk.files.flushing import check_written, flush, flush_folder, write_all
from gkdesk.files.in_place import overwrite_file
from gkdesk.files.rescue import drop_rescue
from gkdesk.files.traces import TEMPORARY, clear_beside, drop, tag_of, trace_name

_ACT = "保存"
_EXISTS = "这个文件已经存在，请另起名字；确要覆盖的，加上 --force"
# Why a file may not be written beside or be replaced while it may be written itself: the folder
# is another's, the drive knows no replacing, or there is no room in the path for one more name.
_NO_REPLACING = frozenset(
    (
        errno.EACCES,
        errno.EPERM,
        errno.EXDEV,
        errno.EBUSY,
        errno.EEXIST,
        errno.ENOSYS,
        errno.EOPNOTSUPP,
        errno.ENAMETOOLONG,
    )
)


def _let_pass() -> None:
    """Ask nothing more before the file gets its new content."""


def write_file(
    path: Path,
    data: bytes,
    *,
    replace: bool,
    before: Callable[[], None] = _let_pass,
    is_flushed: bool = True,
) -> None:
    """Write a whole file beside its final name, read it back, and put it in place.

    Whatever happens, either the old or the new content is there, whole. A link is followed to
    its file; what has several names keeps them. Where replacing is refused the file is
    overwritten in place, guarded by a copy. ``before`` is called when all is ready and may
    raise. FileError where writing fails, where the file exists and ``replace`` is false, and
    where what exists is no file or may not be written.
    """
    try:
        path = path.resolve() if path.is_symlink() else path.absolute()
        exists = path.exists()
        if exists:
            _check_replaceable(path, replace=replace)
        if not path.parent.is_dir():
            raise FileError(path, _ACT, "所在的文件夹不存在，请核对路径")
        clear_beside(path)
        if exists and path.stat().st_nlink > 1:
            overwrite_file(path, data, before)
        else:
            _write_beside(path, data, before, replace=replace, is_flushed=is_flushed)
        if exists:
            drop_rescue(path)
    except (OSError, ValueError, RuntimeError) as error:
        raise FileError(path, _ACT, cause_of(error)) from error


def _check_replaceable(path: Path, *, replace: bool) -> None:
    """Refuse what a rename would replace without asking: a device, a protected file."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "folder")
    if not replace:
        raise FileError(path, _ACT, _EXISTS)
    if not path.is_file():
        raise FileError(path, _ACT, "不是普通文件，请另起名字")
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "protected")


def _write_beside(
    path: Path, data: bytes, before: Callable[[], None], *, replace: bool, is_flushed: bool
) -> None:
    unique = os.urandom(4).hex()
    beside = path.with_name(trace_name(path.name, tag_of(path.name), unique, TEMPORARY))
    try:
        _write_new(beside, data, path, is_flushed=is_flushed)
        before()
        _put_in_place(beside, path, replace=replace)
        if is_flushed:
            flush_folder(path.parent)
    except OSError as error:
        if error.errno not in _NO_REPLACING or not (replace and path.exists()):
            raise
        drop(beside)
        overwrite_file(path, data, before)
    finally:
        drop(beside)


def _write_new(beside: Path, data: bytes, path: Path, *, is_flushed: bool) -> None:
    with beside.open("xb", buffering=0) as stream:
        _take_after(beside, path)
        write_all(stream, data)
        if is_flushed:
            flush(stream)
    check_written(beside, data)


def _take_after(beside: Path, path: Path) -> None:
    """Give a file the owner and the permissions of the one that it replaces, as far as allowed."""
    if not path.exists():
        return
    was = path.stat()
    if hasattr(os, "chown") and (was.st_uid, was.st_gid) != (os.getuid(), os.getgid()):
        with suppress(OSError):
            # A clerk may hand a file to a group of theirs, but to no other owner.
            os.chown(beside, -1, was.st_gid)
            os.chown(beside, was.st_uid, -1)
    with suppress(OSError):
        # Some drives know no permissions.
        beside.chmod(was.st_mode & 0o777)


def _put_in_place(beside: Path, path: Path, *, replace: bool) -> None:
    """Give the file its final name."""
    if replace or not hasattr(os, "link"):
        beside.replace(path)
        return
    try:
        # Unlike a rename, a link does not replace what came into being meanwhile.
        path.hardlink_to(beside)
    except FileExistsError:
        raise FileError(path, _ACT, _EXISTS) from None
    except OSError:
        # Some network drives know no links.
        beside.replace(path)
