"""Files of a moment that a write makes, and those that an interrupted one left behind.

Such a file lies beside the one that is written and says in its name for which file it is, on
which PC and by which process it was made, so that nobody takes away what another is using.
"""

import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from gkdesk.files.machine import host_tag, is_running

# What a file of a moment ends in that holds nothing to be kept.
TEMPORARY = "tmp"
# So much of the name is shown; the rest is in the tag. A name may have 255 bytes.
_SHOWN = 40
_TAG = 8
# Whether a process of another PC is alive cannot be seen; after so many seconds it is not.
_LONGEST_WRITE = 3600.0


@dataclass(frozen=True, slots=True)
class Trace:
    """A file of a moment that was found; ``unique`` is the part of its name that tells it apart."""

    file: Path
    unique: str
    is_in_use: bool


def tag_of(text: str) -> str:
    """Return a few characters that stand for a name or a path."""
    return sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:_TAG]


def trace_name(name: str, tag: str, unique: str, ending: str) -> str:
    """Return what a file of a moment is called that this process makes for a file ``name``."""
    return f".{name[:_SHOWN]}.{tag}.{host_tag()}-{os.getpid()}.{unique}.{ending}"


def traces(folder: Path, name: str, tag: str, ending: str) -> Iterator[Trace]:
    """Yield the files of a moment for a file ``name`` in a folder that can be read."""
    shape = re.compile(rf"\.{re.escape(name[:_SHOWN])}\.{tag}\.(\w+)-(\d{{1,10}})\.(\w+)\.{ending}")
    with suppress(OSError):
        for file in sorted(folder.iterdir()):
            if found := shape.fullmatch(file.name):
                host, process, unique = found.groups()
                yield Trace(file, unique, _is_in_use(file, host, int(process)))


def drop_traces(folder: Path, name: str, tag: str, ending: str) -> None:
    """Remove what processes that are no more have left."""
    for trace in traces(folder, name, tag, ending):
        if not trace.is_in_use:
            drop(trace.file)


def clear_beside(path: Path) -> None:
    """Remove what interrupted writes of a file left beside it."""
    drop_traces(path.parent, path.name, tag_of(path.name), TEMPORARY)


def drop(file: Path) -> None:
    """Remove a file of a moment; what stays is removed with the next write."""
    with suppress(OSError, ValueError):
        file.unlink(missing_ok=True)


def _is_in_use(file: Path, host: str, process: int) -> bool:
    if host == host_tag():
        return is_running(process) and process != os.getpid()
    with suppress(OSError):
        return abs(time.time() - file.stat().st_mtime) < _LONGEST_WRITE
    return False
