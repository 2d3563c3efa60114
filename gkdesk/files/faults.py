"""What can go wrong with a file: for each cause what happened and what to do now."""

import errno
from pathlib import Path

from gkdesk.errors import GkdeskError

_MISSING = "找不到，请核对文件名和所在文件夹"
_REFUSED = "没有读写的权限，请换一个文件夹，或请管理员开放权限"
_READ_ONLY = "所在的盘是只读的，请换一个文件夹"
_FULL = "磁盘已满，请腾出空间，或换一个盘"
_TOO_LONG = "路径太长，请把文件名改短，或换一个文件夹"
_BROKEN = "所在的盘读写出错，请换一个盘"
_GONE = "所在的盘断开了，请接好 U 盘或网络再试，或换一个盘"
_HELD = "正被另一个程序占用，请在那里关闭后再试，或另起名字"
_CROWDED = "这台电脑的内存或可打开的文件数用完了，请关闭一些程序再试"

_CAUSES: dict[int, str] = {
    errno.ENOENT: _MISSING,
    errno.EACCES: _REFUSED,
    errno.EPERM: _REFUSED,
    errno.EROFS: _READ_ONLY,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: "磁盘配额已满，请腾出空间，或换一个盘",
    errno.EFBIG: "文件超过所在的盘允许的大小，请换一个盘",
    errno.EISDIR: "是一个文件夹，请改选文件",
    errno.ENOTDIR: "所在的文件夹不存在，请核对路径",
    errno.ENAMETOOLONG: _TOO_LONG,
    errno.EIO: _BROKEN,
    errno.ENOMEM: _CROWDED,
    errno.EMFILE: _CROWDED,
    errno.ENFILE: _CROWDED,
    **dict.fromkeys((errno.EBUSY, errno.ETXTBSY, errno.EAGAIN, errno.EDEADLK), _HELD),
    **dict.fromkeys(
        (
            errno.ENODEV,
            errno.ENXIO,
            errno.ESTALE,
            errno.ENOTCONN,
            errno.ECONNRESET,
            errno.ECONNABORTED,
            errno.ETIMEDOUT,
            errno.EHOSTDOWN,
            errno.EHOSTUNREACH,
            errno.ENETDOWN,
            errno.ENETUNREACH,
        ),
        _GONE,
    ),
}
# Windows tells some causes apart that it gives one ``errno``: its System Error Codes.
_WINDOWS_CAUSES: dict[int, str] = {
    19: _READ_ONLY,
    21: _GONE,
    **dict.fromkeys((32, 33), _HELD),
    **dict.fromkeys((39, 112), _FULL),
    **dict.fromkeys((53, 55, 59, 64, 67, 121, 1167, 1231), _GONE),
    206: _TOO_LONG,
}


class FileError(GkdeskError):
    """A file could not be read or written."""

    def __init__(self, path: Path, act: str, cause: str) -> None:
        """Say which file, what was being done (读取, 保存), and why it failed."""
        super().__init__(f"{quoted(path)}没能{act}：{cause}。")


def quoted(path: Path) -> str:
    """Return a path as a sentence names it: on one line, whatever it is called."""
    shown = "".join(c if c.isprintable() or c == "\u3000" else "\ufffd" for c in str(path))
    return f"“{shown}”"


def cause_of(error: OSError | ValueError | RuntimeError) -> str:
    """Return what happened and what to do, without the file's name."""
    if isinstance(error, OSError):
        windows: object = getattr(error, "winerror", None)
        if isinstance(windows, int) and windows in _WINDOWS_CAUSES:
            return _WINDOWS_CAUSES[windows]
        if error.errno in _CAUSES:
            return _CAUSES[error.errno]
    # ValueError: a name that no file can have, such as one with a NUL in it.
    # RuntimeError: links in a circle.
    return "文件名或所在的盘有问题，请换一个名字或文件夹"
