"""The whole copy that guards a file while it is overwritten in place.

It holds the new content and says so in its name, by a fingerprint: a copy that was itself cut
short is none. It lies beside the file, or where that folder takes no files in the user's own.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from gkdesk.errors import GkdeskError
from gkdesk.files.flushing import check_written, flush, flush_folder, write_all
from gkdesk.files.reading import followed, read_file
from gkdesk.files.traces import Trace, drop, tag_of, trace_name, traces
from gkdesk.places import user_folder

_ENDING = "rescue"
_FINGERPRINT = 16


@dataclass(frozen=True, slots=True)
class Rescue:
    """What an interrupted write was to put into ``path``, whole.

    ``is_in_use`` while the process that writes may still be at it.
    """

    path: Path
    file: Path
    written_at: datetime
    is_in_use: bool


def keep_rescue(path: Path, data: bytes) -> Path:
    """Write a whole copy of what is going to be put into a file; OSError where nowhere can."""
    refusal: OSError | None = None
    for folder, tag in _places(path):
        file = folder / trace_name(path.name, tag, _fingerprint(data), _ENDING)
        try:
            _write(file, data)
        except OSError as error:
            drop(file)
            refusal = refusal or error
        else:
            return file
    raise refusal or OSError


def find_rescue(path: Path, limit: int) -> Rescue | None:
    """Return the latest whole copy of a write that was interrupted; None where all is well.

    What holds the very content of the file, or was cut short itself, is removed on the way.
    """
    path = followed(path)
    found: list[Rescue] = []
    for trace in _traces(path):
        data = _read(trace.file, limit)
        if data is not None and _fingerprint(data) == trace.unique and data != _read(path, limit):
            with suppress(OSError):
                at = datetime.fromtimestamp(trace.file.stat().st_mtime).astimezone()
                found.append(Rescue(path, trace.file, at, trace.is_in_use))
        elif not trace.is_in_use:
            drop(trace.file)
    return max(found, key=lambda rescue: rescue.written_at, default=None)


def drop_rescue(path: Path) -> None:
    """Remove the copies for a file: it is whole again, or the clerk does not want them."""
    for trace in _traces(followed(path)):
        if not trace.is_in_use:
            drop(trace.file)


def _traces(path: Path) -> Iterator[Trace]:
    for folder, tag in _places(path):
        yield from traces(folder, path.name, tag, _ENDING)


def _places(path: Path) -> Iterator[tuple[Path, str]]:
    """Yield where a copy may lie, and what it is known by there."""
    yield path.parent, tag_of(path.name)
    with suppress(RuntimeError):
        yield user_folder(_ENDING), tag_of(str(path))


def _write(file: Path, data: bytes) -> None:
    if not file.parent.is_dir():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with file.open("wb", buffering=0) as stream:
        # What it holds is as confidential as the report.
        file.chmod(0o600)
        write_all(stream, data)
        flush(stream)
    check_written(file, data)
    flush_folder(file.parent)


def _read(file: Path, limit: int) -> bytes | None:
    with suppress(GkdeskError):
        return read_file(file, limit)
    return None


def _fingerprint(data: bytes) -> str:
    return sha256(data).hexdigest()[:_FINGERPRINT]
