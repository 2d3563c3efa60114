"""What a command is busy with, said on a terminal once it takes long, and wiped away again."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from threading import Timer

# Below this, in seconds, nothing is said; a line that flashes up only disturbs.
PATIENCE = 0.2
WIPE = "\r\x1b[K"


@contextmanager
def busy(sentence: str) -> Generator[None]:
    """Say what is being done while it is; nothing where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield
        return
    said: list[str] = []

    def say() -> None:
        said.append(sentence)
        _write(sentence)

    timer = Timer(PATIENCE, say)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if said:
            _write(WIPE)


def _write(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
