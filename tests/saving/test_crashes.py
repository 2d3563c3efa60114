"""A program killed while a clerk types: what is older than a second is there afterwards."""

import os
import random
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.project import encode, load
from gkdesk.project.recovery import RecoveryFolder
from gkdesk.report import Report
from tests.architecture.sources import ROOT
from tests.saving.editing import Clerk
from tests.saving.test_killed_saves import SAMPLE

# `make soak` asks for 200.
RUNS = int(os.environ.get("GKDESK_CRASHES", "6"))
FIRST_SEED = int(os.environ.get("GKDESK_SEED", str(random.randrange(10**6))))
# What may be missing, in seconds.
YOUNG = 1.0


@dataclass(frozen=True)
class Crash:
    """The times of the edits that were made, and when the program died."""

    edits: list[float]
    died_at: float


def crashed(file: Path, folder: Path, seed: int) -> Crash:
    """Let a clerk type and kill the program at a moment that the seed draws."""
    words = [sys.executable, "-m", "tests.saving.editing", str(file), str(folder), str(seed)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as program:
        assert program.stdout is not None
        first = program.stdout.readline()
        time.sleep(random.Random(seed).uniform(0, 1.6))
        program.kill()
        died_at = time.time()
        lines = [first, *program.stdout]
    # The last line may be cut short.
    return Crash([float(line.split()[1]) for line in lines if line.endswith("\n")], died_at)


def found(file: Path, folder: Path, library: Library) -> Report:
    """Return what the clerk has after the next start: what was left behind, else the file."""
    recovery = RecoveryFolder(folder)
    left = recovery.left_behind()
    if not left:
        return load(file, library)
    recovered = recovery.take(left[0], library)
    recovered.copy.let_go()
    return recovered.report


def kept_edits(crash: Crash, seed: int, report: Report, library: Library) -> int:
    """Return after how many edits the report was what it is now; -1 where it never was."""
    again = load(SAMPLE, library)
    clerk, wanted = Clerk(again, seed), encode(report)
    matching = -1
    for number in range(len(crash.edits) + 2):
        if encode(again) == wanted:
            matching = number
        clerk.edit()
    return matching


@pytest.mark.skipif(os.name == "nt", reason="ends a process as Unix does")
def test_nothing_older_than_a_second_is_missing_after_a_crash(
    tmp_path: Path, library: Library
) -> None:
    edits, missing, oldest = 0, 0, 0.0
    for seed in range(FIRST_SEED, FIRST_SEED + RUNS):
        file, folder = tmp_path / "报告.gkd", tmp_path / "recovery"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copyfile(SAMPLE, file)
        crash = crashed(file, folder, seed)
        kept = kept_edits(crash, seed, found(file, folder, library), library)
        assert kept >= 0, f"seed {seed}: a report that never was"
        lost = crash.edits[kept:]
        edits, missing = edits + len(crash.edits), missing + len(lost)
        oldest = max(oldest, *(crash.died_at - at for at in lost), 0.0)
        assert all(crash.died_at - at < YOUNG for at in lost), f"seed {seed}: {lost} missing"
    print(f"\n{RUNS} crashes from seed {FIRST_SEED}, {edits} edits: {missing} missing,", end=" ")
    print(f"the oldest {oldest * 1000:.0f} ms old")
