"""The real window killed while a clerk types: what is older than a second is offered again."""

import os
import shutil
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from gkdesk.form import Library
from gkdesk.project import load
from gkdesk.project.recovery import RecoveryFolder
from gkdesk.report import Report
from tests.architecture.sources import ROOT
from tests.saving.test_crashes import FIRST_SEED, RUNS, YOUNG, Crash
from tests.saving.test_killed_saves import SAMPLE

# Beginning the window takes longer than all that is typed into it.
WINDOW_RUNS = RUNS if RUNS > 100 else 3
# What the typist puts into cells begins here.
FIRST = 10**6


def crashed(file: Path, user: Path, seed: int) -> Crash:
    """Let a clerk type into the window and kill it at a moment that the seed draws."""
    words = [sys.executable, "-m", "tests.saving.window_editing", str(file), str(user), str(seed)]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        words, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", env=surroundings
    ) as program:
        assert program.stdout is not None
        first = program.stdout.readline()
        time.sleep(Random(seed).uniform(0.2, 3))
        program.kill()
        died_at = time.time()
        lines = [first, *program.stdout]
    return Crash([float(line.split()[1]) for line in lines if line.endswith("\n")], died_at)


def last_edit(report: Report) -> int:
    """Return the number of the latest edit that a report has; all before it must be there."""
    numbers = sorted(
        int(value) - FIRST
        for value in report.entered.values()
        if isinstance(value, int | Decimal) and value > FIRST
    )
    latest = numbers[-1] if numbers else 0
    whole = min(latest, len(report.entered))
    assert numbers == list(range(latest - whole + 1, latest + 1))
    return latest


def recovered(file: Path, user: Path, library: Library) -> Report:
    recovery = RecoveryFolder(user / "recovery")
    left = recovery.left_behind()
    if not left:
        return load(file, library)
    found = recovery.take(left[0], library)
    found.copy.drop()
    return found.report


@pytest.mark.skipif(os.name == "nt", reason="ends a process as Unix does")
def test_nothing_older_than_a_second_is_missing_after_the_window_was_killed(
    tmp_path: Path, library: Library
) -> None:
    edits, missing, oldest = 0, 0, 0.0
    for seed in range(FIRST_SEED, FIRST_SEED + WINDOW_RUNS):
        user = tmp_path / str(seed)
        user.mkdir()
        file = user / "报告.gkd"
        shutil.copyfile(SAMPLE, file)
        crash = crashed(file, user, seed)
        lost = crash.edits[last_edit(recovered(file, user, library)) :]
        edits, missing = edits + len(crash.edits), missing + len(lost)
        oldest = max(oldest, *(crash.died_at - at for at in lost), 0.0)
        assert all(crash.died_at - at < YOUNG for at in lost), f"seed {seed}: {lost} missing"
        assert file.read_bytes() == SAMPLE.read_bytes()
    print(f"\n{WINDOW_RUNS} windows killed from seed {FIRST_SEED}, {edits} edits:", end=" ")
    print(f"{missing} missing, the oldest {oldest * 1000:.0f} ms old")
