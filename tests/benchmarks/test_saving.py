"""Saving a report and journalling an edit, apart from what the disk takes to flush."""

import itertools
import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from gkdesk.form import Edition, Library
from gkdesk.places import data_folder
from gkdesk.project import Project, StatesFolder
from gkdesk.project.history import Act, LogEntry
from gkdesk.project.recovery import RecoveryCopy, RecoveryFolder
from gkdesk.report import Edit
from tests.benchmarks.measuring import quantile, slowest_of
from tests.benchmarks.table import Bench
from tests.drawing import full_report

# In seconds.
SAVING, JOURNAL = 0.030, 0.002
TIMES = 200

pytestmark = pytest.mark.bench


class Disk:
    """Counts what waiting for the disk takes."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.waited = 0.0
        self._flush = os.fsync
        patch.setattr(os, "fsync", self._timed)

    def _timed(self, handle: int) -> None:
        begun = time.perf_counter()
        self._flush(handle)
        self.waited += time.perf_counter() - begun


def sample(tmp_path: Path, library: Library) -> Project:
    file = next((data_folder("resources") / "samples").glob("*.gkd"))
    copy = tmp_path / "report.gkd"
    copy.write_bytes(file.read_bytes())
    project = Project.open(copy, library, states=StatesFolder(tmp_path / "states"))
    project.claim()
    return project


def saved(project: Project, disk: Disk, number: int) -> float:
    """Save an edit, and return what that takes beside the disk's flush."""
    project.report.enter({next(iter(project.report.entered)): number})
    disk.waited, begun = 0.0, time.perf_counter()
    project.save()
    return time.perf_counter() - begun - disk.waited


def with_long_log(project: Project, rows: int) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    cells = itertools.cycle(project.report.entered)
    project.history = project.history.logged(
        tuple(
            LogEntry(Act("张三", at + timedelta(seconds=n)), 1, Edit("cell", next(cells), "1", "2"))
            for n in range(rows)
        )
    )


def test_saving_the_sample(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch, bench: Bench
) -> None:
    project, disk = sample(tmp_path, library), Disk(monkeypatch)
    times = [saved(project, disk, number) for number in range(TIMES)]
    bench.wait("saving the sample, the disk's flushes apart", quantile(times), SAVING)
    project.close()


def test_saving_the_sample_with_a_long_log(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch, bench: Bench
) -> None:
    project, disk = sample(tmp_path, library), Disk(monkeypatch)
    with_long_log(project, 2000)
    times = [saved(project, disk, number) for number in range(TIMES)]
    bench.wait("the same with 2,000 changes in its log", quantile(times), SAVING)
    project.close()


def entries(project: Project, copy: RecoveryCopy) -> Iterator[Callable[[], object]]:
    """Journal one edit after the other: a figure, then a character of a long text."""
    report, section = project.report, next(iter(project.report.prose))
    cells = itertools.cycle(report.entered)
    for number in range(TIMES * 5):
        if number % 2:
            report.enter({next(cells): number})
        else:
            report.write(section, report.prose[section] + "字")
        yield partial(copy.write, report, project.path, project.record)


def test_an_entry_of_the_journal(
    tmp_path: Path, library: Library, edition_2021: Edition, bench: Bench
) -> None:
    project = Project(full_report(edition_2021), library)
    project.report.write(next(iter(project.report.prose)), "本年度情况如下。" * 2000)
    with_long_log(project, 2000)
    copy = RecoveryFolder(tmp_path).new_copy()
    copy.starts_from(project.report, project.record)
    bench.wait("a journal entry", slowest_of(entries(project, copy)), JOURNAL)
    copy.drop()
