"""The entry: a window, or a command; what commands need is loaded when one is called."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from gkdesk import __version__
from gkdesk.errors import GkdeskError, UsageError

DONE, BAD_CALL, BAD_FILE = 0, 2, 3


def run(words: Sequence[str]) -> int:
    """Run the program with the words of a call and return the exit status."""
    _speak_utf8()
    try:
        status = _dispatch(words)
        sys.stdout.flush()
    except UsageError as error:
        print(error, file=sys.stderr)
        return BAD_CALL
    except GkdeskError as error:
        print(error, file=sys.stderr)
        return BAD_FILE
    except BrokenPipeError:
        # The reader of the output (head, a pager) has gone; nothing is left to be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return status


def _speak_utf8() -> None:
    """Write UTF-8 into pipes and files, where Windows would write the local code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="surrogateescape")


def _dispatch(words: Sequence[str]) -> int:
    if not words:
        return _window(None)
    first, *rest = words
    if not rest and not first.startswith("-") and first.endswith(".gkd"):
        return _window(Path(first))
    # Loaded for commands alone: the window is to be there at once.
    from gkdesk import commands

    if first in ("-h", "--help"):
        print(commands.overview())
    elif first == "--version":
        print(f"gkdesk {__version__}")
    elif first in commands.COMMANDS:
        return commands.perform(first, rest)
    elif rest or first.startswith("-") or not Path(first).exists():
        raise UsageError(f"没有“{first}”这个命令；写法见 gkdesk --help。")
    else:
        return _window(Path(first))
    return DONE


def _window(file: Path | None) -> int:
    # Qt is loaded for the window alone.
    from gkdesk.app import open_window

    return open_window(file)
