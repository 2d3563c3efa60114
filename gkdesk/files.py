"""Reading and writing whole files; what goes wrong is one Chinese sentence."""

import errno
import os
from pathlib import Path

from gkdesk.errors import GkdeskError

_CAUSES: dict[int, str] = {
    errno.ENOENT: "找不到，请核对文件名和所在文件夹",
    errno.EACCES: "没有读写的权限，请换一个文件夹，或请管理员开放权限",
    errno.EPERM: "没有读写的权限，请换一个文件夹，或请管理员开放权限",
    errno.EROFS: "所在的盘是只读的，请换一个文件夹",
    errno.ENOSPC: "磁盘已满，请腾出空间，或换一个盘",
    errno.EDQUOT: "磁盘配额已满，请腾出空间，或换一个盘",
    errno.EISDIR: "是一个文件夹，请改选文件",
    errno.ENOTDIR: "所在的文件夹不存在，请核对路径",
    errno.ENAMETOOLONG: "路径太长，请把文件名改短，或换一个文件夹",
    errno.EIO: "所在的盘读写出错，请换一个盘",
}


class FileError(GkdeskError):
    """A file could not be read or written."""

    def __init__(self, path: Path, act: str, cause: str) -> None:
        """Say which file, what was being done (读取, 保存), and why it failed."""
        super().__init__(f"“{path}”没能{act}：{cause}。")


def read_file(path: Path, limit: int) -> bytes:
    """Read a whole file of at most ``limit`` bytes; FileError where that fails."""
    try:
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        raise FileError(path, "读取", _cause(error)) from error
    if len(data) > limit:
        raise FileError(path, "读取", f"文件超过 {limit // 1_000_000} MB，不像是本程序的文件")
    return data


def write_file(path: Path, data: bytes, *, replace: bool) -> None:
    """Write a whole file beside its final name, flush it, and put it in place.

    Whatever happens, either the old or the new file is there, whole. A link is followed to
    its file. FileError where writing fails, where the file exists and ``replace`` is false, and
    where what exists is no file or may not be written.
    """
    beside: Path | None = None
    try:
        path = path.resolve() if path.is_symlink() else path
        if path.exists():
            _check_replaceable(path, replace=replace)
        beside = path.with_name(f".{path.name[:40]}.{os.urandom(4).hex()}.tmp")
        _write_flushed(beside, data, path)
        beside.replace(path)
    except (OSError, ValueError, RuntimeError) as error:
        raise FileError(path, "保存", _cause(error)) from error
    finally:
        if beside is not None:
            _drop(beside)


def _check_replaceable(path: Path, *, replace: bool) -> None:
    """Refuse what a rename would replace without asking: a device, a protected file."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "folder")
    if not replace:
        raise FileError(path, "保存", "这个文件已经存在，请另起名字；确要覆盖的，加上 --force")
    if not path.is_file():
        raise FileError(path, "保存", "不是普通文件，请另起名字")
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "protected")


def _write_flushed(beside: Path, data: bytes, path: Path) -> None:
    with beside.open("xb") as stream:
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o777)
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _drop(beside: Path) -> None:
    """Remove what an interrupted write left; the final file is not touched by it."""
    try:
        beside.unlink(missing_ok=True)
    except (OSError, ValueError):
        return


def _cause(error: OSError | ValueError | RuntimeError) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if number in _CAUSES:
        return _CAUSES[number]
    # ValueError: a name that no file can have, such as one with a NUL in it.
    # RuntimeError: links in a circle.
    return "文件名或所在的盘有问题，请换一个名字或文件夹"
