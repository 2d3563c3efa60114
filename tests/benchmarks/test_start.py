"""From nothing to a usable window, against a bare PySide6 window: from source, from the folder."""

import mmap
import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.benchmarks.measuring import medians_of
from tests.benchmarks.table import Bench
from tests.desktop.screen import ROOT, display_of, surroundings_of

RUNS = 11
MARK = 2.0
BARE = "a bare PySide6 window"
FOLDER = Path(os.environ.get("GKDESK_BUNDLE", ROOT / "dist" / "gkdesk"))
BARE_FOLDER = ROOT / "build" / "bare" / "bare"
# A line of pixels through the middle of the screen of 1280 by 800, four bytes each.
_LINE = slice(-400 * 1280 * 4, -399 * 1280 * 4)
_PATIENCE = 30.0

pytestmark = pytest.mark.bench


def start(which: str) -> None:
    words = [sys.executable, "-m", "tests.benchmarks.starting", which]
    done = subprocess.run(words, check=True, capture_output=True, encoding="utf-8")
    assert done.stdout.split()[0] == ("bare" if which == "bare" else "公开年报台")


def test_the_start_from_source(bench: Bench) -> None:
    bare, ours = medians_of(partial(start, "bare"), partial(start, "gkdesk"), RUNS)
    bench.beside("from start to a usable window, from source", ours, BARE, bare, MARK)


@contextmanager
def seen(folder: Path) -> Generator[Callable[[], bytes]]:
    """Put up a screen, and return what tells the middle of it; its name is in DISPLAY."""
    with display_of("-fbdir", str(folder)) as display:
        os.environ["DISPLAY"] = display
        with (folder / "Xvfb_screen0").open("rb") as file:
            pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            yield lambda: pixels[_LINE].strip(b"\0")
            pixels.close()


def show(program: Path, home: Path, looked: Callable[[], bytes]) -> None:
    """Start a program, and return as soon as the middle of the screen is painted."""
    surroundings = surroundings_of(home, os.environ["DISPLAY"])
    end = time.monotonic() + _PATIENCE
    with subprocess.Popen([program], env=surroundings, stderr=subprocess.DEVNULL) as process:
        while not looked() and time.monotonic() < end:
            time.sleep(0.001)
        assert looked(), f"{program} shows nothing"
        process.kill()


def clear(looked: Callable[[], bytes]) -> None:
    while looked():
        time.sleep(0.001)


def test_the_start_from_the_folder(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = (BARE_FOLDER / "bare", FOLDER / "gkdesk")
    for program in programs:
        if not program.is_file():
            pytest.skip(f"{program} is not there: make bench makes it")
    # Put back afterwards.
    monkeypatch.setenv("DISPLAY", "")
    with seen(tmp_path) as looked:
        bare, ours = medians_of(
            partial(show, programs[0], tmp_path, looked),
            partial(show, programs[1], tmp_path, looked),
            RUNS,
            between=partial(clear, looked),
        )
    bench.beside("the same from the folder, on a screen", ours, f"{BARE} in a folder", bare, MARK)
