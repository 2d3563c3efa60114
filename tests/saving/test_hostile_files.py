"""Thousands of damaged and hostile project files: only clean refusals, soon and in little room."""

import os
import random
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gkdesk.form import Edition, Library
from gkdesk.project import Project
from gkdesk.project.history import Act
from gkdesk.report import state_of
from tests.architecture.sources import ROOT
from tests.project.test_formats import remarked
from tests.saving.mutants import mutant

# `make soak` asks for 20,000.
COUNT = int(os.environ.get("GKDESK_MUTANTS", "400"))
FIRST_SEED = int(os.environ.get("GKDESK_SEED", str(random.randrange(10**6))))


@pytest.fixture
def sound(tmp_path: Path, edition_2021: Edition, library: Library) -> Path:
    """A file that holds something under every key."""
    file = tmp_path / "sound.gkd"
    project = Project(remarked(edition_2021), library, who="张三")
    act = Act("张三", datetime(2026, 1, 9, 10, tzinfo=UTC))
    history = project.history.named("送审稿", state_of(project.report), act)
    cells = iter(project.report.entered)
    project.report.enter({next(cells): 17, next(cells): None})
    history = history.published_as("发布稿", state_of(project.report), act)
    project.history = history.reopened("数字更正", act)
    project.save(file)
    project.report.enter({next(cells): 5})
    project.report.write(next(iter(project.report.prose)), "改过的话。")
    project.save()
    project.close()
    return file


class Opener:
    """A process that opens one file again and again, through one door of the window."""

    def __init__(self, file: Path, door: str) -> None:
        self._file = file
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.saving.refusing", door, str(file)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def opens(self, data: bytes) -> str:
        """Return what became of a file with these bytes; a fault of the process is one."""
        self._file.write_bytes(data)
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip() or self.process.communicate()[1]


@pytest.mark.skipif(sys.platform != "linux", reason="bounds a process as Linux does")
def test_a_hostile_file_is_refused_in_one_sentence_and_does_no_harm(
    sound: Path, tmp_path: Path
) -> None:
    opener, data = Opener(tmp_path / "报告.gkd", "open"), sound.read_bytes()
    found: Counter[str] = Counter()
    for seed in range(FIRST_SEED, FIRST_SEED + COUNT):
        told = opener.opens(mutant(seed, data))
        found[told] += 1
        assert told in {"refused", "opened", "opened, not saved"}, f"seed {seed}: {told}"
    most = opener.process.communicate()[0].strip()
    print(f"\n{COUNT} mutants from seed {FIRST_SEED}: {dict(found)}, at most {most}")
    assert found["refused"] > found["opened"] > 0
