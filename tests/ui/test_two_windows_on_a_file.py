"""Two clerks on one file in the window: who has it is said, and what differs is gone through."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from gkdesk.form import Library
from gkdesk.project import Project, load
from gkdesk.project.lock_file import LockFile
from gkdesk.report import Report, plain
from gkdesk.ui import saving_wording, wording
from gkdesk.ui.conflict_dialog import ConflictDialog
from gkdesk.ui.dialogs import SavePath
from gkdesk.ui.window import Window
from tests.ui.hands import Hands


@pytest.fixture
def colleague(file: Path, library: Library) -> Iterator[Project]:
    """The same file open in somebody else's program."""
    project = Project.open(file, library, who="张三")
    yield project
    project.close()


@pytest.fixture
def cells(filled_report: Report) -> list[str]:
    return list(filled_report.entered)


def answer(*words: str) -> None:
    """Press the buttons of the questions that are going to be asked, one after the other."""
    left = list(words)

    def press() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, QDialog) and left:
            buttons = {one.text(): one for one in shown.findChildren(QPushButton)}
            word = left.pop(0)
            QTest.mouseClick(buttons[word], Qt.MouseButton.LeftButton)
        if left:
            QTimer.singleShot(20, press)

    QTimer.singleShot(20, press)


def press_notice(window: Window, word: str) -> None:
    buttons = window.notice.findChildren(QPushButton)
    button = next(one for one in buttons if one.text() == word and not one.isHidden())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def figure(window: Window, cell: str) -> str | None:
    assert window.view is not None
    return plain(window.view.session.report.values[cell])


def hands_on(window: Window) -> Hands:
    """Come back to a window from a question."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return Hands(window)


def choose(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Say where to save, one time after the other."""
    left = list(paths)

    def ask(*_: object) -> Path:
        return left.pop(0)

    monkeypatch.setattr(SavePath, "ask", ask)


def enter(window: Window, cell: str, text: str) -> None:
    """Type a figure into a cell of a real table."""
    assert window.view is not None
    hands = hands_on(window)
    window.view.go_to(cell)
    hands.type(text)
    hands.press("Return")


def test_a_file_that_somebody_has_is_opened_to_be_read_and_says_so(
    window: Window, file: Path, colleague: Project, cells: list[str]
) -> None:
    colleague.claim()
    answer(saving_wording.HELD_READ)
    window.open_file(file)
    assert saving_wording.MARK_HELD in window.windowTitle()
    window.notice.hide()
    before = figure(window, cells[0])
    enter(window, cells[0], "4321")
    assert figure(window, cells[0]) == before
    assert "张三" in window.notice.text


def test_a_text_that_may_not_be_edited_stands_as_it_was(
    window: Window, file: Path, colleague: Project, filled_report: Report
) -> None:
    colleague.claim()
    answer(saving_wording.HELD_READ)
    window.open_file(file)
    assert window.view is not None
    section = next(iter(filled_report.prose))
    window.view.go_to(section)
    shown = window.view.prose
    assert shown is not None
    before = shown.editor.toPlainText()
    hands_on(window).type("abc")
    assert shown.editor.toPlainText() == before
    assert "张三" in window.notice.text


def test_nothing_is_opened_where_the_clerk_thinks_better_of_it(
    window: Window, file: Path, colleague: Project
) -> None:
    colleague.claim()
    answer(wording.CANCEL)
    window.open_file(file)
    assert window.view is None


def test_what_a_lock_says_is_shown_as_it_is(window: Window, file: Path, library: Library) -> None:
    stranger = Project.open(file, library, who='<img src="//pc/x.png"><b>张三</b>')
    stranger.claim()
    shown: list[Qt.TextFormat] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert stranger.who in box.text()
        shown.extend(label.textFormat() for label in box.findChildren(QLabel) if label.text())
        box.reject()

    QTimer.singleShot(50, look)
    window.open_file(file)
    stranger.close()
    assert set(shown) == {Qt.TextFormat.PlainText}


def test_a_lock_is_taken_from_somebody_who_may_be_there_only_after_a_second_question(
    window: Window, file: Path, colleague: Project
) -> None:
    colleague.claim()
    answer(saving_wording.HELD_TAKE_ASKING, saving_wording.HELD_TAKE)
    window.open_file(file)
    assert saving_wording.MARK_HELD not in window.windowTitle()
    assert not colleague.beat()


def test_the_second_question_goes_back_by_default(
    window: Window, file: Path, colleague: Project
) -> None:
    colleague.claim()
    answer(saving_wording.HELD_TAKE_ASKING)

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        QTest.keyClick(box, Qt.Key.Key_Return)

    QTimer.singleShot(400, press)
    window.open_file(file)
    assert window.view is None
    assert colleague.beat()


def test_a_window_whose_lock_was_taken_says_so_and_saves_elsewhere(
    window: Window,
    file: Path,
    colleague: Project,
    cells: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.open_file(file)
    enter(window, cells[0], "4321")
    holder = colleague.claim()
    assert holder is not None
    assert colleague.take_over(holder) is None
    elsewhere = file.with_name("另一份.gkd")
    choose(monkeypatch, elsewhere)
    assert window.guard is not None
    window.guard.beat()
    assert "张三" in window.notice.text
    press_notice(window, saving_wording.SAVE_A_COPY)
    assert plain(load(elsewhere, Library()).values[cells[0]]) == "4321"
    assert saving_wording.MARK_HELD not in window.windowTitle()


def test_a_window_can_be_edited_when_the_other_one_is_closed(
    window: Window, file: Path, colleague: Project, cells: list[str]
) -> None:
    colleague.claim()
    answer(saving_wording.HELD_READ)
    window.open_file(file)
    colleague.close()
    assert window.guard is not None
    window.guard.beat()
    assert saving_wording.LOCK_FREE in window.notice.text
    enter(window, cells[0], "4321")
    assert figure(window, cells[0]) == "4321"


def test_a_closed_window_leaves_no_lock(window: Window, file: Path) -> None:
    window.open_file(file)
    lock = LockFile(file).path
    assert lock.exists()
    window.close()
    assert not lock.exists()


def test_what_both_edited_is_there_after_the_difference_was_gone_through(
    window: Window, file: Path, colleague: Project, cells: list[str], library: Library
) -> None:
    window.open_file(file)
    enter(window, cells[0], "4321")
    colleague.report.enter({cells[1]: 888})
    colleague.save()
    answer(saving_wording.CONFLICT_SAVE)
    hands_on(window).press("Ctrl+S")
    saved = load(file, library)
    assert [plain(saved.values[cell]) for cell in cells[:2]] == ["4321", "888"]
    assert figure(window, cells[1]) == "888"


@pytest.mark.parametrize(
    ("choice", "figure_saved"),
    [(saving_wording.CONFLICT_MINE, "4321"), (saving_wording.CONFLICT_THEIRS, "888")],
)
def test_of_a_cell_that_both_edited_the_clerk_chooses(
    window: Window,
    file: Path,
    colleague: Project,
    cells: list[str],
    *,
    choice: str,
    figure_saved: str,
) -> None:
    window.open_file(file)
    enter(window, cells[0], "4321")
    colleague.report.enter({cells[0]: 888})
    colleague.save()
    answer(choice, saving_wording.CONFLICT_SAVE)
    hands_on(window).press("Ctrl+S")
    assert plain(load(file, Library()).values[cells[0]]) == figure_saved


def test_nothing_is_written_where_the_difference_is_left_alone(
    window: Window, file: Path, colleague: Project, cells: list[str]
) -> None:
    window.open_file(file)
    enter(window, cells[0], "4321")
    colleague.report.enter({cells[0]: 888})
    colleague.save()
    before = file.read_bytes()
    answer(wording.CANCEL)
    hands_on(window).press("Ctrl+S")
    assert file.read_bytes() == before
    assert figure(window, cells[0]) == "4321"
    assert wording.TITLE_MARK in window.windowTitle()


def test_the_difference_says_who_edited_what(
    window: Window, file: Path, colleague: Project, cells: list[str]
) -> None:
    window.open_file(file)
    enter(window, cells[0], "4321")
    enter(window, cells[1], "4322")
    colleague.report.enter({cells[1]: 888, cells[2]: 999})
    colleague.save()
    told: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConflictDialog)
        told.extend(row.text(3) for row in dialog.rows)
        dialog.reject()

    QTimer.singleShot(50, look)
    hands_on(window).press("Ctrl+S")
    assert sorted(told) == sorted(saving_wording.CHANGED_BY.values())


def test_taking_theirs_is_undone_in_one_step(
    window: Window, file: Path, colleague: Project, cells: list[str]
) -> None:
    window.open_file(file)
    before = [figure(window, cell) for cell in cells[:2]]
    colleague.report.enter({cells[0]: 888, cells[1]: 999})
    colleague.save()
    answer(saving_wording.CONFLICT_SAVE)
    hands_on(window).press("Ctrl+S")
    assert [figure(window, cell) for cell in cells[:2]] == ["888", "999"]
    hands_on(window).press("Ctrl+Z")
    assert [figure(window, cell) for cell in cells[:2]] == before


def test_a_window_that_is_come_back_to_says_that_the_file_has_changed(
    window: Window, file: Path, colleague: Project, cells: list[str], qtbot: QtBot
) -> None:
    window.open_file(file)
    colleague.report.enter({cells[0]: 888})
    colleague.save()
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: "别人存过" in window.notice.text)
    answer(saving_wording.CONFLICT_SAVE)
    press_notice(window, saving_wording.CHANGED_LOOK)
    assert figure(window, cells[0]) == "888"


def test_a_file_that_nobody_can_read_any_more_is_overwritten_only_when_the_clerk_says_so(
    window: Window, file: Path, cells: list[str], library: Library
) -> None:
    window.open_file(file)
    enter(window, cells[0], "4321")
    file.write_bytes(b"{}")
    answer(wording.CANCEL)
    hands_on(window).press("Ctrl+S")
    assert file.read_bytes() == b"{}"
    answer(saving_wording.UNREADABLE_SAVE)
    hands_on(window).press("Ctrl+S")
    assert plain(load(file, library).values[cells[0]]) == "4321"


def test_what_cannot_be_saved_is_saved_elsewhere_with_one_click(
    window: Window,
    file: Path,
    cells: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.open_file(file)
    enter(window, cells[0], "4321")
    choose(monkeypatch, file.parent / "没有这个文件夹" / "甲.gkd", file.with_name("乙.gkd"))
    hands_on(window).press("Ctrl+Shift+S")
    assert "没能保存" in window.notice.text
    press_notice(window, saving_wording.SAVE_ELSEWHERE)
    assert plain(load(file.with_name("乙.gkd"), Library()).values[cells[0]]) == "4321"
