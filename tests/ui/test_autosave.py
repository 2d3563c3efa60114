"""What was not saved when the program died is kept aside, offered, and given back."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gkdesk.form import Library
from gkdesk.project import Project, load
from gkdesk.project.journal import replay
from gkdesk.project.recovery import RecoveryFolder
from gkdesk.project.store import decode_values
from gkdesk.report import Report, plain
from gkdesk.ui import saving_wording, wording
from gkdesk.ui.desk import Desk
from gkdesk.ui.dialogs import Answer, DropQuestion, SavePath, UnsavedQuestion
from gkdesk.ui.edits_dialog import EditsDialog
from gkdesk.ui.preferences import Preferences, keep_preferences
from gkdesk.ui.recent import Recent
from gkdesk.ui.window import Window
from tests.architecture.sources import ROOT
from tests.ui.hands import Hands
from tests.ui.test_two_windows_on_a_file import answer, hands_on


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


@pytest.fixture
def desk(
    library: Library, recent: Recent, settings: QSettings, folder: Path, qapp: QApplication
) -> Iterator[Desk]:
    """A desk that keeps unsaved reports aside; its windows are closed in the end."""
    desk = Desk(lambda: library, recent, settings, folder)
    yield desk
    for window in list(desk.windows):
        if window.view is not None:
            window.view.session.undo_stack.setClean()
        window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()


@pytest.fixture
def left(folder: Path, filled_report: Report, file: Path) -> None:
    """A report that was left behind, with another word in it than its file has."""
    section = next(iter(filled_report.prose))
    copy = RecoveryFolder(folder).new_copy()
    copy.starts_from(filled_report)
    filled_report.write(section, "没有保存的话")
    copy.write(filled_report, file)
    copy.let_go()


def kept(folder: Path) -> list[Path]:
    return list(folder.glob("*.journal"))


def edit(window: Window, text: str) -> None:
    assert window.view is not None
    window.view.session.write(next(iter(window.view.session.report.prose)), text)


def prose(report: Report) -> str:
    return next(iter(report.prose.values()))


def press_button(window: Window, word: str) -> None:
    buttons = window.start_page.findChildren(QPushButton)
    button = next(one for one in buttons if one.text() == word and one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def say(monkeypatch: pytest.MonkeyPatch, question: type, said: object) -> None:
    def ask(*_: object) -> object:
        return said

    monkeypatch.setattr(question, "ask", ask)


def test_a_moment_after_an_edit_the_report_is_kept_aside_and_its_file_is_not_touched(
    window: Window, file: Path, folder: Path, qtbot: QtBot, library: Library
) -> None:
    window.open_file(file)
    before = file.read_bytes()
    edit(window, "改过了")
    qtbot.waitUntil(lambda: bool(kept(folder)))
    _, values = replay(kept(folder)[0])
    assert prose(decode_values(values, file, library)[0]) == "改过了"
    assert file.read_bytes() == before


def test_a_report_that_is_saved_is_kept_aside_no_longer(
    window: Window, file: Path, folder: Path, qtbot: QtBot
) -> None:
    window.open_file(file)
    edit(window, "改过了")
    qtbot.waitUntil(lambda: bool(kept(folder)))
    Hands(window).press("Ctrl+S")
    assert list(folder.iterdir()) == []


def test_a_report_whose_edits_are_undone_is_kept_aside_no_longer(
    window: Window, file: Path, folder: Path, qtbot: QtBot
) -> None:
    window.open_file(file)
    edit(window, "改过了")
    qtbot.waitUntil(lambda: bool(kept(folder)))
    Hands(window).press("Ctrl+Z")
    assert list(folder.iterdir()) == []


def test_what_the_clerk_does_not_want_to_save_is_gone_with_the_window(
    window: Window, file: Path, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(monkeypatch, UnsavedQuestion, Answer.DISCARD)
    window.open_file(file)
    edit(window, "改过了")
    qtbot.waitUntil(lambda: bool(kept(folder)))
    assert window.close()
    assert list(folder.iterdir()) == []


def test_nothing_is_kept_aside_where_the_clerk_does_not_want_it(
    window: Window, settings: QSettings, folder: Path, qtbot: QtBot
) -> None:
    keep_preferences(settings, Preferences(autosave=False))
    window.open_sample()
    edit(window, "改过了")
    qtbot.wait(1200)
    assert kept(folder) == []


def test_a_folder_that_cannot_be_written_is_said_once(
    window: Window, folder: Path, qtbot: QtBot
) -> None:
    folder.write_text("a file", encoding="utf-8")
    window.open_sample()
    edit(window, "改过了")
    qtbot.waitUntil(lambda: "自动备份没有写成" in window.notice.text)
    window.notice.hide()
    edit(window, "又改了")
    qtbot.wait(1200)
    assert window.notice.text == ""


@pytest.mark.usefixtures("left")
def test_the_start_page_offers_what_was_left_behind_and_gives_it_back(
    new_window: Callable[[], Window], file: Path, library: Library
) -> None:
    window = new_window()
    press_button(window, wording.RECOVERY_OPEN)
    assert window.view is not None
    session = window.view.session
    assert prose(session.report) == "没有保存的话"
    assert (session.path, session.is_modified) == (None, True)
    assert file.name in window.notice.text
    assert prose(load(file, library)) != "没有保存的话"


@pytest.mark.usefixtures("left")
def test_what_differs_from_the_file_is_shown_before_it_is_taken(
    new_window: Callable[[], Window], file: Path, library: Library
) -> None:
    told: list[tuple[str, ...]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, EditsDialog)
        items = [dialog.table.topLevelItem(at) for at in range(dialog.table.topLevelItemCount())]
        told.extend(tuple(one.text(column) for column in (1, 2)) for one in items if one)
        dialog.reject()

    window = new_window()
    QTimer.singleShot(50, look)
    press_button(window, saving_wording.RECOVERY_DETAILS)
    ((before, after),) = told
    assert after == "没有保存的话"
    assert prose(load(file, library)).startswith(before.strip(saving_wording.CUT_HERE))


@pytest.mark.usefixtures("left")
def test_what_a_colleague_saved_after_the_crash_is_gone_through_before_it_is_overwritten(
    new_window: Callable[[], Window], file: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = Project.open(file, library, who="李四")
    cell = next(iter(theirs.report.entered))
    theirs.report.enter({cell: 8888})
    theirs.save()
    say(monkeypatch, SavePath, file)
    window = new_window()
    press_button(window, wording.RECOVERY_OPEN)
    answer(saving_wording.CONFLICT_SAVE)
    hands_on(window).press("Ctrl+S")
    saved = load(file, library)
    assert (plain(saved.values[cell]), prose(saved)) == ("8888", "没有保存的话")


@pytest.mark.usefixtures("left")
def test_a_recovered_report_is_saved_where_the_clerk_says_and_its_file_is_proposed(
    new_window: Callable[[], Window], file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[Path] = []

    def ask(_parent: object, _title: str, suggested: Path, _kind: str) -> Path:
        proposed.append(suggested)
        return suggested.with_name("另一份.gkd")

    monkeypatch.setattr(SavePath, "ask", ask)
    window = new_window()
    press_button(window, wording.RECOVERY_OPEN)
    assert kept(folder) != []
    Hands(window).press("Ctrl+S")
    assert proposed == [file]
    assert window.path == file.with_name("另一份.gkd")
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("left")
def test_a_report_is_recovered_by_keys(window: Window, hands: Hands) -> None:
    hands.press("Shift+Tab", "Shift+Tab")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == wording.RECOVERY_OPEN
    hands.press("Return")
    assert window.view is not None
    assert prose(window.view.session.report) == "没有保存的话"


@pytest.mark.usefixtures("left")
def test_tab_leads_through_the_start_page_to_what_was_left_behind(hands: Hands) -> None:
    met: list[str] = []
    for _ in range(10):
        hands.press("Tab")
        focused = QApplication.focusWidget()
        met.append(focused.text() if isinstance(focused, QPushButton) else "")
    assert met.index(wording.RECOVERY_DROP) == met.index(wording.RECOVERY_OPEN) + 1


@pytest.mark.usefixtures("left")
def test_a_recovered_report_asks_before_it_closes(
    new_window: Callable[[], Window], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(monkeypatch, UnsavedQuestion, Answer.CANCEL)
    window = new_window()
    press_button(window, wording.RECOVERY_OPEN)
    assert not window.close()
    assert kept(folder) != []


@pytest.mark.usefixtures("left")
def test_a_recovered_report_is_not_offered_in_another_window(
    new_window: Callable[[], Window],
) -> None:
    press_button(new_window(), wording.RECOVERY_OPEN)
    buttons = new_window().start_page.findChildren(QPushButton)
    assert wording.RECOVERY_OPEN not in [one.text() for one in buttons]


@pytest.mark.usefixtures("left")
@pytest.mark.parametrize("is_sure", [True, False])
def test_what_is_not_wanted_goes_when_the_clerk_is_sure(
    new_window: Callable[[], Window],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    is_sure: bool,
) -> None:
    say(monkeypatch, DropQuestion, is_sure)
    window = new_window()
    press_button(window, wording.RECOVERY_DROP)
    assert bool(kept(folder)) is not is_sure


@pytest.mark.usefixtures("left")
def test_a_program_begun_with_a_file_says_that_something_was_left_behind(
    new_window: Callable[[], Window], file: Path, desk: Desk
) -> None:
    window = new_window()
    window.open_file(file)
    window.tell_left_behind()
    assert "1 份" in window.notice.text
    look = next(
        one
        for one in window.notice.findChildren(QPushButton)
        if one.text() == wording.RECOVERY_LOOK
    )
    QTest.mouseClick(look, Qt.MouseButton.LeftButton)
    press_button(desk.windows[-1], wording.RECOVERY_OPEN)
    assert [one.path for one in desk.windows] == [file, None]


@pytest.mark.skipif(os.name == "nt", reason="ends a process as Unix does")
def test_the_figures_of_a_killed_program_come_back(
    folder: Path, file: Path, request: pytest.FixtureRequest
) -> None:
    before = file.read_bytes()
    command = [sys.executable, "-m", "tests.ui.dying", folder, file, "4321"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "kept\n"
        process.kill()
    window: Window = request.getfixturevalue("window")
    press_button(window, wording.RECOVERY_OPEN)
    assert window.view is not None
    values = window.view.session.report.values
    assert str(values[next(iter(values))]) == "4321"
    assert file.read_bytes() == before
