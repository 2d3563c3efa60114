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

_EXISTS = "这个文件已经存在，请另起名字；确要覆盖的，加上 --force"


class FileError(GkdeskError):
    """A file could not be read or written."""

    def __init__(self, path: Path, act: str, cause: str) -> None:
        """Say which file, what was being done (读取, 保存), and why it failed."""
        super().__init__(f"{quoted(path)}没能{act}：{cause}。")


def quoted(path: Path) -> str:
    """Return a path as a sentence names it: on one line, whatever it is called."""
    shown = "".join(c if c.isprintable() or c == "\u3000" else "\ufffd" for c in str(path))
    return f"“{shown}”"


def read_file(path: Path, limit: int) -> bytes:
    """Read a whole file of at most ``limit`` bytes; FileError where that fails."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise FileError(path, "读取", "不是普通文件，请改选文件")
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        raise FileError(path, "读取", _cause(error)) from error
    if len(data) > limit:
        raise FileError(
            path, "读取", f"文件超过 {limit // 1_000_000} MB，不像是本程序的文件，请改选文件"
        )
    return data


def write_file(path: Path, data: bytes, *, replace: bool) -> None:
    """Write a whole file beside its final name, read it back, and put it in place.

    Whatever happens, either the old or the new file is there, whole. A link is followed to
    its file. FileError where writing fails, where the file exists and ``replace`` is false, and
    where what exists is no file or may not be written.
    """
    beside: Path | None = None
    try:
        path = path.resolve() if path.is_symlink() else path
        if path.exists():
            _check_replaceable(path, replace=replace)
        if not path.parent.is_dir():
            raise FileError(path, "保存", "所在的文件夹不存在，请核对路径")
        beside = path.with_name(f".{path.name[:40]}.{os.urandom(4).hex()}.tmp")
        _write_flushed(beside, data, path)
        _put_in_place(beside, path, replace=replace)
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
        raise FileError(path, "保存", _EXISTS)
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
    # Some disks and network folders lose bytes and say nothing.
    if beside.read_bytes() != data:
        raise OSError(errno.EIO, "what was written reads otherwise")


def _put_in_place(beside: Path, path: Path, *, replace: bool) -> None:
    """Give the file its final name, and have the folder on the disk too."""
    if replace or not hasattr(os, "link"):
        beside.replace(path)
    else:
        try:
            # Unlike a rename, a link does not replace what came into being meanwhile.
            path.hardlink_to(beside)
        except FileExistsError:
            raise FileError(path, "保存", _EXISTS) from None
        except OSError:
            # Some network drives know no links.
            beside.replace(path)
    _flush_folder(path.parent)


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where the system lets a folder be flushed."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        # The file itself is flushed; some drives refuse the folder.
        return
    finally:
        os.close(handle)


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
