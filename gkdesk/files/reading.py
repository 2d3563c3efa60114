"""A whole file read, within a bound."""

from pathlib import Path

from gkdesk.files.faults import FileError, cause_of

_ACT = "读取"


def followed(path: Path) -> Path:
    """Return the file that a path means, links followed; itself where they lead nowhere."""
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return path.absolute()


def exists(path: Path) -> bool:
    """Tell whether there is anything under a path; no where the system will not even look."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def read_file(path: Path, limit: int) -> bytes:
    """Read a whole file of at most ``limit`` bytes; FileError where that fails."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise FileError(path, _ACT, "不是普通文件，请改选文件")
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        raise FileError(path, _ACT, cause_of(error)) from error
    if len(data) > limit:
        raise FileError(
            path, _ACT, f"文件超过 {limit // 1_000_000} MB，不像是本程序的文件，请改选文件"
        )
    return data
