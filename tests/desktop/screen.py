"""A screen of its own with the program on it, and hands that know nothing but keys."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FROM_SOURCE = (sys.executable, "-m", "gkdesk")
_PATIENCE = 60.0
# Without the last word it begins anew when the last program has gone, and hears nobody meanwhile.
_SERVER = ("Xvfb", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset")
_PROGRAM = "公开年报台"
# What runs beside the program on its screen: given the environment, it gives the one to use.
Beside = Callable[[dict[str, str]], AbstractContextManager[Mapping[str, str]]]


class Screen:
    """The program on a screen without a window manager; ``keys`` counts what was pressed."""

    def __init__(self, display: str, program: subprocess.Popen[str]) -> None:
        """Take over a running program."""
        self._display = display
        self._program = program
        self.keys = 0

    def press(self, *keys: str) -> None:
        """Press keys by the names that X gives them, such as ``ctrl+s`` or ``Next``."""
        self.keys += len(keys)
        self._ask("key", "--delay", "25", *keys)

    def type(self, text: str) -> None:
        """Type letters and digits, each of which is a key."""
        self.keys += len(text)
        self._ask("type", "--delay", "25", text)

    def click(self, x: int, y: int) -> None:
        """Click on a place of the screen."""
        self._ask("mousemove", str(x), str(y), "click", "1")

    def focus(self, title: str) -> str:
        """Wait for a window whose title holds a text, give it the keyboard, return its title."""
        number = until(lambda: self._window_of_running(title), f"no window {title!r}")
        self._ask("windowfocus", "--sync", number)
        return self._ask("getwindowname", number)

    def title(self) -> str:
        """Return the title of the program's window, empty while there is none."""
        number = self._window(_PROGRAM)
        return self._ask("getwindowname", number) if number else ""

    def picture(self, file: Path) -> None:
        """Save what is seen, where ImageMagick is there to do it."""
        if shutil.which("import"):
            words = ["import", "-window", "root", str(file)]
            subprocess.run(words, check=True, env=self._environment())

    def kill(self) -> None:
        """End the program as a crash does."""
        self._program.kill()
        self._program.wait()

    def left(self) -> str:
        """Wait until the program has ended; return what it wrote on standard error."""
        return self._program.communicate(timeout=_PATIENCE)[1]

    def _window_of_running(self, title: str) -> str:
        if self._program.poll() is not None:
            pytest.fail(f"the program has ended: {self.left()}")
        return self._window(title)

    def _window(self, title: str) -> str:
        words = ["xdotool", "search", "--onlyvisible", "--name", title]
        found = subprocess.run(
            words, capture_output=True, encoding="utf-8", env=self._environment(), check=False
        )
        return found.stdout.split("\n")[0]

    def _ask(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            check=True,
            capture_output=True,
            encoding="utf-8",
            env=self._environment(),
        )
        return done.stdout.strip()

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self._display}


def until(found: Callable[[], str], otherwise: str) -> str:
    """Wait for an answer that is not empty; fail with ``otherwise`` when none comes."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if answer := found():
            return answer
        time.sleep(0.05)
    pytest.fail(otherwise)


@contextmanager
def screen(
    home: Path,
    *words: str,
    program: Sequence[str] = FROM_SOURCE,
    beside: Beside = nullcontext,
) -> Generator[Screen]:
    """Run the program on a new screen with an empty home folder; all end with the block."""
    with (
        display_of() as display,
        beside(surroundings_of(home, display)) as surroundings,
        _running([*program, *words], surroundings) as process,
    ):
        shown = Screen(display, process)
        shown.focus(_PROGRAM)
        yield shown


@contextmanager
def display_of(*options: str) -> Generator[str]:
    """Start an X server with nothing on it, and return its name."""
    for tool in ("Xvfb", "xdotool"):
        if not shutil.which(tool):
            pytest.skip(f"{tool} is not installed")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [*_SERVER, "-displayfd", str(writing), *options],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        display = f":{pipe.readline().strip()}"
    try:
        yield display
    finally:
        server.terminate()
        server.wait()


@contextmanager
def _running(
    words: Sequence[str], surroundings: Mapping[str, str]
) -> Generator[subprocess.Popen[str]]:
    program = subprocess.Popen(words, env=surroundings, stderr=subprocess.PIPE, encoding="utf-8")
    try:
        yield program
    finally:
        program.kill()
        program.communicate()


def surroundings_of(home: Path, display: str) -> dict[str, str]:
    """Return an environment in which nothing of this machine's user is read or written."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))
    }
    return {
        **kept,
        "DISPLAY": display,
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "xcb",
    }
