"""From nothing to a usable window, against a bare PySide6 window."""

import subprocess
import sys
from functools import partial

import pytest

from tests.benchmarks.measuring import median_of, tell

RUNS = 11
MARK = 2.5

pytestmark = pytest.mark.bench


def start(which: str) -> None:
    words = [sys.executable, "-m", "tests.benchmarks.starting", which]
    done = subprocess.run(words, check=True, capture_output=True, encoding="utf-8")
    assert done.stdout.split()[0] == ("bare" if which == "bare" else "公开年报台")


def test_the_start_against_a_bare_window() -> None:
    for which in ("bare", "gkdesk"):
        start(which)
    bare = median_of([partial(start, "bare")] * RUNS)
    ours = median_of([partial(start, "gkdesk")] * RUNS)
    tell("From start to usable window, a bare PySide6 window beside it", ours, bare, MARK)
