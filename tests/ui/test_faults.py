"""A fault of the program costs no work: what is unsaved is kept, the window goes on."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gkdesk.form import Library
from gkdesk.project import load
from gkdesk.report import Report, plain
from gkdesk.ui.desk import Desk
from gkdesk.ui.fault_log import FaultLog
from gkdesk.ui.last_line import LastLine
from gkdesk.ui.recent import Recent
from gkdesk.ui.session import Session
from gkdesk.ui.window import Window
from tests.ui.hands import Hands

PRIVATE = "某人的电话"


@pytest.fixture
def desk(
    library: Library, recent: Recent, settings: QSettings, tmp_path: Path, qapp: QApplication
) -> Iterator[Desk]:
    desk = Desk(lambda: library, recent, settings, tmp_path / "recovery")
    yield desk
    for window in list(desk.windows):
        if window.view is not None:
            window.view.session.undo_stack.setClean()
        window.close()
    qapp.processEvents()


@pytest.fixture
def last_line(desk: Desk, tmp_path: Path) -> Iterator[LastLine]:
    """The last line of the program, in place of what the tests have in its place."""
    line = LastLine(desk, tmp_path / "log", tmp_path / "rescued")
    with line.installed():
        yield line


@pytest.fixture
def edited(window: Window, filled_report: Report) -> str:
    """A cell of the report in the window, with a figure that no file has."""
    window.show_session(Session(filled_report))
    assert window.view is not None
    cell = next(iter(filled_report.entered))
    window.view.go_to(cell)
    hands = Hands(window)
    hands.type("4321")
    hands.press("Return")
    return cell


def fail() -> None:
    """Be a slot with a fault in it."""
    raise KeyError(PRIVATE)


def strike(line: LastLine, qtbot: QtBot) -> str:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: line.dialog is not None)
    assert line.dialog is not None
    return line.dialog.text


@pytest.mark.usefixtures("edited")
def test_the_window_and_its_figures_are_there_after_a_fault_in_a_slot(
    window: Window, last_line: LastLine, qtbot: QtBot
) -> None:
    strike(last_line, qtbot)
    assert last_line.dialog is not None
    last_line.dialog.reject()
    assert window.view is not None
    hands = Hands(window)
    hands.type("77")
    hands.press("Return")
    values = window.view.session.report.entered
    assert [plain(values[cell]) for cell in list(values)[:1]] == ["4321"]
    assert "77" in map(plain, values.values())


def test_a_rescue_copy_is_written_before_a_fault_is_told(
    edited: str, last_line: LastLine, qtbot: QtBot, tmp_path: Path, library: Library
) -> None:
    text = strike(last_line, qtbot)
    copies = list((tmp_path / "rescued").glob("*.gkd"))
    assert len(copies) == 1
    assert copies[0].name in text.replace("\u200b", "")
    assert plain(load(copies[0], library).values[edited]) == "4321"
    assert list((tmp_path / "recovery").glob("*.journal"))


@pytest.mark.usefixtures("edited")
def test_the_text_to_copy_has_the_trace_and_nothing_of_the_report(
    last_line: LastLine, qtbot: QtBot
) -> None:
    text = strike(last_line, qtbot)
    assert "KeyError" in text
    assert "test_faults.py" in text
    assert PRIVATE not in text
    log = last_line.log.file.read_text(encoding="utf-8")
    assert "KeyError" in log
    assert PRIVATE not in log


@pytest.mark.usefixtures("edited")
def test_the_same_fault_is_shown_once(last_line: LastLine, qtbot: QtBot) -> None:
    strike(last_line, qtbot)
    assert last_line.dialog is not None
    last_line.dialog.reject()
    QTimer.singleShot(0, fail)
    log = last_line.log.file
    qtbot.waitUntil(lambda: log.read_text(encoding="utf-8").count("KeyError") > 1)
    QApplication.processEvents()
    assert last_line.dialog is None


@pytest.mark.usefixtures("edited")
def test_a_fault_in_another_thread_is_told_too(
    last_line: LastLine, qtbot: QtBot, tmp_path: Path
) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: last_line.dialog is not None)
    assert list((tmp_path / "rescued").glob("*.gkd"))


def test_a_log_does_not_grow_without_end(tmp_path: Path) -> None:
    log = FaultLog(tmp_path)
    for _ in range(12):
        log.write("x" * 100_000)
    sizes = [file.stat().st_size for file in tmp_path.iterdir()]
    assert len(sizes) == 4
    assert max(sizes) < 400_000


def test_a_folder_that_takes_no_log_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file", encoding="utf-8")
    log = FaultLog(tmp_path / "log")
    log.write("a line")
    with log.watching_crashes():
        pass
    assert not log.file.exists()
