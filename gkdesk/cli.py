"""The entry: a window, or a command; what commands need is loaded when one is called."""

import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from gkdesk import __version__
from gkdesk.errors import GkdeskError, UsageError

DONE, BAD_CALL, BAD_FILE, INTERRUPTED = 0, 2, 3, 130


def run(words: Sequence[str]) -> int:
    """Run the program with the words of a call and return the exit status."""
    _speak_utf8()
    try:
        status = _dispatch(words)
        sys.stdout.flush()
    except UsageError as error:
        return _complain(error, BAD_CALL)
    except GkdeskError as error:
        return _complain(error, BAD_FILE)
    except OSError as error:
        # Files have sentences of their own; what is left is the output. A reader that has gone
        # (head, a pager) wants nothing more.
        _silence(sys.stdout)
        is_gone = isinstance(error, BrokenPipeError)
        return DONE if is_gone else _complain("结果没能输出，请换一个输出的地方。", BAD_FILE)
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


class _Nowhere(io.StringIO):
    """Stands in for an output that was closed before the start."""

    def fileno(self) -> int:
        """Have a place that can be silenced, as files have."""
        return os.open(os.devnull, os.O_WRONLY)


def _complain(error: GkdeskError | str, status: int) -> int:
    try:
        print(error, file=sys.stderr, flush=True)
    except OSError:
        _silence(sys.stderr)
    return status


def _silence(stream: TextIO) -> None:
    """Let what is still in a stream go nowhere, so that Python does not fail on it at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _speak_utf8() -> None:
    """Write UTF-8 into pipes and files, where Windows would write the local code page.

    A stream that was closed before the start is None to Python, which cannot be written to.
    """
    sys.stdout = sys.stdout or _Nowhere()
    sys.stderr = sys.stderr or _Nowhere()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="surrogateescape")


def _dispatch(words: Sequence[str]) -> int:
    if not words:
        return _window(())
    first, *rest = words
    if all(word.endswith(".gkd") and not word.startswith("-") for word in words):
        return _window([Path(word) for word in words])
    # Loaded for commands alone: the window is to be there at once.
    from gkdesk import commands

    if first in ("-h", "--help"):
        print(commands.overview())
    elif first == "--version":
        print(f"gkdesk {__version__}")
    elif first in commands.COMMANDS:
        return commands.perform(first, rest)
    elif rest or first.startswith("-") or not _exists(first):
        raise UsageError(f"没有“{first}”这个命令；写法见 gkdesk --help。")
    else:
        return _window([Path(first)])
    return DONE


def _exists(name: str) -> bool:
    try:
        return Path(name).exists()
    except OSError:
        # A name too long for a file.
        return False


def _window(files: Sequence[Path]) -> int:
    # What the program is made of stays: looking through it for waste costs time at every start.
    gc.disable()
    # Qt is loaded for the window alone.
    from gkdesk.app import open_window

    return open_window(files)
