"""A disk that fails under the window: one sentence, the work stays, one click saves elsewhere."""

import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gkdesk.form import Library
from gkdesk.project import load, save
from gkdesk.project.journal import replay
from gkdesk.report import Report, plain
from gkdesk.ui import saving_wording, wording
from gkdesk.ui.desk import Desk
from gkdesk.ui.window import Window
from tests.ui.test_two_windows_on_a_file import choose, enter, hands_on, press_notice

Fault = Callable[[Path], AbstractContextManager[None]]


@contextmanager
def folder_gone(file: Path) -> Generator[None]:
    away = file.parent.with_name("away")
    file.parent.rename(away)
    yield
    away.rename(file.parent)


@contextmanager
def replaced_by_a_folder(file: Path) -> Generator[None]:
    aside = file.with_suffix(".aside")
    file.rename(aside)
    file.mkdir()
    yield
    file.rmdir()
    aside.rename(file)


@contextmanager
def files_too_small(file: Path) -> Generator[None]:
    """Let no file of this process grow as long as the report."""
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (file.stat().st_size // 2, limits[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@contextmanager
def disk_full(file: Path) -> Generator[None]:
    """Put the report on a disk of its own that has no room left."""
    old = file.read_bytes()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={len(old) + 8192}", "none", str(file.parent)]
    if (
        sys.platform != "linux"
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("no disk may be mounted here")
    file.write_bytes(old)
    with suppress(OSError), file.with_name("rest").open("wb", buffering=0) as rest:
        while rest.write(b"x" * 4096):
            pass
    yield
    subprocess.run(["umount", str(file.parent)], check=True)


OF_THE_DISK: dict[Fault, str] = {
    folder_gone: "文件夹不存在",
    replaced_by_a_folder: "是一个文件夹",
    disk_full: "磁盘已满",
}
FAULTS = {**OF_THE_DISK, files_too_small: "超过"}


@pytest.fixture
def drive(tmp_path: Path, filled_report: Report) -> Path:
    """The report, in a folder of its own."""
    file = tmp_path / "drive" / "报告.gkd"
    file.parent.mkdir()
    save(filled_report, file)
    return file


@pytest.fixture
def cell(filled_report: Report) -> str:
    return next(iter(filled_report.entered))


@pytest.fixture
def recovery(desk: Desk, tmp_path: Path) -> Path:
    desk.recovery = tmp_path / "recovery"
    return desk.recovery


@pytest.fixture
def edited(
    window: Window, drive: Path, cell: str, recovery: Path, qtbot: QtBot
) -> Iterator[Window]:
    """A window with one edit that is not saved, and is kept aside."""
    window.open_file(drive)
    enter(window, cell, "4321")
    qtbot.waitUntil(lambda: any(recovery.glob("*.journal")))
    yield window
    if window.view is not None:
        window.view.session.undo_stack.setClean()
    window.close()


@pytest.mark.parametrize("fault", FAULTS)
def test_what_cannot_be_saved_is_said_in_a_sentence_and_stays(
    edited: Window, drive: Path, cell: str, recovery: Path, fault: Fault
) -> None:
    before = drive.read_bytes()
    with fault(drive):
        hands_on(edited).press("Ctrl+S")
    said = edited.notice.text
    assert (FAULTS[fault] in said, said.count("。"), len(said.splitlines())) == (True, 1, 1)
    assert wording.TITLE_MARK in edited.windowTitle()
    assert drive.read_bytes() == before
    (journal,) = recovery.glob("*.journal")
    assert "4321" in str(replay(journal)[1])
    assert edited.view is not None
    assert plain(edited.view.session.report.values[cell]) == "4321"


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the clerk chooses who is asked for another file."""
    file = tmp_path / "别处.gkd"
    choose(monkeypatch, file)
    return file


@pytest.mark.parametrize("fault", OF_THE_DISK)
def test_one_click_saves_it_elsewhere(
    edited: Window, drive: Path, cell: str, elsewhere: Path, fault: Fault
) -> None:
    with fault(drive):
        hands_on(edited).press("Ctrl+S")
        press_notice(edited, saving_wording.SAVE_ELSEWHERE)
    assert plain(load(elsewhere, Library()).values[cell]) == "4321"
    assert edited.path == elsewhere
    assert wording.TITLE_MARK not in edited.windowTitle()


@pytest.mark.parametrize("fault", FAULTS)
def test_the_next_save_after_a_fault_is_like_any_other(
    edited: Window, drive: Path, cell: str, fault: Fault
) -> None:
    with fault(drive):
        hands_on(edited).press("Ctrl+S")
    hands_on(edited).press("Ctrl+S")
    assert plain(load(drive, Library()).values[cell]) == "4321"
    assert edited.notice.text == ""
    assert [one.name for one in drive.parent.iterdir() if ".tmp" in one.name] == []
