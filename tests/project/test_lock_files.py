"""The lock beside a report, as another PC and another day find it."""

import json
import os
import stat
import time
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from gkdesk.project.lock_file import REST, LockFile


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "报告.gkd"
    file.write_bytes(b"{}")
    return file


def lock_of(report: Path) -> Path:
    return report.with_name(f".~lock.{report.name}#")


def foreign(report: Path, age: float, **said: object) -> Path:
    """Make the lock of another PC, written so many seconds ago."""
    lock = lock_of(report)
    since = (datetime.now().astimezone() - timedelta(hours=3)).isoformat()
    values = {"who": "李四", "host": "别的电脑", "process": 7, "since": since, "token": "t", **said}
    lock.write_text(json.dumps(values), encoding="utf-8")
    written = time.time() - age
    os.utime(lock, (written, written))
    return lock


def test_who_has_a_report_is_told_with_pc_and_time(report: Path) -> None:
    foreign(report, 10)
    holder = LockFile(report).acquire()
    assert holder is not None
    assert (holder.who, holder.host, holder.is_stale) == ("李四", "别的电脑", False)
    assert timedelta(hours=2) < datetime.now().astimezone() - holder.since < timedelta(hours=4)


def test_a_lock_of_another_pc_that_rests_is_stale(report: Path) -> None:
    foreign(report, REST + 10)
    holder = LockFile(report).acquire()
    assert holder is not None
    assert holder.is_stale


def test_a_lock_that_beats_is_not_stale(report: Path) -> None:
    lock, other = LockFile(report, "张三"), LockFile(report)
    lock.acquire()
    os.utime(lock_of(report), (0, 0))
    assert lock.beat()
    holder = other.acquire()
    assert holder is not None
    assert not holder.is_stale


def test_a_lock_that_somebody_removed_is_put_back(report: Path) -> None:
    lock = LockFile(report, "张三")
    lock.acquire()
    lock_of(report).unlink()
    assert lock.beat()
    assert lock.is_held
    lock.release()
    assert not lock_of(report).exists()


def test_a_lock_that_was_lost_is_not_removed(report: Path) -> None:
    lock = LockFile(report, "张三")
    lock.acquire()
    taken = foreign(report, 0)
    assert not lock.beat()
    assert lock.other is not None
    assert lock.other.who == "李四"
    lock.release()
    assert taken.exists()


def test_where_no_lock_can_be_made_nobody_is_kept_out(report: Path) -> None:
    lock = LockFile(report.parent / "没有" / report.name)
    assert lock.acquire() is None
    assert lock.other is None
    assert not lock.is_held


def test_a_name_as_long_as_names_can_be_is_locked(report: Path) -> None:
    long, other = (report.with_name("长" * 83 + ending) for ending in ("甲.g", "乙.g"))
    LockFile(long, "张三").acquire()
    holder = LockFile(long).acquire()
    assert holder is not None
    assert holder.who == "张三"
    assert LockFile(other).acquire() is None


def test_a_lock_that_is_a_link_to_nowhere_holds_nobody_up(report: Path) -> None:
    lock_of(report).symlink_to(report.with_name("没有"))
    lock = LockFile(report)
    assert lock.acquire() is None
    assert not lock.is_held


@pytest.mark.parametrize("is_emptied", [True, False])
def test_a_drive_that_comes_back_is_locked_again(report: Path, *, is_emptied: bool) -> None:
    lock, away = LockFile(report, "张三"), report.parent.with_name("away")
    lock.acquire()
    report.parent.rename(away)
    assert lock.beat()
    away.rename(report.parent)
    if is_emptied:
        lock_of(report).unlink()
    assert lock.beat()
    assert lock.is_held


def test_what_another_took_while_the_drive_was_away_is_theirs(report: Path) -> None:
    lock, away = LockFile(report, "张三"), report.parent.with_name("away")
    lock.acquire()
    report.parent.rename(away)
    lock.beat()
    away.rename(report.parent)
    foreign(report, 0)
    assert not lock.beat()
    assert lock.other is not None


def test_a_link_and_its_file_have_one_lock(report: Path) -> None:
    link = report.with_name("链接.gkd")
    link.symlink_to(report)
    LockFile(link).acquire()
    assert lock_of(report).exists()
    assert LockFile(report).acquire() is not None


@pytest.mark.parametrize("seed", range(40))
def test_a_lock_that_says_nothing_of_use_is_somebodys(report: Path, seed: int) -> None:
    draw, lock = Random(seed), foreign(report, 0)
    data = bytearray(lock.read_bytes())
    for _ in range(draw.choice((1, 5, 100))):
        data[draw.randrange(len(data))] = draw.randrange(256)
    lock.write_bytes(bytes(data[: draw.choice((len(data), len(data) // 2))]))
    holder = LockFile(report).acquire()
    assert holder is not None
    assert not holder.is_stale


def test_of_a_foreign_lock_no_more_is_shown_than_fits(report: Path) -> None:
    foreign(report, 0, who="长\n" * 500, host=["x"], process="y", since=7)
    holder = LockFile(report).acquire()
    assert holder is not None
    assert len(holder.who) == 100
    assert (holder.host, holder.process) == ("", 0)


def test_the_time_of_another_drive_leaves_nothing_beside_the_report(report: Path) -> None:
    foreign(report, 0)
    LockFile(report).acquire()
    names = {file.name for file in report.parent.iterdir()}
    assert names == {report.name, lock_of(report).name}
    assert stat.S_ISREG(lock_of(report).stat().st_mode)
