"""The start page: recent files, what was left unsaved, and the name that is known already."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget

from gkdesk.project import save
from gkdesk.report import Report
from gkdesk.ui import wording
from gkdesk.ui.preferences import Preferences, keep_preferences
from gkdesk.ui.recent import Recent
from gkdesk.ui.recent_list import RecentList
from gkdesk.ui.window import Window
from tests.drawing import full_report
from tests.forms import OWN_IDS, edition_of
from tests.ui.hands import Hands


@pytest.fixture
def there(tmp_path: Path, filled_report: Report, recent: Recent) -> Path:
    """A recent file that is there; behind it stands one that is gone."""
    recent.add(tmp_path / "gone.gkd")
    file = tmp_path / "在.gkd"
    save(filled_report, file)
    recent.add(file)
    return file


def listed(window: Window) -> RecentList:
    return window.start_page.findChildren(RecentList)[0]


def lines(window: Window) -> list[str]:
    items = [listed(window).topLevelItem(row) for row in range(listed(window).topLevelItemCount())]
    return [item.text(0) for item in items if item is not None]


def click(window: Window, row: int) -> None:
    files = listed(window)
    where = files.visualRect(files.model().index(row, 0)).center()
    QTest.mouseClick(files.viewport(), Qt.MouseButton.LeftButton, pos=where)


def press_button(parent: QWidget, word: str) -> None:
    button = next(one for one in parent.findChildren(QPushButton) if one.text() == word)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_recent_files_are_listed_with_their_folder_and_gone_ones_say_so(
    there: Path, new_window: Callable[[], Window]
) -> None:
    window = new_window()
    assert lines(window) == [there.name, wording.START_MISSING.format(name="gone.gkd")]
    first = listed(window).topLevelItem(0)
    assert first is not None
    assert first.text(1) == str(there.parent)


def test_a_click_opens_a_recent_file(there: Path, new_window: Callable[[], Window]) -> None:
    window = new_window()
    click(window, 0)
    assert window.path == there


def test_a_recent_file_is_opened_by_keys(there: Path, new_window: Callable[[], Window]) -> None:
    window = new_window()
    listed(window).setFocus()
    Hands(window).press("Home", "Return")
    assert window.path == there


def test_a_file_that_is_gone_is_said_and_can_be_forgotten(
    there: Path, new_window: Callable[[], Window], recent: Recent
) -> None:
    window = new_window()
    click(window, 1)
    assert "gone.gkd" in window.notice.text
    press_button(window.notice, wording.START_FORGET)
    assert (recent.files, lines(window)) == ([there], [there.name])


def test_all_that_are_gone_are_forgotten_at_once(
    there: Path, new_window: Callable[[], Window], recent: Recent
) -> None:
    window = new_window()
    press_button(window.start_page, wording.START_FORGET_MISSING)
    assert recent.files == [there]
    buttons = window.start_page.findChildren(QPushButton)
    assert not any(
        one.text() == wording.START_FORGET_MISSING and one.isVisible() for one in buttons
    )


def test_delete_forgets_the_file_under_the_focus(
    there: Path, new_window: Callable[[], Window], recent: Recent
) -> None:
    window = new_window()
    listed(window).setFocus()
    Hands(window).press("Home", "Delete")
    assert there not in recent.files
    assert there.is_file()


def opened_menu(window: Window) -> tuple[QMenu, list[QAction]]:
    """Let the menu of recent files list them, as it does when it opens."""
    menu = next(one for one in window.findChildren(QMenu) if one.title() == wording.RECENT)
    # The offscreen platform cannot open it: a menu grabs the keyboard.
    menu.aboutToShow.emit()
    return menu, menu.actions()


def test_the_menu_lists_the_recent_files_as_they_are_now(
    there: Path, new_window: Callable[[], Window], recent: Recent
) -> None:
    window = new_window()
    _, actions = opened_menu(window)
    assert [action.text()[:2] for action in actions] == ["&1", "&2"]
    recent.remove(there)
    _, actions = opened_menu(window)
    assert [action.text() for action in actions] == ["&1 gone.gkd（找不到）"]
    actions[0].trigger()
    assert "gone.gkd" in window.notice.text


def test_the_menu_opens_a_file_in_another_window_where_this_one_has_a_report(
    there: Path, window: Window
) -> None:
    window.open_sample()
    menu, _ = opened_menu(window)
    menu.actions()[0].trigger()
    assert window.path is None
    assert [one.path for one in QApplication.topLevelWidgets() if isinstance(one, Window)].count(
        there
    ) == 1


def test_without_recent_files_list_and_menu_say_so(window: Window) -> None:
    assert lines(window) == [wording.START_NO_RECENT]
    _, actions = opened_menu(window)
    assert [(one.text(), one.isEnabled()) for one in actions] == [(wording.RECENT_NONE, False)]


def test_the_name_of_the_agency_is_there_already(
    settings: QSettings, new_window: Callable[[], Window]
) -> None:
    keep_preferences(settings, Preferences(agency="某某市审计局"))
    window = new_window()
    Hands(window).press("Return")
    assert window.view is not None
    assert window.view.session.report.agency == "某某市审计局"


@pytest.mark.parametrize("edition_id", OWN_IDS)
def test_the_year_that_is_chosen_settles_the_form_of_a_new_report(
    window: Window, edition_id: str
) -> None:
    hands, year = Hands(window), edition_of(edition_id).first_report_year
    hands.compose("某局")
    hands.press("Tab")
    hands.type(str(year))
    hands.press("Return")
    assert window.view is not None
    report = window.view.session.report
    assert (report.edition.id, report.year) == (edition_id, year)


@pytest.mark.parametrize("edition_id", OWN_IDS)
def test_a_recent_file_of_any_form_is_opened_by_keys(
    tmp_path: Path, recent: Recent, new_window: Callable[[], Window], edition_id: str
) -> None:
    file = tmp_path / "在.gkd"
    save(full_report(edition_of(edition_id)), file)
    recent.add(file)
    window = new_window()
    listed(window).setFocus()
    Hands(window).press("Home", "Return")
    assert window.view is not None
    assert window.view.session.report.edition.id == edition_id


def test_tab_leads_from_the_name_through_everything_to_the_list(window: Window) -> None:
    hands = Hands(window)
    seen: list[str] = []
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(type(focused).__name__)
        hands.press("Tab")
        if focused is listed(window):
            break
    assert seen[0] == QLineEdit.__name__
    assert seen[-1] == RecentList.__name__
    assert seen.count("QCommandLinkButton") == 3
