"""Former states of a report in the window: named, compared, restored, published, logged."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from gkdesk.form import Edition, Library
from gkdesk.project import Project, StatesFolder, encode
from gkdesk.report import Report, plain
from gkdesk.ui import saving_wording, versions_wording, wording
from gkdesk.ui.desk import Desk
from gkdesk.ui.dialogs import SavePath
from gkdesk.ui.log_page import LogPage
from gkdesk.ui.recent import Recent
from gkdesk.ui.versions_dialog import VersionsDialog
from gkdesk.ui.window import Window
from tests.ui.test_two_windows_on_a_file import enter, figure, hands_on, press_notice


@pytest.fixture
def desk(
    library: Library, recent: Recent, settings: QSettings, tmp_path: Path, qapp: QApplication
) -> Iterator[Desk]:
    """A desk that keeps the last states that were saved."""
    desk = Desk(lambda: library, recent, settings, states=tmp_path / "states")
    yield desk
    for window in list(desk.windows):
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()


@pytest.fixture
def cell(filled_report: Report) -> str:
    return next(iter(filled_report.entered))


@pytest.fixture
def opened(window: Window, file: Path) -> Window:
    window.open_file(file)
    return window


def give_name(name: str) -> None:
    """Type a name into the question that is going to be asked."""

    def type_name() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue(name)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(30, type_name)


def name_now(window: Window, name: str) -> None:
    give_name(name)
    hands_on(window).press("Ctrl+M")


def versions(window: Window) -> VersionsDialog:
    hands_on(window).press("F12")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, VersionsDialog)
    return dialog


def light(dialog: VersionsDialog, name: str) -> None:
    names = [one.name for one in dialog.list.moments]
    dialog.list.light(names.index(name))


def press(dialog: QDialog, word: str) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == word)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def rows(dialog: VersionsDialog) -> list[tuple[str, str]]:
    table = dialog.table
    items = [table.topLevelItem(place) for place in range(table.topLevelItemCount())]
    return [(item.text(1), item.text(2)) for item in items if item]


def test_a_milestone_is_named_by_keys_and_saved_with_the_report(
    opened: Window, file: Path, library: Library
) -> None:
    name_now(opened, "送审稿")
    assert "未保存" in opened.windowTitle()
    hands_on(opened).press("Ctrl+S")
    history = Project.open(file, library).history
    assert [one.name for one in history.milestones] == ["送审稿"]
    assert "未保存" not in opened.windowTitle()


def test_a_milestone_is_compared_with_now_and_restored_as_one_step(
    opened: Window, cell: str
) -> None:
    before = figure(opened, cell)
    name_now(opened, "送审稿")
    enter(opened, cell, "4321")
    dialog = versions(opened)
    light(dialog, "送审稿")
    assert rows(dialog) == [(before, "4321")]
    press(dialog, versions_wording.RESTORE)
    dialog.reject()
    assert figure(opened, cell) == before
    hands_on(opened).press("Ctrl+Z")
    assert figure(opened, cell) == "4321"


def test_any_two_milestones_are_compared(opened: Window, cell: str) -> None:
    name_now(opened, "一稿")
    before = figure(opened, cell)
    enter(opened, cell, "11")
    name_now(opened, "二稿")
    enter(opened, cell, "22")
    dialog = versions(opened)
    light(dialog, "一稿")
    items = dialog.list.findItems("二稿", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    items[0].setSelected(True)
    assert rows(dialog) == [(before, "11")]


def test_a_milestone_is_renamed_and_deleted(opened: Window) -> None:
    name_now(opened, "送审稿")
    dialog = versions(opened)
    light(dialog, "送审稿")
    give_name("定稿")
    press(dialog, versions_wording.RENAME)
    assert [one.name for one in dialog.list.moments] == [versions_wording.NOW_UNSAVED, "定稿"]
    light(dialog, "定稿")

    def agree() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QDialog)
        press(box, versions_wording.DELETE)

    QTimer.singleShot(30, agree)
    press(dialog, versions_wording.DELETE)
    assert len(dialog.list.moments) == 1


def test_a_name_that_is_taken_is_said_and_nothing_lost(opened: Window) -> None:
    name_now(opened, "送审稿")
    name_now(opened, "送审稿")
    assert "送审稿" in opened.notice.text
    assert "另起名称" in opened.notice.text


def test_what_was_saved_before_is_listed_compared_and_opened_to_be_looked_at(
    opened: Window, desk: Desk, cell: str
) -> None:
    before = figure(opened, cell)
    enter(opened, cell, "4321")
    hands_on(opened).press("Ctrl+S")
    dialog = versions(opened)
    kept = [one for one in dialog.list.moments if one.at and not one.milestone]
    assert len(kept) == 2
    dialog.list.light(dialog.list.moments.index(kept[1]))
    assert rows(dialog) == [(before, "4321")]
    press(dialog, versions_wording.OPEN)
    dialog.reject()
    shown = desk.windows[-1]
    assert shown is not opened
    assert figure(shown, cell) == before
    assert "只读" in shown.windowTitle()
    enter(shown, cell, "99")
    assert figure(shown, cell) == before


def test_the_list_says_of_each_state_what_it_changed(
    opened: Window, cell: str, filled_report: Report, qtbot: QtBot
) -> None:
    other, section = list(filled_report.entered)[1], next(iter(filled_report.prose))
    enter(opened, cell, "4321")
    enter(opened, other, "8765")
    hands_on(opened).press("Ctrl+S")
    assert opened.view is not None
    opened.view.session.write(section, "改过了")
    enter(opened, cell, "1")
    hands_on(opened).press("Ctrl+S")
    dialog = versions(opened)
    qtbot.waitUntil(lambda: all(told_of(dialog)))
    assert told_of(dialog) == ["改 1 格、文字 1 节", "改 2 格", versions_wording.TOLD_FIRST]
    dialog.reject()


def test_a_state_that_cannot_be_read_is_said_in_its_row(
    opened: Window, cell: str, qtbot: QtBot
) -> None:
    for figure_typed in ("4321", "8765"):
        enter(opened, cell, figure_typed)
        hands_on(opened).press("Ctrl+S")
    assert opened.view is not None
    opened.view.session.project.kept_states[1].file.write_bytes(b"?")
    dialog = versions(opened)
    qtbot.waitUntil(lambda: all(told_of(dialog)))
    told = versions_wording.TOLD_UNREADABLE
    assert told_of(dialog) == [told, told, versions_wording.TOLD_FIRST]
    dialog.reject()


def test_a_state_of_another_form_is_neither_compared_nor_restored(
    opened: Window, file: Path, edition_2019: Edition, tmp_path: Path
) -> None:
    assert opened.view is not None
    session = opened.view.session
    other = Report(edition_2019, "某局", 2019)
    folder, act = StatesFolder(tmp_path / "states"), session.project.act()
    folder.keep(session.project.record.id, encode(other), file, act.at)
    before = session.project.state
    dialog = versions(opened)
    dialog.list.light(1)
    assert "2019" in dialog.compared.text()
    press(dialog, versions_wording.RESTORE)
    assert "不能恢复" in dialog.told.text()
    assert session.project.state == before
    dialog.reject()


def told_of(dialog: VersionsDialog) -> list[str]:
    """Return what the rows of the kept states say that was changed."""
    group = dialog.list.topLevelItem(dialog.list.topLevelItemCount() - 1)
    assert group is not None
    rows = [group.child(row) for row in range(group.childCount())]
    return [row.text(2) for row in rows if row]


def test_a_published_report_is_edited_only_with_a_reason_and_as_a_new_version(
    opened: Window, cell: str, file: Path, library: Library
) -> None:
    dialog = versions(opened)
    give_name("公布稿")
    press(dialog, versions_wording.PUBLISH)
    dialog.reject()
    before = figure(opened, cell)
    assert saving_wording.MARK_PUBLISHED in opened.windowTitle()
    enter(opened, cell, "4321")
    assert figure(opened, cell) == before
    press_notice(opened, saving_wording.REASON_BEGIN)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, QDialog)
    asked.findChildren(QPlainTextEdit)[0].setPlainText("更正一个数")
    press(asked, wording.SAVE)
    enter(opened, cell, "4321")
    hands_on(opened).press("Ctrl+S")
    history = Project.open(file, library).history
    assert (history.version, history.reopenings[0].reason) == (2, "更正一个数")
    assert figure(opened, cell) == "4321"


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_the_log_tells_who_changed_which_cell_and_is_exported(
    opened: Window, cell: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    before = figure(opened, cell)
    enter(opened, cell, "4321")
    hands_on(opened).press("Ctrl+S")
    target = tmp_path / f"log{ending}"

    def ask(*_: object) -> Path:
        return target

    monkeypatch.setattr(SavePath, "ask", ask)
    dialog = versions(opened)
    dialog.findChildren(LogPage)[0].export(ending)
    dialog.reject()
    lines = read_table(target)
    assert lines[0][:2] == ["时间", "修改人"]
    assert lines[1][5:] == [before, "4321", cell]


def read_table(file: Path) -> list[list[str]]:
    if file.suffix == ".csv":
        with file.open(encoding="utf-8-sig", newline="") as stream:
            return list(csv.reader(stream))
    book = load_workbook(file)
    found = [[str(one) for one in row] for row in book.worksheets[0].iter_rows(values_only=True)]
    book.close()
    return found


def test_the_log_is_filtered_by_words(opened: Window, cell: str, filled_report: Report) -> None:
    other = list(filled_report.entered)[1]
    enter(opened, cell, "4321")
    enter(opened, other, "8765")
    hands_on(opened).press("Ctrl+S")
    dialog = versions(opened)
    page = dialog.findChildren(LogPage)[0]
    page.words.setText("8765")
    items = [page.rows.topLevelItem(place) for place in range(page.rows.topLevelItemCount())]
    assert [item.text(6) for item in items if item and not item.isHidden()] == ["8765"]
    assert plain(filled_report.values[other]) != "8765"
    dialog.reject()
