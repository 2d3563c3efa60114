"""What the program holds of the memory with a full report open, against a bare window."""

import subprocess
import sys
from pathlib import Path

import pytest

from gkdesk.form import Edition
from gkdesk.project import save
from tests.benchmarks.measuring import tell_memory
from tests.drawing import full_report

MARK = 3.0

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


def test_the_memory_with_a_full_report(edition_2021: Edition, tmp_path: Path) -> None:
    file = tmp_path / "full.gkd"
    save(full_report(edition_2021), file)
    tell_memory(
        "A full report open, each section seen", memory("report", file), memory("bare"), MARK
    )
