"""Files let go of on a window, and where windows stand."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from gkdesk.form import Library
from gkdesk.project import load, save
from gkdesk.report import Report
from gkdesk.ui.desk import Desk
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.recent import Recent
from gkdesk.ui.table_page import TablePage
from gkdesk.ui.window import Window

_COPY = Qt.DropAction.CopyAction
_BUTTON, _KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def reports(tmp_path: Path, filled_report: Report) -> list[Path]:
    files = [tmp_path / "甲.gkd", tmp_path / "乙.GKD"]
    for file in files:
        save(filled_report, file)
    return files


def drop(files: Sequence[Path], target: QWidget) -> None:
    """Let go of files over a widget, as a file manager does: with their names as text too."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    mime.setText("\n".join(map(str, files)))
    middle = target.rect().center()
    QApplication.sendEvent(target, QDragEnterEvent(middle, _COPY, mime, _BUTTON, _KEYS))
    QApplication.sendEvent(target, QDropEvent(QPointF(middle), _COPY, mime, _BUTTON, _KEYS))
    QApplication.processEvents()


def open_files(desk: Desk) -> list[Path | None]:
    return [window.path for window in desk.windows]


def test_a_file_let_go_of_on_the_start_page_is_opened(window: Window, reports: list[Path]) -> None:
    drop(reports[:1], window.start_page)
    assert window.path == reports[0]


def test_a_file_let_go_of_on_the_name_of_the_agency_is_opened(
    window: Window, reports: list[Path]
) -> None:
    drop(reports[:1], window.start_page.findChildren(QLineEdit)[0])
    assert window.path == reports[0]


def test_several_files_open_several_windows(
    window: Window, desk: Desk, reports: list[Path]
) -> None:
    drop(reports, window.start_page)
    assert open_files(desk) == reports


@pytest.mark.parametrize("kind", ["prose", "table"])
def test_a_file_let_go_of_on_a_report_opens_beside_it_and_leaves_it_as_it_is(
    window: Window, desk: Desk, reports: list[Path], kind: str, library: Library
) -> None:
    drop(reports[:1], window.start_page)
    assert window.view is not None
    sections = window.view.session.report.edition.sections
    page = window.view.page(next(one.id for one in sections if one.kind == kind))
    assert isinstance(page, ProsePage | TablePage)
    window.view.show_section(next(one.id for one in sections if one.kind == kind))
    target = page.editor.viewport() if isinstance(page, ProsePage) else page.grid
    drop(reports[1:], target)
    assert open_files(desk) == reports
    assert window.view.session.report.prose == load(reports[0], library).prose


def test_a_file_that_is_open_already_gets_no_second_window(
    window: Window, desk: Desk, reports: list[Path], tmp_path: Path
) -> None:
    link = tmp_path / "link.gkd"
    link.symlink_to(reports[0])
    drop([reports[0], reports[0], link], window.start_page)
    assert open_files(desk) == [reports[0]]


def test_other_files_are_refused_in_one_sentence_and_the_reports_among_them_opened(
    window: Window, desk: Desk, reports: list[Path], tmp_path: Path
) -> None:
    drop([tmp_path / "表.xlsx", reports[0], tmp_path], window.start_page)
    assert open_files(desk) == [reports[0]]
    first, second = window.notice.text.splitlines()
    assert first.startswith(f"“{tmp_path.name}”打不开，请拖入 .gkd 文件")
    assert second == "要导入的文件一次只能拖一份：“表.xlsx”没有导入，请逐份拖进来。"


def test_a_damaged_report_is_said_and_the_next_one_opened(
    window: Window, desk: Desk, reports: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "坏.gkd").write_text("?", encoding="utf-8")
    drop([tmp_path / "坏.gkd", reports[0]], window.start_page)
    assert open_files(desk) == [reports[0]]
    assert "坏.gkd" in window.notice.text


def test_text_let_go_of_on_a_window_does_nothing(window: Window, desk: Desk) -> None:
    mime = QMimeData()
    mime.setText("文字")
    enter = QDragEnterEvent(QPoint(5, 5), _COPY, mime, _BUTTON, _KEYS)
    QApplication.sendEvent(window, enter)
    assert open_files(desk) == [None]


def test_prose_still_takes_text(window: Window) -> None:
    window.open_sample()
    editors = window.findChildren(QPlainTextEdit)
    assert all(editor.acceptDrops() for editor in editors)


def test_a_window_comes_back_where_it_was_left(desk: Desk, recent: Recent) -> None:
    first = desk.new_window()
    first.setGeometry(40, 50, 700, 420)
    first.close()
    assert not recent.geometry.isEmpty()
    assert desk.new_window().geometry().topLeft() == QPoint(40, 50)


@pytest.mark.parametrize("place", [(5000, 4000), (-3000, 10), (30, -2000), (750, 790)])
def test_a_window_whose_screen_is_gone_comes_back_on_one_that_is_there(
    desk: Desk, place: tuple[int, int]
) -> None:
    first = desk.new_window()
    first.setGeometry(*place, 700, 420)
    first.close()
    window = desk.new_window()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(window.frameGeometry().topLeft())
    assert (screen & window.frameGeometry()).width() >= 80


def test_a_second_window_does_not_hide_the_first(new_window: Callable[[], Window]) -> None:
    first, second = new_window(), new_window()
    assert first.pos() != second.pos()


def test_a_second_window_beside_one_that_fills_the_screen_is_seen_whole(desk: Desk) -> None:
    first, room = desk.new_window(), QGuiApplication.primaryScreen().availableGeometry()
    first.setGeometry(room)
    second = desk.new_window()
    assert second.pos() != first.pos()
    # A system that draws a title bar puts the window below it.
    assert room.contains(second.geometry().translated(0, 30))


def test_the_first_window_is_seen_whole_on_a_small_screen(desk: Desk) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.width() < 1280
    assert screen.contains(desk.new_window().geometry())
