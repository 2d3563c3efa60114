"""What the program holds of the memory with a full report open, against a bare window."""

import subprocess
import sys
from pathlib import Path

import pytest

from gkdesk.form import Edition
from gkdesk.project import save
from tests.benchmarks.table import Bench
from tests.drawing import full_report

MARK = 2.5

pytestmark = pytest.mark.bench


def memory(*words: str | Path) -> int:
    """Return what a process holds when its window is usable, in bytes."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.starting", *map(str, words)],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return int(done.stdout.split()[-1])


def test_the_memory_with_a_full_report(edition_2021: Edition, tmp_path: Path, bench: Bench) -> None:
    file = tmp_path / "full.gkd"
    save(full_report(edition_2021), file)
    what = "memory with a full report open, each section seen"
    bench.memory(what, memory("report", file), "a bare PySide6 window", memory("bare"), MARK)
